// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong on the way: faults of a kind at a rate, before or after the call was carried out, drawn from a seed.
// The same seed and the same calls give the same weather.
#pragma once

#include "base/result.h"
#include "net/httpmessage.h"

#include <QStringList>

#include <optional>
#include <random>

namespace leadferry::sandbox {

enum class FaultKind {
    Status, ///< 423 477 429 500 502 503 504
    Reset,  ///< the connection ends with a TCP reset
    Hang,   ///< no answer ever
    Cut,    ///< the body ends too early
    BadJson,
    Html,   ///< a page with status 200, as a captive portal or a proxy gives
    Revoke, ///< the credential is gone
};

enum class FaultSide {
    Before, ///< the call is not carried out
    After,  ///< it is, and then the answer is spoilt
};

struct Fault
{
    FaultKind kind = FaultKind::Status;
    int status = 0;
    FaultSide side = FaultSide::Before;
    double rate = 0; ///< 0 to 1
    QString text;    ///< as it was written, for the log
};

class Weather
{
public:
    explicit Weather(quint64 seed) : m_random(seed) {}

    /// "KIND[:before|:after]=RATE" each; an empty list clears the sky. Invalid: one that cannot be read, and none is
    /// changed.
    base::Result<void> setFaults(const QStringList& faults);
    /// What happens to the next call; token calls cannot lose their access.
    [[nodiscard]] std::optional<Fault> next(bool isTokenCall);
    /// Whether this refused call also says when to come back (429; HubSpot does not promise it).
    [[nodiscard]] bool coin() { return draw() < 0.5; }

private:
    double draw();

    std::mt19937_64 m_random;
    QList<Fault> m_faults;
};

/// The spoilt answer of a status fault.
net::HttpResponse faultResponse(const Fault& fault, const QString& correlationId, bool withRetryAfter);
net::HttpResponse htmlFaultResponse(int status);

} // namespace leadferry::sandbox
