// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor found, in the command line's words. A check that is new gets its words here.
#pragma once

#include "domain/checkresult.h"

namespace leadferry::cli {

/// "local port"
QString wordsFor(domain::CheckId check);
/// "127.0.0.1:8765 is taken by another program"
QString reasonOf(const domain::CheckResult& result);

struct RepairWords
{
    QString words;   ///< "Choose another port"
    QString command; ///< what to type; empty where no command helps
};
RepairWords repairOf(const domain::CheckResult& result);

} // namespace leadferry::cli
