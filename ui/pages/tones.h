// SPDX-License-Identifier: GPL-3.0-or-later
// Which tone the lights of connections, of the engine and of checks wear; deliveries and operations have theirs in
// ui/style/theme.h.
#pragma once

#include "app/engineclient.h"
#include "domain/checkresult.h"
#include "domain/propertyneed.h"
#include "presentation/overviewtexts.h"
#include "ui/style/theme.h"

#include <QString>

namespace leadferry::ui {

Tone toneOf(domain::PortalHealth health);
/// Usually the tone's own silhouette; "Trying again" is an amber clock.
QString iconOf(domain::PortalHealth health);
Tone toneOf(app::EngineState state);
Tone toneOf(presentation::OverviewSentence::Look look);
Tone toneOf(domain::CheckState state);
Tone toneOf(const domain::PropertyNeed& need);

} // namespace leadferry::ui
