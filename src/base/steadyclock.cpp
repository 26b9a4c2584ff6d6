// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/steadyclock.h"

#include <cstdlib>

namespace leadferry::base {

namespace {
constexpr qint64 partedMs = 60'000; // less than that is a clock being kept in step
}

SteadyClock::SteadyClock(Clock& clock) : m_clock(clock), m_aheadMs(clock.nowMs() - clock.monotonicMs()) {}

qint64 SteadyClock::nowMs() const
{
    return m_clock.monotonicMs() + m_aheadMs;
}

qint64 SteadyClock::catchUp()
{
    const qint64 jumpMs = m_clock.nowMs() - nowMs();
    if (std::llabs(jumpMs) <= partedMs) {
        return 0;
    }
    m_aheadMs += jumpMs;
    return jumpMs;
}

} // namespace leadferry::base
