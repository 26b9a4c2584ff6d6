// SPDX-License-Identifier: GPL-3.0-or-later
// What is told now, to whoever can show or post it: changes of state, or events that have come in, or a test of the
// way. Plain values, and their words for where nothing is translated (the webhook, the command line).
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

/// "Law firm has withdrawn access: connect it again"; no cause, and nothing that a visitor wrote.
QString beganWords(const TroubleLine& line);
/// "Law firm answers again"
QString overWords(const TroubleLine& line);
/// "3 new leads by website-bot for Law firm"
QString noticeWords(const NoticeLine& line);
/// All of it as one plain text of a few lines.
QString plainText(const Announcement& announcement);

} // namespace leadferry::domain
