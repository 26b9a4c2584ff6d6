// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoff/inboxwatch.h"

#include "support/fakeclock.h"
#include "support/madeuptickets.h"
#include "support/scriptedinbox.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using handoff::InboxWatch;

namespace {

constexpr qint64 everyMs = 30'000;

domain::Portal portalInUse()
{
    domain::Portal portal;
    portal.id = test::ticketPortal;
    portal.hubId = test::ticketHub;
    portal.health = domain::PortalHealth::Connected;
    return portal;
}

} // namespace

class InboxWatchTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_databases = 0;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<test::ScriptedInbox> m_inbox;
    test::FakeClock m_clock;
    std::unique_ptr<InboxWatch> m_watch;

    void settle() { QTRY_VERIFY(m_watch->isIdle()); }

private slots:
    void init()
    {
        auto opened = store::Database::open(m_folder.filePath(QString::number(m_databases++)));
        QVERIFY(opened.ok());
        m_database = std::move(opened).value();
        m_inbox = std::make_unique<test::ScriptedInbox>();
        test::makePortal(*m_database);
        test::saveSource(*m_database, test::madeUpSource(domain::ReplyWay::Fetch, {}));
        test::makeTicket(*m_database, QStringLiteral("c-1"), QStringLiteral("501"), m_clock.nowMs());
        m_watch = std::make_unique<InboxWatch>(handoff::InboxContext{*m_inbox, *m_database, m_clock}, m_clock);
        m_watch->setPortals({portalInUse()});
    }
    void cleanup() { m_watch.reset(); }

    void itLooksAtOnceAndThenAgainAndAgain()
    {
        m_watch->setInterval(everyMs);
        settle();
        QCOMPARE(m_inbox->calls.size(), 1);
        m_clock.advance(everyMs - 1);
        QCOMPARE(m_inbox->calls.size(), 1);
        m_clock.advance(1);
        settle();
        QCOMPARE(m_inbox->calls.size(), 2);
    }
    void switchedOffItLooksNoMore()
    {
        m_watch->setInterval(everyMs);
        settle();
        m_watch->setInterval(0);
        m_clock.advance(10 * everyMs);
        settle();
        QCOMPARE(m_inbox->calls.size(), 1);
    }
    void newRepliesAreToldBySource()
    {
        m_inbox->write(QStringLiteral("t1"), QStringLiteral("501"), QStringLiteral("m1"), m_clock.nowMs() + 10);
        QSignalSpy arrived(m_watch.get(), &InboxWatch::arrived);
        m_watch->setInterval(everyMs);
        settle();
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(arrived.first().first().toString(), QString(test::ticketSource));
    }
    void aPortalWithoutTicketsOfConversationsIsLeftAlone()
    {
        m_clock.advance(store::watchedForMs + 1);
        m_watch->setInterval(everyMs);
        settle();
        QVERIFY(m_inbox->calls.isEmpty());
    }
    void aPortalThatCannotBeAskedIsLeftAlone_data()
    {
        QTest::addColumn<QString>("why");
        for (const char* why : {"scope", "gone", "paused", "budget"}) {
            QTest::newRow(why) << QString::fromLatin1(why);
        }
    }
    void aPortalThatCannotBeAskedIsLeftAlone()
    {
        QFETCH(QString, why);
        domain::Portal portal = portalInUse();
        if (why == QLatin1String("scope")) {
            portal.missingScopes = {QStringLiteral("conversations.read")};
        } else if (why == QLatin1String("gone")) {
            portal.health = domain::PortalHealth::AccessGone;
        } else if (why == QLatin1String("paused")) {
            portal.pause = domain::PortalPause::AfterFailures;
        } else {
            m_inbox->delayMs = 1;
        }
        m_watch->setPortals({portal});
        m_watch->setInterval(everyMs);
        settle();
        QVERIFY(m_inbox->calls.isEmpty());
    }
    void itStopsInTheMiddle()
    {
        m_watch->setInterval(everyMs);
        m_watch->stop();
        settle();
        m_clock.advance(10 * everyMs);
        settle();
        QVERIFY(m_inbox->calls.size() <= 1);
    }
};

QTEST_GUILESS_MAIN(InboxWatchTest)
#include "inboxwatchtest.moc"
