// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdfjob.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

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

    base::Result<void> outcomeOf(PdfJob* job)
    {
        base::Result<void> outcome = base::Error{};
        connect(job, &PdfJob::finished, this, [&] { outcome = job->outcome(); });
        QSignalSpy finished(job, &PdfJob::finished);
        job->start();
        return finished.wait(patience) ? outcome : base::Result<void>(base::Error{});
    }

private slots:
    void thePagesAreLaidOutBesideTheWindow()
    {
        int turns = 0; // of the event loop
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&turns] { ++turns; });
        timer.start(0);
        QVERIFY(outcomeOf(new PdfJob({manyRows(), QStringLiteral("Deliveries"), m_file})).ok());
        QVERIFY2(turns > 10, qPrintable(QString::number(turns)));
        QVERIFY(contents(m_file).startsWith("%PDF"));
        QVERIFY(contents(m_file).size() > 10'000);
    }
    void cancelledItLeavesTheFileAsItWas()
    {
        QFile before(m_file);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("older") == 5);
        before.close();
        auto* job = new PdfJob({manyRows(), QStringLiteral("Deliveries"), m_file});
        base::Result<void> outcome;
        connect(job, &PdfJob::finished, this, [&] { outcome = job->outcome(); });
        job->start();
        job->cancel();
        QTRY_VERIFY(!outcome.ok());
        QVERIFY(outcome.error().kind == base::ErrorKind::Cancelled);
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
