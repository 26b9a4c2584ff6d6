// SPDX-License-Identifier: GPL-3.0-or-later
// How long a dialogue waits for a HubSpot that asks for time or fails for the moment, while somebody is watching. Pure.
#pragma once

#include "hubspot/answerpolicy.h"

#include <optional>

namespace leadferry::hubspot {

/// Why it waits.
enum class Hesitation {
    AskedToWait, ///< by HubSpot, for so long
    Fails        ///< HubSpot has an error of its own, or does not answer
};

class ConnectPatience
{
public:
    struct Wait
    {
        qint64 milliseconds = 0;
        Hesitation why = Hesitation::Fails;
    };

    /// Another request: its tries are counted anew, what has been waited in all is not.
    void beginRequest() { m_tries = 0; }
    /// What to do after an answer that may be another one the next time (transient, unclear, rate limited); nothing:
    /// give up. A time that HubSpot names is waited out as long as it fits into two minutes in all.
    std::optional<Wait> after(const Verdict& verdict, net::TransportFault fault);
    /// The same failure in words that say what was waited for and what to do. RateLimited or Transient.
    [[nodiscard]] base::Error givenUp(const Verdict& verdict) const;

private:
    int m_tries = 0;
    qint64 m_waitedMs = 0;
};

} // namespace leadferry::hubspot
