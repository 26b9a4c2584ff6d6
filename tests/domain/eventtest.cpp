// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/event.h"

#include "jsontext.h"

#include <QTest>

using namespace leadferry::domain;
using leadferry::base::ErrorKind;
using leadferry::test::json;

namespace {

constexpr qint64 received = 1'795'400'000'000;

} // namespace

class EventTest : public QObject
{
    Q_OBJECT
private slots:
    void onlyTheTypeIsRequired()
    {
        const auto event = readEvent(json("{'type':'lead.captured.v1'}"), received);
        QVERIFY(event.ok());
        QCOMPARE(event->type, QStringLiteral("lead.captured.v1"));
        QCOMPARE(event->occurredAtMs, received);
        QVERIFY(event->person.isEmpty());
        QCOMPARE(personKeyOf(*event), QString());
    }
    void aWholeEventIsRead()
    {
        const QJsonObject body =
            json("{'id':'evt_1','type':'lead.captured.v1','occurredAt':'2026-11-22T09:15:00Z','bot':'b',"
                 "'conversation':{'id':'c-771','messages':["
                 "{'id':'m1','from':'Visitor','text':'Hi','at':'2026-11-22T09:14:00Z'},"
                 "{'from':'bot','text':'Hello','at':1795338900000},"
                 "{'from':'agent','attachments':[{'url':'https://x.example/a.pdf','name':'a.pdf'}]}, {}]},"
                 "'contact':{'email':' Jane@Example.com','emailVerified':true,'name':'Jane van der Berg','phone':'+49 "
                 "30 23125 014',"
                 "'company':'ACME','visitorId':'v1'},"
                 "'unheardOf':{'x':[1,2,3]}}");
        const auto event = readEvent(body, received);
        QVERIFY(event.ok());
        QCOMPARE(event->id, QStringLiteral("evt_1"));
        QCOMPARE(event->occurredAtMs, 1'795'338'900'000);
        QCOMPARE(event->conversationId, QStringLiteral("c-771"));
        const Person expected{
            QStringLiteral("jane@example.com"), QStringLiteral("Jane"), QStringLiteral("van der Berg"),
            QStringLiteral("+493023125014"),    QStringLiteral("ACME"), QStringLiteral("v1")};
        QCOMPARE(event->person, expected);
        QCOMPARE(event->messages.size(), 4);
        QCOMPARE(event->messages.at(0).from, MessageAuthor::Visitor);
        QCOMPARE(event->messages.at(1).at, QStringLiteral("2026-11-22T09:15:00.000Z"));
        QCOMPARE(event->messages.at(2).from, MessageAuthor::Agent);
        QCOMPARE(event->messages.at(2).attachments.constFirst().name, QStringLiteral("a.pdf"));
        QCOMPARE(event->body, body);
    }
    void nullIsTheSameAsMissing()
    {
        const auto event = readEvent(json("{'type':'t','id':null,'contact':null,'occurredAt':null,"
                                          "'conversation':{'id':null,'messages':null},'data':null}"),
                                     received);
        QVERIFY2(event.ok(), qPrintable(event.ok() ? QString() : event.error().message));
        QCOMPARE(event->occurredAtMs, received);
    }
    void aFieldOfTheWrongTypeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* body, const char* message) {
            QTest::newRow(body) << QByteArray(body) << QString::fromLatin1(message);
        };
        row("{}", "type: missing; name what happened, for example \"lead.captured.v1\"");
        row("{'type':'  '}", "type: missing; name what happened, for example \"lead.captured.v1\"");
        row("{'type':5}", "type must be text");
        row("{'type':'t','id':7}", "id must be text");
        row("{'type':'t','contact':'jane'}", "contact must be an object");
        row("{'type':'t','contact':{'email':['a@example.com']}}", "contact.email must be text");
        row("{'type':'t','contact':{'emailVerified':'yes'}}", "contact.emailVerified must be true or false");
        row("{'type':'t','contact':{'phone':4930}}", "contact.phone must be text");
        row("{'type':'t','conversation':{'messages':{}}}", "conversation.messages must be a list");
        row("{'type':'t','conversation':{'messages':[{},'hi']}}", "conversation.messages[1] must be an object");
        row("{'type':'t','conversation':{'messages':[{'text':1}]}}", "conversation.messages[0].text must be text");
        row("{'type':'t','conversation':{'messages':[{'from':'user'}]}}",
            "conversation.messages[0].from must be visitor, bot or agent");
        row("{'type':'t','conversation':{'messages':[{'attachments':[{'url':1}]}]}}",
            "conversation.messages[0].attachments[0].url must be text");
        row("{'type':'t','data':[]}", "data must be an object");
        row("{'type':'t','page':{'url':1}}", "page.url must be text");
        row("{'type':'t','occurredAt':'yesterday'}", "occurredAt must be a time between 2000 and 2100, as ISO 8601 "
                                                     "text (2026-11-22T09:15:00Z) or in milliseconds since 1970");
        row("{'type':'t','occurredAt':1795338900}", "occurredAt must be a time between 2000 and 2100, as ISO 8601 "
                                                    "text (2026-11-22T09:15:00Z) or in milliseconds since 1970");
    }
    void aFieldOfTheWrongTypeIsNamed()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        const auto event = readEvent(json(body), received);
        QVERIFY(!event.ok());
        QVERIFY(event.error().kind == ErrorKind::Invalid);
        QCOMPARE(event.error().message, message);
    }
    void errorsDoNotRepeatWhatThePersonTyped()
    {
        const auto event = readEvent(json("{'type':'t','contact':{'email':{'secret':'jane@example.com'}}}"), received);
        QVERIFY(!event.ok());
        QVERIFY(!event.error().message.contains(QLatin1String("jane")));
    }
    void anImplausibleEmailLosesNeitherTheEventNorTheValue()
    {
        const auto event = readEvent(json("{'type':'t','contact':{'email':'jane at home','name':'Jane'}}"), received);
        QVERIFY(event.ok());
        QCOMPARE(event->person.email, QString());
        QCOMPARE(event->person.firstName, QStringLiteral("Jane"));
        QCOMPARE(event->body.value(QLatin1String("contact")).toObject().value(QLatin1String("email")).toString(),
                 QStringLiteral("jane at home"));
    }
    void anUnreadableMessageTimeIsKeptAsItCame()
    {
        const auto event =
            readEvent(json("{'type':'t','conversation':{'messages':[{'text':'x','at':'half past nine'}]}}"), received);
        QVERIFY(event.ok());
        QCOMPARE(event->messages.constFirst().at, QStringLiteral("half past nine"));
    }
    void thePersonKeyIsTheBestThatIsKnown_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* body, const char* key) {
            QTest::newRow(body) << QByteArray(body) << QString::fromLatin1(key);
        };
        row("{'type':'t','contact':{'email':'Jane@Example.com','visitorId':'v'}}", "email:jane@example.com");
        row("{'type':'t','contact':{'visitorId':'7f2c','phone':'+49 30 23125 014'}}", "visitor:7f2c");
        row("{'type':'t','contact':{'phone':'+49 30 23125 014'},'conversation':{'id':'c'}}", "phone:+493023125014");
        row("{'type':'t','contact':{'phone':'030 23125 014'},'conversation':{'id':'c'}}", "conversation:c");
        row("{'type':'t','contact':{'email':'nonsense'},'conversation':{'id':'c'}}", "conversation:c");
        row("{'type':'t','contact':{'name':'Jane'}}", "");
    }
    void thePersonKeyIsTheBestThatIsKnown()
    {
        QFETCH(QByteArray, body);
        const auto event = readEvent(json(body), received);
        QVERIFY(event.ok());
        QTEST(personKeyOf(*event), "key");
    }
    void messagesBeforeAnEventJoinItsOwnOnceAndInOrder()
    {
        const auto said = [](const char* id, const char* text, const char* at) {
            Message message;
            message.id = QString::fromLatin1(id);
            message.text = QString::fromLatin1(text);
            message.at = QString::fromLatin1(at);
            return message;
        };
        const auto texts = [](const QList<Message>& messages) {
            QStringList list;
            for (const Message& message : messages) {
                list.append(message.text);
            }
            return list.join(QLatin1Char(' '));
        };
        const QList<Message> earlier{
            said("m1", "one", "2026-11-22T09:00:00Z"), said("", "two", "2026-11-22T09:00:05.100Z"),
            said("", "two", "2026-11-22T09:00:05.900Z"), said("m4", "four", "2026-11-22T09:00:20Z")};
        const QList<Message> own{said("m1", "one", "2026-11-22T09:00:00Z"), said("m3", "three", "2026-11-22T09:00:10Z"),
                                 said("m5", "five", "2026-11-22T09:00:30Z")};
        QCOMPARE(texts(joinedMessages(earlier, own)), QStringLiteral("one two three four five"));
        const QList<Message> untimed{said("m9", "nine", "")};
        QCOMPARE(texts(joinedMessages(earlier, untimed)), QStringLiteral("one two four nine"));
        QCOMPARE(texts(joinedMessages({}, own)), QStringLiteral("one three five"));
    }
    void aVeryLongVisitorIdStillGivesAShortKey()
    {
        Event one;
        one.person.visitorId = QString(5000, QLatin1Char('x'));
        Event other;
        other.person.visitorId = QString(5001, QLatin1Char('x'));
        QVERIFY(personKeyOf(one).size() <= 200);
        QVERIFY(personKeyOf(one).startsWith(QLatin1String("visitor:")));
        QVERIFY(personKeyOf(one) != personKeyOf(other));
    }
    void theDisplayNameIsTheMostTellingThing()
    {
        Person person;
        QCOMPARE(person.displayName(), QString());
        person.visitorId = QStringLiteral("v");
        QCOMPARE(person.displayName(), QStringLiteral("v"));
        person.phone = QStringLiteral("+49");
        QCOMPARE(person.displayName(), QStringLiteral("+49"));
        person.email = QStringLiteral("a@example.com");
        QCOMPARE(person.displayName(), QStringLiteral("a@example.com"));
        person.lastName = QStringLiteral("Doe");
        QCOMPARE(person.displayName(), QStringLiteral("Doe"));
    }
};

QTEST_GUILESS_MAIN(EventTest)
#include "eventtest.moc"
