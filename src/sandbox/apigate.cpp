// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apigate.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>
#include <QUuid>

namespace leadferry::sandbox {

namespace {

QByteArray bearerOf(const net::HttpRequest& request)
{
    const QByteArray field = request.headers.value("Authorization");
    constexpr qsizetype schemeLength = 7;
    return field.left(schemeLength).compare("Bearer ", Qt::CaseInsensitive) == 0 ? field.mid(schemeLength).trimmed()
                                                                                 : QByteArray();
}

/// What a spoilt answer is cut from when the call was not carried out.
ApiAnswer plausibleAnswer()
{
    return ApiAnswer::json(200, {{QStringLiteral("status"), QStringLiteral("COMPLETE")},
                                 {QStringLiteral("results"), QJsonArray()},
                                 {QStringLiteral("startedAt"), QStringLiteral("2026-01-01T00:00:00.000Z")},
                                 {QStringLiteral("completedAt"), QStringLiteral("2026-01-01T00:00:00.000Z")}});
}

bool isSearch(const RoutedCall& routed)
{
    return routed.kind.endsWith(QLatin1String("/search"));
}

/// Reading by POST: batches of ids, and searches.
bool onlyReads(const RoutedCall& routed)
{
    return routed.call.method == "GET" || isSearch(routed) || routed.kind.endsWith(QLatin1String("/read"));
}

} // namespace

QByteArray httpDate(qint64 ms)
{
    return QLocale::c()
        .toString(QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()),
                  QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
        .toLatin1();
}

GateOutcome ApiGate::pass(const net::HttpRequest& request)
{
    const qint64 startedMs = m_clock.monotonicMs();
    GateOutcome outcome;
    outcome.correlationId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto found = m_router.find(request);
    if (const auto* error = std::get_if<ApiError>(&found)) {
        outcome.response = toResponse(*error, {}, outcome.correlationId);
        log(request, {}, *error, outcome);
        return outcome;
    }
    auto& routed = std::get<RoutedCall>(found);
    routed.call.bearer = bearerOf(request);
    routed.call.nowMs = m_clock.nowMs();
    ApiAnswer answer;
    if (const auto error = admit(routed)) {
        answer = *error;
    } else {
        outcome.fate = m_weather.next(routed.kind, !routed.route->needsCredential);
        const auto& fault = outcome.fate.fault;
        answer = fault ? struck(routed, *fault) : carryOut(routed);
        outcome.mayChangeState = !onlyReads(routed) || (fault && fault->kind == FaultKind::Revoke);
    }
    outcome.response = toResponse(answer, routed, outcome.correlationId);
    outcome.durationMs = m_clock.monotonicMs() - startedMs + outcome.fate.delayMs;
    log(request, routed, answer, outcome);
    return outcome;
}

std::optional<ApiError> ApiGate::admit(RoutedCall& routed)
{
    if (!routed.route->needsCredential) {
        return std::nullopt;
    }
    const auto grant = m_credentials.authenticate(routed.call.bearer, routed.call.nowMs);
    if (!grant.ok()) {
        return grant.error();
    }
    routed.call.grant = grant.value();
    return m_limits.take(grant.value(), isSearch(routed), now());
}

ApiAnswer ApiGate::carryOut(const RoutedCall& routed)
{
    if (const auto error = checkScopes(routed.route->need, routed.call)) {
        return *error;
    }
    return routed.route->handler(routed.call);
}

ApiAnswer ApiGate::struck(const RoutedCall& routed, const Fault& fault)
{
    if (fault.kind == FaultKind::Revoke && fault.side == FaultSide::Before) {
        m_credentials.revokeGrant(routed.call.grant->id);
        return errors::noCredentials();
    }
    ApiAnswer answer = fault.side == FaultSide::After ? carryOut(routed) : plausibleAnswer();
    if (fault.kind == FaultKind::Revoke) {
        m_credentials.revokeGrant(routed.call.grant->id); // the call was done and is answered; the next one is refused
    }
    return answer;
}

net::HttpResponse ApiGate::toResponse(const ApiAnswer& answer, const RoutedCall& routed, const QString& correlationId)
{
    net::HttpResponse response;
    response.status = answer.status;
    response.body =
        answer.error ? QJsonDocument(answer.error->toJson(correlationId)).toJson(QJsonDocument::Compact) : answer.body;
    if (!response.body.isEmpty()) {
        response.headers.set("Content-Type", answer.contentType);
    }
    response.headers.set("Date", httpDate(m_clock.nowMs()));
    response.headers.set("x-hubspot-correlation-id", correlationId.toLatin1());
    if (routed.call.grant) {
        const auto limits = m_limits.headers(*routed.call.grant, isSearch(routed), now());
        for (const auto& [name, value] : limits.fields()) {
            response.headers.append(name, value);
        }
    }
    return response;
}

void ApiGate::log(const net::HttpRequest& request, const RoutedCall& routed, const ApiAnswer& answer,
                  const GateOutcome& outcome)
{
    RequestEntry entry;
    entry.atMs = m_clock.nowMs();
    entry.method = QString::fromLatin1(request.method);
    entry.kind = routed.kind;
    // The old token endpoints carry the token in the path; addresses of OAuth never show more than their route.
    const bool secret = request.url.path().startsWith(QLatin1String("/oauth"));
    entry.path =
        secret && routed.route ? QLatin1Char('/') + routed.route->pattern : request.url.toString(QUrl::RemoveFragment);
    entry.path = secret && !routed.route ? QStringLiteral("/oauth/…") : entry.path;
    entry.correlationId = outcome.correlationId;
    entry.status = answer.status;
    entry.durationMs = outcome.durationMs;
    if (const auto& fault = outcome.fate.fault) {
        const FaultKind kind = fault->kind;
        entry.fault = fault->text;
        entry.status = kind == FaultKind::Status ? fault->status : entry.status;
        entry.status = kind == FaultKind::Reset || kind == FaultKind::Hang ? 0 : entry.status;
    } else if (answer.error) {
        entry.category = answer.error->category;
        entry.message = answer.error->message;
    }
    m_log.add(entry);
}

} // namespace leadferry::sandbox
