// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdfjob.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

#include <optional>

using namespace leadferry;
using print::PdfJob;

namespace {

constexpr int patience = 60'000; ///< under the sanitizers

QString manyRows()
{
    QString html = QStringLiteral("<table>");
    for (int row = 0; row < 500; ++row) {
        html += QStringLiteral("<tr><td>%1</td><td>Jane Cooper</td><td>Lead captured</td></tr>").arg(row);
    }
    return html + QStringLiteral("</table>");
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class PdfJobTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const QString m_file = m_folder.filePath(QStringLiteral("report.pdf"));

    std::optional<base::Result<void>> m_outcome; ///< once it has ended

    void start(PdfJob* job)
    {
        m_outcome.reset();
        connect(job, &PdfJob::finished, this, [this, job] { m_outcome = job->outcome(); });
        job->start();
    }
    base::Result<void> outcomeOf(PdfJob* job)
    {
        start(job);
        return QTest::qWaitFor([this] { return m_outcome.has_value(); }, patience) ? *m_outcome
                                                                                   : base::Result<void>(base::Error{});
    }

private slots:
    void thePagesAreLaidOutBesideTheWindow()
    {
        QTimer timer;
        QSignalSpy turns(&timer, &QTimer::timeout); // of the event loop
        timer.start(0);
        QVERIFY(outcomeOf(new PdfJob({manyRows(), QStringLiteral("Deliveries"), m_file})).ok());
        QVERIFY2(turns.count() > 10, qPrintable(QString::number(turns.count())));
        QVERIFY(contents(m_file).startsWith("%PDF"));
        QVERIFY(contents(m_file).size() > 10'000);
    }
    void cancelledItLeavesTheFileAsItWas()
    {
        QFile before(m_file);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("older") == 5);
        before.close();
        auto* job = new PdfJob({manyRows(), QStringLiteral("Deliveries"), m_file});
        start(job);
        job->cancel();
        QTRY_VERIFY(m_outcome.has_value());
        QVERIFY(m_outcome->error().kind == base::ErrorKind::Cancelled);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
        QCOMPARE(contents(m_file), QByteArray("older"));
    }
    void aFolderThatIsNotThereIsSaid()
    {
        const auto outcome = outcomeOf(new PdfJob(
            {QStringLiteral("<p>one</p>"), QString(), m_folder.filePath(QStringLiteral("missing/report.pdf"))}));
        QVERIFY(outcome.error().kind == base::ErrorKind::Storage);
        QVERIFY(!outcome.error().message.isEmpty());
    }
};

QTEST_MAIN(PdfJobTest)
#include "pdfjobtest.moc"
