// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reply.h"

#include <QTest>

using namespace leadferry;
using domain::InboxMessage;
using domain::InboxThread;
using domain::KnownThread;
using domain::Reply;
using domain::ReplyKind;

namespace {

constexpr qint64 hub = 14;

InboxThread threadAt(qint64 latestMs, bool isOpen = true, const QString& assignee = {})
{
    return {QStringLiteral("77"), QStringLiteral("501"), isOpen, assignee, latestMs};
}

InboxMessage messageAt(const char* id, qint64 writtenMs, const char* text = "We open at nine.")
{
    return {QLatin1String(id), QStringLiteral("Anna"), QLatin1String(text), {}, writtenMs};
}

QString kinds(const QList<Reply>& replies)
{
    QStringList names;
    for (const Reply& reply : replies) {
        names.append(domain::toString(reply.kind));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

class ReplyTest : public QObject
{
    Q_OBJECT
private slots:
    void aThreadThatWasNeverSeenIsReadFromItsTicketOn()
    {
        QCOMPARE(domain::readingFrom({}, threadAt(5000), 3000), std::optional<qint64>(3000));
    }
    void aThreadWithoutNewsIsNotReadAgain()
    {
        const KnownThread known{threadAt(5000), false, 5000, {}};
        QCOMPARE(domain::readingFrom(known, threadAt(5000), 3000), std::optional<qint64>());
        QCOMPARE(domain::readingFrom(known, threadAt(90'000), 3000), std::optional<qint64>(3000));
        const KnownThread later{threadAt(500'000), false, 500'000, {}};
        QCOMPARE(domain::readingFrom(later, threadAt(600'000), 3000),
                 std::optional<qint64>(500'000 - domain::readAgainMs));
    }
    void anAgentWhoWritesHasTakenTheConversation()
    {
        const auto reading = domain::readingOf(hub, {}, threadAt(5000), {messageAt("m1", 5000)}, 6000);
        QCOMPARE(kinds(reading.replies), QStringLiteral("handoff.accepted.v1, agent.reply.v1"));
        QVERIFY(reading.now.isAccepted);
        QCOMPARE(reading.replies.last().key, QStringLiteral("14-77-m1"));
        QCOMPARE(reading.replies.last().text, QStringLiteral("We open at nine."));
        QCOMPARE(reading.replies.first().agent, QStringLiteral("Anna"));
        QCOMPARE(reading.replies.first().readMs, 6000);
    }
    void whoIsAssignedHasTakenItWithoutAWord()
    {
        const auto reading = domain::readingOf(hub, {}, threadAt(5000, true, QStringLiteral("A-12")), {}, 6000);
        QCOMPARE(kinds(reading.replies), QStringLiteral("handoff.accepted.v1"));
    }
    void aThreadThatNobodyHasTakenSaysNothing()
    {
        QVERIFY(domain::readingOf(hub, {}, threadAt(5000), {}, 6000).replies.isEmpty());
        QVERIFY(domain::readingOf(hub, {}, threadAt(5000, false), {}, 6000).replies.isEmpty());
        QVERIFY(domain::readingOf(hub, {}, threadAt(5000, false, QStringLiteral("A-12")), {}, 6000).replies.isEmpty());
    }
    void aMessageIsToldOnceHoweverOftenItIsRead()
    {
        const auto first = domain::readingOf(hub, {}, threadAt(5000), {messageAt("m1", 5000)}, 6000);
        const auto second =
            domain::readingOf(hub, first.now, threadAt(7000), {messageAt("m1", 5000), messageAt("m2", 7000)}, 8000);
        QCOMPARE(kinds(second.replies), QStringLiteral("agent.reply.v1"));
        QCOMPARE(second.replies.first().key, QStringLiteral("14-77-m2"));
    }
    void closingIsToldOnceAndAfterTheLastWord()
    {
        const auto first = domain::readingOf(hub, {}, threadAt(5000, false), {messageAt("m1", 5000)}, 6000);
        QCOMPARE(kinds(first.replies), QStringLiteral("handoff.accepted.v1, agent.reply.v1, handoff.closed.v1"));
        const auto again = domain::readingOf(hub, first.now, threadAt(5000, false, QStringLiteral("A-12")),
                                             {messageAt("m1", 5000)}, 9000);
        QVERIFY(again.replies.isEmpty());
    }
    void aThreadThatIsOpenedAgainIsTakenAgain()
    {
        const auto closed = domain::readingOf(hub, {}, threadAt(5000, false), {messageAt("m1", 5000)}, 6000);
        const auto open = domain::readingOf(hub, closed.now, threadAt(9000), {messageAt("m2", 9000)}, 9500);
        QCOMPARE(kinds(open.replies), QStringLiteral("handoff.accepted.v1, agent.reply.v1"));
        QVERIFY(open.replies.first().key != closed.replies.first().key);
    }
    void theBotIsToldWhatTheContractPromises()
    {
        Reply reply = domain::readingOf(hub, {}, threadAt(5000), {messageAt("m1", 5000)}, 6000).replies.last();
        reply.id = 12;
        reply.conversationId = QStringLiteral("c-771");
        reply.bot = QStringLiteral("website-bot");
        reply.attachments = {{QStringLiteral("plan.pdf"), QStringLiteral("https://files.example.com/plan.pdf")}};
        const QJsonObject json = domain::toBot(reply);
        QCOMPARE(json[QLatin1String("type")].toString(), QStringLiteral("agent.reply.v1"));
        QCOMPARE(json[QLatin1String("timestamp")].toString(), QStringLiteral("1970-01-01T00:00:05.000Z"));
        const QJsonObject data = json[QLatin1String("data")].toObject();
        QCOMPARE(data[QLatin1String("id")].toString(), QStringLiteral("r12"));
        QCOMPARE(data[QLatin1String("conversation")][QLatin1String("id")].toString(), QStringLiteral("c-771"));
        QCOMPARE(data[QLatin1String("bot")].toString(), QStringLiteral("website-bot"));
        QCOMPARE(data[QLatin1String("message")][QLatin1String("text")].toString(), QStringLiteral("We open at nine."));
        QCOMPARE(data[QLatin1String("message")][QLatin1String("name")].toString(), QStringLiteral("Anna"));
        QCOMPARE(data[QLatin1String("message")][QLatin1String("attachments")][0][QLatin1String("url")].toString(),
                 QStringLiteral("https://files.example.com/plan.pdf"));
        reply.kind = ReplyKind::Closed;
        QVERIFY(!domain::toBot(reply)[QLatin1String("data")].toObject().contains(QLatin1String("message")));
    }
    void aReplyCrossesTheFacadeWhole()
    {
        Reply reply{3,
                    1,
                    QStringLiteral("Law firm"),
                    QStringLiteral("web-chat"),
                    QStringLiteral("website-bot"),
                    QStringLiteral("c-771"),
                    QStringLiteral("77"),
                    QStringLiteral("501"),
                    ReplyKind::Message,
                    QStringLiteral("14-77-m1"),
                    QStringLiteral("Anna"),
                    QStringLiteral("Hello"),
                    {{QStringLiteral("plan.pdf"), QStringLiteral("https://files.example.com/plan.pdf")}},
                    5000,
                    6000,
                    domain::ReplyState::Failed,
                    domain::ReplyWay::Post,
                    4,
                    7000,
                    8000,
                    {domain::ReplyFault::Refuses, QStringLiteral("404")}};
        QCOMPARE(domain::replyFromJson(domain::toJson(reply)).value(), reply);
        QVERIFY(!domain::replyFromJson({{QStringLiteral("type"), QStringLiteral("agent.sings.v1")}}).ok());
    }
};

QTEST_GUILESS_MAIN(ReplyTest)
#include "replytest.moc"
