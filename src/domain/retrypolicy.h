// SPDX-License-Identifier: GPL-3.0-or-later
// When a failed operation is tried again. One table over attempts; pure.
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace leadferry::domain {

/// Delays after the 1st, 2nd, … attempt that reached HubSpot. Default (design.md §7): at once, 5 s, 5 min, 30 min, 2 h,
/// 5 h, 10 h, 14 h, 20 h, 24 h. The setting is written "0s,5s,5min,30min,2h".
class RetryPolicy
{
public:
    RetryPolicy();
    static base::Result<RetryPolicy> fromString(const QString& schedule);
    [[nodiscard]] QString toString() const;

    /// Milliseconds to wait after `attempts` attempts (≥ 1), with ±20 % jitter from the second delay on; `random` is in
    /// [0, 1). Nothing: the schedule has run out.
    [[nodiscard]] std::optional<qint64> delayMs(int attempts, double random) const;
    /// No wait is longer than this, jitter included.
    [[nodiscard]] qint64 longestDelayMs() const;
    bool operator==(const RetryPolicy&) const = default;

private:
    QList<qint64> m_delaysMs;
};

} // namespace leadferry::domain
