// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/modelrefusal.h"

#include "base/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace leadferry::enrichment {

using domain::EnrichmentFault;

namespace {

/// What a refusal says, in lower case.
struct Words
{
    QString code; ///< and type
    QString message;
};

QJsonObject bodyIn(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isArray() ? document.array().at(0).toObject() : document.object(); // Google answers with a list
}

/// A text, or what the frameworks of local servers say of each wrong field.
QString messageIn(const QJsonValue& value)
{
    if (!value.isArray() && !value.isObject()) {
        return base::textOf(value);
    }
    const QJsonArray faults = value.isArray() ? value.toArray() : value[QLatin1String("detail")].toArray();
    QString message;
    for (const auto& fault : faults) {
        const QJsonArray place = fault[QLatin1String("loc")].toArray();
        for (const auto& step : place) {
            message += base::textOf(step) + QLatin1Char(' ');
        }
        message += fault[QLatin1String("msg")].toString() + QLatin1Char(' ');
    }
    return message;
}

Words wordsIn(const QByteArray& json)
{
    constexpr qsizetype telling = 2000;
    const QJsonObject body = bodyIn(json);
    const QJsonValue error = body.value(QLatin1String("error"));
    const QJsonObject inner = error.isObject() ? error.toObject() : body;
    Words words;
    for (const char* part : {"code", "type", "status", "param"}) {
        words.code += base::textOf(inner.value(QLatin1String(part))).left(telling).toLower() + QLatin1Char(' ');
    }
    for (const char* part : {"message", "detail"}) {
        words.message += messageIn(inner.value(QLatin1String(part))).left(telling).toLower() + QLatin1Char(' ');
    }
    words.message += error.isString() ? error.toString().left(telling).toLower() : QString();
    return words;
}

bool says(const QString& text, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&text](const char* word) { return text.contains(QLatin1String(word)); });
}

bool isUnpaid(int status, const Words& words)
{
    return status == 402 || says(words.code, {"insufficient_quota", "billing", "insufficient_balance"}) ||
           says(words.message, {"insufficient balance", "credit balance is too low", "insufficient credits"});
}

bool isAboutModel(const Words& words)
{
    static const QRegularExpression missing(QStringLiteral(
        "model\\b.{0,150}(not found|not exist|not available)|(no such|unknown|invalid) model|model.{0,3} not exist"));
    const bool anthropic = says(words.code, {"not_found_error"}) && words.message.startsWith(QLatin1String("model"));
    return anthropic || says(words.code, {"model_not_found", "invalid_model", "unknown_model", "deploymentnotfound"}) ||
           words.message.contains(missing);
}

bool isTooLong(const Words& words)
{
    return says(words.code, {"context_length_exceeded", "exceed_context_size"}) ||
           says(words.message, {"maximum context", "too long", "context length", "context size", "context window"});
}

bool isAgainstPolicy(const Words& words)
{
    return says(words.code, {"content_policy", "content_filter"}) ||
           says(words.message, {"content policy", "content management policy", "content_policy", "content_filter"});
}

/// Services that answer for others put the status of those into the body of a 200.
int trueStatus(int status, const QByteArray& json)
{
    const QJsonValue code = bodyIn(json).value(QLatin1String("error"))[QLatin1String("code")];
    const int inner = code.toInt(code.toString().toInt());
    constexpr int leastError = 400;
    constexpr int mostErrors = 599;
    return status < 300 && inner >= leastError && inner <= mostErrors ? inner : status;
}

EnrichmentFault faultOf(int status, const Words& words)
{
    const bool aboutContent = status == 400 || status == 403 || status == 413 || status == 422;
    if (status >= 300 && status < 400) {
        return EnrichmentFault::Moved;
    }
    if (status < 500 && isUnpaid(status, words)) {
        return EnrichmentFault::Unpaid;
    }
    if (status == 429) {
        return EnrichmentFault::TooMany;
    }
    if (status == 413 || ((aboutContent || status == 500) && isTooLong(words))) {
        return EnrichmentFault::TooLong;
    }
    if (aboutContent && isAgainstPolicy(words)) {
        return EnrichmentFault::ModelRefuses;
    }
    if ((aboutContent || status == 404) && isAboutModel(words)) {
        return EnrichmentFault::NoSuchModel;
    }
    if (status == 401 || status == 403) {
        return EnrichmentFault::KeyRefused;
    }
    const bool elsewhere = status < 300 && says(words.message, {"unexpected endpoint"}); // LM Studio says so by a 200
    if (status == 404 || status == 405 || elsewhere) {
        return EnrichmentFault::NotAModel;
    }
    return status < 300 || status == 408 || status >= 500 ? EnrichmentFault::Fails : EnrichmentFault::Refuses;
}

} // namespace

domain::EnrichmentTrouble troubleOf(int status, const QByteArray& body, const QString& model)
{
    const int meant = trueStatus(status, body);
    const EnrichmentFault fault = faultOf(meant, wordsIn(body));
    const QString number = QString::number(meant);
    switch (fault) {
    case EnrichmentFault::NoSuchModel:
        return {fault, model};
    case EnrichmentFault::NotAModel:
        return {fault, QStringLiteral("HTTP ") + number};
    case EnrichmentFault::Fails:
    case EnrichmentFault::KeyRefused:
    case EnrichmentFault::Refuses:
    case EnrichmentFault::Moved:
        return {fault, number};
    case EnrichmentFault::None:
    case EnrichmentFault::NotReached:
    case EnrichmentFault::TooMany:
    case EnrichmentFault::KeyMissing:
    case EnrichmentFault::Unpaid:
    case EnrichmentFault::TooLong:
    case EnrichmentFault::Unreadable:
    case EnrichmentFault::ModelRefuses:
    case EnrichmentFault::TooOld:
        return {fault};
    }
    Q_UNREACHABLE();
}

bool isErrorBody(const QByteArray& body)
{
    const QJsonObject json = bodyIn(body);
    const QJsonValue error = json.value(QLatin1String("error"));
    return (error.isObject() || error.isString()) && json.value(QLatin1String("choices")).toArray().isEmpty();
}

bool refusesForm(int status, const QByteArray& body)
{
    if (status != 400 && status != 422) {
        return false;
    }
    const Words words = wordsIn(body);
    return says(words.code + words.message, {"response_format", "response format", "json_schema", "structured"});
}

} // namespace leadferry::enrichment
