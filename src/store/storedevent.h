// SPDX-License-Identifier: GPL-3.0-or-later
// An event with what its conversation adds to it: the person an earlier event has named, and what was typed before.
#pragma once

#include "domain/event.h"
#include "store/database.h"

namespace leadferry::store {

/// What eventIn() reads, in this order, of the table event as "e".
inline constexpr QLatin1String eventColumns("e.sequence, e.source, e.event_id, e.variant, e.received_at_ms, e.said");
inline constexpr int eventColumnCount = 6;

/// `row` begins with those columns. Nothing: it cannot be read, and was held from the start.
base::Result<std::optional<domain::Event>> eventIn(Database& database, const Row& row);

} // namespace leadferry::store
