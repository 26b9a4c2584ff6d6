// SPDX-License-Identifier: GPL-3.0-or-later
// Sends an answer through the weather: late, spoilt, cut short, or never.
#pragma once

#include "net/httpserver.h"
#include "sandbox/apigate.h"

#include <deque>

namespace leadferry::sandbox {

class AnswerSender
{
public:
    /// `clock` outlives this.
    explicit AnswerSender(base::Clock& clock) : m_clock(clock) {}
    void send(const std::shared_ptr<net::HttpExchange>& exchange, const GateOutcome& outcome);

private:
    void sendNow(const std::shared_ptr<net::HttpExchange>& exchange, const GateOutcome& outcome);
    void hang(const std::shared_ptr<net::HttpExchange>& exchange);

    base::Clock& m_clock;
    std::deque<std::shared_ptr<net::HttpExchange>> m_hanging; ///< never answered, on purpose
    std::deque<std::unique_ptr<base::Alarm>> m_delays;        ///< answers under way
};

} // namespace leadferry::sandbox
