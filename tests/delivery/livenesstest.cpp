// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing waits for ever that could go: trouble of one input, one link or one moment must not hold the others.
#include "benchmappings.h"

using namespace leadferry;
using domain::CrmObject;
using domain::CrmVerb;
using domain::DeliveryState;
using test::DeliveryBench;
using Fault = test::FakeCrm::Fault;

namespace {

constexpr QLatin1String lead("lead.captured");
constexpr QLatin1String escalation("escalation.requested");
constexpr QLatin1String ended("conversation.ended");
constexpr QLatin1String message("conversation.message");
constexpr qint64 hours = 3'600'000;

QJsonObject said(const char* text)
{
    return {{QStringLiteral("contact"), QJsonObject()},
            {QStringLiteral("conversation"),
             QJsonObject{{QStringLiteral("id"), QStringLiteral("c-1")},
                         {QStringLiteral("messages"),
                          QJsonArray{QJsonObject{{QStringLiteral("from"), QStringLiteral("visitor")},
                                                 {QStringLiteral("text"), QString::fromLatin1(text)}}}}}}};
}

} // namespace

class LivenessTest : public QObject
{
    Q_OBJECT
private slots:
    void aFirstConflictAfterManyOtherFailuresIsNoFailure()
    {
        DeliveryBench bench;
        int creates = 0;
        bench.crm.weather = [&](const domain::CrmRequest& request) {
            if (request.verb != CrmVerb::Create || request.object != CrmObject::Contact) {
                return Fault::None;
            }
            if (++creates < 5) {
                return Fault::LostBefore;
            }
            if (creates == 5) { // a colleague is quicker
                bench.crm.add(CrmObject::Contact, {{QStringLiteral("email"), test::mail(1)}});
            }
            return Fault::None;
        };
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), test::mail(1)));
        QVERIFY(bench.settle(2 * hours));
        QCOMPARE(creates, 5);
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), 1);
    }
    void aReadingThatIsAlwaysResetHoldsOnlyWhoBreaksIt()
    {
        DeliveryBench bench;
        bench.crm.weather = [](const domain::CrmRequest& request) {
            const bool breaks = std::any_of(request.inputs.begin(), request.inputs.end(),
                                            [](const auto& input) { return input.recordId == test::mail(7); });
            return breaks && request.verb == CrmVerb::Read ? Fault::Interrupted : Fault::None;
        };
        for (int i = 0; i < 20; ++i) {
            bench.add(DeliveryBench::event(lead, QStringLiteral("e%1").arg(i), test::mail(i)));
        }
        bench.start();
        bench.live(4 * hours);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 19);
        QVERIFY(bench.row(QStringLiteral("e7")).attempts > 0);
    }
    void linksThatFailedTogetherGoTogether()
    {
        constexpr int tickets = 10;
        DeliveryBench bench;
        bool broken = true;
        bench.crm.refuses = [&](CrmObject object, const domain::CrmProperties&) {
            return object == CrmObject::Contact && broken ? QStringList{QStringLiteral("*")} : QStringList();
        };
        bench.start();
        for (int i = 0; i < tickets; ++i) {
            bench.add(DeliveryBench::event(escalation, QStringLiteral("e%1").arg(i), test::mail(i)));
        }
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 0);
        broken = false;
        int calls = 0;
        bench.crm.weather = [&](const domain::CrmRequest& request) {
            return request.verb == CrmVerb::Associate && ++calls == 1 ? Fault::LostBefore : Fault::None;
        };
        QList<qint64> ids;
        for (int i = 0; i < tickets; ++i) {
            ids.append(bench.row(QStringLiteral("e%1").arg(i)).id);
        }
        (void)store::DeliveryActions(*bench.database).retry(ids, bench.clock.nowMs());
        bench.engine->tryNow();
        QVERIFY(bench.settle(60'000));
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), tickets);
        QCOMPARE(calls, 2);
    }
    void whatAPersonHasLookedForAndStartsAgainGoesOut()
    {
        DeliveryBench bench;
        auto portal = bench.portal;
        portal.profile.keys.insert(CrmObject::Note, {domain::KeyWay::ReferenceLine, QString()});
        bench.connect(portal);
        bench.crm.uniqueProperty.remove(CrmObject::Note);
        test::once(bench, CrmVerb::Create, CrmObject::Note, Fault::LostBefore);
        bench.start();
        bench.add(DeliveryBench::event(ended, QStringLiteral("e1"), QString(), said("Nobody knows me")));
        QVERIFY(bench.settle(600'000));
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Held));
        bench.retry(QStringLiteral("e1"));
        QVERIFY(bench.settle(600'000));
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 1);
    }
    void whatNobodyHasLookedForIsNotSentAgainByAFilter()
    {
        DeliveryBench bench;
        auto portal = bench.portal;
        portal.profile.keys.insert(CrmObject::Note, {domain::KeyWay::ReferenceLine, QString()});
        bench.connect(portal);
        bench.crm.uniqueProperty.remove(CrmObject::Note);
        test::once(bench, CrmVerb::Create, CrmObject::Note, Fault::LostAfter);
        bench.start();
        bench.add(DeliveryBench::event(ended, QStringLiteral("e1"), QString(), said("Nobody knows me")));
        QVERIFY(bench.settle(600'000));
        QCOMPARE(bench.inState(DeliveryState::Held), 1);
        store::DeliveryActions actions(*bench.database);
        domain::DeliveryFilter held;
        held.states = {DeliveryState::Held};
        using Chosen = store::DeliveryActions::Chosen;
        QCOMPARE(actions.retry(*actions.matching(held), bench.clock.nowMs(), Chosen::ByFilter)->size(), 1);
        bench.engine->tryNow();
        QVERIFY(bench.settle(600'000));
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 1);
        QCOMPARE(bench.inState(DeliveryState::Held), 1);
    }
    void theSameIdWithOtherContentIsOnlyStartedByName()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), test::mail(1)));
        QVERIFY(bench.settle());
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), test::mail(2)));
        QVERIFY(bench.settle());
        QCOMPARE(bench.inState(DeliveryState::Held), 1);
        using Chosen = store::DeliveryActions::Chosen;
        store::DeliveryActions actions(*bench.database);
        domain::DeliveryFilter held;
        held.states = {DeliveryState::Held};
        const auto ids = actions.matching(held);
        QCOMPARE(actions.retry(*ids, bench.clock.nowMs(), Chosen::ByFilter)->size(), 0);
        QCOMPARE(actions.retry(*ids, bench.clock.nowMs(), Chosen::ById)->size(), 1);
        bench.engine->tryNow();
        QVERIFY(bench.settle());
        QCOMPARE(bench.inState(DeliveryState::Delivered), 2);
    }
    void aTicketHoldsWhatWasTypedBeforeIt()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(DeliveryBench::event(message, QStringLiteral("m1"), QString(), said("My door does not close")));
        bench.add(DeliveryBench::event(message, QStringLiteral("m2"), QString(), said("Since this morning")));
        bench.add(DeliveryBench::event(escalation, QStringLiteral("e1"), QString(), said("I want a person")));
        QVERIFY(bench.settle());
        const QString content =
            bench.crm.records[CrmObject::Ticket].first().properties.value(QStringLiteral("content"));
        QVERIFY(content.indexOf(QStringLiteral("My door does not close")) >= 0);
        QVERIFY(content.indexOf(QStringLiteral("Since this morning")) >
                content.indexOf(QStringLiteral("My door does not close")));
        QVERIFY(content.indexOf(QStringLiteral("I want a person")) >
                content.indexOf(QStringLiteral("Since this morning")));
    }
};

QTEST_GUILESS_MAIN(LivenessTest)
#include "livenesstest.moc"
