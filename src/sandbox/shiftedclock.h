// SPDX-License-Identifier: GPL-3.0-or-later
// Another clock with its wall time moved: a stand-in whose clock is wrong, or one that makes up what happened last
// month.
#pragma once

#include "base/clock.h"

namespace leadferry::sandbox {

class ShiftedClock final : public base::Clock
{
public:
    /// `clock` outlives this one. `shiftMs` may be negative.
    ShiftedClock(base::Clock& clock, qint64 shiftMs) : m_clock(clock), m_shiftMs(shiftMs) {}

    [[nodiscard]] qint64 nowMs() const override { return m_clock.nowMs() + m_shiftMs; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_clock.monotonicMs(); }
    [[nodiscard]] std::unique_ptr<base::Alarm> makeAlarm() override { return m_clock.makeAlarm(); }

    [[nodiscard]] qint64 shiftMs() const { return m_shiftMs; }
    void setShiftMs(qint64 shiftMs) { m_shiftMs = shiftMs; }

private:
    base::Clock& m_clock;
    qint64 m_shiftMs;
};

} // namespace leadferry::sandbox
