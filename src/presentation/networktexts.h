// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between this PC and HubSpot (a certificate nobody vouches for, a proxy), and what to do about it.
#pragma once

#include "base/networkfault.h"

#include <QString>

namespace leadferry::presentation {

struct ProblemText;

/// Of the troubles that base::networkTroubleIn() knows.
ProblemText networkProblem(const base::NetworkTrouble& trouble);

} // namespace leadferry::presentation
