// SPDX-License-Identifier: GPL-3.0-or-later
// A person answers a visitor on the stand-in's ticket page. Links the resources, for the pages.
#include "sandbox/sandboxfixture.h"

#include <QRegularExpression>

using namespace leadferry;
using namespace leadferry::test;

namespace {

QString makeTicket(SandboxFixture& hub)
{
    return hub.make("tickets", {{text("subject"), text("Help")},
                                {text("content"), text("Is it <b>open</b>?")},
                                {text("hs_pipeline"), text("0")},
                                {text("hs_pipeline_stage"), text("1")}});
}

QString pageOf(SandboxFixture& hub, const QString& ticket)
{
    return QString::fromUtf8(hub.get(text("/contacts/4471902/record/0-5/") + ticket).body);
}

QString tokenOn(const QString& page)
{
    static const QRegularExpression field(text("name=\"token\" value=\"([^\"]+)\""));
    return field.match(page).captured(1);
}

QString actionOf(const QString& ticket, const char* action)
{
    return text("/sandbox/tickets/%1/%2").arg(ticket, text(action));
}

} // namespace

class AgentPagesTest : public QObject
{
    Q_OBJECT
private slots:
    void aTicketsPageAnswersItsVisitor()
    {
        SandboxFixture hub;
        const QString ticket = makeTicket(hub);
        const QString before = pageOf(hub, ticket);
        QVERIFY(before.contains(text("Nobody has answered the visitor yet.")));
        QVERIFY(!before.contains(text("Close the conversation")));
        const Answer sent =
            hub.postForm(actionOf(ticket, "answer"), {{text("token"), tokenOn(before)},
                                                      {text("agent"), text("Jonas Weber")},
                                                      {text("text"), text("Yes + always,\r\n<i>Grüße</i> & more")}});
        QCOMPARE(sent.status, 302);
        QCOMPARE(sent.headers.value("Location"), "/contacts/4471902/record/0-5/" + ticket.toUtf8() + "#conversation");
        const QJsonObject thread =
            hub.get(text("/conversations/conversations/2026-09/threads")).results().at(0).toObject();
        QCOMPARE(thread[text("assignedTo")].toString(), text("A-5310022"));
        const QJsonArray messages =
            hub.get(text("/conversations/v3/conversations/threads/%1/messages").arg(thread[text("id")].toString()))
                .results();
        QCOMPARE(messages.at(0)[text("text")].toString(), text("Yes + always,\n<i>Grüße</i> & more"));
        const QString after = pageOf(hub, ticket);
        QVERIFY(after.contains(text("Is it open?")) && after.contains(text("Jonas Weber has the conversation.")));
        QVERIFY(after.contains(text("&lt;i&gt;Grüße&lt;/i&gt; &amp; more")));
        QVERIFY(after.contains(text("Close the conversation")) && after.contains(text("among colleagues")));
    }
    void aConversationIsClosedAndOpenedOnThePage()
    {
        SandboxFixture hub;
        const QString ticket = makeTicket(hub);
        QVERIFY(hub.sandbox.answerTicket(ticket, text("Maya Lind"), text("Yes")));
        const QString token = tokenOn(pageOf(hub, ticket));
        QCOMPARE(hub.postForm(actionOf(ticket, "close"), {{text("token"), token}}).status, 302);
        const auto status = [&] {
            return hub.get(text("/conversations/v3/conversations/threads")).results().at(0)[text("status")].toString();
        };
        QCOMPARE(status(), text("CLOSED"));
        const QString closed = pageOf(hub, ticket);
        QVERIFY(closed.contains(text("The conversation was closed.")));
        QVERIFY(closed.contains(text("Open the conversation again")));
        QVERIFY(!closed.contains(text("Close the conversation")));
        QCOMPARE(hub.postForm(actionOf(ticket, "reopen"), {{text("token"), token}}).status, 302);
        QCOMPARE(status(), text("OPEN"));
    }
    void programsAnswerWithJson()
    {
        SandboxFixture hub;
        const QString ticket = makeTicket(hub);
        const Answer sent = hub.post(actionOf(ticket, "answer"), parsed(R"({"agent":"Kim Other","text":"Yes"})"));
        QCOMPARE(sent.status, 200);
        QVERIFY(sent.json()[text("done")].toBool());
        QCOMPARE(hub.post(actionOf(ticket, "close"), {}).status, 200);
        QCOMPARE(hub.post(actionOf(ticket, "answer"), parsed(R"({"text":" "})")).status, 400);
        QCOMPARE(hub.post(actionOf(text("77"), "answer"), parsed(R"({"text":"Yes"})")).status, 404);
        QCOMPARE(hub.post(actionOf(ticket, "burn"), {}).status, 404);
    }
    void otherSitesAnswerNobody()
    {
        SandboxFixture hub;
        const QString ticket = makeTicket(hub);
        const QString token = tokenOn(pageOf(hub, ticket));
        const Answer without = hub.postForm(actionOf(ticket, "answer"), {{text("text"), text("Yes")}});
        QCOMPARE(without.status, 403);
        QCOMPARE(hub.postForm(actionOf(ticket, "answer"), {{text("token"), text("guess")}, {text("text"), text("Yes")}})
                     .status,
                 403);
        auto foreign = hub.request("POST", actionOf(ticket, "answer"));
        foreign.headers.append("Content-Type", "application/x-www-form-urlencoded");
        foreign.headers.append("Origin", "https://elsewhere.example.com");
        foreign.body = "text=Yes&token=" + token.toUtf8();
        QCOMPARE(hub.send(foreign).status, 403);
        QCOMPARE(hub.get(text("/conversations/v3/conversations/threads")).results().size(), 0);
    }
    void anEmptyAnswerSaysWhyNothingWasSent()
    {
        SandboxFixture hub;
        const QString ticket = makeTicket(hub);
        const Answer refused = hub.postForm(
            actionOf(ticket, "answer"), {{text("token"), tokenOn(pageOf(hub, ticket))}, {text("text"), text("  ")}});
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.body.contains("There is nothing to say."));
    }
    void onlyTicketsHaveAConversation()
    {
        SandboxFixture hub;
        const QString contact = hub.makeContact("ada@example.com");
        QVERIFY(!QString::fromUtf8(hub.get(text("/contacts/4471902/record/0-1/") + contact).body)
                     .contains(text("id=\"conversation\"")));
        const QString ticket = makeTicket(hub);
        hub.remove(hub.objects("tickets/") + ticket);
        const QString archived = pageOf(hub, ticket);
        QVERIFY(archived.contains(text("id=\"conversation\"")) && !archived.contains(text("<textarea")));
    }
};

QTEST_GUILESS_MAIN(AgentPagesTest)
#include "agentpagestest.moc"
