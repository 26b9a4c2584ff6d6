// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

Results checkSettings(const Facts& facts)
{
    Results results;
    for (const SettingFault& fault : facts.program.settings) {
        results.append({CheckId::Settings,
                        CheckState::Warning,
                        Finding::SettingUnusable,
                        {{QStringLiteral("setting"), fault.setting},
                         {QStringLiteral("value"), fault.value},
                         {QStringLiteral("reason"), fault.reason}},
                        Repair::CorrectSetting});
    }
    if (results.isEmpty()) {
        results.append({CheckId::Settings, CheckState::Ok, Finding::SettingsGood});
    }
    return results;
}

} // namespace leadferry::doctor
