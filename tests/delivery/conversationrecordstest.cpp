// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation has one open ticket and one open deal, whatever happens on the way.
#include "conversations.h"

using namespace leadferry;
using namespace leadferry::test;
using domain::CrmObject;
using domain::CrmVerb;
using domain::DeliveryState;
using test::DeliveryBench;
using Fault = test::FakeCrm::Fault;

class ConversationRecordsTest : public QObject
{
    Q_OBJECT
private slots:
    void aLaterEventWritesToTheTicketOfItsConversation()
    {
        DeliveryBench bench;
        knowStages(bench);
        bench.start();
        bench.add(asksForHelp("e1"));
        QVERIFY(bench.settle());
        QCOMPARE(tickets(bench), 1);
        ticket(bench).properties.insert(stage, QStringLiteral("2")); // an agent has begun
        const auto callsBefore = bench.crm.calls.size();
        bench.add(asksForHelp("e2"));
        QVERIFY(bench.settle());
        QCOMPARE(tickets(bench), 1);
        QVERIFY(ticket(bench).properties.value(content).contains(QStringLiteral("This is e2")));
        QCOMPARE(ticket(bench).properties.value(stage), QStringLiteral("2"));
        QCOMPARE(ticket(bench).properties.value(QStringLiteral("leadferry_key")), QStringLiteral("port:e1:ticket"));
        QVERIFY(isDelivered(bench, "e1") && isDelivered(bench, "e2"));
        QCOMPARE(writtenTo(bench, QStringLiteral("e2")), ticket(bench).id);
        // The person is read; the ticket is read and written; that it is linked already is known.
        QCOMPARE(bench.crm.calls.size() - callsBefore, 3);
        QCOMPARE(ticket(bench).links.size(), 1);
    }
    void theFirstEventOfAConversationCostsNoReading()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(asksForHelp("e1"));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.count(CrmVerb::Read, CrmObject::Ticket), 0);
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Ticket), 1);
    }
    void eventsThatComeTogetherMakeOneTicket()
    {
        DeliveryBench bench;
        for (const char* id : {"e1", "e2", "e3"}) {
            bench.add(asksForHelp(id));
        }
        bench.add(asksForHelp("other", "c2"));
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(tickets(bench), 2);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 4);
        QCOMPARE(ticket(bench).properties.value(QStringLiteral("leadferry_key")), QStringLiteral("port:e1:ticket"));
        QVERIFY(ticket(bench).properties.value(content).contains(QStringLiteral("This is e3")));
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Ticket), 1);
        QCOMPARE(bench.crm.count(CrmVerb::Update, CrmObject::Ticket), 1);
    }
    void ticketsOfManyConversationsAreReadAndWrittenTogether()
    {
        DeliveryBench bench;
        bench.start();
        for (const char* round : {"a", "b"}) {
            for (int i = 0; i < 100; ++i) {
                const QString number = QString::number(i);
                auto event = of(escalation, QString::fromLatin1(round) + number, QStringLiteral("c") + number);
                event[QLatin1String("contact")] = QJsonObject{{QStringLiteral("email"), test::mail(i)}};
                bench.add(event);
            }
            QVERIFY(bench.settle());
        }
        QCOMPARE(tickets(bench), 100);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 200);
        QVERIFY(bench.crm.count(CrmVerb::Read, CrmObject::Ticket) <= 2);
        QVERIFY(bench.crm.count(CrmVerb::Update, CrmObject::Ticket) <= 2);
    }
    void whatAPersonChangedStays()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(asksForHelp("e1"));
        QVERIFY(bench.settle());
        ticket(bench).properties.insert(content, QStringLiteral("Called back."));
        bench.add(asksForHelp("e2"));
        QVERIFY(bench.settle());
        QCOMPARE(ticket(bench).properties.value(content), QStringLiteral("Called back."));
        QVERIFY(isDelivered(bench, "e2"));
    }
    void whatIsClosedIsFollowedByANewOne_data()
    {
        QTest::addColumn<QLatin1String>("property");
        QTest::addColumn<QString>("value");
        QTest::newRow("by its stage") << stage << QStringLiteral("4");
        QTest::newRow("in a stage that came later") << QLatin1String("closed_date") << QStringLiteral("2026-11-28");
    }
    void whatIsClosedIsFollowedByANewOne()
    {
        QFETCH(QLatin1String, property);
        QFETCH(QString, value);
        DeliveryBench bench;
        knowStages(bench);
        bench.start();
        bench.add(asksForHelp("e1"));
        QVERIFY(bench.settle());
        ticket(bench).properties.insert(stage, QStringLiteral("77"));
        ticket(bench).properties.insert(property, value);
        const QString before = ticket(bench).properties.value(content);
        bench.add(asksForHelp("e2"));
        bench.add(asksForHelp("e3"));
        QVERIFY(bench.settle());
        QCOMPARE(tickets(bench), 2);
        QCOMPARE(ticket(bench).properties.value(content), before);
        QCOMPARE(ticket(bench, 1).properties.value(QStringLiteral("leadferry_key")), QStringLiteral("port:e2:ticket"));
        QVERIFY(ticket(bench, 1).properties.value(content).contains(QStringLiteral("This is e3")));
        QCOMPARE(writtenTo(bench, QStringLiteral("e3")), ticket(bench, 1).id);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 3);
    }
    void aDealThatIsWonIsFollowedByANewOne()
    {
        DeliveryBench bench;
        bench.start();
        const auto wants = [](const char* id) {
            return of(QLatin1String("intent.detected"), QString::fromLatin1(id), QStringLiteral("c1"));
        };
        auto& deals = bench.crm.records[CrmObject::Deal];
        bench.add(wants("e1"));
        QVERIFY(bench.settle());
        bench.add(wants("e2"));
        QVERIFY(bench.settle());
        QCOMPARE(deals.size(), 1);
        deals.first().properties.insert(QStringLiteral("hs_is_closed"), QStringLiteral("true"));
        bench.add(wants("e3"));
        QVERIFY(bench.settle());
        QCOMPARE(deals.size(), 2);
        // Each event has its own note, on the deal of its turn.
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 3);
        QVERIFY(bench.crm.records[CrmObject::Note][1].links.contains(QStringLiteral("deal:") + deals.first().id));
        QVERIFY(bench.crm.records[CrmObject::Note][2].links.contains(QStringLiteral("deal:") + deals.last().id));
    }
    void whatWasDeletedIsFollowedByANewOne_data()
    {
        QTest::addColumn<bool>("whileItIsWritten");
        QTest::newRow("before it is read") << false;
        QTest::newRow("after it was read") << true;
    }
    void whatWasDeletedIsFollowedByANewOne()
    {
        QFETCH(bool, whileItIsWritten);
        DeliveryBench bench;
        bench.start();
        bench.add(asksForHelp("e1"));
        QVERIFY(bench.settle());
        if (whileItIsWritten) {
            bench.crm.weather = [&bench](const domain::CrmRequest& request) {
                if (request.verb == CrmVerb::Update && request.object == CrmObject::Ticket) {
                    bench.crm.records[CrmObject::Ticket].clear();
                }
                return Fault::None;
            };
        } else {
            bench.crm.records[CrmObject::Ticket].clear();
        }
        bench.add(asksForHelp("e2"));
        QVERIFY(bench.settle());
        QCOMPARE(tickets(bench), 1);
        QCOMPARE(ticket(bench).properties.value(QStringLiteral("leadferry_key")), QStringLiteral("port:e2:ticket"));
        QVERIFY(isDelivered(bench, "e2"));
    }
    void aTicketThatWasMergedIsWrittenToWhereItWent()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(asksForHelp("e1", "c1"));
        bench.add(asksForHelp("f1", "c2"));
        QVERIFY(bench.settle());
        QCOMPARE(tickets(bench), 2);
        bench.crm.mergedInto.insert(ticket(bench).id, ticket(bench, 1).id);
        bench.add(asksForHelp("e2", "c1"));
        bench.add(asksForHelp("f2", "c2"));
        QVERIFY(bench.settle());
        QCOMPARE(tickets(bench), 2);
        QCOMPARE(writtenTo(bench, QStringLiteral("e2")), ticket(bench, 1).id);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 4);
        for (const auto& call : std::as_const(bench.crm.calls)) { // never one record twice in a call
            QSet<QString> ids;
            for (const auto& input : call.inputs) {
                QVERIFY(call.verb != CrmVerb::Update || !ids.contains(input.recordId));
                ids.insert(input.recordId);
            }
        }
    }
    void conversationsAreToldBySourceAndId()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(asksForHelp("e1", "c1"));
        domain::IncomingEvent elsewhere;
        elsewhere.source = QStringLiteral("folder");
        elsewhere.eventId = QStringLiteral("e2");
        elsewhere.body = asksForHelp("e2", "c1");
        QVERIFY(bench.events->add({elsewhere}).ok());
        bench.engine->wake();
        for (const char* id : {"n1", "n2"}) {
            auto nowhere = asksForHelp(id);
            nowhere.remove(QStringLiteral("conversation"));
            bench.add(nowhere);
        }
        QVERIFY(bench.settle());
        QCOMPARE(tickets(bench), 4);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 4);
    }
    void aLostAnswerDoublesNothing_data()
    {
        QTest::addColumn<CrmVerb>("verb");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("key");
        for (const bool key : {true, false}) {
            const QByteArray with = key ? "" : ", no key";
            QTest::newRow("created, answer lost" + with) << CrmVerb::Create << Fault::LostAfter << key;
            QTest::newRow("not created" + with) << CrmVerb::Create << Fault::LostBefore << key;
            QTest::newRow("updated, answer lost" + with) << CrmVerb::Update << Fault::LostAfter << key;
            QTest::newRow("not updated" + with) << CrmVerb::Update << Fault::LostBefore << key;
            QTest::newRow("update cut off" + with) << CrmVerb::Update << Fault::Interrupted << key;
        }
    }
    void aLostAnswerDoublesNothing()
    {
        QFETCH(CrmVerb, verb);
        QFETCH(Fault, fault);
        QFETCH(bool, key);
        DeliveryBench bench;
        mapRatings(bench);
        if (!key) {
            auto portal = bench.portal;
            portal.profile.keys.remove(CrmObject::Ticket);
            bench.connect(portal);
            bench.crm.uniqueProperty.remove(CrmObject::Ticket);
        }
        test::once(bench, verb, CrmObject::Ticket, fault);
        bench.add(asksForHelp("e1"));
        bench.add(rates("r1", "4"));
        bench.add(asksForHelp("e2"));
        bench.start();
        QVERIFY(bench.settle(600'000));
        QCOMPARE(tickets(bench), 1);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 3);
        QVERIFY(ticket(bench).properties.value(content).contains(QStringLiteral("This is e2")));
        QCOMPARE(ticket(bench).properties.value(QStringLiteral("history")), QStringLiteral("4"));
    }
    void aKillWhileItIsWrittenDoublesNothing_data()
    {
        QTest::addColumn<CrmVerb>("verb");
        QTest::newRow("made") << CrmVerb::Create;
        QTest::newRow("changed") << CrmVerb::Update;
    }
    void aKillWhileItIsWrittenDoublesNothing()
    {
        QFETCH(CrmVerb, verb);
        DeliveryBench bench;
        mapRatings(bench);
        bench.add(asksForHelp("e1"));
        bench.add(rates("r1", "4"));
        test::once(bench, verb, CrmObject::Ticket, Fault::Slow); // carried out, and nobody hears of it
        bench.start();
        for (int turns = 0; turns < 400 && bench.crm.count(verb, CrmObject::Ticket) == 0; ++turns) {
            DeliveryBench::turn();
        }
        QCOMPARE(bench.crm.count(verb, CrmObject::Ticket), 1);
        bench.kill();
        bench.open();
        bench.add(asksForHelp("e2"));
        bench.start();
        QVERIFY(bench.settle(600'000));
        QCOMPARE(tickets(bench), 1);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 3);
        QCOMPARE(ticket(bench).properties.value(QStringLiteral("history")), QStringLiteral("4"));
    }
    void anUpdateWhoseAnswerWasLostIsReadAndNotLookedForByItsKey()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(asksForHelp("e1"));
        QVERIFY(bench.settle());
        test::once(bench, CrmVerb::Update, CrmObject::Ticket, Fault::LostAfter);
        bench.add(asksForHelp("e2"));
        QVERIFY(bench.settle(60'000));
        QVERIFY(isDelivered(bench, "e2"));
        for (const auto& call : std::as_const(bench.crm.calls)) {
            QVERIFY(call.object != CrmObject::Ticket || call.idProperty.isEmpty());
        }
        QCOMPARE(bench.crm.count(CrmVerb::Update, CrmObject::Ticket), 1);
    }
    void whatIsHeldHoldsUpNobodyAndWritesToTheTicketLater()
    {
        DeliveryBench bench;
        bool broken = true;
        bench.crm.refuses = [&broken](CrmObject object, const domain::CrmProperties& properties) {
            const bool first = properties.value(content).contains(QLatin1String("This is e1"));
            return broken && object == CrmObject::Ticket && first ? QStringList{QStringLiteral("*")} : QStringList();
        };
        bench.add(asksForHelp("e1"));
        bench.add(asksForHelp("e2"));
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Held));
        QVERIFY(isDelivered(bench, "e2"));
        broken = false;
        bench.retry(QStringLiteral("e1"));
        QVERIFY(bench.settle());
        QCOMPARE(tickets(bench), 1);
        QVERIFY(isDelivered(bench, "e1"));
        QCOMPARE(writtenTo(bench, QStringLiteral("e1")), ticket(bench).id);
        QVERIFY(ticket(bench).properties.value(content).contains(QStringLiteral("This is e2"))); // the newer one stays
    }
    void aStageThatAPortalLacksDoesNotHoldWhatIsOnlyWrittenTo()
    {
        DeliveryBench bench;
        knowStages(bench);
        bench.start();
        bench.add(asksForHelp("e1"));
        QVERIFY(bench.settle());
        auto portal = bench.portal;
        portal.profile.ticketStage = QStringLiteral("no such stage");
        bench.connect(portal);
        bench.add(asksForHelp("e2"));
        QVERIFY(bench.settle());
        QVERIFY(isDelivered(bench, "e2"));
        QCOMPARE(tickets(bench), 1);
    }
    void anotherMappingMayEndIt()
    {
        DeliveryBench bench;
        bench.map(R"({'eventType': 'escalation.requested.v1', 'actions': [
            {'id': 'ticket', 'object': 'ticket', 'fields': [{'property': 'subject', 'constant': 'Help'},
             {'property': 'hs_pipeline_stage', 'constant': '1'}]}]})");
        bench.start();
        bench.add(asksForHelp("e1"));
        bench.add(asksForHelp("e2"));
        QVERIFY(bench.settle());
        QCOMPARE(tickets(bench), 2);
    }
};

QTEST_GUILESS_MAIN(ConversationRecordsTest)
#include "conversationrecordstest.moc"
