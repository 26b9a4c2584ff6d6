// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliveryexportjob.h"

#include "support/fakeengineclient.h"
#include "support/madeuprows.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using presentation::DeliveryExportJob;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The outcome outlives the job.
base::Result<int> exported(app::EngineClient& client, const QString& path, DeliveryExportJob::Format format)
{
    auto* job = new DeliveryExportJob(client, {}, path, format);
    base::Result<int> outcome = base::Error{};
    QObject::connect(job, &base::Job::finished, job, [job, &outcome] { outcome = job->outcome(); });
    QSignalSpy finished(job, &base::Job::finished);
    job->start();
    return finished.wait() ? outcome : base::Error{base::ErrorKind::Internal, QStringLiteral("never finished")};
}

} // namespace

class DeliveryExportJobTest : public QObject
{
    Q_OBJECT
private slots:
    void everyMatchingRowIsWrittenNotOnlyTheLoadedOnes()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("log.json"));
        test::FakeEngineClient client;
        client.rows = test::madeUpRows(2500);
        const auto outcome = exported(client, path, DeliveryExportJob::Format::Json);
        QVERIFY(outcome.ok());
        QCOMPARE(*outcome, 2500);
        QCOMPARE(client.asked.size(), 3);
        QCOMPARE(QJsonDocument::fromJson(contentOf(path)).array().size(), 2500);
    }
    void cellsWithQuotesLinesAndFormulasStayCells()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("log.csv"));
        test::FakeEngineClient client;
        domain::DeliveryRow row = test::madeUpRow(1);
        row.person = QStringLiteral("=HYPERLINK(\"x\")");
        row.cause = QStringLiteral("two\nlines");
        client.rows = {row};
        QVERIFY(exported(client, path, DeliveryExportJob::Format::Csv).ok());
        const QByteArray text = contentOf(path);
        QVERIFY(text.startsWith("\xEF\xBB\xBF\"id\","));
        QVERIFY(text.contains("\"'=HYPERLINK(\"\"x\"\")\""));
        QVERIFY(text.contains("\"two\nlines\""));
        QVERIFY(text.endsWith("\r\n"));
    }
    void aPageEndsWhereNobodyReadsFurther()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("log.html"));
        test::FakeEngineClient client;
        client.rows = test::madeUpRows(3'500);
        client.rows[0].person = QStringLiteral("<b>Jane</b>");
        const auto outcome = exported(client, path, DeliveryExportJob::Format::Page);
        QCOMPARE(*outcome, 2'000);
        const QByteArray page = contentOf(path);
        QCOMPARE(page.count("<tr>"), 2'001);
        QVERIFY(page.contains("&lt;b&gt;Jane&lt;/b&gt;"));
        QVERIFY(!page.contains("{{"));
        const QString paper = folder.filePath(QStringLiteral("log.pdf"));
        QVERIFY(exported(client, paper, DeliveryExportJob::Format::Sheet).ok());
        QVERIFY(!QFile::exists(paper)); // who prints it writes it
    }
    void anUnwritablePlaceIsAStorageError()
    {
        test::FakeEngineClient client;
        const auto outcome = exported(client, QStringLiteral("/nowhere/at/all.csv"), DeliveryExportJob::Format::Csv);
        QVERIFY(!outcome.ok());
        QVERIFY(outcome.error().kind == base::ErrorKind::Storage);
    }
    void aCancelledExportLeavesTheOldFileAlone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("log.csv"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        test::FakeEngineClient client;
        client.rows = test::madeUpRows(2500);
        client.holdAnswers = true;
        auto* job = new DeliveryExportJob(client, {}, path, DeliveryExportJob::Format::Csv);
        QSignalSpy finished(job, &base::Job::finished);
        job->start();
        job->cancel();
        QTRY_COMPARE(finished.count(), 1);
        client.release();
        QCoreApplication::processEvents();
        QCOMPARE(contentOf(path), QByteArray("old"));
    }
};

QTEST_GUILESS_MAIN(DeliveryExportJobTest)
#include "deliveryexportjobtest.moc"
