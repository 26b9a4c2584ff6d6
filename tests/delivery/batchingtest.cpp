// SPDX-License-Identifier: GPL-3.0-or-later
// Few calls: what can travel together does, and only that.
#include "benchmappings.h"

using namespace leadferry;
using domain::CrmObject;
using domain::CrmVerb;
using domain::DeliveryState;
using test::DeliveryBench;
using Fault = test::FakeCrm::Fault;

namespace {

constexpr QLatin1String lead("lead.captured");

void addLeads(DeliveryBench& bench, int from, int to)
{
    for (int i = from; i < to; ++i) {
        bench.add(DeliveryBench::event(lead, QStringLiteral("e%1").arg(i), test::mail(i)));
    }
}

void someTurns()
{
    for (int turns = 0; turns < 50; ++turns) {
        DeliveryBench::turn();
    }
}

} // namespace

class BatchingTest : public QObject
{
    Q_OBJECT
private slots:
    void whatArrivesDuringACallLeavesTogether()
    {
        DeliveryBench bench;
        test::once(bench, CrmVerb::Read, CrmObject::Contact, Fault::Slow);
        bench.start();
        addLeads(bench, 0, 1);
        someTurns();
        QCOMPARE(bench.crm.calls.size(), 1); // idle before: it went at once
        addLeads(bench, 1, 40);
        someTurns();
        QCOMPARE(bench.crm.calls.size(), 1); // the others wait
        bench.crm.release();
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Contact), 2);
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 40);
    }
    void aCallCarriesAtMostAHundred()
    {
        DeliveryBench bench;
        addLeads(bench, 0, 250);
        bench.start();
        QVERIFY(bench.settle());
        qsizetype most = 0;
        for (const auto& call : std::as_const(bench.crm.calls)) {
            most = std::max(most, call.inputs.size());
        }
        QCOMPARE(most, 100);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 250);
        QCOMPARE(bench.crm.count(CrmVerb::Read, CrmObject::Contact), 3);
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Contact), 3);
    }
    void freshLeadsThatOverwriteTakeTwoCallsAHundred()
    {
        DeliveryBench bench;
        test::mapLeadsThatOverwrite(bench);
        addLeads(bench, 0, 300);
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 300);
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), 300);
        QVERIFY2(bench.crm.calls.size() <= 6, qPrintable(QString::number(bench.crm.calls.size()))); // 2 per 100
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "lifecyclestage"), QStringLiteral("lead"));
    }
    void freshLeadsByTheDefaultMappingTakeThreeCallsAHundred()
    {
        DeliveryBench bench;
        addLeads(bench, 0, 300);
        bench.start();
        QVERIFY(bench.settle());
        QVERIFY2(bench.crm.calls.size() <= 9, qPrintable(QString::number(bench.crm.calls.size())));
    }
    void whoLacksAFieldIsReadFirst()
    {
        DeliveryBench bench;
        test::mapLeadsThatOverwrite(bench);
        bench.crm.add(CrmObject::Contact,
                      {{QStringLiteral("email"), test::mail(1)}, {QStringLiteral("lastname"), QStringLiteral("Kept")}});
        bench.start();
        bench.add({{QStringLiteral("id"), QStringLiteral("e1")},
                   {QStringLiteral("type"), lead + QStringLiteral(".v1")},
                   {QStringLiteral("contact"), QJsonObject{{QStringLiteral("email"), test::mail(1)},
                                                           {QStringLiteral("name"), QStringLiteral("Jane")}}}});
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.count(CrmVerb::Upsert, CrmObject::Contact), 0);
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "lastname"), QStringLiteral("Kept"));
    }
    void aLostUpsertIsSettledByReading_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("written") << Fault::LostAfter;
        QTest::newRow("not written") << Fault::LostBefore;
    }
    void aLostUpsertIsSettledByReading()
    {
        QFETCH(Fault, fault);
        DeliveryBench bench;
        test::mapLeadsThatOverwrite(bench);
        test::once(bench, CrmVerb::Upsert, CrmObject::Contact, fault);
        addLeads(bench, 0, 20);
        bench.start();
        QVERIFY(bench.settle(600'000));
        QCOMPARE(bench.crm.count(CrmVerb::Upsert, CrmObject::Contact), 1);
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 20);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 20);
    }
    void oneBadValueInAnUpsertIsHeldAlone()
    {
        DeliveryBench bench;
        test::mapLeadsThatOverwrite(bench);
        bench.crm.refuses = [](CrmObject object, const domain::CrmProperties& properties) {
            return object == CrmObject::Contact && properties.value(QStringLiteral("email")) == test::mail(7)
                       ? QStringList{QStringLiteral("*")}
                       : QStringList();
        };
        addLeads(bench, 0, 20);
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 19);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 19);
        QCOMPARE(test::named(bench.row(QStringLiteral("e7")).state), test::named(DeliveryState::Held));
    }
    void onePersonHasOneWriteInFlightOrUnclear()
    {
        DeliveryBench bench;
        test::once(bench, CrmVerb::Create, CrmObject::Contact, Fault::LostBefore);
        bench.start();
        for (int i = 0; i < 5; ++i) {
            bench.add(DeliveryBench::event(lead, QStringLiteral("e%1").arg(i), test::mail(1)));
            someTurns();
        }
        QVERIFY(bench.settle(60'000));
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), 5);
    }
    void aConflictIsNoFailure()
    {
        DeliveryBench bench;
        bench.crm.wholeBatchRefusals = true;
        // Somebody makes the contact between our reading and our creating.
        bench.crm.weather = [&](const domain::CrmRequest& request) {
            if (request.verb == CrmVerb::Create && request.object == CrmObject::Contact &&
                bench.crm.records[CrmObject::Contact].isEmpty()) {
                bench.crm.add(CrmObject::Contact, {{QStringLiteral("email"), test::mail(5)}});
            }
            return Fault::None;
        };
        addLeads(bench, 0, 20);
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 20);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 20);
        QVERIFY(bench.crm.count(CrmVerb::Create, CrmObject::Contact) <= 3);
    }
    void anInputNamedForTheWholeBatchIsTakenOut()
    {
        DeliveryBench bench;
        bench.crm.wholeBatchRefusals = true;
        bench.crm.namesTheInput = true;
        bench.crm.refuses = [](CrmObject object, const domain::CrmProperties& properties) {
            return object == CrmObject::Contact && properties.value(QStringLiteral("email")) == test::mail(7)
                       ? QStringList{QStringLiteral("*")}
                       : QStringList();
        };
        addLeads(bench, 0, 20);
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Contact), 2); // refused, and the others together
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 19);
        QCOMPARE(test::named(bench.row(QStringLiteral("e7")).state), test::named(DeliveryState::Held));
    }
    void oneRefusedInputDoesNotTouchTheOthersOfItsBatch()
    {
        DeliveryBench bench;
        bench.crm.refuses = [](CrmObject object, const domain::CrmProperties& properties) {
            return object == CrmObject::Note &&
                           properties.value(QStringLiteral("hs_note_body")).contains(QStringLiteral("event e7<"))
                       ? QStringList{QStringLiteral("*")}
                       : QStringList();
        };
        addLeads(bench, 0, 20);
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Note), 1);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 19);
        QCOMPARE(test::named(bench.row(QStringLiteral("e7")).state), test::named(DeliveryState::Held));
    }
};

QTEST_GUILESS_MAIN(BatchingTest)
#include "batchingtest.moc"
