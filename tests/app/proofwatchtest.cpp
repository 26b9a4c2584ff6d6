// SPDX-License-Identifier: GPL-3.0-or-later
// When the nightly proof is made.
#include "app/proofwatch.h"
#include "store/eventstore.h"
#include "support/fakeclock.h"
#include "support/fakecrm.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using app::EngineState;
using app::ProofWait;

namespace {

const QString atThree = QStringLiteral("03:00");

qint64 at(const char* time)
{
    return QDateTime::fromString(QLatin1String(time), Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

class ProofWatchTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<store::Database> m_database;
    test::FakeCrm m_crm;
    QPointer<app::ProofRun> m_current;
    domain::Portal m_portal;
    std::unique_ptr<app::ProofWatch> m_watch;

    void startAgain()
    {
        m_watch = std::make_unique<app::ProofWatch>(app::ProofContext{
            *m_database, m_crm, *m_clock, [this] { return QList{m_portal}; }, m_current, [](const app::ProofRun&) {}});
    }
    void takeEvent()
    {
        domain::IncomingEvent event;
        event.source = QStringLiteral("port");
        event.eventId = QStringLiteral("e1");
        event.body = {{QStringLiteral("id"), QStringLiteral("e1")},
                      {QStringLiteral("type"), QStringLiteral("lead.captured.v1")}};
        event.receivedAtMs = m_clock->nowMs();
        QVERIFY(store::EventStore(*m_database, *m_clock).add({event}).ok());
    }
    ProofWait look(const QString& when = atThree, EngineState state = EngineState::Running)
    {
        const ProofWait wait = m_watch->look(when, state);
        for (int turns = 0; turns < 50; ++turns) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        return wait;
    }
    int proofs() const
    {
        return m_database
            ->select(QStringLiteral("SELECT count(*) FROM proof WHERE finished_ms > 0 AND actor = 'engine'"))
            ->first()
            .first()
            .toInt();
    }
    void comeTo(const char* time) { m_clock->jumpWallClock(at(time) - m_clock->nowMs()); }

private slots:
    void init()
    {
        m_watch.reset();
        m_database.reset();
        (void)QFile::remove(m_folder.filePath(QStringLiteral("p.db")));
        m_clock = std::make_unique<test::FakeClock>(at("2026-11-28T14:00:00"));
        m_database = std::move(store::Database::open(m_folder.filePath(QStringLiteral("p.db")))).value();
        m_portal.health = domain::PortalHealth::Connected;
        m_portal.budget = {};
        startAgain();
    }

    void beforeTheFirstDeliveryThereIsNothingToProve()
    {
        (void)look();
        comeTo("2026-11-29T10:00:00");
        (void)look();
        QCOMPARE(proofs(), 0);
    }
    void itIsMadeOnceEachNight()
    {
        takeEvent();
        (void)look();
        QCOMPARE(proofs(), 0); // three o'clock was before
        comeTo("2026-11-29T02:59:59");
        (void)look();
        QCOMPARE(proofs(), 0);
        comeTo("2026-11-29T03:00:10");
        (void)look();
        QCOMPARE(proofs(), 1);
        QCOMPARE(m_watch->at(), atThree);
        (void)look();
        startAgain();
        (void)look();
        QCOMPARE(proofs(), 1);
        comeTo("2026-11-30T03:00:10");
        (void)look();
        QCOMPARE(proofs(), 2);
    }
    void aPcThatHasSleptMakesItOnceWhenItWakes()
    {
        takeEvent();
        comeTo("2026-12-02T09:12:00");
        startAgain();
        (void)look();
        (void)look();
        QCOMPARE(proofs(), 1);
    }
    void switchedOffItIsNeverMade()
    {
        takeEvent();
        comeTo("2026-11-29T10:00:00");
        (void)look(QStringLiteral("off"));
        QCOMPARE(proofs(), 0);
        QCOMPARE(m_watch->at(), QString());
    }
    void whilePausedItWaits()
    {
        takeEvent();
        comeTo("2026-11-29T03:00:10");
        QVERIFY(look(atThree, EngineState::Paused) == ProofWait::Paused);
        QCOMPARE(proofs(), 0);
        QVERIFY(look() == ProofWait::None);
        QCOMPARE(proofs(), 1);
    }
    void whileNoPortalAnswersItWaits()
    {
        takeEvent();
        comeTo("2026-11-29T03:00:10");
        m_portal.health = domain::PortalHealth::TryingAgain;
        QVERIFY(look() == ProofWait::NoAnswer);
        QCOMPARE(proofs(), 0);
    }
    void theLastCallsOfTheDayAreKeptForDeliveries()
    {
        takeEvent();
        comeTo("2026-11-29T03:00:10");
        m_portal.budget.dailyMax = 1'000;
        m_portal.budget.dailyRemaining = 150;
        QVERIFY(look() == ProofWait::CallLimit);
        QCOMPARE(proofs(), 0);
        m_portal.budget.dailyRemaining = 900;
        QVERIFY(look() == ProofWait::None);
        QCOMPARE(proofs(), 1);
    }
};

QTEST_GUILESS_MAIN(ProofWatchTest)
#include "proofwatchtest.moc"
