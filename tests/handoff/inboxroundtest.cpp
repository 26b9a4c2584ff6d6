// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoff/inboxround.h"

#include "store/replystore.h"
#include "support/fakeclock.h"
#include "support/madeuptickets.h"
#include "support/scriptedinbox.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::Reply;
using handoff::InboxRound;
using test::ticketSource;

namespace {

constexpr qint64 toleranceMs = 5LL * 60 * 1000; ///< of clocks that are off
constexpr qint64 sixMinutesMs = 6LL * 60 * 1000;

} // namespace

class InboxRoundTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_databases = 0;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<test::ScriptedInbox> m_inbox;
    test::FakeClock m_clock;
    qint64 m_startMs = 0;

    struct End
    {
        base::Result<void> outcome;
        QSet<QString> sources;
    };
    End round()
    {
        domain::Portal portal;
        portal.id = test::ticketPortal;
        portal.hubId = test::ticketHub;
        const auto end = std::make_shared<End>();
        auto* round = new InboxRound({*m_inbox, *m_database, m_clock}, portal);
        QObject::connect(round, &base::Job::finished, this, [end, round] {
            *end = {round->outcome(), round->sources()};
        });
        QSignalSpy finished(round, &base::Job::finished);
        round->start();
        [&] { QTRY_COMPARE(finished.size(), 1); }();
        return *end;
    }
    QString told(const char* conversation = "c-1") const
    {
        QStringList told;
        const auto replies =
            store::ReplyStore(*m_database).ofConversation(ticketSource, QLatin1String(conversation), 50).value();
        for (const Reply& reply : replies) {
            told.append(reply.text.isEmpty() ? domain::toString(reply.kind) : reply.text);
        }
        return told.join(QStringLiteral(", "));
    }
    void write(const char* thread, const char* ticket, const char* message, qint64 afterMs)
    {
        m_inbox->write(QLatin1String(thread), QLatin1String(ticket), QLatin1String(message), m_startMs + afterMs);
    }

private slots:
    void init()
    {
        auto opened = store::Database::open(m_folder.filePath(QString::number(m_databases++)));
        QVERIFY(opened.ok());
        m_database = std::move(opened).value();
        m_inbox = std::make_unique<test::ScriptedInbox>();
        m_startMs = m_clock.nowMs();
        test::makePortal(*m_database);
        test::saveSource(*m_database, test::madeUpSource(domain::ReplyWay::Fetch, {}));
        test::makeTicket(*m_database, QStringLiteral("c-1"), QStringLiteral("501"), m_startMs + 1000);
    }
    void anInboxWithoutNewsCostsOneCall()
    {
        QVERIFY(round().outcome.ok());
        QCOMPARE(m_inbox->calls, QStringList{QStringLiteral("threads %1").arg(m_startMs - store::watchedForMs)});
    }
    void whatAnAgentWroteOnOurTicketIsKept()
    {
        write("t1", "501", "m1", 5000);
        const End end = round();
        QVERIFY(end.outcome.ok());
        QCOMPARE(end.sources, QSet<QString>{ticketSource});
        QCOMPARE(told(), QStringLiteral("handoff.accepted.v1, Text of m1"));
        QCOMPARE(m_inbox->calls.size(), 2);
        QCOMPARE(m_inbox->calls.last(), QStringLiteral("messages t1 %1").arg(m_startMs + 1000 - toleranceMs));
    }
    void threadsOfOthersAreNotReadAndNotKept()
    {
        write("t1", "999", "m1", 5000);
        write("t2", "", "m2", 5000);
        QVERIFY(round().sources.isEmpty());
        QCOMPARE(m_inbox->calls.size(), 1);
    }
    void whatWasWrittenBeforeTheTicketIsNoAnswer()
    {
        write("t1", "501", "m0", 500 - toleranceMs);
        write("t1", "501", "m1", 5000);
        round();
        QCOMPARE(told(), QStringLiteral("handoff.accepted.v1, Text of m1"));
    }
    void aClockThatIsAheadKeepsNoAnswerFromTheBot()
    {
        m_inbox->aheadMs = 3'600'000; // by the portal's clock the ticket came an hour earlier than by ours
        write("t1", "501", "m1", 5000 - 3'600'000);
        round();
        QCOMPARE(told(), QStringLiteral("handoff.accepted.v1, Text of m1"));
    }
    void aSecondRoundReadsOnlyWhatIsNew()
    {
        write("t1", "501", "m1", 5000);
        round();
        m_inbox->calls.clear();
        QVERIFY(round().sources.isEmpty());
        QCOMPARE(m_inbox->calls.size(), 1);
        write("t1", "501", "m2", 90'000);
        QCOMPARE(round().sources.size(), 1);
        QCOMPARE(told(), QStringLiteral("handoff.accepted.v1, Text of m1, Text of m2"));
    }
    void closingIsNoticedInTheListAndAlsoWithoutIt()
    {
        write("t1", "501", "m1", 5000);
        round();
        m_inbox->threads[QLatin1String("t1")].isOpen = false;
        round();
        QVERIFY(told().endsWith(QLatin1String("handoff.closed.v1")));

        test::makeTicket(*m_database, QStringLiteral("c-2"), QStringLiteral("502"), m_startMs + 1000);
        write("t2", "502", "m2", 6000);
        write("t3", "", "m3", 3'600'000); // so that t2 is not listed any more
        round();
        m_inbox->threads[QLatin1String("t2")].isOpen = false;
        m_inbox->calls.clear();
        round();
        QCOMPARE(m_inbox->calls.size(), 1); // it was looked at just now
        m_clock.advance(sixMinutesMs);
        round();
        QVERIFY(m_inbox->calls.contains(QStringLiteral("thread t2")));
        QVERIFY(told("c-2").endsWith(QLatin1String("handoff.closed.v1")));
    }
    void aThreadThatIsThrownAwayIsOver()
    {
        write("t1", "501", "m1", 5000);
        round();
        m_inbox->threads.clear();
        m_clock.advance(sixMinutesMs);
        QVERIFY(round().outcome.ok());
        QVERIFY(told().endsWith(QLatin1String("handoff.closed.v1")));
        m_inbox->calls.clear();
        m_clock.advance(sixMinutesMs);
        round();
        QCOMPARE(m_inbox->calls.size(), 1);
    }
    void aQuietThreadIsLookedAtOnlyNowAndThen()
    {
        write("t1", "501", "m1", 5000);
        round();
        m_clock.advance(sixMinutesMs);
        round();
        m_inbox->calls.clear();
        round();
        QCOMPARE(m_inbox->calls.size(), 1);
    }
    void aCallThatFailsEndsTheRoundAndLosesNothing()
    {
        write("t1", "501", "m1", 5000);
        m_inbox->outcome = base::Error{base::ErrorKind::Transient, QStringLiteral("503")};
        QVERIFY(round().outcome.error().kind == base::ErrorKind::Transient);
        QCOMPARE(told(), QString());
        m_inbox->outcome = {};
        round();
        QCOMPARE(told(), QStringLiteral("handoff.accepted.v1, Text of m1"));
    }
    void aThreadThatCannotBeReadHoldsUpNoOther()
    {
        write("t1", "501", "m1", 5000);
        test::makeTicket(*m_database, QStringLiteral("c-2"), QStringLiteral("502"), m_startMs + 1000);
        write("t2", "502", "m2", 6000);
        m_inbox->unreadable = QStringLiteral("t1");
        QVERIFY(round().outcome.ok());
        QCOMPARE(told("c-2"), QStringLiteral("handoff.accepted.v1, Text of m2"));
        QCOMPARE(told(), QString());
        write("t3", "", "m3", 3'600'000); // so that t1 is not listed any more
        round();
        m_inbox->unreadable.clear();
        m_clock.advance(sixMinutesMs);
        round();
        QCOMPARE(told(), QStringLiteral("handoff.accepted.v1, Text of m1"));
    }
    void afterALongTimeOnlyWhatIsRecentIsListed()
    {
        write("t1", "501", "m1", 5000);
        round();
        m_clock.advance(90LL * 24 * 60 * 60 * 1000);
        m_inbox->calls.clear();
        round();
        QCOMPARE(m_inbox->calls.first(), QStringLiteral("threads %1").arg(m_clock.nowMs() - store::watchedForMs));
    }
    void aTicketThatBecomesKnownAfterItsAnswerIsNotMissed()
    {
        write("t2", "777", "m1", 5000);
        round();
        test::makeTicket(*m_database, QStringLiteral("c-7"), QStringLiteral("777"), m_startMs + 2000);
        round();
        QCOMPARE(told("c-7"), QStringLiteral("handoff.accepted.v1, Text of m1"));
    }
};

QTEST_GUILESS_MAIN(InboxRoundTest)
#include "inboxroundtest.moc"
