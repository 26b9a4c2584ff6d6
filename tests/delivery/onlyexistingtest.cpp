// SPDX-License-Identifier: GPL-3.0-or-later
// Events that make no ticket and only write to the one that their conversation has.
#include "conversations.h"

using namespace leadferry;
using namespace leadferry::test;
using domain::CrmObject;
using domain::CrmVerb;
using domain::DeliveryState;
using Fault = test::FakeCrm::Fault;

class OnlyExistingTest : public QObject
{
    Q_OBJECT
private slots:
    void whatOnlyUpdatesSetsItsFieldsOnTheTicketOfTheConversation()
    {
        DeliveryBench bench;
        mapRatings(bench);
        bench.start();
        bench.add(asksForHelp("e1"));
        bench.add(rates("r1", "5"));
        QVERIFY(bench.settle());
        QCOMPARE(tickets(bench), 1);
        QCOMPARE(ticket(bench).properties.value(QStringLiteral("rating")), QStringLiteral("5"));
        QVERIFY(isDelivered(bench, "r1"));
        QCOMPARE(ticket(bench).properties.value(QStringLiteral("leadferry_key")), QStringLiteral("port:e1:ticket"));
    }
    void whereThereIsNoTicketItIsSkippedAndSaysWhy()
    {
        DeliveryBench bench;
        mapRatings(bench);
        bench.start();
        bench.add(rates("r1", "5"));
        auto nowhere = rates("r2", "5");
        nowhere.remove(QStringLiteral("conversation"));
        bench.add(nowhere);
        QVERIFY(bench.settle());
        for (const char* id : {"r1", "r2"}) {
            const auto row = bench.row(QString::fromLatin1(id));
            QCOMPARE(test::named(row.state), test::named(DeliveryState::Skipped));
            QCOMPARE(row.cause, QStringLiteral("this conversation has no ticket"));
        }
        QCOMPARE(tickets(bench), 0);
        QCOMPARE(bench.crm.calls.size(), 0);
    }
    void onAClosedTicketItCountsUnlessOnlyAnOpenOneIsWanted_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<DeliveryState>("state");
        QTest::newRow("any") << QByteArray() << DeliveryState::Delivered;
        QTest::newRow("open") << QByteArray("'onePer': 'conversation',") << DeliveryState::Skipped;
    }
    void onAClosedTicketItCountsUnlessOnlyAnOpenOneIsWanted()
    {
        QFETCH(QByteArray, more);
        QFETCH(DeliveryState, state);
        DeliveryBench bench;
        knowStages(bench);
        mapRatings(bench, more);
        bench.start();
        bench.add(asksForHelp("e1"));
        bench.add(rates("r1", "2"));
        QVERIFY(bench.settle());
        QVERIFY(isDelivered(bench, "r1"));
        ticket(bench).properties.insert(stage, QStringLiteral("4"));
        bench.add(rates("r2", "5"));
        QVERIFY(bench.settle());
        const auto row = bench.row(QStringLiteral("r2"));
        QCOMPARE(test::named(row.state), test::named(state));
        const bool skipped = state == DeliveryState::Skipped;
        QCOMPARE(row.cause, skipped ? QStringLiteral("this conversation has no open ticket") : QString());
        QCOMPARE(ticket(bench).properties.value(QStringLiteral("rating")),
                 skipped ? QStringLiteral("2") : QStringLiteral("5"));
    }
    void aRatingOfAClosedTicketDoesNotWaitForTheNewOne()
    {
        DeliveryBench bench;
        knowStages(bench);
        mapRatings(bench);
        bench.start();
        bench.add(asksForHelp("e1"));
        QVERIFY(bench.settle());
        ticket(bench).properties.insert(stage, QStringLiteral("4"));
        bench.engine->suspend();
        bench.add(rates("r1", "5"));
        bench.add(asksForHelp("e2"));
        bench.engine->resume();
        QVERIFY(bench.settle());
        QCOMPARE(tickets(bench), 2);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 3);
        QCOMPARE(ticket(bench).properties.value(QStringLiteral("rating")), QStringLiteral("5"));
    }
    void itWaitsForATicketThatIsTriedAgain()
    {
        DeliveryBench bench;
        mapRatings(bench);
        int failures = 3;
        bench.crm.weather = [&failures](const domain::CrmRequest& request) {
            const bool makes = request.verb == CrmVerb::Create && request.object == CrmObject::Ticket;
            return makes && failures-- > 0 ? Fault::LostBefore : Fault::None;
        };
        bench.add(asksForHelp("e1"));
        bench.add(rates("r1", "5"));
        bench.start();
        QVERIFY(bench.settle(3'600'000));
        QVERIFY(isDelivered(bench, "e1") && isDelivered(bench, "r1"));
        QCOMPARE(ticket(bench).properties.value(QStringLiteral("rating")), QStringLiteral("5"));
    }
    void whereOnlyAPartIsSkippedTheDeliveryIsDone()
    {
        DeliveryBench bench;
        bench.map(R"({'eventType': 'rated.v1', 'actions': [
            {'id': 'contact', 'object': 'contact', 'fields': [{'property': 'email', 'from': 'person.email'}]},
            {'id': 'ticket', 'object': 'ticket', 'onlyExisting': true, 'fields': [{'property': 'rating', 'from':
             'data.rating'}]}]})");
        bench.start();
        bench.add(rates("r1", "5"));
        QVERIFY(bench.settle());
        QVERIFY(isDelivered(bench, "r1"));
        QCOMPARE(bench.row(QStringLiteral("r1")).cause, QString());
    }
    void whereTheTicketIsHeldItIsSkipped()
    {
        DeliveryBench bench;
        mapRatings(bench);
        bench.crm.refuses = [](CrmObject object, const auto&) {
            return object == CrmObject::Ticket ? QStringList{QStringLiteral("*")} : QStringList();
        };
        bench.add(asksForHelp("e1"));
        bench.add(rates("r1", "5"));
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("r1")).state), test::named(DeliveryState::Skipped));
    }
};

QTEST_GUILESS_MAIN(OnlyExistingTest)
#include "onlyexistingtest.moc"
