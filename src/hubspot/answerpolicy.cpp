// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/answerpolicy.h"

#include "domain/trouble.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace leadferry::hubspot {

namespace {

using base::Error;
using base::ErrorKind;

constexpr qint64 rollingLimitMs = 10'000;
constexpr qint64 secondlyLimitMs = 1'000;
constexpr qint64 lockedMs = 2'000;             // HubSpot: a 423 lock lasts two seconds
constexpr qint64 movingMs = 300'000;           // a 477 names its own time; this only if it does not
constexpr qint64 connectionTroubleMs = 60'000; // HubSpot: "retry slowly"
constexpr qint64 toleratedSkewMs = 120'000;
constexpr qint64 longestWaitMs = 86'400'000; // HubSpot: a move takes up to 24 h
// Far beyond what HubSpot grants; each call that is gone of an interval's is counted one by one.
constexpr int mostCallsPerInterval = 10'000;
constexpr int longestIntervalMs = 86'400'000;

ErrorKind lostKind(Effect effect)
{
    return effect == Effect::Writes ? ErrorKind::Unclear : ErrorKind::Transient;
}

/// A date as HTTP writes it; nothing if unreadable.
std::optional<qint64> httpDateMs(const QByteArray& text)
{
    QDateTime at =
        QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    at.setTimeSpec(Qt::UTC);
    return at.isValid() ? std::optional(at.toMSecsSinceEpoch()) : std::nullopt;
}

/// Retry-After in seconds or as a date (RFC 9110); 0 if absent or unreadable.
qint64 retryAfterMs(const net::HttpHeaders& headers, qint64 nowMs)
{
    const QByteArray value = headers.value("Retry-After").trimmed();
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber);
    qint64 wait = 0;
    if (isNumber && seconds > 0) {
        wait = static_cast<qint64>(std::min(seconds * 1000, static_cast<double>(longestWaitMs)));
    } else {
        wait = httpDateMs(value).value_or(nowMs) - nowMs;
    }
    return std::clamp<qint64>(wait, 0, longestWaitMs);
}

qint64 limitMs(const ErrorBody& body, qint64 nowMs, const QString& timeZone)
{
    if (body.isDailyLimit()) {
        return msUntilMidnight(nowMs, timeZone);
    }
    return body.isSecondlyLimit() ? secondlyLimitMs : rollingLimitMs;
}

/// Nothing was whole enough to have a status.
Error lost(const net::HttpOutcome& answer, Effect effect)
{
    switch (answer.fault) {
    case net::TransportFault::NotSent:
        return {ErrorKind::Transient, domain::hubSpotNotReached + QStringLiteral(": %1").arg(answer.faultText)};
    case net::TransportFault::Cancelled:
        return {effect == Effect::Writes ? ErrorKind::Unclear : ErrorKind::Cancelled,
                QStringLiteral("stopped before HubSpot had answered")};
    case net::TransportFault::Interrupted:
    case net::TransportFault::None:
        break;
    }
    return {lostKind(effect), QStringLiteral("no whole answer from HubSpot: %1").arg(answer.faultText)};
}

ErrorKind kindOfRefusal(int status, const ErrorBody& body)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    case 423:
    case 429:
    case 477:
        return ErrorKind::RateLimited;
    default:
        return body.isConflict() ? ErrorKind::Conflict : ErrorKind::Invalid;
    }
}

/// How long the status itself asks to wait, where Retry-After says nothing.
qint64 usualWaitMs(int status, const ErrorBody& body, qint64 nowMs, const QString& timeZone)
{
    switch (status) {
    case 423:
        return lockedMs;
    case 429:
        return limitMs(body, nowMs, timeZone);
    case 477:
        return movingMs;
    case 522:
    case 525:
    case 526:
        return connectionTroubleMs;
    default:
        return 0;
    }
}

/// Nothing where it is none, negative, or beyond what an int holds.
std::optional<int> numberIn(const net::HttpHeaders& headers, const QByteArray& name,
                            int most = std::numeric_limits<int>::max())
{
    bool isNumber = false;
    const int number = headers.value(name).trimmed().toInt(&isNumber);
    return isNumber && number >= 0 ? std::optional(std::min(number, most)) : std::nullopt;
}

} // namespace

Verdict judge(const net::HttpOutcome& answer, Effect effect, qint64 nowMs, const QString& timeZone)
{
    Verdict verdict;
    const int status = answer.response.status;
    if (answer.fault != net::TransportFault::None) {
        verdict.call = lost(answer, effect);
        return verdict;
    }
    if (status >= 200 && status < 300) {
        return verdict;
    }
    verdict.body = readErrorBody(answer.response.body);
    verdict.retryAfterMs = retryAfterMs(answer.response.headers, nowMs);
    if (verdict.retryAfterMs == 0) {
        verdict.retryAfterMs = usualWaitMs(status, verdict.body, nowMs, timeZone);
    }
    if (status < 400 || status >= 500 || status == 408) {
        verdict.call = Error{lostKind(effect), inWords(status, verdict.body)};
        return verdict;
    }
    const ErrorKind kind = kindOfRefusal(status, verdict.body);
    if (verdict.body.markup && kind != ErrorKind::RateLimited && kind != ErrorKind::Unauthorized) {
        verdict.call =
            Error{ErrorKind::Transient,
                  QStringLiteral("a web page answered %1 in HubSpot's place (proxy or firewall?)").arg(status)};
        return verdict;
    }
    verdict.call = Error{kind, inWords(status, verdict.body)};
    return verdict;
}

base::Error errorOfPart(const ErrorBody& body, Effect effect)
{
    const QString words = inWords(207, body);
    if (body.isConflict()) {
        return {ErrorKind::Conflict, words};
    }
    if (body.isNotFound()) {
        return {ErrorKind::NotFound, words};
    }
    if (body.isMissingScope()) {
        return {ErrorKind::Forbidden, words};
    }
    if (body.category.startsWith(QLatin1String("RATE_LIMIT"))) {
        return {ErrorKind::RateLimited, words};
    }
    if (body.category.contains(QLatin1String("INTERNAL")) || body.category.contains(QLatin1String("TIMEOUT"))) {
        return {lostKind(effect), words};
    }
    return {ErrorKind::Invalid, words};
}

QStringList lackingScopes(domain::Feature feature, Effect effect, const ErrorBody& body)
{
    if (!body.isMissingScope()) {
        return {};
    }
    QStringList ours = domain::scopesOf(feature);
    const QStringList named = body.missingScopes();
    if (named.isEmpty()) {
        return {effect == Effect::Reads ? ours.first() : ours.last()};
    }
    ours.removeIf([&named](const QString& scope) { return !named.contains(scope); });
    return ours;
}

base::Error unreadableAnswer(int httpStatus, Effect effect)
{
    return {lostKind(effect), QStringLiteral("HubSpot's answer (%1) cannot be read").arg(httpStatus)};
}

qint64 msUntilMidnight(qint64 nowMs, const QString& timeZone)
{
    const QTimeZone named(timeZone.toUtf8());
    const QTimeZone zone = named.isValid() ? named : QTimeZone::utc();
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    return std::max<qint64>(today.addDays(1).startOfDay(zone).toMSecsSinceEpoch() - nowMs, secondlyLimitMs);
}

net::BudgetReading readBudget(const net::HttpHeaders& headers, qint64 nowMs, const QString& timeZone)
{
    net::BudgetReading reading;
    reading.max = numberIn(headers, "X-HubSpot-RateLimit-Max", mostCallsPerInterval);
    reading.remaining = numberIn(headers, "X-HubSpot-RateLimit-Remaining");
    reading.intervalMs = numberIn(headers, "X-HubSpot-RateLimit-Interval-Milliseconds", longestIntervalMs);
    reading.dailyMax = numberIn(headers, "X-HubSpot-RateLimit-Daily");
    reading.dailyRemaining = numberIn(headers, "X-HubSpot-RateLimit-Daily-Remaining");
    reading.dayEndsInMs = msUntilMidnight(nowMs, timeZone);
    return reading;
}

std::optional<qint64> clockAheadMs(const net::HttpHeaders& headers, qint64 nowMs)
{
    const auto date = httpDateMs(headers.value("Date"));
    return date ? std::optional(nowMs - *date) : std::nullopt;
}

qint64 clockSkewMs(const net::HttpHeaders& headers, qint64 nowMs)
{
    const qint64 skew = clockAheadMs(headers, nowMs).value_or(0);
    return std::abs(skew) > toleratedSkewMs ? skew : 0;
}

} // namespace leadferry::hubspot
