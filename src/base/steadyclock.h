// SPDX-License-Identifier: GPL-3.0-or-later
// A wall clock that does not jump: what due times are stored in. It goes on with the monotonic clock of another one,
// so that a clock that was set, or a PC that slept, makes nothing due too early or too late.
#pragma once

#include "base/clock.h"

namespace leadferry::base {

class SteadyClock final : public Clock
{
public:
    /// `clock` outlives this one.
    explicit SteadyClock(Clock& clock);

    /// The wall time when this was made or last caught up, plus what the monotonic clock has gone on since.
    [[nodiscard]] qint64 nowMs() const override;
    [[nodiscard]] qint64 monotonicMs() const override { return m_clock.monotonicMs(); }
    [[nodiscard]] std::unique_ptr<Alarm> makeAlarm() override { return m_clock.makeAlarm(); }

    /// Follows the wall clock where the two have parted by more than a minute, and says by how many milliseconds: so
    /// much has to be added to every stored due time. 0: they have not parted.
    qint64 catchUp();

private:
    Clock& m_clock;
    qint64 m_aheadMs; ///< of the monotonic clock
};

} // namespace leadferry::base
