// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up overview, as the engine's command has it.
#pragma once

#include "app/enginecommands.h"
#include "domain/overview.h"
#include "support/fakeengineclient.h"
#include "support/madeuprows.h"

#include <numeric>

namespace leadferry::test {

/// As many bars as asked for; a quiet night in each day.
inline domain::Overview madeUpOverview(const domain::OverviewQuestion& question)
{
    using domain::DeliveryState;
    domain::Overview overview;
    overview.days = {{86, 19, 7, 31}, {74, 22, 5, 26}, {69, 17, 8, 28}};
    for (qsizetype bar = 0; bar < question.bars.size(); ++bar) {
        const int busy = static_cast<int>((bar * 7) % 13);
        overview.bars.append(
            {busy < 3 ? 0 : busy + 3, bar + 1 == question.bars.size() ? 1 : 0, busy == 9 ? 3 : 0, busy == 12 ? 2 : 0});
    }
    overview.timed = 138;
    overview.medianMs = 1'400;
    overview.slow95Ms = 3'800;
    overview.lastDeliveredMs = madeUpNowMs - 42'000;
    const auto cause = [&overview](qint64 portal, const char* name, DeliveryState state, const char* words,
                                   const char* type, const QList<int>& trend, qint64 newest) {
        const int count = std::accumulate(trend.begin(), trend.end(), 0);
        overview.causes.append({portal, QLatin1String(name), state, QLatin1String(words), QLatin1String(type), count,
                                newest, madeUpNowMs - 3'600'000, trend});
    };
    cause(1, "Motor group", DeliveryState::DeliveredWithHeld, "HubSpot refused lead_priority (INVALID_OPTION)",
          "lead.captured.v1", {0, 0, 0, 1, 1, 2, 3}, 148);
    cause(3, "Magazine", DeliveryState::Exhausted, "HubSpot answered 502", "lead.captured.v1", {0, 2, 0, 0, 0, 0, 1},
          143);
    cause(2, "Law firm", DeliveryState::Held, "deals: a permission is missing", "intent.detected.v1",
          {0, 0, 0, 0, 0, 0, 1}, 139);
    return overview;
}

inline void scriptOverview(FakeEngineClient& client, const std::function<void(domain::Overview&)>& change = {})
{
    client.script(QLatin1String(app::command::overview),
                  [change](const QJsonObject& arguments, const auto&, const auto& answer) {
                      domain::Overview overview = madeUpOverview(*domain::overviewQuestionFromJson(arguments));
                      if (change) {
                          change(overview);
                      }
                      answer(domain::toJson(overview));
                  });
}

} // namespace leadferry::test
