// SPDX-License-Identifier: GPL-3.0-or-later
// A portal that asks for a property holds only the records without it, says which, and takes them once the mapping
// writes it.
#include "benchmappings.h"

#include "store/propertystore.h"

using namespace leadferry;
using domain::CrmObject;
using domain::DeliveryState;
using test::DeliveryBench;

namespace {

constexpr QLatin1String everything("everything");
const QString topic = QStringLiteral("topic");

/// The portal makes no ticket without a topic.
void askForTopics(DeliveryBench& bench)
{
    bench.crm.asksFor = [](CrmObject object, const domain::CrmProperties& properties) {
        return object == CrmObject::Ticket && !properties.contains(topic) ? QStringList{topic} : QStringList();
    };
}

QJsonObject ticketEvent(int number, const QJsonObject& data = {})
{
    return DeliveryBench::event(everything, QStringLiteral("e%1").arg(number), test::mail(number),
                                test::withData(data, {}));
}

} // namespace

class DemandsTest : public QObject
{
    Q_OBJECT
private slots:
    void onlyTheRecordThatLacksItIsHeldAndSaysWhat_data()
    {
        QTest::addColumn<bool>("wholeBatch");
        QTest::newRow("HubSpot names the record") << false;
        QTest::newRow("one refuses all of its batch") << true;
    }
    void onlyTheRecordThatLacksItIsHeldAndSaysWhat()
    {
        QFETCH(bool, wholeBatch);
        DeliveryBench bench;
        test::mapEverything(bench);
        bench.crm.wholeBatchRefusals = wholeBatch;
        askForTopics(bench);
        bench.start();
        bench.add(ticketEvent(1, {{topic, QStringLiteral("Pricing")}}));
        bench.add(ticketEvent(2));
        bench.add(ticketEvent(3, {{topic, QStringLiteral("Billing")}}));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Ticket].size(), 2);
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 3);
        const auto row = bench.row(QStringLiteral("e2"));
        QCOMPARE(test::named(row.state), test::named(DeliveryState::Held));
        QVERIFY2(row.cause.contains(QLatin1String("HubSpot asks for topic (REQUIRED)")), qPrintable(row.cause));
    }
    void whatThePortalAsksForIsLearnedOnceAndForgottenOnDemand()
    {
        DeliveryBench bench;
        test::mapEverything(bench);
        askForTopics(bench);
        bench.start();
        bench.add(ticketEvent(1));
        bench.add(ticketEvent(2));
        QVERIFY(bench.settle());
        store::PropertyStore store(*bench.database);
        QVERIFY(store.asked(bench.portal.id)->isEmpty());
        QVERIFY(store.learnAsked(bench.portal.id, 1).ok());
        QVERIFY(store.learnAsked(bench.portal.id, 2).ok());
        QCOMPARE(store.asked(bench.portal.id)->value(CrmObject::Ticket), QStringList{topic});
        QCOMPARE(store.held(bench.portal.id)->value(QStringLiteral("ticket.topic")), 2);
        QCOMPARE(*store.remove({{CrmObject::Ticket, topic}}, {}), 1);
        QVERIFY(store.asked(bench.portal.id)->isEmpty());
    }
    void aRetryGoesOutOnceThePortalAsksNoLonger()
    {
        DeliveryBench bench;
        test::mapEverything(bench);
        askForTopics(bench);
        bench.start();
        bench.add(ticketEvent(1));
        QVERIFY(bench.settle());
        bench.crm.asksFor = [](CrmObject, const auto&) { return QStringList(); };
        bench.retry(QStringLiteral("e1"));
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
        QCOMPARE(bench.crm.records[CrmObject::Ticket].size(), 1);
    }
};

QTEST_GUILESS_MAIN(DemandsTest)
#include "demandstest.moc"
