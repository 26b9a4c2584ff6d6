// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor found, in the window's words: the name of each check, one line of reason, and what mends it. A check
// that is new gets its words here. Pure functions over the current translation.
#pragma once

#include "domain/checkresult.h"

#include <QString>

namespace leadferry::presentation {

/// "Local port"
QString wordOf(domain::CheckId check);
/// "Works"
QString wordOf(domain::CheckState state);
/// "Another program uses 127.0.0.1:8765."
QString reasonOf(const domain::CheckResult& result, qint64 nowMs);
/// What a button can do about it: "Reconnect…"; empty where only a person can, outside the window.
QString repairButton(domain::Repair repair);
/// The setting that the button "Change…" is about; empty for any other repair.
QString repairSetting(const domain::CheckResult& result);
/// What a person can do where no button helps: "Set this PC's clock right."; empty where one does.
QString repairAdvice(const domain::CheckResult& result);

} // namespace leadferry::presentation
