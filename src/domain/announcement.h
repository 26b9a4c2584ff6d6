// SPDX-License-Identifier: GPL-3.0-or-later
// What is told now, to whoever can show or post it: changes of state, or events that have come in, or a test of the
// way. Plain values.
#pragma once

#include "domain/alert.h"
#include "domain/eventnotice.h"

namespace leadferry::domain {

struct Announcement
{
    AlertMessage states = {};
    EventNotice events = {};
    bool isTest = false;
    bool withSound = false;
    bool operator==(const Announcement&) const = default;
};

/// Troubles of one kind in one place, told as one.
struct TroubleLine
{
    Trouble trouble; ///< with all their deliveries
    int causes = 1;
};
/// In the order of the troubles.
QList<TroubleLine> linesOf(const QList<Trouble>& troubles);

} // namespace leadferry::domain
