// SPDX-License-Identifier: GPL-3.0-or-later
// Every sample of every format and many more deliveries of the platforms, read and compared with what a person says is
// in them (tests/data/formats, tests/data/platforms), and what deliveries do that are not as documented.
#include "ingest/eventreader.h"
#include "ingest/formatcatalog.h"

#include "../domain/jsontext.h"
#include "domain/event.h"
#include "domain/timetext.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace leadferry;
using namespace leadferry::ingest;

namespace {

constexpr qint64 nowMs = 1'795'000'000'000;

QJsonObject objectIn(const QString& path)
{
    QFile file(QStringLiteral(LEADFERRY_TEST_DATA "/") + path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QDir platformsDir()
{
    return QDir(QStringLiteral(LEADFERRY_TEST_DATA "/platforms"));
}

QJsonObject personOf(const domain::Person& person)
{
    const QList<std::pair<const char*, QString>> fields{{"email", person.email},       {"firstName", person.firstName},
                                                        {"lastName", person.lastName}, {"phone", person.phone},
                                                        {"company", person.company},   {"visitorId", person.visitorId}};
    QJsonObject json;
    for (const auto& [name, value] : fields) {
        if (!value.isEmpty()) {
            json.insert(QLatin1String(name), value);
        }
    }
    return json;
}

/// "visitor: Hello", with its attachments as "[name url]".
QJsonArray messagesOf(const domain::Event& event)
{
    static const QHash<domain::MessageAuthor, QString> authors{
        {domain::MessageAuthor::Visitor, QStringLiteral("visitor")},
        {domain::MessageAuthor::Bot, QStringLiteral("bot")},
        {domain::MessageAuthor::Agent, QStringLiteral("agent")}};
    QJsonArray messages;
    for (const domain::Message& message : event.messages) {
        QString text = authors.value(message.from) + QStringLiteral(": ") + message.text;
        for (const domain::Attachment& attachment : message.attachments) {
            text += QStringLiteral(" [%1]").arg(QString(attachment.name + QLatin1Char(' ') + attachment.url).trimmed());
        }
        messages.append(text.trimmed());
    }
    return messages;
}

/// What of an event the expectations name; only the names that `wanted` has.
QJsonObject seen(const domain::IncomingEvent& incoming, const QJsonObject& wanted)
{
    const auto event = domain::readEvent(incoming.body, nowMs);
    if (!event) {
        return {{QStringLiteral("fault"), event.error().message}};
    }
    const QJsonObject conversation = incoming.body.value(QLatin1String("conversation")).toObject();
    const QJsonObject all{
        {QStringLiteral("type"), event->type},
        {QStringLiteral("id"), incoming.hashedId ? QJsonValue() : QJsonValue(incoming.eventId)},
        {QStringLiteral("time"), incoming.body.contains(QLatin1String("occurredAt"))
                                     ? QJsonValue(domain::isoUtc(event->occurredAtMs))
                                     : QJsonValue()},
        {QStringLiteral("person"), personOf(event->person)},
        {QStringLiteral("messages"), messagesOf(*event)},
        {QStringLiteral("conversation"), event->conversationId},
        {QStringLiteral("channel"), conversation.value(QLatin1String("channel")).toString()},
        {QStringLiteral("language"), conversation.value(QLatin1String("language")).toString()},
        {QStringLiteral("page"), incoming.body.value(QLatin1String("page"))[QLatin1String("url")].toString()},
        {QStringLiteral("data"), incoming.body.value(QLatin1String("data")).toObject()},
    };
    QJsonObject named;
    for (auto field = all.begin(); field != all.end(); ++field) {
        if (wanted.contains(field.key())) {
            named.insert(field.key(), field.value());
        }
    }
    return named;
}

ReadDocument readBy(const SourceFormat& format, const QByteArray& text, const QJsonObject& headers = {})
{
    ReadingOptions options;
    options.format = &format;
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        options.headers.insert(header.key().toLower(), header.value().toString());
    }
    options.webhookId = options.headers.value(QStringLiteral("webhook-id"));
    const auto document = readDocument(text, QStringLiteral("port"), nowMs, options);
    if (!document) {
        qFatal("%s", qPrintable(document.error().message));
    }
    return *document;
}

QByteArray shown(const QJsonValue& value)
{
    return QJsonDocument(QJsonArray{value}).toJson();
}

const SourceFormat& format(const QString& name)
{
    static QHash<QString, SourceFormat> formats;
    if (!formats.contains(name)) {
        const auto found = formatNamed(name);
        if (!found) {
            qFatal("%s", qPrintable(found.error().message));
        }
        formats.insert(name, *found);
    }
    return formats[name];
}

} // namespace

class FormatReaderTest : public QObject
{
    Q_OBJECT
    static void compare(const QString& name, const QByteArray& text, const QJsonObject& expected);
private slots:
    void everyFormatCanBeReadAndIsDescribed_data();
    void everyFormatCanBeReadAndIsDescribed();
    void aSampleBecomesWhatAPersonReadsInIt_data();
    void aSampleBecomesWhatAPersonReadsInIt();
    void everyExpectationHasItsSample();
    void aDeliveryBecomesWhatAPersonReadsInIt_data();
    void aDeliveryBecomesWhatAPersonReadsInIt();
    void everyFormatIsTriedWithDeliveries();
    void wrongTypesNeitherCrashNorInvent_data();
    void wrongTypesNeitherCrashNorInvent();
    void anUnknownKindIsStoredUnderItsOwnName();
    void whatIsNoDeliveryOfThePlatformIsRefused();
    void theEnvelopeKeepsTheDeliveryWithThisElementOnly();
    void elementsWithoutAnIdTakeTheWebhooksId();
    void aUsersFormatPointsAtHisOwnFields();
    void aFaultInAFormatNamesItsPlace_data();
    void aFaultInAFormatNamesItsPlace();
    void aTableOfNativeEventsStaysOne();
};

void FormatReaderTest::everyFormatCanBeReadAndIsDescribed_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : formatNames()) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void FormatReaderTest::everyFormatCanBeReadAndIsDescribed()
{
    QFETCH(QString, name);
    const auto found = formatNamed(name);
    QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().message));
    QCOMPARE(found->name, name);
    QVERIFY(!found->title.isEmpty());
    QVERIFY(!found->summary.isEmpty());
    QVERIFY(!found->setup.isEmpty());
    QVERIFY(!samplesOf(name).isEmpty());
}

void FormatReaderTest::aSampleBecomesWhatAPersonReadsInIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QByteArray>("text");
    for (const QString& name : formatNames()) {
        const auto samples = samplesOf(name);
        for (const FormatSample& sample : samples) {
            QTest::addRow("%s.%s", qPrintable(name), qPrintable(sample.name)) << name << sample.name << sample.text;
        }
    }
}

void FormatReaderTest::aSampleBecomesWhatAPersonReadsInIt()
{
    QFETCH(QString, name);
    QFETCH(QString, sample);
    QFETCH(QByteArray, text);
    const QJsonObject expected = objectIn(QStringLiteral("formats/%1.%2.json").arg(name, sample));
    QVERIFY2(!expected.isEmpty(), "tests/data/formats has no file for it");
    compare(name, text, expected);
}

void FormatReaderTest::compare(const QString& name, const QByteArray& text, const QJsonObject& expected)
{
    const ReadDocument document = readBy(format(name), text, expected.value(QLatin1String("headers")).toObject());
    QVERIFY(document.events.size() + document.ignored.size() + document.rejected.size() > 0);
    QJsonArray events;
    const QJsonArray wanted = expected.value(QLatin1String("events")).toArray();
    for (qsizetype i = 0; i < document.events.size(); ++i) {
        events.append(seen(document.events.at(i), wanted.at(i).toObject()));
    }
    QJsonArray ignored;
    for (const IgnoredElement& element : document.ignored) {
        ignored.append(element.reason);
    }
    QJsonArray rejected;
    for (const RejectedLine& line : document.rejected) {
        rejected.append(line.reason);
    }
    QCOMPARE(shown(rejected), shown(expected.value(QLatin1String("rejected")).toArray()));
    QCOMPARE(shown(ignored), shown(expected.value(QLatin1String("ignored")).toArray()));
    if (events != wanted) {
        qWarning().noquote() << "wanted" << shown(wanted) << "seen" << shown(events);
    }
    QVERIFY(events == wanted);
}

void FormatReaderTest::everyExpectationHasItsSample()
{
    const QStringList files = QDir(QStringLiteral(LEADFERRY_TEST_DATA "/formats")).entryList(QDir::Files);
    QVERIFY(files.size() > 60);
    for (const QString& file : files) {
        const QString name = file.section(QLatin1Char('.'), 0, 0);
        const QString sample = file.section(QLatin1Char('.'), 1, 1);
        const auto samples = samplesOf(name);
        QVERIFY2(std::any_of(samples.begin(), samples.end(),
                             [&sample](const FormatSample& known) { return known.name == sample; }),
                 qPrintable(file));
    }
}

/// One file each, named after what it is: `delivery` as the platform posts it (`text` where it is no JSON, `headers`
/// that come with it), and beside it what a right reading finds, as in tests/data/formats.
void FormatReaderTest::aDeliveryBecomesWhatAPersonReadsInIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    const QStringList names = platformsDir().entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        const QStringList files = QDir(platformsDir().filePath(name)).entryList(QDir::Files);
        for (const QString& file : files) {
            QTest::addRow("%s/%s", qPrintable(name), qPrintable(file))
                << name << QStringLiteral("platforms/%1/%2").arg(name, file);
        }
    }
}

void FormatReaderTest::aDeliveryBecomesWhatAPersonReadsInIt()
{
    QFETCH(QString, name);
    QFETCH(QString, path);
    const QJsonObject expected = objectIn(path);
    const QJsonValue delivery = expected.value(QLatin1String("delivery"));
    const QByteArray text = delivery.isObject()  ? QJsonDocument(delivery.toObject()).toJson()
                            : delivery.isArray() ? QJsonDocument(delivery.toArray()).toJson()
                                                 : expected.value(QLatin1String("text")).toString().toUtf8();
    compare(name, text, expected);
}

void FormatReaderTest::everyFormatIsTriedWithDeliveries()
{
    constexpr int fewest = 2;
    for (const QString& name : formatNames()) {
        const bool isTold = name == QLatin1String("native"); // by the tests of the native form
        QVERIFY2(isTold || QDir(platformsDir().filePath(name)).entryList(QDir::Files).size() >= fewest,
                 qPrintable(name));
    }
}

void FormatReaderTest::wrongTypesNeitherCrashNorInvent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    for (const QString& name : formatNames()) {
        const auto samples = samplesOf(name);
        for (const FormatSample& sample : samples) {
            if (format(name).reading != FormatReading::Native && !QJsonDocument::fromJson(sample.text).isNull()) {
                QTest::addRow("%s.%s", qPrintable(name), qPrintable(sample.name)) << name << sample.text;
            }
        }
    }
}

namespace {

/// The value with every leaf made something else.
QJsonValue twisted(const QJsonValue& value, int turn)
{
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject given = value.toObject();
        for (auto field = given.begin(); field != given.end(); ++field) {
            object.insert(field.key(), twisted(field.value(), turn));
        }
        return turn == 3 ? QJsonValue(QJsonArray{object}) : QJsonValue(object);
    }
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray given = value.toArray();
        for (const auto& entry : given) {
            array.append(twisted(entry, turn));
        }
        return turn == 2 ? array.first() : QJsonValue(array);
    }
    static const QList<QJsonValue> others{QJsonObject{{QStringLiteral("x"), 1}},
                                          4711.5,
                                          QJsonValue::Null,
                                          QJsonArray{true, QStringLiteral("y")},
                                          QJsonArray{QJsonArray{}},
                                          -1};
    return value.isString() && turn == 5 ? value : others.at(turn);
}

} // namespace

void FormatReaderTest::wrongTypesNeitherCrashNorInvent()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    const QJsonDocument given = QJsonDocument::fromJson(text);
    const SourceFormat& by = format(name);
    constexpr int turns = 6;
    for (int turn = 0; turn < turns; ++turn) {
        const QJsonValue wrong =
            twisted(given.isArray() ? QJsonValue(given.array()) : QJsonValue(given.object()), turn);
        const QJsonDocument document =
            wrong.isArray() ? QJsonDocument(wrong.toArray()) : QJsonDocument(wrong.toObject());
        const ReadDocument read = readBy(by, document.toJson());
        for (const auto& event : read.events) {
            const auto native = domain::readEvent(event.body, nowMs);
            QVERIFY(native.ok());
            QVERIFY(turn == 5 || native->person.email.isEmpty());
        }
    }
}

void FormatReaderTest::anUnknownKindIsStoredUnderItsOwnName()
{
    const SourceFormat& intercom = format(QStringLiteral("intercom"));
    const ReadDocument document =
        readBy(intercom, test::jsonText("{'type': 'notification_event', 'id': 'n1', 'topic': 'company.created',"
                                        " 'data': {'item': {'id': '77', 'name': 'Okafor Studio'}}}"));
    QCOMPARE(document.events.size(), 1);
    const auto& event = document.events.first();
    QCOMPARE(event.body.value(QLatin1String("type")).toString(), QStringLiteral("intercom.company.created"));
    QCOMPARE(event.eventId, QStringLiteral("n1"));
    QVERIFY(!event.body.contains(QLatin1String("contact")));
    QCOMPARE(event.body[QLatin1String("envelope")][QLatin1String("data")][QLatin1String("item")][QLatin1String("name")]
                 .toString(),
             QStringLiteral("Okafor Studio"));
}

void FormatReaderTest::whatIsNoDeliveryOfThePlatformIsRefused()
{
    const SourceFormat& chatwoot = format(QStringLiteral("chatwoot"));
    const ReadDocument document = readBy(chatwoot, test::jsonText("{'hello': 'world'}"));
    QCOMPARE(document.events.size(), 0);
    QCOMPARE(document.rejected.size(), 1);
    QCOMPARE(document.rejected.first().reason,
             QStringLiteral("the event does not look like anything Chatwoot sends; is this the right format?"));
    QCOMPARE(readBy(chatwoot, "[3]").rejected.first().reason, QStringLiteral("element 1 is not a JSON object"));
}

void FormatReaderTest::theEnvelopeKeepsTheDeliveryWithThisElementOnly()
{
    const SourceFormat& whatsapp = format(QStringLiteral("whatsapp"));
    const ReadDocument document = readBy(
        whatsapp, test::jsonText("{'object': 'whatsapp_business_account', 'new': 1, 'entry': [{'id': '9', 'changes':"
                                 " [{'field': 'messages', 'value': {'metadata': {'x': 'y'}, 'statuses': [{'id': 's',"
                                 " 'status': 'read', 'recipient_id': '1'}], 'messages': [{'id': 'a', 'from':"
                                 " '4915112345678', 'type': 'text', 'text': {'body': 'one'}}, {'id': 'b', 'from':"
                                 " '4915112345678', 'type': 'text', 'text': {'body': 'two'}}]}}]}]}"));
    QCOMPARE(document.events.size(), 2);
    QCOMPARE(document.ignored.size(), 1);
    QCOMPARE(document.events.at(1).body.value(QLatin1String("envelope")).toObject(),
             test::json("{'object': 'whatsapp_business_account', 'new': 1, 'entry': [{'id': '9', 'changes':"
                        " [{'field': 'messages', 'value': {'metadata': {'x': 'y'}, 'messages': [{'id': 'b', 'from':"
                        " '4915112345678', 'type': 'text', 'text': {'body': 'two'}}]}}]}]}"));
}

void FormatReaderTest::elementsWithoutAnIdTakeTheWebhooksId()
{
    const SourceFormat& landbot = format(QStringLiteral("landbot"));
    ReadingOptions options;
    options.format = &landbot;
    options.webhookId = QStringLiteral("w1");
    const QByteArray text = test::jsonText("{'messages': [{'type': 'text', 'data': {'body': 'a'}, 'sender': {'type':"
                                           " 'customer'}}, {'type': 'text', 'data': {'body': 'b'}, 'sender': {'type':"
                                           " 'customer'}}]}");
    const auto document = readDocument(text, QStringLiteral("port"), nowMs, options);
    QCOMPARE(document->events.size(), 2);
    QCOMPARE(document->events.at(0).eventId, QStringLiteral("w1#1"));
    QCOMPARE(document->events.at(1).eventId, QStringLiteral("w1#2"));
    options.webhookId.clear();
    const auto hashed = readDocument(text, QStringLiteral("port"), nowMs, options);
    QVERIFY(hashed->events.at(0).hashedId);
    QVERIFY(hashed->events.at(0).eventId != hashed->events.at(1).eventId);
}

void FormatReaderTest::aUsersFormatPointsAtHisOwnFields()
{
    const auto own = formatFromDocument(
        test::json("{'name': 'booking', 'title': 'Booking form', 'extends': 'json', 'contact': {'email': 'p.addr',"
                   " 'name': 'p.who'}, 'data': {'topic': 'wish[0]'}, 'kinds': [{'when': {'path': 'spam', 'operator':"
                   " 'equals', 'value': true}, 'ignore': 'marked as spam'}, {'type': 'escalation.requested.v1'}]}"));
    QVERIFY2(own.ok(), own.ok() ? "" : qPrintable(own.error().message));
    const ReadDocument document =
        readBy(*own, test::jsonText("[{'id': 'b1', 'p': {'addr': 'amara@example.com', 'who': 'Amara Okafor'}, 'wish':"
                                    " ['A table'], 'tel': '+44 20 7946 0123'}, {'spam': true}]"));
    QCOMPARE(document.events.size(), 1);
    QCOMPARE(document.ignored.size(), 1);
    QCOMPARE(document.ignored.first().reason, QStringLiteral("marked as spam"));
    const QJsonObject wanted = test::json(
        "{'type': 'escalation.requested.v1', 'id': 'b1', 'person': {'email': 'amara@example.com', 'firstName': 'Amara',"
        " 'lastName': 'Okafor', 'phone': '+442079460123'}}");
    QCOMPARE(seen(document.events.first(), wanted), wanted);
    QCOMPARE(document.events.first().body[QLatin1String("data")][QLatin1String("topic")].toString(),
             QStringLiteral("A table"));
}

void FormatReaderTest::aFaultInAFormatNamesItsPlace_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* document, const char* fault) {
        QTest::newRow(fault) << QByteArray(document) << QString::fromUtf8(fault);
    };
    row("{'title': 'x'}", "name: missing; give the format a short name");
    row("{'name': 'x', 'extends': 'jsn'}", "extends: there is no format \"jsn\"; json and csv are the usual ones");
    row("{'name': 'x', 'contakt': {}}", "contakt: unknown name; check the spelling");
    row("{'name': 'x', 'contact': {'mail': 'a'}}", "contact.mail: unknown name; check the spelling");
    row("{'name': 'x', 'contact': {'email': 'a['}}", "contact.email: \"a[\": a [ without its ]");
    row("{'name': 'x', 'contact': {'email': 3}}", "contact.email must be text");
    row("{'name': 'x', 'messages': [{'txt': 'a'}]}", "messages[0].txt: unknown name; check the spelling");
    row("{'name': 'x', 'answers': [{'label': 'a'}]}", "answers[0].list: missing; say where the answers are");
    row("{'name': 'x', 'kinds': [{'type': 'a', 'ignore': 'b'}]}", "kinds[0].type: give one of type, typeIn and ignore");
    row("{'name': 'x', 'kinds': [{'type': 'a', 'when': {'path': 'b', 'operator': 'is'}}]}",
        "kinds[0].when.operator must be one of equals");
    row("{'name': 'x', 'kinds': [{'type': 'a', 'contact': {'email': 'b['}}]}",
        "kinds[0].sections: contact.email: \"b[\": a [ without its ]");
    row("{'name': 'x', 'kinds': [{'type': 'a', 'when': {'path': 'b[', 'operator': 'exists'}}]}", "kinds: \"b[\": a [");
    row("{'name': 'x', 'reading': 'xml'}", "reading must be native or table");
}

void FormatReaderTest::aFaultInAFormatNamesItsPlace()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, fault);
    const auto read = formatFromDocument(test::json(document));
    QVERIFY(!read.ok());
    QVERIFY2(read.error().message.startsWith(fault), qPrintable(read.error().message));
}

void FormatReaderTest::aTableOfNativeEventsStaysOne()
{
    const SourceFormat& csv = format(QStringLiteral("csv"));
    const ReadDocument document = readBy(csv, "type,id,contact.email\nescalation.requested.v1,e1,jane@example.com\n");
    QCOMPARE(document.events.size(), 1);
    QCOMPARE(document.events.first().body.value(QLatin1String("type")).toString(),
             QStringLiteral("escalation.requested.v1"));
    QVERIFY(!document.events.first().body.contains(QLatin1String("envelope")));
}

QTEST_GUILESS_MAIN(FormatReaderTest)
#include "formatreadertest.moc"
