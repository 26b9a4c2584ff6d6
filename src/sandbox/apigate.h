// SPDX-License-Identifier: GPL-3.0-or-later
// The way of one API call through the stand-in: find its route, check the credential, count it against the limits, let
// the weather strike, check the scopes, carry it out, log it. Values in, values out; no sockets and no waiting.
#pragma once

#include "sandbox/credentialstore.h"
#include "sandbox/portal.h"
#include "sandbox/ratelimits.h"
#include "sandbox/requestlog.h"
#include "sandbox/router.h"
#include "sandbox/weather.h"

namespace leadferry::sandbox {

/// The honest answer, and what becomes of it on the way.
struct GateOutcome
{
    net::HttpResponse response;
    Fate fate;
    QString correlationId;
    bool mayChangeState = false; ///< of records, properties or credentials
    qint64 durationMs = 0;       ///< from the call to its answer
};

class ApiGate
{
public:
    ApiGate(Router& router, CredentialStore& credentials, RateLimits& limits, Weather& weather, RequestLog& log,
            base::Clock& clock)
        : m_router(router), m_credentials(credentials), m_limits(limits), m_weather(weather), m_log(log), m_clock(clock)
    {
    }
    [[nodiscard]] GateOutcome pass(const net::HttpRequest& request);

private:
    /// The refusal of a call whose credential is not good or whose budget is used up; else the call has its grant.
    [[nodiscard]] std::optional<ApiError> admit(RoutedCall& routed);
    [[nodiscard]] static ApiAnswer carryOut(const RoutedCall& routed);
    [[nodiscard]] ApiAnswer struck(const RoutedCall& routed, const Fault& fault);
    [[nodiscard]] net::HttpResponse toResponse(const ApiAnswer& answer, const RoutedCall& routed,
                                               const QString& correlationId);
    void log(const net::HttpRequest& request, const RoutedCall& routed, const ApiAnswer& answer,
             const GateOutcome& outcome);

    [[nodiscard]] RateLimits::Moment now() const { return {m_clock.monotonicMs(), m_clock.nowMs()}; }

    Router& m_router;
    CredentialStore& m_credentials;
    RateLimits& m_limits;
    Weather& m_weather;
    RequestLog& m_log;
    base::Clock& m_clock;
};

/// RFC 9110 date of a wall-clock time.
QByteArray httpDate(qint64 ms);

} // namespace leadferry::sandbox
