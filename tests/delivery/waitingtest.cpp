// SPDX-License-Identifier: GPL-3.0-or-later
// What waits: for the clock, for a permit, for a person; and what ends the wait.
#include "deliverybench.h"

using namespace leadferry;
using domain::CrmObject;
using domain::CrmVerb;
using domain::DeliveryState;
using test::DeliveryBench;
using Fault = test::FakeCrm::Fault;

namespace {

constexpr QLatin1String lead("lead.captured");
constexpr qint64 hourMs = 3600'000;
const QString e1 = QStringLiteral("e1");
const QString e2 = QStringLiteral("e2");

QString mail(int number)
{
    return QStringLiteral("person%1@example.com").arg(number);
}

/// A reading that fails for a while, so that its operation waits by the schedule.
Fault failingReads(const domain::CrmRequest& request)
{
    return request.verb == CrmVerb::Read ? Fault::LostBefore : Fault::None;
}

QList<qint64> retryOf(DeliveryBench& bench, const QString& eventId)
{
    const auto started = store::DeliveryActions(*bench.database).retry({bench.row(eventId).id}, bench.clock.nowMs());
    bench.engine->tryNow();
    return started.ok() ? *started : QList<qint64>();
}

} // namespace

class WaitingTest : public QObject
{
    Q_OBJECT

    /// A lead whose third try is due in five minutes.
    static void letWait(DeliveryBench& bench)
    {
        bench.crm.weather = failingReads;
        bench.start();
        bench.add(DeliveryBench::event(lead, e1, mail(1)));
        bench.live(6'000);
        QCOMPARE(bench.row(e1).attempts, 3);
        bench.crm.weather = [](const auto&) { return Fault::None; };
    }

private slots:
    void aClockThatIsSetMakesNothingDueEarlierOrLater_data()
    {
        QTest::addColumn<qint64>("jumpMs");
        QTest::newRow("set forward, or slept for four days") << 96 * hourMs;
        QTest::newRow("set back") << -3 * hourMs;
    }
    void aClockThatIsSetMakesNothingDueEarlierOrLater()
    {
        QFETCH(qint64, jumpMs);
        DeliveryBench bench;
        letWait(bench);
        bench.clock.jumpWallClock(jumpMs);
        bench.live(30'000);
        QVERIFY(bench.engine->heedClock());
        QVERIFY(!bench.engine->heedClock());
        QCOMPARE(test::named(bench.row(e1).state), test::named(DeliveryState::Waiting));
        const qint64 dueInMs = bench.row(e1).nextTryMs - bench.clock.nowMs();
        QVERIFY2(dueInMs > 200'000 && dueInMs <= 300'000, qPrintable(QString::number(dueInMs)));
        bench.live(300'000);
        QCOMPARE(test::named(bench.row(e1).state), test::named(DeliveryState::Delivered));
    }
    void aJumpOfTheClockDoesNotShortenTheWaitForALateWrite()
    {
        DeliveryBench bench;
        auto portal = bench.portal;
        portal.profile.keys.insert(CrmObject::Note, {domain::KeyWay::PlainProperty, QStringLiteral("leadferry_key")});
        bench.connect(portal);
        bench.crm.uniqueProperty.remove(CrmObject::Note);
        bool sent = false; // no look-up gets through before the PC falls asleep
        bench.crm.weather = [&](const domain::CrmRequest& request) {
            const bool sends = request.verb == CrmVerb::Create && request.object == CrmObject::Note;
            const Fault fault = sends ? Fault::LostBefore : sent ? Fault::RateLimited : Fault::None;
            sent = sent || sends;
            return fault;
        };
        bench.start();
        bench.add(DeliveryBench::event(lead, e1, mail(1)));
        bench.live(5'000);
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Note), 1);
        bench.crm.weather = [](const auto&) { return Fault::None; };
        bench.clock.sleep(8 * hourMs);
        QVERIFY(bench.engine->heedClock());
        bench.live(60'000);
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Note), 1);
        bench.live(120'000);
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Note), 2);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 1);
    }
    void dueTimesSurviveARestart()
    {
        DeliveryBench bench;
        letWait(bench);
        bench.restart();
        bench.live(100'000);
        QCOMPARE(test::named(bench.row(e1).state), test::named(DeliveryState::Waiting));
        bench.live(260'000);
        QCOMPARE(test::named(bench.row(e1).state), test::named(DeliveryState::Delivered));
    }
    void aClockThatWasSetBackWhileNobodyRanHoldsNothingForYears()
    {
        DeliveryBench bench;
        letWait(bench);
        bench.kill();
        bench.clock.jumpWallClock(-8'760 * hourMs);
        bench.open();
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(e1).state), test::named(DeliveryState::Delivered));
    }
    void aNewScheduleHoldsFromTheNextFailureOnWhileTheEngineRuns()
    {
        DeliveryBench bench;
        letWait(bench);
        bench.crm.weather = failingReads;
        bench.engine->setSchedule(*domain::RetryPolicy::fromString(QStringLiteral("0s,0s,0s,7h")));
        bench.live(360'000);
        QCOMPARE(bench.row(e1).attempts, 4);
        const qint64 dueInMs = bench.row(e1).nextTryMs - bench.clock.nowMs();
        QVERIFY2(dueInMs > 6 * hourMs && dueInMs <= 7 * hourMs, qPrintable(QString::number(dueInMs)));
    }

    void accessInDoubtIsAskedAgainAfter15MinutesAndIsNoAttempt()
    {
        DeliveryBench bench;
        int calls = 0;
        bench.crm.weather = [&](const auto&) { return ++calls == 1 ? Fault::AccessInDoubt : Fault::None; };
        bench.start();
        bench.add(DeliveryBench::event(lead, e1, mail(1)));
        bench.live(840'000);
        QCOMPARE(calls, 1);
        QCOMPARE(bench.row(e1).attempts, 0);
        bench.live(61'000);
        QCOMPARE(test::named(bench.row(e1).state), test::named(DeliveryState::Delivered));
    }
    void accessWithdrawnInTheMiddleOfABatchResumesUntouchedAfterReconnecting()
    {
        DeliveryBench bench;
        bool withdrawn = false;
        bench.crm.weather = [&](const domain::CrmRequest& request) {
            withdrawn = withdrawn || request.verb == CrmVerb::Create; // the reading before it succeeded
            return withdrawn ? Fault::Unauthorized : Fault::None;
        };
        for (int i = 0; i < 20; ++i) {
            bench.add(DeliveryBench::event(lead, QStringLiteral("b%1").arg(i), mail(i)));
        }
        bench.start();
        bench.live(96 * hourMs);
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 0);
        QCOMPARE(bench.inState(DeliveryState::Queued), 20);
        QCOMPARE(bench.row(QStringLiteral("b0")).attempts, 0);
        const int before = static_cast<int>(bench.crm.calls.size());
        bench.crm.weather = [](const auto&) { return Fault::None; };
        bench.connect(bench.portal);
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 20);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 20);
        QCOMPARE(bench.crm.calls.size(), before + 3); // read, create, notes
    }

    void whatWaitsLongForAPermitIsClaimedAgainAsItIsThen()
    {
        DeliveryBench bench;
        bool spent = true; // the day's budget, for all but agent replies
        bench.crm.permit = [&](CrmObject) { return spent ? 5 * hourMs : 0; };
        bench.start();
        bench.add(DeliveryBench::event(lead, e1, mail(1)));
        bench.add(DeliveryBench::event(lead, e2, mail(2)));
        bench.live(hourMs);
        QVERIFY2(bench.engine->isResting(), "nobody sits on rows for hours");
        QVERIFY(store::DeliveryActions(*bench.database).cancel({bench.row(e1).id}, bench.clock.nowMs()).ok());
        spent = false;
        bench.live(4 * hourMs + 1'000);
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QCOMPARE(test::named(bench.row(e1).state), test::named(DeliveryState::Cancelled));
        QCOMPARE(test::named(bench.row(e2).state), test::named(DeliveryState::Delivered));
    }
    void whatArrivesWhileACallWaitsForItsPermitLeavesWithIt()
    {
        DeliveryBench bench;
        qint64 permittedAt = bench.clock.monotonicMs() + 5'000;
        bench.crm.permit = [&](CrmObject) { return std::max<qint64>(0, permittedAt - bench.clock.monotonicMs()); };
        bench.start();
        bench.add(DeliveryBench::event(lead, e1, mail(1)));
        bench.live(3'000);
        bench.add(DeliveryBench::event(lead, e2, mail(2)));
        bench.live(3'000);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 2);
        QCOMPARE(bench.crm.calls.size(), 3); // read, create, notes
    }
    void aPermitThatComesWhileTheAlarmIsBeingSetIsNotMissed()
    {
        DeliveryBench bench;
        bench.start();
        bool asked = false;
        bench.crm.permit = [&](CrmObject object) {
            const bool first = object == CrmObject::Note && !std::exchange(asked, true);
            return first ? 1 : 0;
        };
        bench.clock.lookTakesMs = 1;
        bench.add(DeliveryBench::event(lead, e1, mail(1)));
        QVERIFY(bench.settle(10'000));
        QVERIFY(asked);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 1);
    }
    void aLaneThatMustWaitHoldsNoOtherUp()
    {
        DeliveryBench bench;
        bench.crm.permit = [](CrmObject object) { return object == CrmObject::Note ? 5 * hourMs : 0; };
        bench.start();
        bench.add(DeliveryBench::event(lead, e1, mail(1)));
        bench.live(1'000);
        bench.add(DeliveryBench::event(lead, e2, mail(2)));
        bench.live(1'000);
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 2);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 0);
        bench.crm.permit = [](CrmObject) { return 0; };
        bench.live(5 * hourMs);
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 2);
    }

    void aRetryByHandGoesOutAlthoughDeliveryIsPausedAndNothingElseDoes()
    {
        DeliveryBench bench;
        letWait(bench);
        bench.engine->suspend();
        bench.add(DeliveryBench::event(lead, e2, mail(2)));
        bench.live(hourMs);
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 0);
        QCOMPARE(retryOf(bench, e1).size(), 1);
        bench.live(1'000);
        QCOMPARE(test::named(bench.row(e1).state), test::named(DeliveryState::Delivered));
        QCOMPARE(test::named(bench.row(e2).state), test::named(DeliveryState::Queued));
        bench.engine->resume();
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 2);
    }
    void plannedAnewWhatIsNotWrittenFollowsTheNewPlan()
    {
        DeliveryBench bench;
        letWait(bench);
        const auto inputs = bench.deliveries->startable({bench.row(e1).id});
        QCOMPARE(inputs->size(), 1);
        const auto mappings = domain::defaultMappings();
        const auto mapping = std::find_if(mappings->begin(), mappings->end(), [&](const domain::Mapping& candidate) {
            return candidate.eventType == inputs->first().event.type;
        });
        domain::Plan plan = domain::planDelivery(inputs->first().event, *mapping, bench.portal);
        plan.operations[0].fields.append(
            {QStringLiteral("jobtitle"), QStringLiteral("Gardener"), domain::WriteMode::Overwrite});
        plan.operations.removeLast(); // the note
        QVERIFY(bench.deliveries
                    ->replan(bench.portal.id,
                             {{bench.row(e1).id, inputs->first().event.sequence, inputs->first().event.type, 7, plan}},
                             bench.clock.nowMs())
                    .ok());
        QCOMPARE(retryOf(bench, e1).size(), 1);
        bench.live(1'000);
        QCOMPARE(bench.crm.records[CrmObject::Contact].first().properties.value(QStringLiteral("jobtitle")),
                 QStringLiteral("Gardener"));
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 0);
        QVERIFY2(bench.deliveries->startable({bench.row(e1).id})->isEmpty(), "what is written is not planned again");
    }
    void aPauseThatComesLaterHoldsARetryAgain()
    {
        DeliveryBench bench;
        letWait(bench);
        bench.crm.weather = failingReads;
        QCOMPARE(retryOf(bench, e1).size(), 1);
        bench.live(1'000);
        bench.crm.weather = [](const auto&) { return Fault::None; };
        QVERIFY(store::DeliveryActions(*bench.database).holdStarted(0).ok());
        bench.engine->suspend();
        bench.live(hourMs);
        QCOMPARE(test::named(bench.row(e1).state), test::named(DeliveryState::Waiting));
    }
    void onePausedPortalKeepsItsEventsAndGoesOnWhenItMay()
    {
        DeliveryBench bench;
        bench.start();
        bench.portal.pause = domain::PortalPause::ByPerson;
        bench.engine->setPortals({bench.portal});
        bench.add(DeliveryBench::event(lead, e1, mail(1)));
        bench.live(hourMs);
        QCOMPARE(bench.crm.calls.size(), 0);
        bench.portal.pause = domain::PortalPause::None;
        bench.engine->setPortals({bench.portal});
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
    }
};

QTEST_GUILESS_MAIN(WaitingTest)
#include "waitingtest.moc"
