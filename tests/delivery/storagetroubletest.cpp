// SPDX-License-Identifier: GPL-3.0-or-later
// A database that refuses to write for a while: nothing is lost or doubled, and the engine goes on by itself.
#include "deliverybench.h"

#include <QSignalSpy>

using namespace leadferry;
using delivery::DeliveryEngine;
using domain::CrmObject;
using domain::CrmVerb;
using domain::DeliveryState;
using test::DeliveryBench;
using Fault = test::FakeCrm::Fault;

namespace {

/// While it lives, the database refuses one kind of write ("INSERT ON attempt").
class Refusing
{
public:
    Refusing(DeliveryBench& bench, const QString& write) : m_bench(bench)
    {
        run(QStringLiteral("CREATE TRIGGER refusing BEFORE %1 BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END")
                .arg(write));
    }
    ~Refusing() { run(QStringLiteral("DROP TRIGGER refusing")); }
    Q_DISABLE_COPY_MOVE(Refusing)

private:
    void run(const QString& sql)
    {
        store::Transaction transaction(*m_bench.database);
        transaction.run(sql);
        if (auto done = transaction.commit(); !done) {
            qFatal("%s", qPrintable(done.error().message));
        }
    }
    DeliveryBench& m_bench;
};

constexpr qint64 minuteMs = 60'000;

QJsonObject lead(const QString& id)
{
    return DeliveryBench::event(QStringLiteral("lead.captured"), id, QStringLiteral("jane@example.com"));
}

} // namespace

class StorageTroubleTest : public QObject
{
    Q_OBJECT
private slots:
    void whatWasAnsweredButNotRecordedIsFoundOnceTheDatabaseWorks()
    {
        DeliveryBench bench;
        bench.start();
        QSignalSpy failed(bench.engine.get(), &DeliveryEngine::storageFailed);
        QSignalSpy works(bench.engine.get(), &DeliveryEngine::storageWorks);
        {
            const Refusing refusing(bench, QStringLiteral("INSERT ON attempt"));
            bench.add(lead(QStringLiteral("a")));
            bench.live(minuteMs);
            QVERIFY(!failed.isEmpty());
            QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
            QVERIFY(bench.row(QStringLiteral("a")).state != DeliveryState::Delivered);
        }
        works.clear();
        bench.live(2 * minuteMs);
        QCOMPARE(works.count(), 1);
        QVERIFY(bench.row(QStringLiteral("a")).state == DeliveryState::Delivered);
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 1);
    }
    void whatCouldNotBePlannedIsPlannedOnceTheDatabaseWorks()
    {
        DeliveryBench bench;
        bench.start();
        {
            const Refusing refusing(bench, QStringLiteral("INSERT ON operation"));
            bench.add(lead(QStringLiteral("a")));
            bench.live(minuteMs);
            QVERIFY(bench.crm.calls.isEmpty());
        }
        bench.live(2 * minuteMs);
        QVERIFY(bench.row(QStringLiteral("a")).state == DeliveryState::Delivered);
    }
    void hubSpotIsAskedLessAndLessOftenMeanwhile()
    {
        DeliveryBench bench;
        bench.start();
        const Refusing refusing(bench, QStringLiteral("INSERT ON attempt"));
        bench.add(lead(QStringLiteral("a")));
        bench.live(10 * minuteMs);
        const auto calls = bench.crm.calls.size();
        QVERIFY2(calls > 2 && calls < 40, qPrintable(QString::number(calls)));
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
    }
    void aCallThatIsUnderWayIsWaitedFor()
    {
        DeliveryBench bench;
        bench.crm.weather = [](const domain::CrmRequest& request) {
            return request.verb == CrmVerb::Create && request.object == CrmObject::Note ? Fault::Slow : Fault::None;
        };
        bench.start();
        bench.add(lead(QStringLiteral("a")));
        bench.live(1'000);
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Note), 1);
        {
            const Refusing refusing(bench, QStringLiteral("INSERT ON operation"));
            bench.add(lead(QStringLiteral("b")));
            bench.live(minuteMs);
        }
        bench.live(minuteMs);
        QCOMPARE(bench.crm.count(CrmVerb::Read, CrmObject::Note), 0); // it was not taken for lost
        bench.crm.weather = [](const domain::CrmRequest&) { return Fault::None; };
        bench.crm.release();
        bench.live(2 * minuteMs);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 2);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 2);
    }
    void aClockThatWasSetMeanwhileIsHeededAfterwards()
    {
        DeliveryBench bench;
        bench.crm.weather = [](const domain::CrmRequest&) { return Fault::LostBefore; };
        bench.start();
        bench.add(lead(QStringLiteral("a")));
        bench.live(minuteMs); // tried at once and after five seconds: the next try is in five minutes
        QVERIFY(bench.row(QStringLiteral("a")).state == DeliveryState::Waiting);
        bench.crm.weather = [](const domain::CrmRequest&) { return Fault::None; };
        constexpr qint64 dayMs = 24LL * 60 * minuteMs;
        {
            const Refusing refusing(bench, QStringLiteral("UPDATE OF due_at_ms ON operation"));
            bench.clock.jumpWallClock(-2 * dayMs);
            QVERIFY(bench.engine->heedClock());
            bench.live(1'000);
        }
        bench.live(10 * minuteMs);
        QVERIFY(bench.row(QStringLiteral("a")).state == DeliveryState::Delivered);
    }
    void stoppingWorksMeanwhile()
    {
        DeliveryBench bench;
        bench.start();
        const Refusing refusing(bench, QStringLiteral("INSERT ON operation"));
        bench.add(lead(QStringLiteral("a")));
        bench.live(1'000);
        QSignalSpy stopped(bench.engine.get(), &DeliveryEngine::stopped);
        bench.engine->stop();
        bench.live(minuteMs);
        QCOMPARE(stopped.count(), 1);
    }
};

QTEST_GUILESS_MAIN(StorageTroubleTest)
#include "storagetroubletest.moc"
