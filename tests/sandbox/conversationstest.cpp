// SPDX-License-Identifier: GPL-3.0-or-later
// The stand-in's inbox: conversations come of agents who answer, and programs read them under HubSpot's rules.
#include "sandbox/sandboxfixture.h"
#include "sandbox/threadjson.h"

#include <QTemporaryDir>

using namespace leadferry;
using namespace leadferry::test;

namespace {

const char threadsPath[] = "/conversations/conversations/2026-09/threads";

class InboxFixture : public SandboxFixture
{
public:
    explicit InboxFixture(const sandbox::SandboxOptions& options = {}) : SandboxFixture(options) {}

    QString makeTicket(const char* question)
    {
        return make("tickets", {{text("subject"), text("Help")},
                                {text("content"), text(question)},
                                {text("hs_pipeline"), text("0")},
                                {text("hs_pipeline_stage"), text("1")}});
    }
    /// A ticket whose visitor was answered, a second later than what was there before; the thread.
    QString answered(const QString& ticket, const char* words = "Hello there")
    {
        clock.advance(1'000);
        const auto thread = sandbox.answerTicket(ticket, text("Maya Lind"), text(words));
        if (!thread) {
            qFatal("%s", qPrintable(thread.error().message));
        }
        return *thread;
    }
    Answer threads(const QString& query = {}) { return get(text(threadsPath) + query); }
    Answer thread(const QString& id, const char* query = "")
    {
        return get(text(threadsPath) + u'/' + id + text(query));
    }
    Answer messages(const QString& thread, const char* query = "")
    {
        return get(text(threadsPath) + u'/' + thread + text("/messages") + text(query));
    }
    [[nodiscard]] QString since(qint64 ms) const
    {
        return text("?sort=latestMessageTimestamp&latestMessageTimestampAfter=") +
               QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
    }
};

QStringList valuesOf(const Answer& answer, const char* field)
{
    QStringList values;
    const QJsonArray results = answer.results();
    for (const auto& result : results) {
        values.append(result[text(field)].toString());
    }
    return values;
}

} // namespace

class ConversationsTest : public QObject
{
    Q_OBJECT
private slots:
    void anAnswerMakesTheConversationOfItsTicket()
    {
        InboxFixture hub;
        const QString ticket = hub.makeTicket("<p>Is it open on Sunday?</p>");
        QCOMPARE(hub.threads().results().size(), 0);
        const QString id = hub.answered(ticket, "Yes, it is");
        const Answer thread = hub.thread(id, "?association=TICKET");
        QCOMPARE(thread.status, 200);
        QCOMPARE(thread.text("status"), text("OPEN"));
        QCOMPARE(thread.text("assignedTo"), text("A-5310021"));
        QCOMPARE(thread.json()[text("threadAssociations")][text("associatedTicketId")].toString(), ticket);
        QVERIFY(!thread.json()[text("spam")].toBool(true) && !thread.json()[text("archived")].toBool(true));
        QCOMPARE(thread.text("latestMessageTimestamp"), thread.text("latestMessageSentTimestamp"));
        QVERIFY(thread.text("latestMessageReceivedTimestamp") < thread.text("latestMessageSentTimestamp"));
        QVERIFY2(!hub.thread(id).json().contains(text("threadAssociations")), "only where it is asked for");
        QCOMPARE(hub.answered(ticket, "Until four"), id);
        QCOMPARE(hub.threads().results().size(), 1);
    }
    void whatIsSaidComesNewestFirstAmongWhatIsNoAnswer()
    {
        InboxFixture hub;
        const QString ticket = hub.makeTicket("Is it open?");
        const QString id = hub.answered(ticket, "Yes");
        QVERIFY(hub.sandbox.hearVisitor(ticket, text("Thanks")));
        QVERIFY(hub.sandbox.commentOn(ticket, text("Jonas Weber"), text("a nice one")));
        QVERIFY(hub.sandbox.closeThread(ticket, text("Jonas Weber")));
        const Answer all = hub.messages(id);
        QCOMPARE(valuesOf(all, "type"),
                 QStringList({text("THREAD_STATUS_CHANGE"), text("COMMENT"), text("MESSAGE"), text("MESSAGE"),
                              text("ASSIGNMENT"), text("COMMENT"), text("MESSAGE"), text("WELCOME_MESSAGE")}));
        const QJsonObject answer = all.results().at(3).toObject();
        QCOMPARE(answer[text("text")].toString(), text("Yes"));
        QCOMPARE(answer[text("direction")].toString(), text("OUTGOING"));
        QCOMPARE(answer[text("senders")][0][text("actorId")].toString(), text("A-5310021"));
        QCOMPARE(answer[text("senders")][0][text("name")].toString(), text("Maya Lind"));
        QCOMPARE(answer[text("client")][text("clientType")].toString(), text("HUBSPOT"));
        QCOMPARE(answer[text("truncationStatus")].toString(), text("NOT_TRUNCATED"));
        const QJsonObject thanks = all.results().at(2).toObject();
        QCOMPARE(thanks[text("direction")].toString(), text("INCOMING"));
        QVERIFY(thanks[text("senders")][0][text("actorId")].toString().startsWith(text("V-")));
        QCOMPARE(all.results().at(0)[text("newStatus")].toString(), text("CLOSED"));
        QCOMPARE(all.results().at(0)[text("client")][text("clientType")].toString(), text("SYSTEM"));
        QCOMPARE(all.results().at(4)[text("assignedTo")].toString(), text("A-5310021"));
        QCOMPARE(all.results().at(6)[text("text")].toString(), text("Is it open?"));
        QVERIFY(!all.results().at(1).toObject().contains(text("direction")));
    }
    void whatIsSaidAboutAThreadMovesNoneOfItsTimes()
    {
        InboxFixture hub;
        const QString ticket = hub.makeTicket("Is it open?");
        const QString id = hub.answered(ticket);
        const QString latest = hub.thread(id).text("latestMessageTimestamp");
        hub.clock.advance(60'000);
        QVERIFY(hub.sandbox.commentOn(ticket, text("Jonas Weber"), text("hm")));
        QVERIFY(hub.sandbox.assignThread(ticket, text("Jonas Weber")));
        QVERIFY(hub.sandbox.closeThread(ticket, text("Jonas Weber")));
        QCOMPARE(hub.thread(id).text("latestMessageTimestamp"), latest);
        QCOMPARE(hub.thread(id).text("assignedTo"), text("A-5310022"));
        QVERIFY(hub.sandbox.hearVisitor(ticket, text("Hello?")));
        QVERIFY(hub.thread(id).text("latestMessageTimestamp") > latest);
        QCOMPARE(hub.thread(id).text("latestMessageSentTimestamp"), latest);
    }
    void aConversationIsClosedOpenedAndGivenAway()
    {
        InboxFixture hub;
        const QString ticket = hub.makeTicket("Is it open?");
        const QString id = hub.answered(ticket);
        QVERIFY(hub.sandbox.closeThread(ticket, text("Maya Lind")));
        QCOMPARE(hub.thread(id).text("status"), text("CLOSED"));
        QVERIFY(hub.thread(id).json().contains(text("closedAt")));
        QVERIFY(hub.sandbox.reopenThread(ticket, text("Maya Lind")));
        QCOMPARE(hub.thread(id).text("status"), text("OPEN"));
        QVERIFY(hub.sandbox.closeThread(ticket, text("Maya Lind")));
        hub.answered(ticket, "One more thing");
        QVERIFY2(hub.thread(id).text("status") == text("OPEN"), "who answers opens it again");
        QVERIFY(hub.sandbox.assignThread(ticket, {}));
        QVERIFY(!hub.thread(id).json().contains(text("assignedTo")));
    }
    void anybodyMayAnswerUnderAnActorOfTheirOwn()
    {
        InboxFixture hub;
        const QString ticket = hub.makeTicket("Is it open?");
        const auto id = hub.sandbox.answerTicket(ticket, text("Kim Other"), text("Yes"));
        QVERIFY(id);
        const QString actor = hub.thread(*id).text("assignedTo");
        QVERIFY(actor.startsWith(text("A-")));
        QVERIFY(hub.sandbox.answerTicket(ticket, text("Jo Different"), text("Yes")));
        QVERIFY(hub.messages(*id).results().at(0)[text("senders")][0][text("actorId")].toString() != actor);
        QVERIFY(hub.sandbox.answerTicket(ticket, text("Kim Other"), text("Yes")));
        QCOMPARE(hub.messages(*id).results().at(0)[text("senders")][0][text("actorId")].toString(), actor);
    }
    void anAnswerGoesToTheVisitorOfTheTicket()
    {
        InboxFixture hub;
        const QString contact = hub.makeContact("ada@example.com");
        const QString ticket = hub.makeTicket("one");
        QCOMPARE(hub.put(hub.objects("tickets/%1/associations/default/contacts/%2").arg(ticket, contact)).status, 200);
        const QString id = hub.answered(ticket);
        QCOMPARE(hub.thread(id).text("associatedContactId"), contact);
        const QJsonArray recipients = hub.messages(id).results().at(0)[text("recipients")].toArray();
        QCOMPARE(recipients.size(), 1);
        QCOMPARE(recipients.at(0)[text("actorId")].toString(), text("V-") + contact);
    }
    void whatGoesToSomebodyElseIsAConversationOfTheSameTicketWithAnotherContact()
    {
        InboxFixture hub;
        const QString ticket = hub.makeTicket("one");
        const auto other = hub.sandbox.writeToOther(ticket, text("Maya Lind"), text("Do you have the part?"));
        QVERIFY(other);
        const QString id = hub.answered(ticket);
        QVERIFY(*other != id);
        QCOMPARE(hub.sandbox.writeToOther(ticket, text("Maya Lind"), text("And the other?")).value(), *other);
        QCOMPARE(hub.answered(ticket), id);
        const Answer thread = hub.thread(*other, "?association=TICKET");
        QCOMPARE(thread.json()[text("threadAssociations")][text("associatedTicketId")].toString(), ticket);
        const QString contact = thread.text("associatedContactId");
        QVERIFY(!contact.isEmpty());
        QVERIFY(contact != hub.thread(id).text("associatedContactId"));
        const Answer said = hub.messages(*other);
        QCOMPARE(valuesOf(said, "text"), QStringList({text("And the other?"), text("Do you have the part?")}));
        QCOMPARE(said.results().at(0)[text("recipients")][0][text("actorId")].toString(), text("V-") + contact);
        QVERIFY(!hub.sandbox.writeToOther(text("77"), text("Maya Lind"), text("Hello")));
    }
    void whatIsSaidAsideGoesToAnAddressAlone()
    {
        InboxFixture hub;
        const QString ticket = hub.makeTicket("one");
        const QString id = hub.answered(ticket);
        const auto aside =
            hub.sandbox.writeAside(ticket, text("Maya Lind"), text("parts@example.com"), text("Do you have the part?"));
        QVERIFY(aside);
        QCOMPARE(*aside, id);
        const QJsonArray recipients = hub.messages(id).results().at(0)[text("recipients")].toArray();
        QCOMPARE(recipients.size(), 1);
        QCOMPARE(recipients.at(0)[text("actorId")].toString(), text("E-parts@example.com"));
        QVERIFY(!hub.sandbox.writeAside(text("77"), text("Maya Lind"), text("parts@example.com"), text("Hello")));
    }
    void aTicketThatIsNotThereCannotBeAnswered()
    {
        InboxFixture hub;
        QVERIFY(!hub.sandbox.answerTicket(text("77"), text("Maya Lind"), text("Yes")));
        const QString ticket = hub.makeTicket("Is it open?");
        QVERIFY(!hub.sandbox.answerTicket(ticket, text("Maya Lind"), text(" ")));
        QVERIFY(!hub.sandbox.archiveThread(ticket));
        hub.remove(hub.objects("tickets/") + ticket);
        QVERIFY(!hub.sandbox.answerTicket(ticket, text("Maya Lind"), text("Yes")));
        QCOMPARE(hub.threads().results().size(), 0);
    }

    void threadsAreListedByTheirLatestMessageFromATimeOn()
    {
        InboxFixture hub;
        const QString first = hub.answered(hub.makeTicket("one"));
        const QString second = hub.answered(hub.makeTicket("two"));
        const qint64 secondMs = hub.clock.nowMs();
        const QString third = hub.answered(hub.makeTicket("three"));
        QCOMPARE(valuesOf(hub.threads(), "id"), QStringList({first, second, third}));
        QCOMPARE(valuesOf(hub.threads(hub.since(secondMs)), "id"), QStringList({second, third}));
        QCOMPARE(valuesOf(hub.threads(hub.since(secondMs + 1)), "id"), QStringList({third}));
        const QString ticket = hub.thread(first, "?association=TICKET")
                                   .json()[text("threadAssociations")][text("associatedTicketId")]
                                   .toString();
        hub.clock.advance(1'000);
        QVERIFY(hub.sandbox.hearVisitor(ticket, text("Hello?")));
        QCOMPARE(valuesOf(hub.threads(hub.since(secondMs)), "id"), QStringList({second, third, first}));
        QCOMPARE(valuesOf(hub.threads(text("?sort=id")), "id"), QStringList({first, second, third}));
    }
    void listsComeInPages()
    {
        InboxFixture hub;
        QStringList ids;
        for (int number = 0; number < 5; ++number) {
            ids.append(hub.answered(hub.makeTicket("Is it open?")));
        }
        const QString query = hub.since(0) + text("&limit=2");
        QStringList read;
        QString after;
        do {
            const Answer page = hub.threads(after.isEmpty() ? query : query + text("&after=") + after);
            QVERIFY(page.results().size() <= 2);
            read += valuesOf(page, "id");
            after = page.json()[text("paging")][text("next")][text("after")].toString();
        } while (!after.isEmpty() && read.size() < 9);
        QCOMPARE(read, ids);
        const Answer newest = hub.messages(ids.first(), "?limit=1");
        QCOMPARE(valuesOf(newest, "text"), QStringList{text("Hello there")});
        QVERIFY(newest.json().contains(text("paging")));
    }
    void aQueryThatHubSpotDoesNotTakeIsRefused_data()
    {
        QTest::addColumn<QString>("query");
        const auto row = [](const char* query) { QTest::newRow(query) << text(query); };
        row("?sort=latestMessageTimestamp");
        row("?sort=latestMessageTimestamp&latestMessageTimestampAfter=yesterday");
        row("?sort=-latestMessageTimestamp&latestMessageTimestampAfter=2026-11-18T11:06:40.000Z");
        row("?sort=-id");
        row("?sort=createdAt");
        row("?limit=501");
        row("?limit=0");
        row("?after=x");
        row("?association=CONTACT");
        row("?threadStatus=OPEN");
        row("?associatedContactId=5&threadStatus=HALF");
        row("?associatedContactId=5&inboxId=448211");
    }
    void aQueryThatHubSpotDoesNotTakeIsRefused()
    {
        QFETCH(QString, query);
        InboxFixture hub;
        const Answer refused = hub.threads(query);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.category(), text("VALIDATION_ERROR"));
    }
    void threadsAreFoundByContactTicketInboxAndStatus()
    {
        InboxFixture hub;
        const QString contact = hub.makeContact("ada@example.com");
        const QString ticket = hub.makeTicket("one");
        QCOMPARE(hub.put(hub.objects("tickets/%1/associations/default/contacts/%2").arg(ticket, contact)).status, 200);
        const QString first = hub.answered(ticket);
        const QString second = hub.answered(hub.makeTicket("two"));
        const auto ids = [&](const QString& query) { return valuesOf(hub.threads(query), "id"); };
        QCOMPARE(ids(text("?associatedContactId=") + contact), QStringList{first});
        QCOMPARE(ids(text("?associatedTicketId=") + ticket), QStringList{first});
        QCOMPARE(ids(text("?associatedContactId=%1&threadStatus=CLOSED").arg(contact)), QStringList());
        QCOMPARE(ids(text("?associatedContactId=%1&threadStatus=OPEN&sort=-id").arg(contact)), QStringList{first});
        QCOMPARE(ids(text("?inboxId=") + text(sandbox::inboxId)), QStringList({first, second}));
        QCOMPARE(ids(text("?inboxId=1")), QStringList());
    }
    void whatLiesInTheBinIsGoneAndSpamIsMarked()
    {
        InboxFixture hub;
        const QString ticket = hub.makeTicket("one");
        const QString id = hub.answered(ticket);
        QVERIFY(hub.sandbox.markAsSpam(ticket));
        QVERIFY(hub.thread(id).json()[text("spam")].toBool());
        QVERIFY(hub.sandbox.archiveThread(ticket));
        QCOMPARE(hub.thread(id).status, 404);
        QCOMPARE(hub.thread(id).category(), text("OBJECT_NOT_FOUND"));
        QCOMPARE(hub.messages(id).status, 404);
        QCOMPARE(hub.threads().results().size(), 0);
        QCOMPARE(hub.thread(id, "?archived=true").status, 200);
        QCOMPARE(hub.threads(text("?archived=true")).results().size(), 1);
    }
    void aLongTextIsShownCutAndWholeInItsOriginal()
    {
        InboxFixture hub;
        const QString ticket = hub.makeTicket("one");
        const QString whole = QString(sandbox::shownText, QLatin1Char('a')) + text("<end>");
        const auto id = hub.sandbox.answerTicket(ticket, text("Maya Lind"), whole, {text("https://example.com/a.pdf")});
        QVERIFY(id);
        const QJsonObject shown = hub.messages(*id).results().at(0).toObject();
        QCOMPARE(shown[text("text")].toString().size(), sandbox::shownText);
        QCOMPARE(shown[text("truncationStatus")].toString(), text("TRUNCATED"));
        QCOMPARE(shown[text("attachments")][0][text("name")].toString(), text("a.pdf"));
        const QString message = *id + text("/messages/") + shown[text("id")].toString();
        QCOMPARE(hub.thread(message).json(), shown);
        const Answer original = hub.thread(message, "/original-content");
        QCOMPARE(original.text("text"), whole);
        QVERIFY(original.text("richText").endsWith(text("&lt;end&gt;</div>")));
        QCOMPARE(hub.thread(*id + text("/messages/none/original-content")).status, 404);
    }
    void aMergedTicketKeepsItsConversationAndAnArchivedOneLosesTheLink()
    {
        InboxFixture hub;
        const QString ticket = hub.makeTicket("one");
        const QString other = hub.makeTicket("two");
        const QString id = hub.answered(ticket);
        const QString merged = hub.post(hub.objects("tickets/merge"),
                                        {{text("primaryObjectId"), other}, {text("objectIdToMerge"), ticket}})
                                   .text("id");
        const auto linked = [&] {
            return hub.thread(id, "?association=TICKET")
                .json()[text("threadAssociations")][text("associatedTicketId")]
                .toString();
        };
        QCOMPARE(linked(), merged);
        QCOMPARE(hub.answered(other, "Still here"), id);
        hub.remove(hub.objects("tickets/") + merged);
        QCOMPARE(linked(), QString());
        QCOMPARE(hub.thread(id).status, 200);
    }
    void nothingIsMadeThroughTheInterface()
    {
        InboxFixture hub;
        const QString id = hub.answered(hub.makeTicket("one"));
        QCOMPARE(hub.post(text(threadsPath), {}).status, 405);
        QCOMPARE(hub.post(text(threadsPath) + u'/' + id + text("/messages"), {}).status, 405);
        QCOMPARE(hub.remove(text(threadsPath) + u'/' + id).status, 405);
    }
    void bothEditionsAreServedAndNoOtherSpelling()
    {
        InboxFixture hub;
        const QString id = hub.answered(hub.makeTicket("one"));
        QCOMPARE(valuesOf(hub.get(text("/conversations/v3/conversations/threads")), "id"), QStringList{id});
        QCOMPARE(hub.get(text("/conversations/conversations/2026-03/threads/") + id).status, 200);
        QCOMPARE(hub.get(text("/conversations/2026-09/conversations/threads")).status, 404);
        QCOMPARE(hub.get(text("/conversations/conversations/v3/threads")).status, 404);
        QCOMPARE(hub.get(text("/conversations/v4/conversations/threads")).status, 404);
        QCOMPARE(hub.get(text("/conversations")).status, 404);
    }
    void theInboxAsksForItsScope()
    {
        InboxFixture hub;
        const QString id = hub.answered(hub.makeTicket("one"));
        QVERIFY(hub.sandbox.setWithheldScopes({text("conversations.read")}));
        for (const Answer& answer : {hub.threads(), hub.thread(id), hub.messages(id)}) {
            QCOMPARE(answer.status, 403);
            QCOMPARE(answer.category(), text("MISSING_SCOPES"));
        }
    }
    void weatherAndLimitsReachTheInboxToo()
    {
        sandbox::SandboxOptions options;
        options.limits = true;
        InboxFixture hub(options);
        QVERIFY(hub.sandbox.setFaults({text("502=1")}));
        QCOMPARE(hub.threads().status, 502);
        QVERIFY(hub.sandbox.setFaults({}));
        QVERIFY(hub.threads().headers.contains("X-HubSpot-RateLimit-Remaining"));
        int status = 200;
        for (int calls = 0; calls < 120 && status == 200; ++calls) {
            status = hub.threads().status;
        }
        QCOMPARE(status, 429);
        QVERIFY(hub.sandbox.report()[text("calls")].toObject().contains(text("threads/list")));
    }
    void conversationsSurviveARestartAndEndWithAReset()
    {
        const QTemporaryDir dir;
        sandbox::SandboxOptions options;
        options.stateFile = dir.filePath(text("hub.json"));
        QString ticket;
        QString id;
        QString other;
        QJsonArray messages;
        QJsonObject thread;
        {
            InboxFixture hub(options);
            ticket = hub.makeTicket("Is it open?");
            hub.clock.advance(2'000); // what the call changed is written
            id = hub.answered(ticket);
            QVERIFY(hub.sandbox.writeAside(ticket, text("Maya Lind"), text("parts@example.com"), text("Any left?")));
            other = hub.sandbox.writeToOther(ticket, text("Maya Lind"), text("Any left?")).value();
            QVERIFY(hub.sandbox.closeThread(ticket, text("Maya Lind")));
            messages = hub.messages(id).results();
            thread = hub.thread(id, "?association=TICKET").json();
        }
        InboxFixture hub(options);
        QCOMPARE(hub.messages(id).results(), messages);
        QCOMPARE(hub.thread(id, "?association=TICKET").json(), thread);
        QCOMPARE(hub.answered(ticket), id);
        QCOMPARE(hub.sandbox.writeToOther(ticket, text("Maya Lind"), text("And now?")).value(), other);
        QVERIFY(valuesOf(hub.messages(id), "id").first() > messages.at(0)[text("id")].toString());
        QVERIFY(hub.answered(hub.makeTicket("two")) > id);
        hub.sandbox.reset();
        QCOMPARE(hub.threads().results().size(), 0);
    }
};

QTEST_GUILESS_MAIN(ConversationsTest)
#include "conversationstest.moc"
