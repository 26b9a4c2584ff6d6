// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csvreader.h"

#include "base/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leadferry;
using namespace leadferry::ingest;

namespace {

base::Result<ReadDocument> read(const QByteArray& bytes, const ReadingOptions& options = {})
{
    return readCsv(bytes, QStringLiteral("folder"), 1'795'000'000'000, options);
}

QByteArray compact(const domain::IncomingEvent& event)
{
    return QJsonDocument(event.body).toJson(QJsonDocument::Compact);
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT
private slots:
    void theFirstRowNamesPaths()
    {
        const auto document =
            read("\xEF\xBB\xBFtype,id,contact.email,contact.name,conversation.messages.0.text,data.score\r\n"
                 "lead.captured.v1,7,jane@example.com,\"Doe, Jane \"\"JD\"\"\",\"two\nlines\",87\r\n");
        QVERIFY2(document.ok(), document ? "" : qPrintable(document.error().message));
        QVERIFY(document->rejected.isEmpty());
        const QJsonObject expected{
            {QStringLiteral("type"), QStringLiteral("lead.captured.v1")},
            {QStringLiteral("id"), QStringLiteral("7")},
            {QStringLiteral("contact"), QJsonObject{{QStringLiteral("email"), QStringLiteral("jane@example.com")},
                                                    {QStringLiteral("name"), QStringLiteral("Doe, Jane \"JD\"")}}},
            {QStringLiteral("conversation"),
             QJsonObject{{QStringLiteral("messages"),
                          QJsonArray{QJsonObject{{QStringLiteral("text"), QStringLiteral("two\nlines")}}}}}},
            {QStringLiteral("data"), QJsonObject{{QStringLiteral("score"), QStringLiteral("87")}}}};
        QCOMPARE(document->events.value(0).body, expected);
        QCOMPARE(document->events[0].eventId, QStringLiteral("7"));
        QCOMPARE(document->events[0].source, QStringLiteral("folder"));
    }
    void emptyCellsAndMissingLastCellsAreLeftOut()
    {
        const auto document = read("type,contact.email,contact.phone\nx,,\ny\n");
        QCOMPARE(compact(document->events.value(0)), QByteArray(R"({"type":"x"})"));
        QCOMPARE(compact(document->events.value(1)), QByteArray(R"({"type":"y"})"));
    }
    void semicolonsAndTabsSeparateToo()
    {
        QCOMPARE(compact(read("type;contact.name\nx;Doe, Jane\n")->events.value(0)),
                 QByteArray(R"({"contact":{"name":"Doe, Jane"},"type":"x"})"));
        QCOMPARE(compact(read("type\tcontact.name\nx\tDoe, Jane\n")->events.value(0)),
                 QByteArray(R"({"contact":{"name":"Doe, Jane"},"type":"x"})"));
    }
    void aVerifiedEmailIsATruth()
    {
        const auto document = read("type,contact.email,contact.emailVerified\nx,a@example.com,TRUE\n");
        QVERIFY2(document->rejected.isEmpty(), qPrintable(document->rejected.value(0).reason));
        const auto verified = base::valueAt(document->events[0].body, QStringLiteral("contact.emailVerified"));
        QCOMPARE(verified, QJsonValue(false)); // a table proves nothing
    }
    void theSourceSaysWhoseTheRowsAre()
    {
        ReadingOptions options;
        options.bot = QStringLiteral("showroom-bot");
        options.proven = true;
        const auto document = read("type,bot,contact.emailVerified\nx,other,true\n", options);
        QCOMPARE(compact(document->events.value(0)),
                 QByteArray(R"({"bot":"showroom-bot","contact":{"emailVerified":true},"type":"x"})"));
    }
    void badRowsAreNamedByTheirLineAndTheOthersAreRead()
    {
        const auto document = read("type,contact.email\n"        // 1
                                   "x,a@example.com\n"           // 2
                                   "\n"                          // 3
                                   "\"x\",\"b@example.com\n\"\n" // 4, 5
                                   ",c@example.com\n"            // 6
                                   "x,\xE4@example.com\n"        // 7
                                   "x,d@example.com,too much\n"  // 8
                                   "x,e@example.com,,\n"         // 9
                                   "x,f@example.com");           // 10
        QVERIFY2(document.ok(), document ? "" : qPrintable(document.error().message));
        QCOMPARE(document->events.size(), 4);
        QCOMPARE(document->rejected.size(), 3);
        QCOMPARE(document->rejected[0].line, 6);
        QVERIFY2(document->rejected[0].reason.startsWith(QStringLiteral("line 6: type")),
                 qPrintable(document->rejected[0].reason));
        QCOMPARE(document->rejected[1].reason, QStringLiteral("line 7 is not UTF-8 text: save the file as UTF-8"));
        QCOMPARE(document->rejected[2].reason, QStringLiteral("line 8: cell 3 stands in a column without a name"));
        QCOMPARE(document->rejectedAsFile(),
                 QByteArray("type,contact.email\n,c@example.com\nx,\xE4@example.com\nx,d@example.com,too much\n"));
    }
    void rejectedRowsKeepTheirLineBreaks()
    {
        const auto document = read("type,data.text\n,\"a\r\nb\"\r\n,c\r\n");
        QCOMPARE(document->rejected.size(), 2);
        QCOMPARE(document->rejected[0].content, QByteArray(",\"a\r\nb\""));
        QCOMPARE(document->rejected[1].line, 4);
    }
    void equalRowsAreEventsOfTheirOwn()
    {
        const auto document = read("type\nx\nx\nx\n");
        QCOMPARE(document->events.size(), 3);
        QCOMPARE(document->events[1].eventId, document->events[0].eventId + QStringLiteral("#2"));
        QVERIFY(document->events[2].hashedId);
    }
    void aTableThatCannotBeTrustedIsRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QByteArray("\n \n") << QStringLiteral("nothing in it");
        QTest::newRow("no names") << QByteArray("lead.captured.v1,jane\nx,y\n") << QStringLiteral("\"type\"");
        QTest::newRow("no type") << QByteArray("contact.email\na@example.com\n") << QStringLiteral("\"type\"");
        QTest::newRow("a name twice") << QByteArray("type,a,a\nx,1,2\n")
                                      << QStringLiteral("column 3 has the name of another");
        QTest::newRow("contradiction") << QByteArray("type,contact,contact.email\n") << QStringLiteral("contradict");
        QTest::newRow("empty step") << QByteArray("type,contact..email\n") << QStringLiteral("column 2 is no path");
        QTest::newRow("index too large") << QByteArray("type,data.999999999\n")
                                         << QStringLiteral("column 2 is no path");
        QTest::newRow("negative index") << QByteArray("type,data.-1\n") << QStringLiteral("column 2 is no path");
        QTest::newRow("index first") << QByteArray("type,0.text\n") << QStringLiteral("column 2 must begin");
        QTest::newRow("open quote") << QByteArray("type,a\nx,1\nx,\"open\nx,2\n") << QStringLiteral("line 3");
        QTest::newRow("quote inside") << QByteArray("type,a\nx,ab\"c\n") << QStringLiteral("line 2");
        QTest::newRow("text after quote") << QByteArray("type,a\nx,\"ab\"c\n") << QStringLiteral("line 2");
        QTest::newRow("names not UTF-8") << QByteArray("type,\xE4\n") << QStringLiteral("UTF-8");
    }
    void aTableThatCannotBeTrustedIsRefusedWhole()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto document = read(bytes);
        QVERIFY(!document);
        QVERIFY2(document.error().message.contains(says), qPrintable(document.error().message));
    }
    void aTableWithoutRowsHasNoEvents()
    {
        const auto document = read("type,contact.email\n");
        QVERIFY(document.ok());
        QVERIFY(document->events.isEmpty() && document->rejected.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "csvreadertest.moc"
