// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to calls on the way: how long they take, and faults of a kind at a rate, before or after the call was
// carried out. Everything is drawn from the seed, the kind of call and its number among its kind, so the same calls
// meet the same weather however fast they come and whatever else is called in between.
#pragma once

#include "base/result.h"
#include "net/httpmessage.h"

#include <QHash>
#include <QStringList>

#include <optional>

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
    /// "502:after": what tells it from other faults, whatever its rate.
    [[nodiscard]] QString name() const { return text.section(QLatin1Char('='), 0, 0); }
};

/// What one call meets.
struct Fate
{
    std::optional<Fault> fault;
    bool withRetryAfter = false; ///< a 429 says when to come back (HubSpot does not promise it)
    int delayMs = 0;             ///< between the call and its answer
};

class Weather
{
public:
    struct Climate
    {
        quint64 seed = 1;
        int latencyMs = 0;
        int jitterMs = 0; ///< up to this much is added to the latency
        int revokeAt = 0; ///< this call with a credential finds it withdrawn, counted from 1; 0: none does
    };
    explicit Weather(const Climate& climate) : m_climate(climate) {}

    /// "KIND[:before|:after]=RATE" each; an empty list clears the sky. Invalid: one that cannot be read, and none is
    /// changed.
    base::Result<void> setFaults(const QStringList& faults);
    [[nodiscard]] const QList<Fault>& faults() const { return m_faults; }
    [[nodiscard]] const Climate& climate() const { return m_climate; }

    /// `kind` as in reports ("contacts/batch/create"). Token calls cannot lose their access and do not count for
    /// revokeAt.
    [[nodiscard]] Fate next(const QString& kind, bool isTokenCall);
    /// From here on as at the start.
    void startAgain();

private:
    [[nodiscard]] double draw(const QString& what, const QString& kind, qint64 number) const;

    Climate m_climate;
    QList<Fault> m_faults;
    QHash<QString, qint64> m_calls; ///< so far, by kind
    qint64 m_callsWithCredential = 0;
};

/// The spoilt answer of a status fault.
net::HttpResponse faultResponse(const Fault& fault, const QString& correlationId, bool withRetryAfter);
net::HttpResponse htmlFaultResponse(int status);

} // namespace leadferry::sandbox
