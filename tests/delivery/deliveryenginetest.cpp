// SPDX-License-Identifier: GPL-3.0-or-later
#include "deliverybench.h"

using namespace leadferry;
using domain::CrmObject;
using domain::CrmVerb;
using domain::DeliveryState;
using test::DeliveryBench;
using Fault = test::FakeCrm::Fault;

namespace {

constexpr QLatin1String lead("lead.captured");
constexpr QLatin1String escalation("escalation.requested");
constexpr QLatin1String intent("intent.detected");
constexpr QLatin1String ended("conversation.ended");

QString mail(int number)
{
    return QStringLiteral("person%1@example.com").arg(number);
}

} // namespace

class DeliveryEngineTest : public QObject
{
    Q_OBJECT
private slots:
    void aLeadBecomesAContactAndALinkedNote()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), mail(1)));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 1);
        const auto contact = bench.crm.records[CrmObject::Contact].first();
        QVERIFY(bench.crm.records[CrmObject::Note].first().links.contains(QStringLiteral("contact:") + contact.id));
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void anIntentBecomesADealWithItsTranscriptLinkedToBoth()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(DeliveryBench::event(intent, QStringLiteral("e1"), mail(1)));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Deal].size(), 1);
        QCOMPARE(bench.crm.records[CrmObject::Deal].first().links.size(), 1);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 1);
        QCOMPARE(bench.crm.records[CrmObject::Note].first().links.size(), 2);
    }
    void aHundredFreshLeadsTakeThreeCalls()
    {
        DeliveryBench bench;
        for (int i = 0; i < 100; ++i) {
            bench.add(DeliveryBench::event(lead, QStringLiteral("e%1").arg(i), mail(i)));
        }
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 100);
        QCOMPARE(bench.crm.calls.size(), 3); // read, create, notes
    }
    void eventsOfOnePersonAreOneContactWriteAndANoteEach()
    {
        DeliveryBench bench;
        for (int i = 0; i < 5; ++i) {
            bench.add(DeliveryBench::event(lead, QStringLiteral("e%1").arg(i), mail(1)));
        }
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Contact), 1);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 5);
    }
    void aLostAnswerIsLookedUpAndNotSentAgain_data()
    {
        QTest::addColumn<bool>("written");
        QTest::addColumn<int>("creates");
        QTest::newRow("the write was done") << true << 1;
        QTest::newRow("the write was not done") << false << 2;
    }
    void aLostAnswerIsLookedUpAndNotSentAgain()
    {
        QFETCH(bool, written);
        QFETCH(int, creates);
        DeliveryBench bench;
        bool lost = false;
        bench.crm.weather = [&](const domain::CrmRequest& request) {
            if (!lost && request.verb == CrmVerb::Create && request.object == CrmObject::Note) {
                lost = true;
                return written ? Fault::LostAfter : Fault::LostBefore;
            }
            return Fault::None;
        };
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), mail(1)));
        QVERIFY(bench.settle());
        QVERIFY(lost);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 1);
        QCOMPARE(bench.crm.records[CrmObject::Note].first().links.size(), 1);
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Note), creates);
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void withoutAnEnforcedKeyMissingNeedsTwoReadingsTwoMinutesApart()
    {
        DeliveryBench bench;
        auto portal = bench.portal;
        portal.profile.keys.insert(CrmObject::Note, {domain::KeyWay::PlainProperty, QStringLiteral("leadferry_key")});
        bench.connect(portal);
        bench.crm.uniqueProperty.remove(CrmObject::Note);
        bool lost = false;
        bench.crm.weather = [&](const domain::CrmRequest& request) {
            if (!lost && request.verb == CrmVerb::Create && request.object == CrmObject::Note) {
                lost = true;
                return Fault::LostBefore;
            }
            return Fault::None;
        };
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), mail(1)));
        QVERIFY(!bench.settle(60'000)); // still unclear after a minute
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Unclear));
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Note), 1);
        QVERIFY(bench.settle(120'000));
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 1);
        QCOMPARE(bench.crm.count(CrmVerb::ListAssociated, CrmObject::Contact), 2);
    }
    void withoutAnyKeyTheReferenceLineFindsTheNote()
    {
        DeliveryBench bench;
        auto portal = bench.portal;
        portal.profile.keys.remove(CrmObject::Note);
        bench.connect(portal);
        bench.crm.uniqueProperty.remove(CrmObject::Note);
        bool lost = false;
        bench.crm.weather = [&](const domain::CrmRequest& request) {
            if (!lost && request.verb == CrmVerb::Create && request.object == CrmObject::Note) {
                lost = true;
                return Fault::LostAfter;
            }
            return Fault::None;
        };
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e<1>&co"), mail(1)));
        QVERIFY(bench.settle());
        QVERIFY(lost);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 1);
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Note), 1);
    }
    void aValueHubSpotRefusesIsHeldAndTheRestIsDelivered()
    {
        DeliveryBench bench;
        bench.crm.refuses = [](CrmObject object, const domain::CrmProperties& properties) {
            return object == CrmObject::Contact && properties.contains(QStringLiteral("lifecyclestage"))
                       ? QStringList{QStringLiteral("lifecyclestage")}
                       : QStringList();
        };
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), mail(1)));
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::DeliveredWithHeld));
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 1);
    }
    void aRefusedBatchIsHalvedUntilTheCulpritIsAlone()
    {
        DeliveryBench bench;
        bench.crm.wholeBatchRefusals = true;
        bench.crm.refuses = [](CrmObject object, const domain::CrmProperties& properties) {
            return object == CrmObject::Contact && properties.value(QStringLiteral("email")) == mail(37)
                       ? QStringList{QStringLiteral("*")}
                       : QStringList();
        };
        for (int i = 0; i < 100; ++i) {
            bench.add(DeliveryBench::event(lead, QStringLiteral("e%1").arg(i), mail(i)));
        }
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 99);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 99);
        QCOMPARE(test::named(bench.row(QStringLiteral("e37")).state), test::named(DeliveryState::Held));
    }
    void aTicketGoesAheadWhileItsContactIsHeldAndIsLinkedAfterTheRepair()
    {
        DeliveryBench bench;
        bool broken = true;
        bench.crm.refuses = [&](CrmObject object, const domain::CrmProperties&) {
            return object == CrmObject::Contact && broken ? QStringList{QStringLiteral("*")} : QStringList();
        };
        bench.start();
        bench.add(DeliveryBench::event(escalation, QStringLiteral("e1"), mail(1)));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Ticket].size(), 1);
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 0);
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Held));

        broken = false;
        const auto retried =
            store::DeliveryActions(*bench.database).retry({bench.row(QStringLiteral("e1")).id}, bench.clock.nowMs());
        QCOMPARE(retried->size(), 1);
        bench.engine->tryNow();
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Ticket].size(), 1);
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 1);
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void aRateLimitIsWaitedOutAndIsNoAttempt()
    {
        DeliveryBench bench;
        int limited = 0;
        bench.crm.weather = [&](const domain::CrmRequest& request) {
            return domain::writes(request.verb) && limited++ < 3 ? Fault::RateLimited : Fault::None;
        };
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), mail(1)));
        QVERIFY(bench.settle(60'000));
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
        QCOMPARE(bench.row(QStringLiteral("e1")).attempts, 1);
    }
    void noNetworkForFourDaysExhaustsNothing()
    {
        DeliveryBench bench;
        bool offline = true;
        bench.crm.weather = [&](const domain::CrmRequest&) { return offline ? Fault::Unreachable : Fault::None; };
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), mail(1)));
        QVERIFY(!bench.settle(3'600'000));
        bench.clock.advance(4LL * 24 * 3'600'000);
        QCOMPARE(bench.row(QStringLiteral("e1")).attempts, 0);
        offline = false;
        QVERIFY(bench.settle(120'000));
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void lostAccessHoldsThePortalAndReconnectingResumes()
    {
        DeliveryBench bench;
        bool revoked = true;
        bench.crm.weather = [&](const domain::CrmRequest&) { return revoked ? Fault::Unauthorized : Fault::None; };
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), mail(1)));
        QVERIFY(!bench.settle(3'600'000));
        QCOMPARE(bench.crm.calls.size(), 1); // one call was enough to know
        revoked = false;
        bench.connect(bench.portal);
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void aServerThatFailsForThreeDaysExhaustsReadingsButNeverForgets()
    {
        DeliveryBench bench;
        bool failing = true;
        bench.crm.weather = [&](const domain::CrmRequest&) { return failing ? Fault::LostBefore : Fault::None; };
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), mail(1)));
        bench.live(5LL * 24 * 3'600'000);
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Exhausted));
        failing = false;
        (void)store::DeliveryActions(*bench.database).retry({bench.row(QStringLiteral("e1")).id}, bench.clock.nowMs());
        bench.engine->tryNow();
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 1);
    }
    void aTypeWithoutAMappingIsSkipped()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(DeliveryBench::event(QStringLiteral("session.initiated"), QStringLiteral("e1"), QString()));
        bench.add(DeliveryBench::event(QStringLiteral("weather.changed"), QStringLiteral("e2"), mail(1)));
        QVERIFY(bench.settle());
        QCOMPARE(bench.inState(DeliveryState::Skipped), 2);
        QCOMPARE(bench.crm.calls.size(), 0);
    }
    void anEventWithoutAPersonGoesToThePersonOfItsConversation()
    {
        DeliveryBench bench;
        bench.start();
        const QJsonObject conversation{{QStringLiteral("id"), QStringLiteral("c-771")}};
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), mail(1),
                                       {{QStringLiteral("conversation"), conversation}}));
        bench.add({{QStringLiteral("id"), QStringLiteral("e2")},
                   {QStringLiteral("type"), ended + QStringLiteral(".v1")},
                   {QStringLiteral("conversation"), conversation}});
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 2);
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), 2);
    }
    void aLinkThatKeepsFailingWaitsAndCanBeRetried()
    {
        DeliveryBench bench;
        bool broken = true;
        bench.crm.refuses = [&](CrmObject object, const domain::CrmProperties&) {
            return object == CrmObject::Contact && broken ? QStringList{QStringLiteral("*")} : QStringList();
        };
        bool failing = true;
        bench.crm.weather = [&](const domain::CrmRequest& request) {
            return failing && request.verb == CrmVerb::Associate ? Fault::LostBefore : Fault::None;
        };
        bench.start();
        bench.add(DeliveryBench::event(escalation, QStringLiteral("e1"), mail(1)));
        QVERIFY(bench.settle());
        broken = false; // the ticket went ahead; its link is made by a call of its own, which fails again and again
        const qint64 id = bench.row(QStringLiteral("e1")).id;
        (void)store::DeliveryActions(*bench.database).retry({id}, bench.clock.nowMs());
        bench.engine->tryNow();
        bench.live(20'000);
        const auto waiting = bench.row(QStringLiteral("e1"));
        QCOMPARE(test::named(waiting.state), test::named(DeliveryState::Waiting));
        QVERIFY(waiting.nextTryMs > bench.clock.nowMs());
        QVERIFY(bench.idle()); // the next try is minutes away
        failing = false;
        (void)store::DeliveryActions(*bench.database).retry({id}, bench.clock.nowMs());
        bench.engine->tryNow();
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 1);
    }
    void whileSuspendedNothingIsCalledAndResumingSendsWhatWaits()
    {
        DeliveryBench bench;
        bench.start();
        bench.engine->suspend();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), mail(1)));
        bench.live(3'600'000);
        QVERIFY(bench.crm.calls.isEmpty());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Queued));
        bench.engine->resume();
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void anIdleEngineRests()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(DeliveryBench::event(intent, QStringLiteral("e1"), mail(1)));
        QVERIFY(bench.settle());
        for (int turns = 0; turns < 50; ++turns) {
            DeliveryBench::turn();
        }
        // Nothing is left to do: no round starts another one any more.
        int rounds = 0;
        for (int turns = 0; turns < 50; ++turns) {
            DeliveryBench::turn();
            rounds += bench.roundsRunning();
        }
        QCOMPARE(rounds, 0);
    }
    void twoPeopleOfWhomOnlyTheNameIsKnownStayTwo()
    {
        DeliveryBench bench;
        bench.start();
        for (int i = 0; i < 2; ++i) {
            bench.add(
                {{QStringLiteral("id"), QStringLiteral("e%1").arg(i)},
                 {QStringLiteral("type"), lead + QStringLiteral(".v1")},
                 {QStringLiteral("contact"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Jane Cooper")}}}});
        }
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 2);
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), 2);
    }
    void cancellingGivesUpWhatIsNotWritten()
    {
        DeliveryBench bench;
        bench.crm.refuses = [](CrmObject object, const domain::CrmProperties&) {
            return object == CrmObject::Contact ? QStringList{QStringLiteral("*")} : QStringList();
        };
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), mail(1)));
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Held));
        (void)store::DeliveryActions(*bench.database).cancel({bench.row(QStringLiteral("e1")).id}, bench.clock.nowMs());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Cancelled));
    }
};

QTEST_GUILESS_MAIN(DeliveryEngineTest)
#include "deliveryenginetest.moc"
