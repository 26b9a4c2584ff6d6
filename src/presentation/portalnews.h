// SPDX-License-Identifier: GPL-3.0-or-later
// What a person must be told once about a portal, at the moment it begins. Pure.
#pragma once

#include "domain/portal.h"
#include "presentation/repairtexts.h"

namespace leadferry::presentation {

/// Access was withdrawn, or the portal was paused because it only failed; one entry for each portal of which that was
/// not true before. A portal that is new here is no news.
QList<ProblemText> newsBetween(const QList<domain::Portal>& before, const QList<domain::Portal>& after);

} // namespace leadferry::presentation
