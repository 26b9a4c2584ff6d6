// SPDX-License-Identifier: GPL-3.0-or-later
// HubSpot's limits: calls per rolling 10 s of each credential, 5 searches per second per account outside of that, and a
// day's count of static tokens. Off, every call passes and no header is sent.
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/tiercatalog.h"

#include <deque>

namespace leadferry::sandbox {

class RateLimits
{
public:
    enum class Mode { Off, HubSpot };
    /// `tier` is one of the catalog.
    RateLimits(Mode mode, const Tier& tier) : m_mode(mode), m_tier(tier) {}

    /// Both clocks, as they stood when the call came: rolling windows go by the monotonic one, days by the wall.
    struct Moment
    {
        qint64 monotonicMs = 0;
        qint64 wallMs = 0;
    };

    /// Counts a call, or refuses it (a refused call is not counted).
    [[nodiscard]] std::optional<ApiError> take(const Grant& grant, bool isSearch, Moment now);
    /// The X-HubSpot-RateLimit fields of an answer; none for searches, and no daily ones with OAuth.
    [[nodiscard]] net::HttpHeaders headers(const Grant& grant, bool isSearch, Moment now);

    [[nodiscard]] bool areOn() const { return m_mode == Mode::HubSpot; }
    [[nodiscard]] const Tier& tier() const { return m_tier; }
    [[nodiscard]] int dailyMax() const { return m_tier.callsPerDay; }
    /// Calls with static tokens since the account's midnight.
    [[nodiscard]] qint64 usedToday(qint64 wallMs) const { return wallMs < m_dayEndsMs ? m_usedToday : 0; }

private:
    static void forget(std::deque<qint64>& taken, qint64 olderThanMs);
    [[nodiscard]] int perInterval(const Grant& grant) const;
    void countToday(qint64 wallMs);

    Mode m_mode;
    const Tier& m_tier;
    QHash<QString, std::deque<qint64>> m_taken; ///< by grant
    std::deque<qint64> m_searches;
    qint64 m_usedToday = 0;
    qint64 m_dayEndsMs = 0;
};

} // namespace leadferry::sandbox
