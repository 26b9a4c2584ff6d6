// SPDX-License-Identifier: GPL-3.0-or-later
// The overview in all its states.
#include "scenes.h"

#include "domain/summary.h"
#include "support/madeupoverview.h"
#include "support/madeupproof.h"
#include "ui/pages/overview/overviewpage.h"

#include <QTest>

namespace leadferry::test {

namespace {

using presentation::OverviewRange;

ui::OverviewPage& open(Stage& stage)
{
    stage.window().showPage(QStringLiteral("overview"));
    ui::OverviewPage& page = *stage.window().overview();
    if (!QTest::qWaitFor([&page] { return page.model().phase() != presentation::OverviewModel::Phase::Loading; })) {
        qWarning("the overview has not come");
    }
    return page;
}

void needsNobody(Stage& stage)
{
    stage.client.current.counts.remove(domain::DeliveryState::Held);
    stage.client.current.counts.remove(domain::DeliveryState::DeliveredWithHeld);
    stage.client.current.counts.remove(domain::DeliveryState::Exhausted);
    for (domain::Portal& portal : stage.client.connected) {
        portal.health = domain::PortalHealth::Connected;
        portal.pause = domain::PortalPause::None;
    }
}

Scene scene(const char* name, const std::function<void(Stage&)>& before = {},
            const std::function<void(ui::OverviewPage&)>& after = {})
{
    return {QLatin1String(name),
            [before](Stage& stage) {
                needsNobody(stage);
                stage.client.current.counts[domain::DeliveryState::Held] = 8;
                stage.client.current.counts[domain::DeliveryState::Exhausted] = 3;
                scriptOverview(stage.client);
                // Deliveries that stand for the three causes.
                const QList<std::pair<qint64, domain::DeliveryState>> kinds{
                    {148, domain::DeliveryState::DeliveredWithHeld},
                    {143, domain::DeliveryState::Exhausted},
                    {139, domain::DeliveryState::Held}};
                for (const auto& [id, state] : kinds) {
                    const auto like = std::find_if(stage.client.rows.begin(), stage.client.rows.end(),
                                                   [s = state](const auto& row) { return row.state == s; });
                    if (like != stage.client.rows.end()) {
                        stage.client.details.insert(id, stage.client.details.value(like->id, madeUpDetail(*like)));
                    }
                }
                if (before) {
                    before(stage);
                }
            },
            [after](Stage& stage) {
                ui::OverviewPage& page = open(stage);
                if (after) {
                    after(page);
                }
            }};
}

void well(Stage& stage)
{
    needsNobody(stage);
    scriptOverview(stage.client, [](domain::Overview& overview) {
        overview.causes.clear();
        for (domain::OutcomeCounts& bar : overview.bars) {
            bar.held = bar.failed = 0;
        }
    });
}

Scene proofScene(const char* name, const std::function<void(Stage&)>& before,
                 const std::function<void(ui::OverviewPage&)>& after = {})
{
    return scene(
        name,
        [before](Stage& stage) {
            well(stage);
            stage.client.current.proof.at = QStringLiteral("03:00");
            before(stage);
        },
        after);
}

void scriptSummary(Stage& stage)
{
    const domain::WeekSummary week{
        domain::lastWholeWeek(madeUpNowMs),
        madeUpNowMs,
        {1284, 1247, 4, 33, 29, 912, 87},
        {1190, 1186, 0, 4, 12, 870, 91},
        {{QStringLiteral("Motor group"), QStringLiteral("HubSpot refused lead_priority (INVALID_OPTION)"), 21},
         {QStringLiteral("Magazine"), QStringLiteral("HubSpot answered 502"), 9},
         {QStringLiteral("Law firm"), QStringLiteral("deals: a permission is missing"), 3}},
        {{1041, QStringLiteral("lead.captured.v1"), QStringLiteral("Magazine"), 5'400'000},
         {987, QStringLiteral("escalation.requested.v1"), QStringLiteral("Motor group"), 93'000},
         {1180, QStringLiteral("intent.detected.v1"), QStringLiteral("Law firm"), 8'200}},
        {{QStringLiteral("lead.captured.v1"), QStringLiteral("data.preferred_colour"), 88},
         {QStringLiteral("lead.captured.v1"), QStringLiteral("data.trade_in.mileage"), 41},
         {QStringLiteral("csat.submitted.v1"), QStringLiteral("data.survey_id"), 17}},
        412};
    stage.client.script(QLatin1String(app::command::summary),
                        [week](const QJsonObject&, const auto&, const auto& answer) { answer(domain::toJson(week)); });
}

void withDifferences(Stage& stage)
{
    scriptProof(stage.client, madeUpProof(), madeUpProofDifferences());
}

} // namespace

QList<Scene> overviewScenes()
{
    return {
        proofScene("overview-proof-never", [](Stage&) {}),
        proofScene("overview-proof-equal", [](Stage& stage) { scriptProof(stage.client, madeUpProof(), {}); }),
        proofScene("overview-proof-differs", withDifferences),
        proofScene("overview-proof-running",
                   [](Stage& stage) {
                       stage.client.current.proof.running = true;
                       stage.client.current.proof.done = 212;
                       stage.client.current.proof.of = 640;
                   }),
        proofScene("overview-proof-waits",
                   [](Stage& stage) { stage.client.current.proof.wait = app::ProofWait::CallLimit; }),
        proofScene("overview-proof-unread",
                   [](Stage& stage) {
                       auto report = madeUpProof();
                       report.troubleKind = base::ErrorKind::Transient;
                       report.trouble = QStringLiteral("HubSpot answered 503");
                       scriptProof(stage.client, report, {});
                   }),
        proofScene("overview-summary", scriptSummary, [](ui::OverviewPage& page) { page.openSummary(); }),
        proofScene("overview-proof-dialog", withDifferences, [](ui::OverviewPage& page) { page.openProof(); }),
        scene("overview"),
        scene("overview-week", {}, [](ui::OverviewPage& page) { page.model().setRange(OverviewRange::Week); }),
        scene("overview-month", {}, [](ui::OverviewPage& page) { page.model().setRange(OverviewRange::Month); }),
        scene("overview-table", {}, [](ui::OverviewPage& page) { page.setShowsTable(true); }),
        scene("overview-well", well),
        scene("overview-withdrawn",
              [](Stage& stage) { stage.client.connected[1].health = domain::PortalHealth::AccessGone; }),
        scene("overview-paused",
              [](Stage& stage) {
                  well(stage);
                  stage.client.current.state = app::EngineState::Paused;
              }),
        scene("overview-replies-lost",
              [](Stage& stage) {
                  well(stage);
                  stage.client.current.lostReplies = {{QStringLiteral("web-chat"), 3}};
              }),
        scene(
            "overview-model-refuses",
            [](Stage& stage) {
                well(stage);
                stage.client.current.enrichment.isOn = true;
                stage.client.current.enrichment.trouble = {domain::EnrichmentFault::KeyRefused, QStringLiteral("401")};
            }),
        scene("overview-silent",
              [](Stage& stage) {
                  well(stage);
                  stage.client.connected[1].health = domain::PortalHealth::TryingAgain;
              }),
        scene("overview-first",
              [](Stage& stage) {
                  needsNobody(stage);
                  stage.client.current.counts.clear();
                  scriptOverview(stage.client, [](domain::Overview& overview) {
                      overview = {QList<domain::DayTotals>(3),
                                  QList<domain::OutcomeCounts>(overview.bars.size()),
                                  0,
                                  0,
                                  0,
                                  {},
                                  0};
                  });
              }),
        scene("overview-unconnected",
              [](Stage& stage) {
                  well(stage);
                  stage.client.connected.clear();
              }),
        {QStringLiteral("overview-loading"),
         [](Stage& stage) {
             stage.client.script(QLatin1String(app::command::overview),
                                 [](const QJsonObject&, const auto&, const auto&) {});
         },
         [](Stage& stage) {
             stage.window().showPage(QStringLiteral("overview"));
             waitForLoadingWords(stage);
         }},
        scene("overview-error",
              [](Stage& stage) {
                  stage.client.script(QLatin1String(app::command::overview),
                                      [](const QJsonObject&, const auto&, const auto& answer) {
                                          answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk")});
                                      });
              }),
    };
}

} // namespace leadferry::test
