// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/inboxcodec.h"
#include "support/named.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace leadferry;
using base::ErrorKind;
using domain::InboxMessage;
using domain::InboxThread;
using hubspot::ApiCatalog;

namespace {

constexpr qint64 at = 1'795'000'000'000; // 2026-11-18T11:06:40Z

QJsonObject parsed(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        qFatal("test data: %s", json.constData());
    }
    return document.object();
}

QJsonObject changed(const QByteArray& whole, const QByteArray& changes)
{
    QJsonObject json = parsed(whole);
    const QJsonObject other = parsed(changes);
    for (auto it = other.begin(); it != other.end(); ++it) {
        json.insert(it.key(), it.value());
    }
    return json;
}

QJsonObject chat(const QByteArray& changes = "{}")
{
    return changed(R"({"id": "901", "status": "OPEN", "inboxId": "77", "associatedContactId": "5",
                       "assignedTo": "A-123", "latestMessageTimestamp": "2026-11-18T11:06:40.000Z",
                       "spam": false, "archived": false, "threadAssociations": {"associatedTicketId": "4711"}})",
                   changes);
}

/// What an agent wrote to the visitor.
QJsonObject answer(const QByteArray& changes = "{}")
{
    return changed(R"({"id": "m-1", "type": "MESSAGE", "direction": "OUTGOING",
                       "createdAt": "2026-11-18T11:06:40.250Z", "createdBy": "A-123",
                       "client": {"clientType": "HUBSPOT"},
                       "senders": [{"actorId": "A-123", "name": "Ada Agent",
                                    "deliveryIdentifier": {"type": "HS_EMAIL_ADDRESS", "value": "ada@example.com"}}],
                       "recipients": [{"actorId": "V-5", "recipientField": "TO"}],
                       "text": "Hello there", "richText": "<div>Hello there</div>", "attachments": [],
                       "truncationStatus": "NOT_TRUNCATED", "archived": false})",
                   changes);
}

QByteArray listOf(const QJsonArray& results, const QString& after = {})
{
    QJsonObject json{{QStringLiteral("results"), results}};
    if (!after.isEmpty()) {
        const QJsonObject next{{QStringLiteral("after"), after}};
        json.insert(QStringLiteral("paging"), QJsonObject{{QStringLiteral("next"), next}});
    }
    return QJsonDocument(json).toJson();
}

QByteArray bytesOf(const QJsonObject& json)
{
    return QJsonDocument(json).toJson();
}

hubspot::MessagePage pageOf(const QJsonArray& messages)
{
    const auto page = hubspot::readMessagePage(200, listOf(messages));
    return page ? *page : hubspot::MessagePage();
}

InboxMessage written(const QString& id, qint64 writtenMs)
{
    InboxMessage message;
    message.id = id;
    message.writtenMs = writtenMs;
    return message;
}

InboxThread touched(const QString& id, qint64 latestMs)
{
    InboxThread thread;
    thread.id = id;
    thread.latestMessageMs = latestMs;
    return thread;
}

template <typename T> QStringList idsOf(const QList<T>& things)
{
    QStringList ids;
    for (const T& thing : things) {
        ids.append(thing.id);
    }
    return ids;
}

} // namespace

class InboxCodecTest : public QObject
{
    Q_OBJECT
private slots:
    void threadsAreAskedForOneMillisecondEarlierSoThatBothReadingsOfAfterWork()
    {
        QCOMPARE(hubspot::threadsPath(ApiCatalog(), at, {}),
                 QStringLiteral("/conversations/conversations/2026-09/threads?sort=latestMessageTimestamp"
                                "&latestMessageTimestampAfter=2026-11-18T11%3A06%3A39.999Z&limit=500"
                                "&association=TICKET"));
    }
    void theBeginningOfTimeIsAskedForAsSuch()
    {
        QVERIFY(hubspot::threadsPath(ApiCatalog(), 0, {}).contains(QStringLiteral("After=1970-01-01T00%3A00%3A00")));
    }
    void aCursorGoesIntoTheQueryWhateverItIsMadeOf()
    {
        QVERIFY(
            hubspot::threadsPath(ApiCatalog(), at, QStringLiteral("a&b=")).endsWith(QLatin1String("after=a%26b%3D")));
        QCOMPARE(hubspot::messagesPath(ApiCatalog(), QStringLiteral("9/1"), QStringLiteral("x+y")),
                 QStringLiteral("/conversations/conversations/2026-09/threads/9%2F1/messages?limit=100&after=x%2By"));
    }
    void aThreadAndAnOriginalHaveTheirPaths()
    {
        QCOMPARE(hubspot::threadPath(ApiCatalog(), QStringLiteral("901")),
                 QStringLiteral("/conversations/conversations/2026-09/threads/901?association=TICKET"));
        QCOMPARE(hubspot::originalPath(ApiCatalog(), QStringLiteral("901"), QStringLiteral("m/1")),
                 QStringLiteral("/conversations/conversations/2026-09/threads/901/messages/m%2F1/original-content"));
    }

    void aThreadIsReadWithItsTicket()
    {
        const auto page = hubspot::readThreadPage(200, listOf({chat()}, QStringLiteral("next-1")));
        QVERIFY(page.ok());
        const InboxThread expected{QStringLiteral("901"), QStringLiteral("4711"), true, QStringLiteral("A-123"), at,
                                   QStringLiteral("5")};
        QCOMPARE(page->threads.size(), 1);
        QVERIFY(page->threads.first() == expected);
        QCOMPARE(page->after, QStringLiteral("next-1"));
    }
    void aThreadOfNoTicketAndOfNobodyIsReadToo()
    {
        QJsonObject bare = chat(R"({"status": "CLOSED"})");
        bare.remove(QStringLiteral("assignedTo"));
        bare.remove(QStringLiteral("threadAssociations"));
        bare.remove(QStringLiteral("associatedContactId"));
        const auto read = hubspot::readThread(200, bytesOf(bare));
        QVERIFY(read.ok());
        const InboxThread expected{QStringLiteral("901"), {}, false, {}, at};
        QVERIFY(*read == expected);
    }
    void onlyPeopleAreAssignees_data()
    {
        QTest::addColumn<QByteArray>("actor");
        for (const char* actor : {"L-7", "I-99", "S-hubspot", "B-3", "Q-12", "123", ""}) {
            QTest::newRow(actor) << QByteArray(actor);
        }
    }
    void onlyPeopleAreAssignees()
    {
        QFETCH(QByteArray, actor);
        const auto read = hubspot::readThread(200, bytesOf(chat("{\"assignedTo\": \"" + actor + "\"}")));
        QVERIFY(read.ok());
        QCOMPARE(read->assignee, QString());
    }
    void numbersAreReadLikeTexts()
    {
        const auto read = hubspot::readThread(200, bytesOf(chat(R"({"id": 901, "latestMessageTimestamp": 1795000000005,
                                    "associatedContactId": 6,
                                    "threadAssociations": {"associatedTicketId": 4711}})")));
        QVERIFY(read.ok());
        const InboxThread expected{QStringLiteral("901"), QStringLiteral("4711"), true, QStringLiteral("A-123"), at + 5,
                                   QStringLiteral("6")};
        QVERIFY(*read == expected);
    }
    void spamAndWhatLiesInTheBinIsLeftOut()
    {
        const auto page =
            hubspot::readThreadPage(200, listOf({chat(R"({"spam": true})"), chat(R"({"archived": true})"), chat()}));
        QVERIFY(page.ok());
        QCOMPARE(page->threads.size(), 1);
        for (const char* flag : {"spam", "archived"}) {
            const auto read = hubspot::readThread(200, bytesOf(chat("{\"" + QByteArray(flag) + "\": true}")));
            QVERIFY(!read.ok());
            QCOMPARE(test::named(read.error().kind), test::named(ErrorKind::NotFound));
        }
    }
    void whatCannotBeReadIsTransient_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a web page") << QByteArray("<html>sign in</html>");
        QTest::newRow("half an answer") << listOf({chat(), answer()}).chopped(5);
        QTest::newRow("another answer") << QByteArray(R"({"status":"ok"})");
        QTest::newRow("no list") << QByteArray(R"({"results":{}})");
    }
    void whatCannotBeReadIsTransient()
    {
        QFETCH(QByteArray, body);
        const auto threads = hubspot::readThreadPage(200, body);
        QVERIFY(!threads.ok());
        QCOMPARE(test::named(threads.error().kind), test::named(ErrorKind::Transient));
        const auto one = hubspot::readThread(200, body);
        QVERIFY(!one.ok());
        QCOMPARE(test::named(one.error().kind), test::named(ErrorKind::Transient));
        const auto messages = hubspot::readMessagePage(200, body);
        QVERIFY(!messages.ok());
        QCOMPARE(test::named(messages.error().kind), test::named(ErrorKind::Transient));
    }
    void anAnswerThatCannotBeToldApartOrDatedKeepsNoOtherBack_data()
    {
        QTest::addColumn<QByteArray>("changes");
        QTest::newRow("no id") << QByteArray(R"({"id": ""})");
        QTest::newRow("no time") << QByteArray(R"({"createdAt": "yesterday"})");
        QTest::newRow("a time beyond numbers") << QByteArray(R"({"createdAt": "9223372036854775808"})");
    }
    void anAnswerThatCannotBeToldApartOrDatedKeepsNoOtherBack()
    {
        QFETCH(QByteArray, changes);
        const auto page = pageOf({answer(R"({"id": "m-0"})"), answer(changes), answer()});
        QCOMPARE(idsOf(page.messages), QStringList({QStringLiteral("m-0"), QStringLiteral("m-1")}));
        QVERIFY(page.leavesOut);
    }
    void whatIsNobodysAnswerMayBeAsItIs()
    {
        const auto page = pageOf({parsed(R"({"type": "COMMENT"})"), answer()});
        QCOMPARE(page.messages.size(), 1);
        QVERIFY(!page.leavesOut);
    }
    void aThreadThatCannotBeToldApartOrDatedKeepsNoOtherBack()
    {
        const auto page = hubspot::readThreadPage(
            200, listOf({chat(R"({"id": ""})"), chat(R"({"id": "902", "latestMessageTimestamp": "soon"})"), chat(),
                         chat(R"({"id": "903", "latestMessageTimestamp": "soon", "spam": true})")}));
        QVERIFY(page.ok());
        QCOMPARE(idsOf(page->threads), QStringList{QStringLiteral("901")});
        QCOMPARE(page->leftOutIds, QStringList({QString(), QStringLiteral("902")}));
    }

    void whatAnAgentWroteIsReadWithNameTextAndTime()
    {
        const auto page = pageOf({answer()});
        QCOMPARE(page.messages.size(), 1);
        const InboxMessage expected{
            QStringLiteral("m-1"), QStringLiteral("Ada Agent"), QStringLiteral("Hello there"), {}, at + 250};
        QVERIFY(page.messages.first() == expected);
        QVERIFY(page.cutIds.isEmpty());
        QCOMPARE(page.times, QList<qint64>{at + 250});
    }
    void whatIsNoAgentsAnswerToTheVisitorIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("changes");
        for (const char* type :
             {"COMMENT", "WELCOME_MESSAGE", "ASSIGNMENT", "THREAD_STATUS_CHANGE", "THREAD_INBOX_CHANGE", ""}) {
            QTest::addRow("of type %s", type) << "{\"type\": \"" + QByteArray(type) + "\"}";
        }
        for (const char* actor : {"V-12", "I-99", "L-1", "E-kim@example.com", "S-hubspot", "B-3", "123", ""}) {
            QTest::addRow("by %s", actor)
                << "{\"senders\": [{\"actorId\": \"" + QByteArray(actor) + "\", \"name\": \"Somebody\"}]}";
        }
        const auto row = [](const char* name, const char* changes) { QTest::newRow(name) << QByteArray(changes); };
        row("to us", R"({"direction": "INCOMING"})");
        row("no direction", R"({"direction": null})");
        row("nobody", R"({"senders": []})");
        row("a program", R"({"client": {"clientType": "INTEGRATION", "integrationAppId": "9"}})");
        row("the system", R"({"client": {"clientType": "SYSTEM"}})");
        row("deleted", R"({"archived": true})");
        row("to a supplier", R"({"recipients": [{"actorId": "E-parts@example.com", "recipientField": "TO"}]})");
        row("to a colleague", R"({"recipients": [{"actorId": "A-124"}, {"name": "Copied"}]})");
        row("says nothing", R"({"text": " \n", "richText": "<div> </div>"})");
    }
    void whatIsNoAgentsAnswerToTheVisitorIsLeftOut()
    {
        QFETCH(QByteArray, changes);
        const auto page = pageOf({answer(changes), answer()});
        QCOMPARE(page.messages.size(), 1);
        QCOMPARE(page.times.size(), 2);
    }
    void whatGoesToTheVisitorAmongOthersIsAnAnswer()
    {
        QCOMPARE(pageOf({answer(R"({"recipients": [{"actorId": "E-parts@example.com", "recipientField": "TO"},
                                                   {"actorId": "V-5", "recipientField": "CC"}]})")})
                     .messages.size(),
                 1);
    }
    void whereItIsNotToldWhomAnAnswerGoesToItIsTheVisitor()
    {
        QCOMPARE(pageOf({answer(R"({"recipients": null})")}).messages.size(), 1);
        QCOMPARE(pageOf({answer(R"({"recipients": []})")}).messages.size(), 1);
        QCOMPARE(pageOf({answer(R"({"recipients": [{"name": "Kim"}, {"actorId": ""}]})")}).messages.size(), 1);
    }
    void whereTheClientIsNotToldThePersonCounts()
    {
        QJsonObject silent = answer();
        silent.remove(QStringLiteral("client"));
        QCOMPARE(pageOf({silent}).messages.size(), 1);
        QCOMPARE(pageOf({answer(R"({"client": {"clientType": "UNKNOWN"}})")}).messages.size(), 1);
    }
    void anAddressIsNoName()
    {
        const auto named = [](const char* changes) { return pageOf({answer(changes)}).messages.value(0).agent; };
        QCOMPARE(named(R"({"senders": [{"actorId": "A-123", "name": "ada@example.com"}]})"), QString());
        QCOMPARE(named(R"({"senders": [{"actorId": "A-123"}]})"), QString());
        QCOMPARE(named(R"({"senders": [{"actorId": "V-5", "name": "Kim"}, {"actorId": "A-1", "name": " Jo "}]})"),
                 QStringLiteral("Jo"));
    }
    void whereThereIsOnlyRichTextItIsMadePlain()
    {
        const auto page = pageOf({answer(R"({"text": " ", "richText": "<div>Tom &amp; Kim<br>See you</div>"})")});
        QCOMPARE(page.messages.value(0).text, QStringLiteral("Tom & Kim\nSee you"));
    }
    void filesComeWithNameAndAddressOthersDoNot()
    {
        const auto page = pageOf({answer(R"({"text": "", "richText": "", "attachments": [
            {"type": "FILE", "name": "offer.pdf", "url": "https:\/\/files.example.com/1"},
            {"type": "FILE", "url": "https:\/\/files.example.com/2"}, {"type": "FILE", "name": "lost.pdf"},
            {"type": "LOCATION", "url": "https:\/\/maps.example.com"}, {"type": "QUICK_REPLIES"}]})")});
        QCOMPARE(page.messages.size(), 1);
        const QList<domain::InboxAttachment> expected{
            {QStringLiteral("offer.pdf"), QStringLiteral("https://files.example.com/1")},
            {{}, QStringLiteral("https://files.example.com/2")}};
        QVERIFY(page.messages.first().attachments == expected);
    }
    void onlyWhatIsCutInTheMiddleIsNotWhole_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("isCut");
        const auto row = [](const char* name, const char* status, bool isCut) {
            QTest::newRow(name) << QByteArray(status) << isCut;
        };
        row("whole", R"({"truncationStatus": "NOT_TRUNCATED"})", false);
        row("without quotations", R"({"truncationStatus": "TRUNCATED_TO_MOST_RECENT_REPLY"})", false);
        row("not told", R"({"truncationStatus": null})", false);
        row("cut", R"({"truncationStatus": "TRUNCATED"})", true);
        row("some new way", R"({"truncationStatus": "TRUNCATED_SOMEHOW"})", true);
    }
    void onlyWhatIsCutInTheMiddleIsNotWhole()
    {
        QFETCH(QByteArray, status);
        const auto page = pageOf({answer(status)});
        QCOMPARE(page.messages.value(0).text, QStringLiteral("Hello there"));
        QTEST(page.cutIds == QStringList{QStringLiteral("m-1")}, "isCut");
    }
    void aTextThatIsCutToNothingIsNotPassedOver()
    {
        const auto page = pageOf({answer(R"({"text": "", "richText": "", "truncationStatus": "TRUNCATED"})")});
        QCOMPARE(page.cutIds, QStringList{QStringLiteral("m-1")});
        QCOMPARE(page.messages.size(), 1);
    }
    void anOriginalIsTextOrElseRichText()
    {
        QCOMPARE(hubspot::readOriginal(R"({"text":"all of it","richText":"<p>no</p>"})"), QStringLiteral("all of it"));
        QCOMPARE(hubspot::readOriginal(R"({"richText":"<p>all of it</p>"})"), QStringLiteral("all of it"));
        QCOMPARE(hubspot::readOriginal("<html>"), QString());
    }

    void anOrderIsOnlyToldFromTimesThatDiffer()
    {
        QVERIFY(hubspot::isNewestFirst({30, 20, 20, 10}));
        QVERIFY(!hubspot::isNewestFirst({10, 20, 30}));
        QVERIFY(!hubspot::isNewestFirst({30, 10, 20}));
        QVERIFY(!hubspot::isNewestFirst({20, 20}));
        QVERIFY(!hubspot::isNewestFirst({20}));
        QVERIFY(!hubspot::isNewestFirst({}));
    }
    void messagesComeOnceInTheOrderInWhichTheyWereWritten()
    {
        const QList<InboxMessage> newestFirst{written(QStringLiteral("e"), 40), written(QStringLiteral("d"), 30),
                                              written(QStringLiteral("c"), 30), written(QStringLiteral("d"), 30),
                                              written(QStringLiteral("b"), 20), written(QStringLiteral("a"), 10)};
        QCOMPARE(idsOf(hubspot::inOrder(newestFirst, true, 20)),
                 QStringList({QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")}));
        const QList<InboxMessage> mixed{written(QStringLiteral("c"), 30), written(QStringLiteral("d"), 30),
                                        written(QStringLiteral("b"), 20)};
        QCOMPARE(idsOf(hubspot::inOrder(mixed, false, 0)),
                 QStringList({QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
    }
    void aThreadThatCameTwiceIsTakenAsItCameLast()
    {
        const QList<InboxThread> threads{touched(QStringLiteral("a"), 10), touched(QStringLiteral("b"), 20),
                                         touched(QStringLiteral("a"), 30), touched(QStringLiteral("old"), 9)};
        const auto ordered = hubspot::inOrder(threads, 10);
        QCOMPARE(idsOf(ordered), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
        QCOMPARE(ordered.last().latestMessageMs, 30);
    }
};

QTEST_GUILESS_MAIN(InboxCodecTest)
#include "inboxcodectest.moc"
