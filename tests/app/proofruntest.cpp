// SPDX-License-Identifier: GPL-3.0-or-later
// How a proof goes through many deliveries: in pages, in the lowest lane, and what it does when a portal will not be
// read.
#include "app/proofrun.h"
#include "delivery/deliverybench.h"

#include <QSignalSpy>

using namespace leadferry;
using app::ProofRun;
using base::ErrorKind;
using domain::CrmObject;
using domain::CrmRequest;
using domain::CrmVerb;
using domain::ProofKind;
using test::DeliveryBench;
using test::FakeCrm;
using test::named;

namespace {

constexpr int leads = 250;

class Desk
{
public:
    DeliveryBench bench;
    QPointer<ProofRun> current;
    int told = 0;
    QPointer<ProofRun> run;
    std::optional<base::Result<domain::ProofReport>> outcome;

    explicit Desk(int number)
    {
        bench.start();
        for (int i = 0; i < number; ++i) {
            bench.add(DeliveryBench::event(QStringLiteral("lead.captured"), QStringLiteral("e%1").arg(i),
                                           QStringLiteral("person%1@example.com").arg(i)));
        }
        if (!bench.settle(60'000)) {
            qWarning("not everything was delivered");
        }
        bench.crm.calls.clear();
    }
    void begin()
    {
        run = new ProofRun({*bench.database, bench.crm, bench.clock,
                            [this] { return store::PortalStore(*bench.database).all(); }, current,
                            [this](const ProofRun&) { ++told; }},
                           {{0, bench.clock.nowMs() + 1, 0}, {}, QStringLiteral("engine")});
        QObject::connect(run, &base::Job::finished, run, [this] { outcome = run->outcome(); });
        run->start();
    }
    void turns(int number = 200)
    {
        for (int i = 0; i < number && !outcome; ++i) {
            DeliveryBench::turn();
        }
    }
    domain::ProofReport report()
    {
        turns(5'000);
        return outcome && *outcome ? **outcome : domain::ProofReport{};
    }
    QList<domain::ProofDifference> differences(qint64 proof)
    {
        return store::ProofStore(*bench.database).differences(proof, 0, 1'000).value().differences;
    }
};

} // namespace

class ProofRunTest : public QObject
{
    Q_OBJECT
private slots:
    void manyAreGoneThroughPageByPageInTheLowestLane()
    {
        Desk desk(leads);
        desk.bench.crm.records[CrmObject::Contact][120].properties[QStringLiteral("firstname")].clear();
        desk.bench.crm.records[CrmObject::Note].removeAt(7);
        desk.begin();
        const auto report = desk.report();
        QCOMPARE(report.deliveries, leads);
        QCOMPARE(report.records, 2 * leads);
        QCOMPARE(report.differences, 2);
        QCOMPARE(report.differing, 2);
        QVERIFY(!report.troubleKind);
        QCOMPARE(desk.told, 4); // three pages, and the end
        const auto found = desk.differences(report.id);
        QCOMPARE(found.size(), 2);
        QCOMPARE(named(found[0].kind), named(ProofKind::RecordGone));
        QCOMPARE(named(found[1].kind), named(ProofKind::ValueDiffers));
        QCOMPARE(found[1].wanted, QStringLiteral("Jane"));
        QCOMPARE(found[1].person, QStringLiteral("Jane Cooper"));
        for (const CrmRequest& call : std::as_const(desk.bench.crm.calls)) {
            QVERIFY(call.inputs.size() <= domain::mostInputs);
            QVERIFY(call.urgency == domain::Urgency::Background);
            QVERIFY(call.verb == CrmVerb::Read || call.verb == CrmVerb::ListAssociated);
        }
        QCOMPARE(desk.bench.crm.calls.size(), 3 * 3 + 1); // contacts, notes and links of each page, and one history
    }
    void itWaitsForItsPermit()
    {
        Desk desk(1);
        desk.bench.crm.permit = [](CrmObject) { return 5'000; };
        desk.begin();
        desk.turns();
        QVERIFY(desk.bench.crm.calls.isEmpty() && desk.current == desk.run);
        desk.bench.crm.permit = [](CrmObject) { return 0; };
        desk.bench.clock.advance(5'000);
        QCOMPARE(desk.report().records, 2);
    }
    void aPortalThatHasNoCallsLeftIsGivenUpAndSaid()
    {
        Desk desk(1);
        desk.bench.crm.permit = [](CrmObject) { return 3'600'000; };
        desk.begin();
        const auto report = desk.report();
        QVERIFY(report.finishedMs > 0);
        QVERIFY(report.troubleKind == ErrorKind::RateLimited);
        QCOMPARE(report.records, 0);
        QCOMPARE(report.differences, 0); // what was not read is not missing
        QVERIFY(report.trouble.startsWith(QStringLiteral("Bench")));
    }
    void whatPassesIsTriedAgainAndThenGivenUp()
    {
        Desk desk(1);
        desk.bench.crm.weather = [&desk](const CrmRequest&) {
            return desk.bench.crm.calls.size() <= 2 ? FakeCrm::Fault::LostBefore : FakeCrm::Fault::None;
        };
        desk.begin();
        for (int i = 0; i < 3; ++i) {
            desk.turns();
            desk.bench.clock.advance(20'000);
        }
        QCOMPARE(desk.report().records, 2);
        QVERIFY(!desk.report().troubleKind);

        Desk silent(1);
        silent.bench.crm.weather = [](const CrmRequest&) { return FakeCrm::Fault::LostBefore; };
        silent.begin();
        for (int i = 0; i < 4; ++i) {
            silent.turns();
            silent.bench.clock.advance(20'000);
        }
        QVERIFY(silent.report().troubleKind == ErrorKind::Transient);
    }
    void whatMayNotBeReadIsLeftOutAndTheRestIsRead()
    {
        Desk desk(1);
        desk.bench.crm.weather = [](const CrmRequest& request) {
            return request.object == CrmObject::Note ? FakeCrm::Fault::Forbidden : FakeCrm::Fault::None;
        };
        desk.begin();
        const auto report = desk.report();
        QVERIFY(report.troubleKind == ErrorKind::Forbidden);
        QCOMPARE(report.records, 1);
        QCOMPARE(report.differences, 0);
    }
    void aLinkToWhatIsGoneIsToldOfTheRecordAlone()
    {
        Desk desk(1);
        desk.bench.crm.records[CrmObject::Contact].clear();
        desk.begin();
        const auto report = desk.report();
        QCOMPARE(report.differences, 1);
        QCOMPARE(named(desk.differences(report.id)[0].kind), named(ProofKind::RecordGone));
    }
    void oneThatIsStoppedLeavesNothing()
    {
        Desk desk(1);
        desk.bench.crm.permit = [](CrmObject) { return 5'000; };
        desk.begin();
        desk.turns();
        desk.run->cancel();
        QVERIFY(desk.outcome && desk.outcome->error().kind == ErrorKind::Cancelled);
        QVERIFY(!store::ProofStore(*desk.bench.database).last().value());
        const auto rows = desk.bench.database->select(QStringLiteral("SELECT count(*) FROM proof"));
        QCOMPARE(rows->first().first().toInt(), 0);
    }
    void oneThatWasBrokenOffGoesWithTheNext()
    {
        Desk desk(1);
        store::ProofStore store(*desk.bench.database);
        domain::ProofReport old;
        old.startedMs = desk.bench.clock.nowMs();
        old.actor = QStringLiteral("engine");
        const qint64 broken = store.begin(old, 0).value();
        domain::ProofDifference difference;
        difference.eventSequence = 1;
        QVERIFY(store.add(broken, {difference}).ok());
        desk.begin();
        QVERIFY(desk.report().id > broken);
        QVERIFY(store.differences(broken, 0, 10)->differences.isEmpty());
    }
    void whatGoesFromTheEventsGoesFromThem()
    {
        Desk desk(2);
        for (auto& contact : desk.bench.crm.records[CrmObject::Contact]) {
            contact.properties[QStringLiteral("firstname")].clear();
        }
        desk.begin();
        const qint64 proof = desk.report().id;
        store::Transaction transaction(*desk.bench.database);
        transaction.run(QStringLiteral("UPDATE event SET body = '{}' WHERE sequence = 1"));
        QVERIFY(transaction.commit().ok());
        const auto left = desk.differences(proof);
        QCOMPARE(left.size(), 2);
        QCOMPARE(left[0].wanted, QString());
        QCOMPARE(left[1].wanted, QStringLiteral("Jane"));
    }
    void sinceIsTheLastProofOfAllButADayAtLeast()
    {
        Desk desk(1);
        constexpr qint64 hour = 3'600'000;
        const qint64 now = desk.bench.clock.nowMs();
        QCOMPARE(*app::proofSinceMs(*desk.bench.database, now), now - 24 * hour);
        desk.begin();
        const auto report = desk.report();
        QCOMPARE(*app::proofSinceMs(*desk.bench.database, now + hour), now - 23 * hour);
        QCOMPARE(*app::proofSinceMs(*desk.bench.database, now + 100 * hour), report.untilMs);
        QCOMPARE(*app::proofSinceMs(*desk.bench.database, now + 10'000 * hour), now + (10'000 - 31 * 24) * hour);
    }
};

QTEST_GUILESS_MAIN(ProofRunTest)
#include "proofruntest.moc"
