// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/eventreader.h"

#include "base/json.h"

#include <QJsonDocument>
#include <QTest>

using namespace leadferry;
using namespace leadferry::ingest;

namespace {

constexpr qint64 nowMs = 1'795'000'000'000;

base::Result<ReadDocument> read(const QByteArray& bytes, const ReadingOptions& options = {})
{
    return readDocument(bytes, QStringLiteral("port"), nowMs, options);
}

QString at(const domain::IncomingEvent& event, const char* path)
{
    return base::textOf(base::valueAt(event.body, QString::fromLatin1(path)));
}

const QByteArray lead = R"({"id":"a","type":"lead.captured.v1","contact":{"email":"jane@example.com"}})";

} // namespace

class EventReaderTest : public QObject
{
    Q_OBJECT
private slots:
    void oneObjectIsOneEvent()
    {
        const auto document = read("\xEF\xBB\xBF \r\n" + lead + "\n\n");
        QVERIFY(document.ok());
        QCOMPARE(document->events.size(), 1);
        const auto& event = document->events.first();
        QCOMPARE(event.source, QStringLiteral("port"));
        QCOMPARE(event.eventId, QStringLiteral("a"));
        QVERIFY(!event.hashedId);
        QCOMPARE(event.receivedAtMs, nowMs);
        QCOMPARE(event.body, QJsonDocument::fromJson(lead).object());
    }
    void anArrayIsManyEventsInOrder()
    {
        const auto document = read(R"([{"id":"1","type":"x"},{"id":"2","type":"x"}])");
        QVERIFY(document.ok());
        QCOMPARE(document->events.size(), 2);
        QCOMPARE(document->events[1].eventId, QStringLiteral("2"));
        QVERIFY(read("[]")->events.isEmpty());
    }
    void linesAreManyEventsAndBlankOnesDoNotCount()
    {
        const auto document = read("{\"id\":\"1\",\"type\":\"x\"}\r\n\r\n  {\"id\":\"2\",\"type\":\"x\"}  \r\n");
        QVERIFY(document.ok());
        QCOMPARE(document->events.size(), 2);
        QVERIFY(document->rejected.isEmpty());
    }
    void anObjectOverSeveralLinesIsNotLines()
    {
        const auto document = read("{\n \"id\": \"1\",\n \"type\": \"x\"\n}\n");
        QVERIFY(document.ok());
        QCOMPARE(document->events.size(), 1);
    }
    void aBadLineIsNamedAndTheOthersAreRead()
    {
        const auto document =
            read("{\"id\":\"1\",\"type\":\"x\"}\n\n{\"id\":\"2\",\"type\":\n[1]\n{\"id\":\"4\",\"type\":\"x\"}\n"
                 "{\"id\":\"5\"}\n{\"id\":\"6\",\"type\":\"x\"}");
        QVERIFY(document.ok());
        QCOMPARE(document->events.size(), 3);
        QCOMPARE(document->rejected.size(), 3);
        QCOMPARE(document->rejected[0].line, 3);
        QVERIFY2(document->rejected[0].reason.startsWith(QStringLiteral("line 3 is not a JSON object: ")),
                 qPrintable(document->rejected[0].reason));
        QVERIFY(document->rejected[1].reason.startsWith(QStringLiteral("line 4 is not a JSON object")));
        QVERIFY2(document->rejected[2].reason.startsWith(QStringLiteral("line 6: type")),
                 qPrintable(document->rejected[2].reason));
        QCOMPARE(document->rejectedAsFile(), QByteArray("{\"id\":\"2\",\"type\":\n[1]\n{\"id\":\"5\"}\n"));
    }
    void aBadElementOfAnArrayIsNamedByItsPlace()
    {
        const auto document = read(R"([{"type":"x"}, 7, {"type":"x","contact":"jane"}, "text"])");
        QVERIFY(document.ok());
        QCOMPARE(document->events.size(), 1);
        QCOMPARE(document->rejected.size(), 3);
        QVERIFY(document->rejected[0].reason.startsWith(QStringLiteral("element 2 is not a JSON object")));
        QVERIFY2(document->rejected[1].reason.startsWith(QStringLiteral("element 3: contact")),
                 qPrintable(document->rejected[1].reason));
        const auto again = QJsonDocument::fromJson(document->rejectedAsFile());
        QVERIFY(again.isArray());
        QCOMPARE(again[0].toInt(), 7);
        QCOMPARE(again[2].toString(), QStringLiteral("text"));
    }
    void whatIsNoDocumentIsAnErrorThatSaysWhereAndWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("nothing in it");
        QTest::newRow("blanks") << QByteArray("\xEF\xBB\xBF \n\n") << QStringLiteral("nothing in it");
        QTest::newRow("text") << QByteArray("hello") << QStringLiteral("line 1, column ");
        QTest::newRow("open array") << QByteArray("[{\"type\":\"x\"},") << QStringLiteral("line 1");
        QTest::newRow("broken over lines")
            << QByteArray("{\n \"type\": \"x\",\n \"data\": {\n  \"a\": 1,\n }\n}") << QStringLiteral("line 5");
        QTest::newRow("number") << QByteArray("17") << QStringLiteral("not JSON");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0", 4) << QStringLiteral("UTF-8");
        QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"\xE4\"}") << QStringLiteral("not JSON");
        QTest::newRow("too deep") << QByteArray(100'000, '[') << QStringLiteral("not JSON");
    }
    void whatIsNoDocumentIsAnErrorThatSaysWhereAndWhatToDo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto document = read(bytes);
        QVERIFY(!document);
        QVERIFY(document.error().kind == base::ErrorKind::Invalid);
        QVERIFY2(document.error().message.contains(says), qPrintable(document.error().message));
    }
    void aReasonNeverRepeatsWhatThePersonWrote()
    {
        for (const auto& options : {ReadingOptions{}, ReadingOptions{.form = DocumentForm::Lines}}) {
            const auto document = read("{\"type\":\"x\",\"contact\":{\"email\":{\"jane@example.com\":1}}}\n"
                                       "{\"type\":\"x\",\"contact\":{\"name\":\"Jane Doe\"",
                                       options);
            QVERIFY(document.ok());
            QCOMPARE(document->rejected.size(), 2);
            for (const auto& line : document->rejected) {
                QVERIFY2(!line.reason.contains(QStringLiteral("ane")), qPrintable(line.reason));
            }
        }
    }
    void anIdIsTakenExactly_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("eventId");
        QTest::newRow("text") << QByteArray("\" evt_01 \"") << QStringLiteral("evt_01");
        QTest::newRow("number") << QByteArray("42") << QStringLiteral("42");
        QTest::newRow("a long number") << QByteArray("1234567890123456789") << QStringLiteral("1234567890123456789");
        QTest::newRow("its neighbour") << QByteArray("1234567890123456790") << QStringLiteral("1234567890123456790");
        QTest::newRow("beyond 64 bit") << QByteArray("12345678901234567890") << QString();
        QTest::newRow("a fraction") << QByteArray("1.5") << QString();
        QTest::newRow("an object") << QByteArray("{}") << QString();
        QTest::newRow("a truth") << QByteArray("true") << QString();
        QTest::newRow("500 characters") << '"' + QByteArray(500, 'x') + '"' << QString(500, QLatin1Char('x'));
        QTest::newRow("501 characters") << '"' + QByteArray(501, 'x') + '"' << QString();
    }
    void anIdIsTakenExactly()
    {
        QFETCH(QByteArray, id);
        QFETCH(QString, eventId);
        const auto document = read("{\"type\":\"x\",\"id\":" + id + "}");
        QVERIFY(document.ok());
        if (eventId.isEmpty()) {
            QVERIFY(document->events.isEmpty());
            QVERIFY2(document->rejected.value(0).reason.contains(QStringLiteral("id must")),
                     qPrintable(document->rejected.value(0).reason));
        } else {
            QCOMPARE(document->events.value(0).eventId, eventId);
            QVERIFY(!document->events.value(0).hashedId);
        }
    }
    void withoutAnIdTheContentIsHashedWhateverItsFormat()
    {
        const auto one = read(R"({"type":"x","data":{"a":1,"b":2}})");
        const auto same = read("{ \"data\": {\"b\": 2, \"a\": 1},\n \"type\": \"x\" }");
        const auto other = read(R"({"type":"x","data":{"a":1,"b":3}})");
        QCOMPARE(one->events[0].eventId.size(), 64);
        QVERIFY(one->events[0].hashedId);
        QCOMPARE(same->events[0].eventId, one->events[0].eventId);
        QVERIFY(other->events[0].eventId != one->events[0].eventId);
        for (const QByteArray empty :
             {R"({"type":"x","id":""})", R"({"type":"x","id":null})", R"({"type":"x","id":"  "})"}) {
            QVERIFY(read(empty)->events.value(0).hashedId);
        }
    }
    void equalElementsAreOneEventFromThePortAndSeveralFromAFile()
    {
        const QByteArray lines = "{\"type\":\"x\"}\n{\"type\":\"y\"}\n{\"type\":\"x\"}\n{ \"type\" : \"x\" }\n";
        const auto posted = read(lines);
        QCOMPARE(posted->events[0].eventId, posted->events[2].eventId);
        const auto dropped = read(lines, {.equal = EqualElements::AreCounted});
        const QString hash = dropped->events[0].eventId;
        QCOMPARE(hash, posted->events[0].eventId);
        QCOMPARE(dropped->events[2].eventId, hash + QStringLiteral("#2"));
        QCOMPARE(dropped->events[3].eventId, hash + QStringLiteral("#3"));
        QVERIFY(dropped->events[3].hashedId);
        QVERIFY(!dropped->events[1].eventId.contains(QLatin1Char('#')));
        QCOMPARE(read(lines, {.equal = EqualElements::AreCounted})->events[3].eventId, dropped->events[3].eventId);
    }
    void theWebhookIdCountsOnlyWithoutAnOwnId()
    {
        const ReadingOptions options{.webhookId = QStringLiteral("msg_1")};
        QCOMPARE(read(lead, options)->events[0].eventId, QStringLiteral("a"));
        const auto single = read(R"({"type":"x"})", options);
        QCOMPARE(single->events[0].eventId, QStringLiteral("msg_1"));
        QVERIFY(!single->events[0].hashedId);
        const auto array = read(R"([{"type":"x"},{"type":"x","id":"own"},{"type":"x"}])", options);
        QCOMPARE(array->events[0].eventId, QStringLiteral("msg_1#1"));
        QCOMPARE(array->events[1].eventId, QStringLiteral("own"));
        QCOMPARE(array->events[2].eventId, QStringLiteral("msg_1#3"));
    }
    void thatAnAddressWasVerifiedCountsOnlyFromAProvenSender()
    {
        const QByteArray claim =
            R"({"id":"a","type":"lead.captured.v1","contact":{"email":"jane@example.com","emailVerified":true}})";
        const auto verified = [&](bool proven) {
            ReadingOptions options;
            options.proven = proven;
            return base::valueAt(read(claim, options)->events.first().body, QStringLiteral("contact.emailVerified"));
        };
        QCOMPARE(verified(true), QJsonValue(true));
        QCOMPARE(verified(false), QJsonValue(false));
        QVERIFY(base::valueAt(read(lead)->events.first().body, QStringLiteral("contact.emailVerified")).isUndefined());
    }
    void aCloudEventWithNativeDataBecomesThatEvent()
    {
        const auto document = read(R"({"specversion":"1.0","id":"ce-1","source":"/bots/7","type":"lead.captured.v1",
            "time":"2026-11-22T09:15:00Z","subject":"s","datacontenttype":"application/json",
            "data":{"id":"inner","contact":{"email":"jane@example.com"},"data":{"topic":"price"},"extra":5}})");
        QVERIFY(document.ok());
        QCOMPARE(document->rejected.size(), 0);
        const auto& event = document->events.first();
        QCOMPARE(event.eventId, QStringLiteral("ce-1"));
        QCOMPARE(at(event, "id"), QStringLiteral("ce-1"));
        QCOMPARE(at(event, "type"), QStringLiteral("lead.captured.v1"));
        QCOMPARE(at(event, "occurredAt"), QStringLiteral("2026-11-22T09:15:00Z"));
        QCOMPARE(at(event, "contact.email"), QStringLiteral("jane@example.com"));
        QCOMPARE(at(event, "data.topic"), QStringLiteral("price"));
        QCOMPARE(at(event, "extra"), QStringLiteral("5"));
        QCOMPARE(at(event, "envelope.source"), QStringLiteral("/bots/7"));
        QCOMPARE(at(event, "envelope.subject"), QStringLiteral("s"));
        QCOMPARE(at(event, "envelope.data.id"), QStringLiteral("inner"));
    }
    void aCloudEventWithOtherDataKeepsItAsData()
    {
        const auto object = read(R"({"specversion":"1.0","id":"1","source":"s","type":"x","data":{"topic":"price"}})");
        QCOMPARE(at(object->events.value(0), "data.topic"), QStringLiteral("price"));
        const auto none = read(R"({"specversion":"1.0","id":"1","source":"s","type":"x"})");
        QVERIFY(!none->events.value(0).body.contains(QStringLiteral("data")));
        const auto binary = read(R"({"specversion":"1.0","id":"1","source":"s","type":"x","data_base64":"aGk="})");
        QVERIFY(binary->rejected.value(0).reason.contains(QStringLiteral("send the data as JSON")));
    }
    void aStandardWebhookHasItsIdFromTheHeaderNeverFromItsData()
    {
        const QByteArray bytes = R"({"type":"lead.captured.v1","timestamp":"2026-11-22T09:15:00Z",
            "data":{"id":"contact-9","contact":{"email":"jane@example.com"}}})";
        const auto document = read(bytes, {.webhookId = QStringLiteral("msg_2")});
        const auto& event = document->events.first();
        QCOMPARE(event.eventId, QStringLiteral("msg_2"));
        QCOMPARE(at(event, "occurredAt"), QStringLiteral("2026-11-22T09:15:00Z"));
        QCOMPARE(at(event, "contact.email"), QStringLiteral("jane@example.com"));
        QCOMPARE(at(event, "envelope.data.id"), QStringLiteral("contact-9"));
        QVERIFY(!event.body.contains(QStringLiteral("id")));
        const auto hashed = read(bytes);
        QVERIFY(hashed->events.value(0).hashedId);
    }
    void aNativeEventWithATimestampAmongItsDataStaysNative()
    {
        const QByteArray native = R"({"type":"x","data":{"topic":"t"},"timestamp":"2026-11-22T09:15:00Z"})";
        const auto withData = read(native);
        QCOMPARE(at(withData->events.value(0), "data.topic"), QStringLiteral("t"));
        const QByteArray full = R"({"type":"x","bot":"b","data":{"contact":"c"},"timestamp":"2026-11-22T09:15:00Z"})";
        QCOMPARE(read(full)->events.value(0).body, QJsonDocument::fromJson(full).object());
    }
};

QTEST_GUILESS_MAIN(EventReaderTest)
#include "eventreadertest.moc"
