// SPDX-License-Identifier: GPL-3.0-or-later
// HubSpot's limits: 100 calls per rolling 10 s per credential, 5 searches per second per account outside of that, and a
// day's count. Off, every call passes and no header is sent.
#pragma once

#include "sandbox/apicall.h"

#include <deque>

namespace leadferry::sandbox {

class RateLimits
{
public:
    enum class Mode { Off, HubSpot };
    explicit RateLimits(Mode mode) : m_mode(mode) {}

    /// Counts a call, or refuses it (a refused call is not counted). `monotonicMs` never runs backwards.
    [[nodiscard]] std::optional<ApiError> take(const Grant& grant, bool isSearch, qint64 monotonicMs);
    /// The X-HubSpot-RateLimit fields of an answer; none for searches.
    [[nodiscard]] net::HttpHeaders headers(const Grant& grant, bool isSearch, qint64 monotonicMs);

    [[nodiscard]] int dailyMax() const { return 250'000; }
    [[nodiscard]] qint64 usedToday() const { return m_usedToday; }

private:
    static void forget(std::deque<qint64>& taken, qint64 olderThanMs);

    Mode m_mode;
    QHash<QString, std::deque<qint64>> m_taken; ///< by grant
    std::deque<qint64> m_searches;
    qint64 m_usedToday = 0;
};

} // namespace leadferry::sandbox
