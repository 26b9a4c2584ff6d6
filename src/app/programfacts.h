// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at what this program needs of the PC it runs on: port, folders, space. Quick; asks nobody.
#pragma once

#include "app/engineclient.h"
#include "app/settingcatalog.h"
#include "doctor/facts.h"

namespace leadferry::app {

/// Whether the engine that is asked takes events in, or only runs a command while nobody owns the profile.
enum class Intake { Runs, Rests };

doctor::ProgramFacts lookAtProgram(const QString& profileDirectory, Intake intake, const EngineStatus& status,
                                   const SettingValues& settings);

} // namespace leadferry::app
