// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a practice account with made-up contacts and what came of their chats over the last months, drawn from a seed.
#pragma once

#include "sandbox/portal.h"
#include "sandbox/shiftedclock.h"

namespace leadferry::sandbox {

/// `contacts` people with example.com addresses; about half have notes, a third tickets, some deals and tasks, all
/// linked. Everything obeys the same rules as a call. `clock` is the portal's; it is moved while this runs.
void addSampleData(Portal& portal, ShiftedClock& clock, int contacts, quint64 seed);

} // namespace leadferry::sandbox
