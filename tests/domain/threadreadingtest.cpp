// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/threadreading.h"

#include <QTest>

using namespace leadferry;
using domain::ConversationFacts;
using domain::ConversationOwner;
using domain::InboxMessage;
using domain::InboxThread;
using domain::KnownThread;
using domain::Reply;
using domain::ReplyState;

namespace {

constexpr qint64 hub = 14;

InboxThread threadAt(qint64 latestMs, bool isOpen = true, const QString& assignee = {})
{
    return {QStringLiteral("77"), QStringLiteral("501"), isOpen, assignee, latestMs};
}

InboxMessage messageAt(const char* id, qint64 writtenMs)
{
    return {QLatin1String(id), QStringLiteral("Anna"), QStringLiteral("We open at nine."), {}, writtenMs};
}

domain::ThreadReading read(const std::optional<KnownThread>& known, const InboxThread& thread,
                           const QList<InboxMessage>& messages, qint64 nowMs)
{
    return domain::readingOf(hub, known, thread, domain::ReadMessages{messages, thread.latestMessageMs}, nowMs);
}

QString kinds(const QList<Reply>& replies)
{
    QStringList names;
    for (const Reply& reply : replies) {
        names.append(domain::toString(reply.kind));
    }
    return names.join(QStringLiteral(", "));
}

KnownThread knownAt(qint64 latestMs)
{
    KnownThread known;
    known.thread = threadAt(latestMs);
    known.readToMs = latestMs;
    return known;
}

} // namespace

class ThreadReadingTest : public QObject
{
    Q_OBJECT
private slots:
    void aThreadThatWasNeverSeenIsReadFromItsTicketOn()
    {
        QCOMPARE(domain::readingFrom({}, threadAt(5000), 3000), std::optional<qint64>(3000));
    }
    void aThreadWithoutNewsIsNotReadAgain()
    {
        const KnownThread known = knownAt(5000);
        QCOMPARE(domain::readingFrom(known, threadAt(5000), 3000), std::optional<qint64>());
        QCOMPARE(domain::readingFrom(known, threadAt(90'000), 3000), std::optional<qint64>(3000));
        const KnownThread later = knownAt(500'000);
        QCOMPARE(domain::readingFrom(later, threadAt(600'000), 3000),
                 std::optional<qint64>(500'000 - domain::readAgainMs));
    }
    void anAgentWhoWritesHasTakenTheConversation()
    {
        const auto reading = read({}, threadAt(5000), {messageAt("m1", 5000)}, 6000);
        QCOMPARE(kinds(reading.replies), QStringLiteral("handoff.accepted.v1, agent.reply.v1"));
        QVERIFY(reading.now.isAccepted);
        QCOMPARE(reading.replies.last().key, QStringLiteral("14-77-m1"));
        QCOMPARE(reading.replies.last().text, QStringLiteral("We open at nine."));
        QCOMPARE(reading.replies.first().agent, QStringLiteral("Anna"));
        QCOMPARE(reading.replies.first().readMs, 6000);
    }
    void whoIsAssignedHasTakenItWithoutAWord()
    {
        const auto reading = read({}, threadAt(5000, true, QStringLiteral("A-12")), {}, 6000);
        QCOMPARE(kinds(reading.replies), QStringLiteral("handoff.accepted.v1"));
    }
    void aThreadThatNobodyHasTakenSaysNothing() { QVERIFY(read({}, threadAt(5000), {}, 6000).replies.isEmpty()); }
    void aMessageIsToldOnceHoweverOftenItIsRead()
    {
        const auto first = read({}, threadAt(5000), {messageAt("m1", 5000)}, 6000);
        const auto second = read(first.now, threadAt(7000), {messageAt("m1", 5000), messageAt("m2", 7000)}, 8000);
        QCOMPARE(kinds(second.replies), QStringLiteral("agent.reply.v1"));
        QCOMPARE(second.replies.first().key, QStringLiteral("14-77-m2"));
    }
    void closingIsToldOnceAndAfterTheLastWord()
    {
        const auto first = read({}, threadAt(5000, false), {messageAt("m1", 5000)}, 6000);
        QCOMPARE(kinds(first.replies), QStringLiteral("handoff.accepted.v1, agent.reply.v1, handoff.closed.v1"));
        const auto again =
            read(first.now, threadAt(5000, false, QStringLiteral("A-12")), {messageAt("m1", 5000)}, 9000);
        QVERIFY(again.replies.isEmpty());
    }
    void aThreadThatIsOpenedAgainIsTakenAgain()
    {
        const auto closed = read({}, threadAt(5000, false), {messageAt("m1", 5000)}, 6000);
        const auto open = read(closed.now, threadAt(9000), {messageAt("m2", 9000)}, 9500);
        QCOMPARE(kinds(open.replies), QStringLiteral("handoff.accepted.v1, agent.reply.v1"));
        QVERIFY(open.replies.first().key != closed.replies.first().key);
    }
    void closingIsToldToABotThatWaitsForAHumanInVain()
    {
        const auto open = read({}, threadAt(5000), {}, 6000);
        QVERIFY(open.replies.isEmpty());
        QCOMPARE(kinds(read(open.now, threadAt(5000, false), {}, 9000).replies), QStringLiteral("handoff.closed.v1"));
        QCOMPARE(kinds(read({}, threadAt(5000, false), {}, 6000).replies), QStringLiteral("handoff.closed.v1"));
    }
    void whatIsReadTwiceHasTheSameKeys()
    {
        const auto first = read({}, threadAt(5000, false), {messageAt("m1", 5000)}, 6000);
        const auto again = read({}, threadAt(5000, false), {messageAt("m1", 5000)}, 99'000); // nothing was remembered
        for (qsizetype i = 0; i < first.replies.size(); ++i) {
            QCOMPARE(again.replies.at(i).key, first.replies.at(i).key);
        }
    }
    void whatIsOldWhenItIsReadIsToldToNobody()
    {
        const qint64 nowMs = 5000 + domain::expiresAfterMs + 1;
        const auto old = read({}, threadAt(5000, false), {messageAt("m1", 5000)}, nowMs);
        QCOMPARE(old.replies.size(), 3);
        for (const Reply& reply : old.replies) {
            QVERIFY(reply.state == ReplyState::Expired);
        }
        for (const Reply& reply : read({}, threadAt(5000, false), {messageAt("m1", 5000)}, nowMs - 1).replies) {
            QVERIFY(reply.state == ReplyState::Waiting);
        }
    }
    void aListThatIsAheadOfTheMessagesIsReadAgain()
    {
        const InboxThread listed = threadAt(90'000);
        const auto early = domain::readingOf(hub, knownAt(5000), listed, domain::ReadMessages{{}, 5000}, 91'000);
        QCOMPARE(early.now.thread.latestMessageMs, 5000);
        QVERIFY(domain::readingFrom(early.now, listed, 0).has_value());
        const auto then =
            domain::readingOf(hub, early.now, listed, domain::ReadMessages{{messageAt("m1", 90'000)}, 90'000}, 92'000);
        QCOMPARE(kinds(then.replies), QStringLiteral("handoff.accepted.v1, agent.reply.v1"));
        QVERIFY(!domain::readingFrom(then.now, listed, 0));
        // A moment that is told a little differently is the same.
        const auto near = domain::readingOf(hub, knownAt(5000), listed, domain::ReadMessages{{}, 89'000}, 91'000);
        QVERIFY(!domain::readingFrom(near.now, listed, 0));
    }
    void whoHasAConversation_data()
    {
        QTest::addColumn<qint64>("asked");
        QTest::addColumn<bool>("thread");
        QTest::addColumn<bool>("open");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<qint64>("closed");
        QTest::addColumn<int>("owner");
        QTest::addColumn<qint64>("since");
        const auto row = [](const char* name, qint64 asked, bool thread, bool open, bool accepted, qint64 closed,
                            ConversationOwner owner, qint64 since) {
            QTest::newRow(name) << asked << thread << open << accepted << closed << static_cast<int>(owner) << since;
        };
        row("nobody was asked for", 0, false, true, false, 0, ConversationOwner::Bot, 5);
        row("somebody was asked for", 10, false, true, false, 0, ConversationOwner::Waiting, 10);
        row("there is a thread, and nobody has come", 10, true, true, false, 0, ConversationOwner::Waiting, 10);
        row("somebody has come", 10, true, true, true, 0, ConversationOwner::Human, 30);
        row("it is over", 10, true, false, false, 40, ConversationOwner::Closed, 40);
        row("asked for once more", 50, true, false, false, 40, ConversationOwner::Waiting, 50);
        row("once more, and it is over again", 50, true, false, false, 60, ConversationOwner::Closed, 60);
        row("once more, and somebody has come", 50, true, true, true, 40, ConversationOwner::Human, 30);
    }
    void whoHasAConversation()
    {
        QFETCH(qint64, asked);
        QFETCH(bool, thread);
        QFETCH(bool, open);
        QFETCH(bool, accepted);
        QFETCH(qint64, closed);
        QFETCH(int, owner);
        QFETCH(qint64, since);
        ConversationFacts facts{5, asked, {}, 30};
        if (thread) {
            facts.thread = KnownThread();
            facts.thread->thread.isOpen = open;
            facts.thread->isAccepted = accepted;
            facts.thread->closedMs = closed;
        }
        const auto state = domain::stateOf(QStringLiteral("c-1"), facts);
        QCOMPARE(static_cast<int>(state.owner), owner);
        QCOMPARE(state.sinceMs, since);
    }
};

QTEST_GUILESS_MAIN(ThreadReadingTest)
#include "threadreadingtest.moc"
