// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine as a whole has to say: why it could not start, and what became of events that were sent from a file.
#pragma once

#include "app/engineclient.h"
#include "presentation/repairtexts.h"

namespace leadferry::presentation {

/// Only for EngineState::Failed.
ProblemText engineFailure(const app::EngineStatus& status);

/// Where settings cannot be used: which, what is wrong, and what holds meanwhile. Empty for none.
ProblemText settingProblem(const QList<app::SettingProblem>& problems);

/// Where no events can be taken for now, and why. Empty for none.
ProblemText sourceProblem(const QList<app::SettingProblem>& problems);

/// For EngineStatus::failure in any other state: what keeps the engine from working for now.
ProblemText engineTrouble(const app::EngineStatus& status);

/// This PC's clock is `skewMs` ahead of HubSpot's (negative: behind). Empty for 0.
ProblemText clockProblem(qint64 skewMs);

/// So many events came from chatbots for which no portal is chosen.
ProblemText unroutedProblem(int events);

struct SentText
{
    QString done;        ///< "12 events accepted"
    ProblemText problem; ///< empty title: none
};
/// The answer to the command "send".
SentText sentText(const base::Result<QJsonObject>& answer);

} // namespace leadferry::presentation
