// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/weather.h"

#include "sandbox/apierror.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QtEndian>

#include <utility>

namespace leadferry::sandbox {

namespace {

std::optional<Fault> readFault(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^([a-z0-9]+)(?::(before|after))?=([0-9]*\\.?[0-9]+)$"));
    static const QHash<QString, FaultKind> kinds = {
        {QStringLiteral("reset"), FaultKind::Reset}, {QStringLiteral("hang"), FaultKind::Hang},
        {QStringLiteral("cut"), FaultKind::Cut},     {QStringLiteral("badjson"), FaultKind::BadJson},
        {QStringLiteral("html"), FaultKind::Html},   {QStringLiteral("revoke"), FaultKind::Revoke},
        {QStringLiteral("429"), FaultKind::Status},  {QStringLiteral("423"), FaultKind::Status},
        {QStringLiteral("477"), FaultKind::Status},  {QStringLiteral("500"), FaultKind::Status},
        {QStringLiteral("502"), FaultKind::Status},  {QStringLiteral("503"), FaultKind::Status},
        {QStringLiteral("504"), FaultKind::Status},
    };
    const auto match = pattern.match(text);
    const double rate = match.captured(3).toDouble();
    if (!match.hasMatch() || !kinds.contains(match.captured(1)) || rate < 0 || rate > 1) {
        return std::nullopt;
    }
    return Fault{kinds.value(match.captured(1)), match.captured(1).toInt(),
                 match.captured(2) == QLatin1String("after") ? FaultSide::After : FaultSide::Before, rate, text};
}

ApiError errorFor(int status)
{
    if (status == 429) {
        return errors::rateLimited(QStringLiteral("TEN_SECONDLY_ROLLING"));
    }
    static const QHash<int, QString> messages = {
        {423, QStringLiteral("The resource is locked by heavy writing. Wait two seconds.")},
        {477, QStringLiteral("The account is being moved to another data centre.")},
        {500, QStringLiteral("internal error")},
        {503, QStringLiteral("Service unavailable")},
    };
    ApiError error;
    error.status = status;
    error.category = status == 423 ? QStringLiteral("LOCKED") : QStringLiteral("INTERNAL_ERROR");
    error.category = status == 477 ? QStringLiteral("MIGRATION_IN_PROGRESS") : error.category;
    error.message = messages.value(status);
    return error;
}

} // namespace

base::Result<void> Weather::setFaults(const QStringList& faults)
{
    QList<Fault> read;
    for (const QString& text : faults) {
        const auto fault = readFault(text);
        if (!fault) {
            return base::Error{
                base::ErrorKind::Invalid,
                QStringLiteral("Cannot read the fault \"%1\". Write KIND[:before|:after]=RATE, for example "
                               "502:after=0.1, with a kind of 429 423 477 500 502 503 504 reset hang cut "
                               "badjson html revoke and a rate from 0 to 1.")
                    .arg(text)};
        }
        read.append(*fault);
    }
    m_faults = read;
    return {};
}

Fate Weather::next(const QString& kind, bool isTokenCall)
{
    Fate fate;
    const qint64 number = ++m_calls[kind];
    m_callsWithCredential += isTokenCall ? 0 : 1;
    if (!isTokenCall && m_callsWithCredential == m_climate.revokeAt) {
        fate.fault = Fault{
            .kind = FaultKind::Revoke, .rate = 1, .text = QStringLiteral("revoke at call %1").arg(m_climate.revokeAt)};
    }
    for (const Fault& fault : std::as_const(m_faults)) {
        const bool possible = !isTokenCall || fault.kind != FaultKind::Revoke;
        if (possible && !fate.fault && draw(fault.name(), kind, number) < fault.rate) {
            fate.fault = fault;
        }
    }
    fate.withRetryAfter = draw(QStringLiteral("retry-after"), kind, number) < 0.5;
    fate.delayMs = m_climate.latencyMs + int(draw(QStringLiteral("jitter"), kind, number) * (m_climate.jitterMs + 1));
    return fate;
}

void Weather::startAgain()
{
    m_calls.clear();
    m_callsWithCredential = 0;
}

/// 0 to below 1; the same for the same call on every machine.
double Weather::draw(const QString& what, const QString& kind, qint64 number) const
{
    const QString call =
        QStringLiteral("%1 %2 %3 %4").arg(QString::number(m_climate.seed), what, kind, QString::number(number));
    const QByteArray digest = QCryptographicHash::hash(call.toUtf8(), QCryptographicHash::Sha1);
    return double(qFromBigEndian<quint64>(digest.constData()) >> 11) * 0x1.0p-53;
}

net::HttpResponse faultResponse(const Fault& fault, const QString& correlationId, bool withRetryAfter)
{
    if (fault.status == 502 || fault.status == 504) {
        return htmlFaultResponse(fault.status);
    }
    const QJsonObject body = errorFor(fault.status).toJson(correlationId);
    auto response = net::HttpResponse::json(fault.status, QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (fault.status == 477 || (fault.status == 429 && withRetryAfter)) {
        response.headers.set("Retry-After", fault.status == 477 ? "2" : "1");
    }
    return response;
}

net::HttpResponse htmlFaultResponse(int status)
{
    net::HttpResponse response;
    response.status = status;
    response.headers.set("Content-Type", "text/html; charset=utf-8");
    response.body = "<html><head><title>" + net::reasonPhrase(status) + "</title></head><body><h1>" +
                    net::reasonPhrase(status) + "</h1><p>The request could not be satisfied.</p></body></html>";
    return response;
}

} // namespace leadferry::sandbox
