// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/overviewmodel.h"

#include "support/fakeclock.h"
#include "support/madeuplog.h"
#include "support/madeupoverview.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::DeliveryState;
using domain::PortalHealth;
using presentation::OverviewModel;
using presentation::OverviewRange;
using presentation::OverviewSentence;
using presentation::OverviewStep;

namespace {

domain::Portal portal(PortalHealth health)
{
    domain::Portal made;
    made.name = QStringLiteral("Law firm");
    made.health = health;
    return made;
}

domain::Overview busy()
{
    domain::Overview overview;
    overview.lastDeliveredMs = test::madeUpNowMs - 5'000;
    return overview;
}

OverviewSentence sentence(const app::EngineStatus& status, PortalHealth health, const domain::Overview& overview)
{
    return presentation::sentenceOf(status, {portal(health)}, overview, test::madeUpNowMs);
}

} // namespace

class OverviewModelTest : public QObject
{
    Q_OBJECT
    using Look = OverviewSentence::Look;

    test::FakeClock m_clock{test::madeUpNowMs};
    std::unique_ptr<test::FakeEngineClient> m_client;
    std::unique_ptr<presentation::ConnectionsModel> m_portals;
    std::unique_ptr<OverviewModel> m_model;

    int questions() const
    {
        return static_cast<int>(
            std::count_if(m_client->executed.begin(), m_client->executed.end(),
                          [](const auto& one) { return one.command == QLatin1String(app::command::overview); }));
    }

private slots:
    void init()
    {
        m_client = std::make_unique<test::FakeEngineClient>();
        test::fillWithADay(*m_client);
        test::scriptOverview(*m_client);
        m_portals = std::make_unique<presentation::ConnectionsModel>(*m_client, m_clock);
        m_portals->reload();
        m_model = std::make_unique<OverviewModel>(*m_client, m_clock, *m_portals);
    }

    void theWorstIsSaidFirst()
    {
        app::EngineStatus status;
        status.counts[DeliveryState::Held] = 3;
        QVERIFY(sentence(status, PortalHealth::AccessGone, busy()).step == OverviewStep::Reconnect);
        QVERIFY(sentence(status, PortalHealth::Connected, busy()).look == Look::Held);
        status.counts.clear();
        status.counts[DeliveryState::Exhausted] = 3;
        QVERIFY(sentence(status, PortalHealth::Connected, busy()).look == Look::Failed);
        status.counts.clear();
        status.state = app::EngineState::Paused;
        QVERIFY(sentence(status, PortalHealth::TryingAgain, busy()).step == OverviewStep::Resume);
        status.state = app::EngineState::Running;
        QVERIFY(sentence(status, PortalHealth::TryingAgain, busy()).look == Look::Waiting);
        status.lostReplies = {{QStringLiteral("web-chat"), 2}};
        QVERIFY(sentence(status, PortalHealth::TryingAgain, busy()).step == OverviewStep::BringReplies);
        status.enrichment.isOn = true;
        status.enrichment.trouble = {domain::EnrichmentFault::KeyRefused, QStringLiteral("401")};
        QVERIFY(sentence(status, PortalHealth::TryingAgain, busy()).step == OverviewStep::BringReplies);
        status.lostReplies.clear();
        const presentation::OverviewSentence model = sentence(status, PortalHealth::TryingAgain, busy());
        QVERIFY(model.step == OverviewStep::SetUpModel && model.look == Look::Held);
        QVERIFY(model.meaning.contains(QStringLiteral("is not accepted")));
        status.enrichment.trouble = {domain::EnrichmentFault::Fails, QStringLiteral("503")}; // it goes on by itself
        QVERIFY(sentence(status, PortalHealth::Connected, busy()).look == Look::Ok);
        status.enrichment = {};
        QVERIFY(sentence(status, PortalHealth::Connected, busy()).look == Look::Ok);
        QVERIFY(sentence(status, PortalHealth::Connected, {}).step == OverviewStep::SendTestLead);
    }
    void theEngineIsAskedForDaysOfThisPcAndForTwentyFourHours()
    {
        m_model->setWatched(true);
        QTRY_VERIFY(m_model->phase() == OverviewModel::Phase::Ready);
        const auto asked = domain::overviewQuestionFromJson(m_client->executed.constLast().arguments);
        QCOMPARE(asked->days.size(), 3);
        const auto dayOf = [&](int index) { return QDateTime::fromMSecsSinceEpoch(asked->days[index].fromMs); };
        QCOMPARE(dayOf(0), QDateTime::fromMSecsSinceEpoch(test::madeUpNowMs).date().startOfDay());
        QCOMPARE(dayOf(1).daysTo(dayOf(0)), 1);
        QCOMPARE(dayOf(2).daysTo(dayOf(0)), 7);
        QCOMPARE(asked->bars.size(), 24);
        QVERIFY(asked->bars.constLast().fromMs <= test::madeUpNowMs &&
                asked->bars.constLast().untilMs > test::madeUpNowMs);
        QCOMPARE(m_model->numbers().value(0).today, 86);
        QVERIFY(m_model->numbers().value(0).facts.contains(QLatin1String("74")));
        QCOMPARE(m_model->numbers().value(3).today, 31);
    }
    void anotherSpanIsAnotherQuestion()
    {
        m_model->setWatched(true);
        QTRY_VERIFY(m_model->phase() == OverviewModel::Phase::Ready);
        m_model->setRange(OverviewRange::Month);
        QTRY_COMPARE(m_model->overview().bars.size(), 30);
        QCOMPARE(m_model->barLabels().size(), 30);
        QVERIFY(m_model->barLabels().at(1).isEmpty()); // no room for each
        const auto asked = domain::overviewQuestionFromJson(m_client->executed.constLast().arguments);
        QCOMPARE(asked->speed.untilMs - asked->speed.fromMs, 24 * 3'600'000); // "Right now" stays about now
        m_model->setRange(OverviewRange::Week);
        QTRY_COMPARE(m_model->overview().bars.size(), 7);
    }
    void changesAreCountedOnceASecondAndOnlyWhileSomebodyLooks()
    {
        emit m_client->statusChanged();
        m_clock.advance(2'000);
        QCOMPARE(questions(), 0);
        m_model->setWatched(true);
        const int before = questions();
        for (int i = 0; i < 50; ++i) {
            emit m_client->statusChanged();
        }
        m_clock.advance(1'000);
        QCOMPARE(questions(), before + 1);
        m_clock.advance(60'000); // hours pass although nothing happens
        QCOMPARE(questions(), before + 2);
        m_model->setWatched(false);
        m_clock.advance(600'000);
        QCOMPARE(questions(), before + 2);
    }
    void aCauseHasTheWordsOfADeliveryThatHasIt()
    {
        domain::DeliveryDetail detail;
        detail.row = test::madeUpRow(148, DeliveryState::Held);
        domain::OperationRow operation;
        operation.state = domain::OperationState::Held;
        operation.cause = QStringLiteral("HubSpot asks for city (REQUIRED)");
        operation.causeKind = base::ErrorKind::Invalid;
        operation.heldProperties = {QStringLiteral("city")};
        detail.operations = {operation};
        m_client->details.insert(148, detail);
        m_model->setWatched(true);
        QTRY_VERIFY(!m_model->causes().isEmpty() && !m_model->causes().constFirst().text.title.isEmpty());
        QVERIFY(m_model->causes().constFirst().text.title.contains(QLatin1String("city")));
        QCOMPARE(m_model->needing(), 11);
    }
    void allOfACauseGoesAgainInOneCommand()
    {
        m_client->script(QLatin1String(app::command::retry), [](const QJsonObject&, const auto&, const auto& answer) {
            answer(QJsonObject{{QStringLiteral("retried"), 7}});
        });
        QSignalSpy done(m_model.get(), &OverviewModel::done);
        m_model->retry(test::madeUpOverview({}).causes.constFirst());
        QTRY_COMPARE(done.size(), 1);
        const QJsonObject arguments = m_client->executed.constLast().arguments;
        QCOMPARE(arguments.value(QLatin1String("status")).toString(), QStringLiteral("held,delivered_with_held"));
        QCOMPARE(arguments.value(QLatin1String("portal")).toString(), QStringLiteral("Motor group"));
    }
    void whatABotHasNotGotGoesAgainInOneCommand()
    {
        m_client->script(QLatin1String(app::command::retryReplies),
                         [](const QJsonObject&, const auto&, const auto& answer) {
                             answer(QJsonObject{{QStringLiteral("started"), 2}});
                         });
        QSignalSpy done(m_model.get(), &OverviewModel::done);
        m_model->bringReplies(QStringLiteral("web-chat"));
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(m_client->executed.constLast().arguments.value(QLatin1String("source")).toString(),
                 QStringLiteral("web-chat"));
    }
    void whatCannotBeCountedSaysWhy()
    {
        m_client->script(QLatin1String(app::command::overview),
                         [](const QJsonObject&, const auto&, const auto& answer) {
                             answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk I/O error")});
                         });
        m_model->setWatched(true);
        QTRY_VERIFY(m_model->phase() == OverviewModel::Phase::Failed);
    }
};

QTEST_GUILESS_MAIN(OverviewModelTest)
#include "overviewmodeltest.moc"
