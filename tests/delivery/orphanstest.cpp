// SPDX-License-Identifier: GPL-3.0-or-later
// What stands alone because nobody knew whose it was, and the link that is made when the person becomes known.
#include "delivery/benchmappings.h"
#include "delivery/deliverybench.h"

using namespace leadferry;
using domain::CrmObject;
using domain::CrmVerb;
using domain::DeliveryState;
using test::DeliveryBench;
using Fault = test::FakeCrm::Fault;

namespace {

QJsonObject eventOf(const char* type, const QString& id, const QJsonObject& contact, const QString& conversation)
{
    QJsonObject body{{QStringLiteral("id"), id},
                     {QStringLiteral("type"), QLatin1String(type) + QStringLiteral(".v1")},
                     {QStringLiteral("contact"), contact}};
    if (!conversation.isEmpty()) {
        body.insert(QStringLiteral("conversation"), QJsonObject{{QStringLiteral("id"), conversation}});
    }
    return body;
}

QJsonObject visitor(const QString& email = {})
{
    QJsonObject contact{{QStringLiteral("visitorId"), QStringLiteral("v-7")}};
    if (!email.isEmpty()) {
        contact.insert(QStringLiteral("email"), email);
    }
    return contact;
}

QJsonObject address(int number)
{
    return {{QStringLiteral("email"), test::mail(number)}};
}

const QString c1 = QStringLiteral("c-1");

} // namespace

class OrphansTest : public QObject
{
    Q_OBJECT
private slots:
    void whatStandsAloneIsLinkedWhenThePersonBecomesKnown_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("object");
        QTest::addColumn<bool>("byVisitor");
        QTest::addColumn<bool>("atOnce");
        const auto row = [](const char* name, const char* type, CrmObject object, bool byVisitor, bool atOnce) {
            QTest::newRow(name) << QString::fromLatin1(type) << static_cast<int>(object) << byVisitor << atOnce;
        };
        row("ticket, conversation", "escalation.requested", CrmObject::Ticket, false, false);
        row("ticket, visitor", "escalation.requested", CrmObject::Ticket, true, false);
        row("ticket, all at once", "escalation.requested", CrmObject::Ticket, false, true);
        row("note", "conversation.ended", CrmObject::Note, false, false);
        row("deal", "intent.detected", CrmObject::Deal, false, false);
    }
    void whatStandsAloneIsLinkedWhenThePersonBecomesKnown()
    {
        QFETCH(QString, type);
        QFETCH(int, object);
        QFETCH(bool, byVisitor);
        QFETCH(bool, atOnce);
        const auto orphan = static_cast<CrmObject>(object);
        DeliveryBench bench;
        const QString conversation = byVisitor ? QString() : c1;
        if (!atOnce) {
            bench.start();
        }
        bench.add(eventOf(type.toLatin1(), QStringLiteral("e1"), byVisitor ? visitor() : QJsonObject(), conversation));
        QVERIFY(atOnce || bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 0);
        bench.add(eventOf("lead.captured", QStringLiteral("e2"), byVisitor ? visitor(test::mail(1)) : address(1),
                          conversation));
        if (atOnce) {
            bench.start();
        }
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[orphan].size(), orphan == CrmObject::Note ? 2 : 1);
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QCOMPARE(bench.crm.linksOf(orphan), orphan == CrmObject::Note ? 2 : 1);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 2);
    }
    void aPersonWhoIsKnownAlreadyGetsWhatTheirVisitorLeavesLater()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(eventOf("lead.captured", QStringLiteral("e1"), visitor(test::mail(1)), {}));
        QVERIFY(bench.settle());
        bench.add(eventOf("escalation.requested", QStringLiteral("e2"), visitor(), {}));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 1);
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
    }
    void aContactThatIsHeldLeavesTheLinkToTheNextOne()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(eventOf("escalation.requested", QStringLiteral("e1"), {}, c1));
        QVERIFY(bench.settle());
        bool refusing = true;
        bench.crm.refuses = [&refusing](CrmObject object, const auto&) {
            return refusing && object == CrmObject::Contact ? QStringList{QStringLiteral("*")} : QStringList();
        };
        bench.add(eventOf("lead.captured", QStringLiteral("e2"), address(1), c1));
        (void)bench.settle(10'000);
        QCOMPARE(bench.inState(DeliveryState::Held), 1);
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 0);
        refusing = false;
        bench.add(eventOf("lead.captured", QStringLiteral("e3"), address(1), c1));
        QVERIFY(bench.settle(10'000));
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 1);
    }
    void theLinkIsMadeOnceWhateverGetsLostAndWheneverItIsKilled_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("kill");
        QTest::newRow("the answer to the link") << Fault::LostAfter << false;
        QTest::newRow("the link itself") << Fault::LostBefore << false;
        QTest::newRow("killed before the link left") << Fault::None << true;
        QTest::newRow("killed, then the answer lost") << Fault::LostAfter << true;
    }
    void theLinkIsMadeOnceWhateverGetsLostAndWheneverItIsKilled()
    {
        QFETCH(Fault, fault);
        QFETCH(bool, kill);
        DeliveryBench bench;
        bench.start();
        bench.add(eventOf("escalation.requested", QStringLiteral("e1"), {}, c1));
        QVERIFY(bench.settle());
        bench.add(eventOf("lead.captured", QStringLiteral("e2"), address(1), c1));
        if (kill) {
            for (int turns = 0; turns < 4000 && bench.crm.records[CrmObject::Contact].isEmpty(); ++turns) {
                DeliveryBench::turn();
            }
            QCOMPARE(bench.crm.count(CrmVerb::Associate, CrmObject::Ticket), 0);
            bench.restart();
        }
        test::once(bench, CrmVerb::Associate, CrmObject::Ticket, fault);
        QVERIFY(bench.settle(400'000));
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 1);
        QCOMPARE(bench.crm.records[CrmObject::Ticket].size(), 1);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 2);
    }
    void theTicketThatIsStillOnItsWayIsLinkedToo()
    {
        DeliveryBench bench;
        test::once(bench, CrmVerb::Create, CrmObject::Ticket, Fault::LostBefore);
        bench.start();
        bench.add(eventOf("escalation.requested", QStringLiteral("e1"), {}, c1));
        for (int turns = 0; turns < 200; ++turns) {
            DeliveryBench::turn();
        }
        bench.add(eventOf("lead.captured", QStringLiteral("e2"), address(1), c1));
        QVERIFY(bench.settle(400'000));
        QCOMPARE(bench.crm.records[CrmObject::Ticket].size(), 1);
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 1);
    }
    void anotherConversationsTicketStaysAlone()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(eventOf("escalation.requested", QStringLiteral("e1"), {}, c1));
        bench.add(eventOf("lead.captured", QStringLiteral("e2"), address(1), QStringLiteral("c-2")));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 0);
    }
    void theFirstAddressOfAConversationGetsIt()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(eventOf("escalation.requested", QStringLiteral("e1"), {}, c1));
        bench.add(eventOf("lead.captured", QStringLiteral("e2"), address(1), c1));
        bench.add(eventOf("lead.captured", QStringLiteral("e3"), address(2), c1));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 2);
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 1);
    }
    void oneCallLinksThemAllAndNobodyElsePaysForIt()
    {
        DeliveryBench bench;
        bench.start();
        for (int i = 0; i < 20; ++i) {
            bench.add(eventOf("escalation.requested", QStringLiteral("t%1").arg(i), {}, QStringLiteral("c-%1").arg(i)));
            bench.add(eventOf("lead.captured", QStringLiteral("l%1").arg(i), address(100 + i), {}));
        }
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.count(CrmVerb::Associate, CrmObject::Ticket), 0);
        for (int i = 0; i < 20; ++i) {
            bench.add(
                eventOf("lead.captured", QStringLiteral("k%1").arg(i), address(i), QStringLiteral("c-%1").arg(i)));
        }
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 20);
        QCOMPARE(bench.crm.count(CrmVerb::Associate, CrmObject::Ticket), 1);
    }
};

QTEST_GUILESS_MAIN(OrphansTest)
#include "orphanstest.moc"
