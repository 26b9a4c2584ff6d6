// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the overview: whether it works, in one sentence, and what its numbers are compared with. Pure functions
// over the current translation.
#pragma once

#include "app/engineclient.h"
#include "domain/overview.h"
#include "presentation/repairtexts.h"

namespace leadferry::presentation {

/// What the one button of the sentence does.
enum class OverviewStep { None, ShowWhatNeedsYou, Reconnect, Resume, BringReplies, SetUpModel, SendTestLead };

struct OverviewSentence
{
    enum class Look {
        Ok,
        Waiting, ///< goes on by itself
        Paused,
        Held,   ///< a person decides
        Failed, ///< nothing goes out, or tries are used up
    };
    Look look = Look::Ok;
    QString title;
    QString meaning;
    OverviewStep step = OverviewStep::None;
    QString button; ///< empty for None
    QString name;   ///< of Reconnect the portal, of BringReplies the source
};

/// The worst that is true: access withdrawn, failed, held, paused, replies lost, a language model
/// that needs a person, HubSpot silent, nothing yet, all well.
OverviewSentence sentenceOf(const app::EngineStatus& status, const QList<domain::Portal>& portals,
                            const domain::Overview& overview, qint64 nowMs);

/// "74 yesterday · 69 last Thursday"; `weekday`: of a week ago, 1 is Monday.
QString comparison(int yesterday, int lastWeek, int weekday);

/// "1.4 s", "over 3.8 s"; "–" where nothing was timed.
QString usualTime(const domain::Overview& overview);
QString slowTime(const domain::Overview& overview);
/// "1, oldest 6 min", "Empty"
QString queueWords(const app::EngineStatus& status, qint64 nowMs);

/// "138 delivered, 1 waiting, 8 held and 3 failed in the last 24 hours", for those who do not see the chart.
QString chartSummary(const domain::OutcomeCounts& totals, const QString& span);

} // namespace leadferry::presentation
