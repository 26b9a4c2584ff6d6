// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer of HubSpot (or its absence) proves, and how long HubSpot asks to wait. Pure.
//
// The one rule that everything else rests on: only a 4xx proves that a write did nothing. A lost connection, a 408, any
// 5xx and an answer that cannot be read leave a write Unclear; a read is merely tried again.
#pragma once

#include "base/result.h"
#include "domain/feature.h"
#include "hubspot/errorbody.h"
#include "net/httpclient.h"
#include "net/ratebudget.h"

#include <QString>

namespace leadferry::hubspot {

enum class Effect { Reads, Writes };

struct Verdict
{
    base::Result<void> call; ///< ok for a 2xx answer, whatever its body says
    qint64 retryAfterMs = 0; ///< how long HubSpot asks to wait; 0 if it did not say
    ErrorBody body;          ///< read only when not ok
};

/// `timeZone` is the account's (IANA): a daily limit resets at its midnight. `nowMs` is the wall clock.
Verdict judge(const net::HttpOutcome& answer, Effect effect, qint64 nowMs, const QString& timeZone);

/// The error of one input of a batch that failed in part.
base::Error errorOfPart(const ErrorBody& body, Effect effect);

/// Which of a feature's scopes a refusal shows to be missing. HubSpot names alternatives, of which one would do; names
/// that are none of ours say nothing, no names at all stand for the one the effect needs.
QStringList lackingScopes(domain::Feature feature, Effect effect, const ErrorBody& body);

/// For an answer that is 2xx but not what HubSpot promises.
base::Error unreadableAnswer(int httpStatus, Effect effect);

/// Milliseconds until the account's next midnight; UTC's where the zone is unknown.
qint64 msUntilMidnight(qint64 nowMs, const QString& timeZone);

/// What the rate-limit headers of an answer say. The day ends at the account's midnight.
net::BudgetReading readBudget(const net::HttpHeaders& headers, qint64 nowMs, const QString& timeZone);

/// How far this PC's clock is ahead of the answer's Date (negative: behind), 0 within two minutes or without a Date.
qint64 clockSkewMs(const net::HttpHeaders& headers, qint64 nowMs);

} // namespace leadferry::hubspot
