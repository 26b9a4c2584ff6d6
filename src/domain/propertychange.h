// SPDX-License-Identifier: GPL-3.0-or-later
// What has changed in a portal since the last look at it, of what is needed there: told once, when it is seen. Pure.
#pragma once

#include "domain/propertyneed.h"

namespace leadferry::domain {

/// Changes are kept this long, and this many of them.
inline constexpr qint64 changesKeptMs = 30LL * 24 * 60 * 60 * 1000;
inline constexpr int mostChangesKept = 50;

/// What got worse from one report to the next through somebody in HubSpot: `state` is what it came to. What is newly
/// needed (a mapping was changed), and what could not be read, is no change. Ready: it was only renamed, or has new
/// rules for its values; a rule that is gone is none.
QList<PropertyChange> changesBetween(const PropertyReport& before, const PropertyReport& now);

/// What is known of values from the report before, where HubSpot did not tell this time.
void takeOverRules(const PropertyReport& before, PropertyReport& now);

/// The newest first, without what is too old.
QList<PropertyChange> keptChanges(const QList<PropertyChange>& earlier, const QList<PropertyChange>& latest,
                                  qint64 nowMs);

} // namespace leadferry::domain
