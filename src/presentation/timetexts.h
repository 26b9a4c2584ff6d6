// SPDX-License-Identifier: GPL-3.0-or-later
// Times as people read them, in the current locale and the PC's time zone. Milliseconds since the epoch, UTC, come in.
#pragma once

#include <QString>

namespace leadferry::presentation {

/// Today "16:18:07", within the last week "Mon 15:20", older the locale's short date. "–" for 0.
QString timeText(qint64 ms, qint64 nowMs);
/// The whole truth for tooltips and screen readers: "Sunday, 22 November 2026 16:18:07".
QString exactTimeText(qint64 ms);
/// Only for what is coming or live: "in 4 min", "14 s ago", "now".
QString relativeText(qint64 ms, qint64 nowMs);
/// Time of day with milliseconds, "16:18:07.214".
QString preciseTimeText(qint64 ms);
/// Distance on the time line: "+3 ms", "+0.4 s", "+12 min", "+3 h", "+2 d".
QString offsetText(qint64 milliseconds);
/// A duration: "312 ms", "2.4 s".
QString durationText(qint64 milliseconds);
/// What is left of a countdown: "4:07".
QString countdownText(qint64 seconds);

} // namespace leadferry::presentation
