// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between this PC and HubSpot (a certificate nobody vouches for, a proxy) and what to do about it, and why
// other addresses are not reached.
#pragma once

#include "base/networkfault.h"

#include <QString>

namespace leadferry::presentation {

struct ProblemText;

/// Of the troubles that base::networkTroubleIn() knows.
ProblemText networkProblem(const base::NetworkTrouble& trouble);

/// Why something does not get to an address that is not HubSpot's: a sentence about "its address", without a stop.
QString unreachedWords(base::NetworkFault fault);

} // namespace leadferry::presentation
