// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/answersender.h"

#include <algorithm>

namespace leadferry::sandbox {

void AnswerSender::send(const std::shared_ptr<net::HttpExchange>& exchange, const GateOutcome& outcome)
{
    if (outcome.fate.delayMs <= 0) {
        sendNow(exchange, outcome);
        return;
    }
    m_delays.push_back(m_clock.makeAlarm());
    base::Alarm* alarm = m_delays.back().get();
    QObject::connect(alarm, &base::Alarm::rang, alarm, [this, alarm, exchange, outcome] {
        const auto own =
            std::find_if(m_delays.begin(), m_delays.end(), [alarm](const auto& delay) { return delay.get() == alarm; });
        own->release()->deleteLater();
        m_delays.erase(own);
        sendNow(exchange, outcome);
    });
    alarm->ringIn(outcome.fate.delayMs);
}

void AnswerSender::sendNow(const std::shared_ptr<net::HttpExchange>& exchange, const GateOutcome& outcome)
{
    net::HttpResponse response = outcome.response;
    const bool bare = response.body.isEmpty();
    if (!outcome.fate.fault) {
        exchange->reply(response);
        return;
    }
    const Fault& fault = *outcome.fate.fault;
    switch (fault.kind) {
    case FaultKind::Revoke: // the access is gone, the answer is honest
        exchange->reply(response);
        break;
    case FaultKind::Status:
        response = faultResponse(fault, outcome.correlationId, outcome.fate.withRetryAfter);
        response.headers.set("Date", outcome.response.headers.value("Date"));
        response.headers.set("x-hubspot-correlation-id", outcome.correlationId.toLatin1());
        exchange->reply(response);
        break;
    case FaultKind::Cut:
        bare ? exchange->reset() : exchange->replyCut(response, response.body.size() / 2);
        break;
    case FaultKind::Reset:
        exchange->reset();
        break;
    case FaultKind::BadJson:
        response.body = bare ? QByteArray("{") : response.body.left(response.body.size() / 2);
        response.status = response.status == 204 ? 200 : response.status;
        exchange->reply(response);
        break;
    case FaultKind::Html:
        exchange->reply(htmlFaultResponse(200));
        break;
    case FaultKind::Hang:
        hang(exchange);
        break;
    }
}

void AnswerSender::hang(const std::shared_ptr<net::HttpExchange>& exchange)
{
    constexpr size_t mostHanging = 200;
    m_hanging.push_back(exchange);
    if (m_hanging.size() > mostHanging) {
        m_hanging.pop_front();
    }
}

} // namespace leadferry::sandbox
