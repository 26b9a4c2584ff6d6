// SPDX-License-Identifier: GPL-3.0-or-later
// decode(): results and errors of an answer find their inputs; what finds none is settled by the verb's rule.
#include "hubspot/batchcodec.h"

#include "base/json.h"
#include "hubspot/listcodec.h"
#include "hubspot/settling.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace leadferry::hubspot {

namespace {

using base::ErrorKind;
using domain::CrmItem;
using domain::CrmOutcome;
using domain::CrmRequest;
using domain::CrmVerb;

constexpr int loggedBytes = 64 * 1024;

bool looksUp(CrmVerb verb)
{
    return !domain::writes(verb);
}

QString idIn(const QJsonObject& object, QLatin1String side)
{
    return base::textOf(object.value(side).toObject().value(QLatin1String("id")));
}

/// Whether the errors that name nobody still allow to call what is left over missing.
bool onlySayMissing(const QList<ErrorBody>& unclaimed)
{
    return std::all_of(unclaimed.begin(), unclaimed.end(), [](const ErrorBody& body) { return body.isNotFound(); });
}

void settleLeftOver(Settling& settling, int httpStatus, bool anyResult, const QList<ErrorBody>& unclaimed)
{
    const CrmVerb verb = settling.request().verb;
    const QList<int> left = settling.open();
    if (left.size() == 1 && unclaimed.size() == 1) {
        settleFailure(settling, left.first(), unclaimed.first());
        return;
    }
    // Linking is harmless to repeat, and its results are not promised per pair: an answer without any error stands.
    const bool linked =
        verb == CrmVerb::Associate && !anyResult && unclaimed.isEmpty() && left.size() == settling.items().size();
    const bool unlinked = verb == CrmVerb::ListAssociated && onlySayMissing(unclaimed);
    for (const int index : left) {
        if (linked || unlinked) {
            settling.succeed(index, settling.input(index).recordId);
        } else if ((verb == CrmVerb::Read || verb == CrmVerb::Search) && onlySayMissing(unclaimed)) {
            settling.fail(index, {ErrorKind::NotFound, QStringLiteral("HubSpot has no such record")});
        } else {
            settling.fail(
                index,
                {unreadableAnswer(httpStatus, effectOf(verb)).kind,
                 QStringLiteral("HubSpot's answer (%1) does not say what became of this record").arg(httpStatus)});
        }
    }
}

/// Who is on the list now: all but those that HubSpot does not have. Whoever was on it before is not named.
CrmOutcome decodeJoined(const CrmRequest& request, const QJsonObject& json)
{
    CrmOutcome outcome;
    Settling settling(request);
    const QJsonArray missing = json.value(QLatin1String("recordIdsMissing")).toArray();
    for (const int index : settling.open()) {
        const QString recordId = settling.input(index).recordId;
        if (missing.contains(recordId)) {
            settling.fail(index, {ErrorKind::NotFound, QStringLiteral("HubSpot has no such contact")});
        } else {
            settling.succeed(index, recordId);
        }
    }
    outcome.call = base::Result<void>();
    outcome.items = settling.items();
    return outcome;
}

CrmOutcome decodeDone(const CrmRequest& request, const net::HttpResponse& response)
{
    CrmOutcome outcome;
    const QJsonObject json = QJsonDocument::fromJson(response.body).object();
    if (request.verb == CrmVerb::Join && json.value(QLatin1String("recordIdsMissing")).isArray()) {
        return decodeJoined(request, json);
    }
    if (readsLists(request.verb)) {
        return decodeListReading(request, response.status, json);
    }
    if (!json.value(QLatin1String("results")).isArray()) {
        outcome.call = unreadableAnswer(response.status, effectOf(request.verb));
        return outcome;
    }
    Settling settling(request);
    QJsonArray results = json.value(QLatin1String("results")).toArray();
    if (domain::searchesByPhone(request) && json.value(QLatin1String("total")).toInt() > results.size()) {
        results = {}; // who else has these numbers is not in the answer: nobody is the only one
    }
    settleResults(settling, results);
    const auto unclaimed = settleErrors(settling, json.value(QLatin1String("errors")).toArray());
    settleLeftOver(settling, response.status, !results.isEmpty(), unclaimed);
    outcome.call = base::Result<void>();
    outcome.items = settling.items();
    return outcome;
}

/// A look-up that found nothing at all: HubSpot says 404 for the whole batch.
CrmOutcome decodeNothingFound(const CrmRequest& request, const ErrorBody& body)
{
    CrmOutcome outcome;
    Settling settling(request);
    for (const int index : settling.open()) {
        settleFailure(settling, index, body);
    }
    outcome.call = base::Result<void>();
    outcome.items = settling.items();
    for (CrmItem& item : outcome.items) {
        if (!item.ok) {
            item.error = base::Error{ErrorKind::NotFound, QStringLiteral("HubSpot has no such record")};
        }
    }
    return outcome;
}

CrmOutcome decodeRefused(const CrmRequest& request, const Verdict& verdict)
{
    CrmOutcome outcome;
    outcome.call = verdict.call;
    outcome.retryAfterMs = verdict.retryAfterMs;
    switch (verdict.call.error().kind) {
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict: {
        outcome.refusals = refusedProperties(verdict.body, request.inputs);
        outcome.demands = demandedProperties(verdict.body, request, request.inputs);
        outcome.existingId = verdict.body.existingId;
        const Settling settling(request);
        const auto named = inputsNamed(settling, verdict.body);
        for (const int index : named) {
            outcome.badTraces.append(request.inputs.at(index).trace);
        }
        break;
    }
    case ErrorKind::Forbidden:
        if (readsLists(request.verb)) {
            break; // people are put on lists without reading them: what is missing for this must not end that
        }
        outcome.missingScopes = lackingScopes(domain::featureOf(request.object), effectOf(request.verb), verdict.body);
        break;
    case ErrorKind::Transient:
    case ErrorKind::RateLimited:
    case ErrorKind::Unauthorized:
    case ErrorKind::Unclear:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        break;
    }
    return outcome;
}

QByteArray cut(const QByteArray& body)
{
    return body.left(loggedBytes);
}

} // namespace

CrmOutcome decode(const CrmRequest& request, const net::HttpOutcome& answer, const DecodeContext& context)
{
    const Verdict verdict = judge(answer, effectOf(request.verb), context.nowMs, context.timeZone);
    if (verdict.call.ok()) {
        return decodeDone(request, answer.response);
    }
    if (verdict.call.error().kind == ErrorKind::NotFound && looksUp(request.verb) && verdict.body.readable) {
        return decodeNothingFound(request, verdict.body);
    }
    return decodeRefused(request, verdict);
}

PageCursors furtherPages(const CrmRequest& request, const net::HttpOutcome& answer)
{
    PageCursors cursors;
    if (request.verb != CrmVerb::ListAssociated || answer.fault != net::TransportFault::None) {
        return cursors;
    }
    const QJsonObject json = QJsonDocument::fromJson(answer.response.body).object();
    const QJsonArray results = json.value(QLatin1String("results")).toArray();
    for (const auto& result : results) {
        const QString after = base::textOf(base::valueAt(result, QStringLiteral("paging.next.after")));
        if (!after.isEmpty()) {
            cursors.insert(idIn(result.toObject(), QLatin1String("from")), after);
        }
    }
    return cursors;
}

domain::CrmExchange exchangeOf(const net::HttpRequest& request, const net::HttpOutcome& answer, qint64 startedMs)
{
    domain::CrmExchange exchange;
    exchange.method = QString::fromLatin1(request.method);
    exchange.path = request.url.path();
    exchange.httpStatus = answer.fault == net::TransportFault::None ? answer.response.status : 0;
    exchange.left = answer.fault != net::TransportFault::NotSent;
    exchange.startedMs = startedMs;
    exchange.durationMs = answer.durationMs;
    exchange.correlationId = QString::fromLatin1(answer.response.headers.value("X-HubSpot-Correlation-Id")).left(100);
    if (exchange.correlationId.isEmpty()) {
        exchange.correlationId = readErrorBody(answer.response.body).correlationId;
    }
    exchange.requestBody = cut(request.body);
    exchange.responseBody = cut(answer.response.body);
    return exchange;
}

} // namespace leadferry::hubspot
