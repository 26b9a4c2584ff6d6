// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody has changed in HubSpot of what is needed there, in words. Pure functions over the current translation.
#pragma once

#include "domain/propertyneed.h"
#include "presentation/repairtexts.h"

namespace leadferry::presentation {

/// "It was archived", "“High” was taken out of it", "It is now called “Priority”"
QString changeWords(const domain::PropertyChange& change);
/// What to say about a portal at the moment when changes are found there; the first few, and how many more.
ProblemText newsOf(const QString& portal, const QList<domain::PropertyChange>& changes);

} // namespace leadferry::presentation
