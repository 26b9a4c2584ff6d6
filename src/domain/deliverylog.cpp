// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deliverylog.h"

#include "domain/source.h"
#include "domain/timetext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace leadferry::domain {

namespace {

/// 0 means "none": null, so that scripts need not know that.
QJsonValue timeOrNull(qint64 milliseconds)
{
    return milliseconds == 0 ? QJsonValue() : QJsonValue(isoUtc(milliseconds));
}

/// A body as JSON where it is JSON, else as text (a cut body, an HTML error page).
QJsonValue bodyOf(const QByteArray& bytes)
{
    if (bytes.isEmpty()) {
        return {};
    }
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (document.isObject()) {
        return document.object();
    }
    if (document.isArray()) {
        return document.array();
    }
    return QString::fromUtf8(bytes);
}

QJsonObject toJson(const AttemptRow& attempt)
{
    return {
        {QStringLiteral("number"), attempt.number},
        {QStringLiteral("startedAt"), timeOrNull(attempt.startedMs)},
        {QStringLiteral("durationMs"), attempt.durationMs},
        {QStringLiteral("keptBackMs"), attempt.keptBackMs},
        {QStringLiteral("method"), attempt.method},
        {QStringLiteral("path"), attempt.path},
        {QStringLiteral("httpStatus"), attempt.httpStatus},
        {QStringLiteral("correlationId"), attempt.correlationId},
        {QStringLiteral("outcome"), attempt.outcome},
        {QStringLiteral("message"), attempt.message},
        {QStringLiteral("sharedWith"), attempt.sharedWith},
        {QStringLiteral("request"), bodyOf(attempt.request)},
        {QStringLiteral("response"), bodyOf(attempt.response)},
    };
}

QJsonArray toJson(const QList<CrmObject>& objects)
{
    QJsonArray names;
    for (const CrmObject object : objects) {
        names.append(toString(object));
    }
    return names;
}

QJsonArray toJson(const QList<LinkRow>& links)
{
    QJsonArray json;
    for (const LinkRow& link : links) {
        json.append(QJsonObject{{QStringLiteral("object"), toString(link.object)},
                                {QStringLiteral("action"), link.actionId},
                                {QStringLiteral("recordId"), link.recordId}});
    }
    return json;
}

QJsonObject toJson(const OperationRow& operation)
{
    QJsonObject properties;
    for (auto it = operation.values.cbegin(); it != operation.values.cend(); ++it) {
        properties.insert(it.key(), it.value());
    }
    QJsonArray attempts;
    for (const AttemptRow& attempt : operation.attempts) {
        attempts.append(toJson(attempt));
    }
    return {
        {QStringLiteral("id"), operation.id},
        {QStringLiteral("action"), operation.actionId},
        {QStringLiteral("key"), operation.key},
        {QStringLiteral("object"), toString(operation.object)},
        {QStringLiteral("state"), toString(operation.state)},
        {QStringLiteral("recordId"), operation.recordId},
        {QStringLiteral("recordUrl"), operation.recordUrl},
        {QStringLiteral("cause"), operation.cause},
        {QStringLiteral("heldProperties"), QJsonArray::fromStringList(operation.heldProperties)},
        {QStringLiteral("dueAt"), timeOrNull(operation.dueAtMs)},
        {QStringLiteral("properties"), properties},
        {QStringLiteral("associations"), toJson(operation.links)},
        {QStringLiteral("attempts"), attempts},
    };
}

QJsonObject toJson(const QString& conversationId, const QList<ConversationStep>& steps)
{
    QJsonArray others;
    for (const ConversationStep& step : steps) {
        others.append(QJsonObject{{QStringLiteral("id"), QLatin1Char('d') + QString::number(step.deliveryId)},
                                  {QStringLiteral("type"), step.type},
                                  {QStringLiteral("portal"), step.portalName},
                                  {QStringLiteral("state"), toString(step.state)},
                                  {QStringLiteral("receivedAt"), timeOrNull(step.receivedAtMs)}});
    }
    return {{QStringLiteral("id"), conversationId}, {QStringLiteral("others"), others}};
}

QJsonArray toJson(const QList<Handling>& handlings)
{
    QJsonArray array;
    for (const Handling& handling : handlings) {
        array.append(QJsonObject{{QStringLiteral("at"), timeOrNull(handling.atMs)},
                                 {QStringLiteral("by"), handling.actor},
                                 {QStringLiteral("did"), handling.action}});
    }
    return array;
}

} // namespace

QStringList searchWords(const QString& text)
{
    QStringList words{QString()};
    bool quoted = false;
    for (const QChar character : text) {
        if (character == QLatin1Char('"')) {
            quoted = !quoted;
            words.append(QString());
        } else if (character.isSpace() && !quoted) {
            words.append(QString());
        } else {
            words.last().append(character);
        }
    }
    words.removeIf([](const QString& word) {
        return std::none_of(word.begin(), word.end(), [](QChar character) { return character.isLetterOrNumber(); });
    });
    return words;
}

bool isShadowed(const DeliveryRow& row)
{
    return row.state == DeliveryState::Held && row.cause == shadowMode;
}

std::optional<qint64> tookMs(const DeliveryRow& row)
{
    const bool there = row.state == DeliveryState::Delivered || row.state == DeliveryState::DeliveredWithHeld;
    return there ? std::optional(row.changedAtMs - row.receivedAtMs) : std::nullopt;
}

QJsonObject toJson(const DeliveryFilter& filter)
{
    QStringList states;
    for (const DeliveryState state : filter.states) {
        states.append(toString(state));
    }
    QJsonObject json;
    const auto add = [&json](const QString& key, const QString& value) {
        if (!value.isEmpty()) {
            json.insert(key, value);
        }
    };
    add(QStringLiteral("status"), states.join(QLatin1Char(',')));
    add(QStringLiteral("type"), filter.type);
    add(QStringLiteral("portal"), filter.portalName);
    add(QStringLiteral("bot"), filter.bot);
    add(QStringLiteral("text"), filter.text);
    add(QStringLiteral("cause"), filter.cause);
    add(QStringLiteral("property"), filter.property);
    add(QStringLiteral("butType"), filter.butType);
    add(QStringLiteral("butPortal"), filter.butPortalName);
    add(QStringLiteral("butBot"), filter.butBot);
    add(QStringLiteral("butCause"), filter.butCause);
    if (filter.neverTried) {
        json.insert(QStringLiteral("neverTried"), true);
    }
    if (filter.sinceMs != 0) {
        json.insert(QStringLiteral("sinceMs"), filter.sinceMs);
    }
    if (filter.untilMs != 0) {
        json.insert(QStringLiteral("untilMs"), filter.untilMs);
    }
    return json;
}

base::Result<DeliveryFilter> deliveryFilterFromJson(const QJsonObject& json)
{
    const auto text = [&json](const char* key) { return json.value(QLatin1String(key)).toString(); };
    DeliveryFilter filter;
    const QStringList names = text("status").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& name : names) {
        const auto state = deliveryStateFromString(name);
        if (!state) {
            return base::Error{base::ErrorKind::Invalid, QStringLiteral("there is no state \"%1\"").arg(name)};
        }
        filter.states.append(*state);
    }
    filter.type = text("type");
    filter.portalName = text("portal");
    filter.bot = text("bot");
    filter.text = text("text");
    filter.cause = text("cause");
    filter.property = text("property");
    filter.butType = text("butType");
    filter.butPortalName = text("butPortal");
    filter.butBot = text("butBot");
    filter.butCause = text("butCause");
    filter.neverTried = json.value(QLatin1String("neverTried")).toBool();
    filter.sinceMs = json.value(QLatin1String("sinceMs")).toInteger();
    filter.untilMs = json.value(QLatin1String("untilMs")).toInteger();
    return filter;
}

QJsonObject toJson(const DeliveryRow& row)
{
    return {
        {QStringLiteral("id"), QLatin1Char('d') + QString::number(row.id)},
        {QStringLiteral("event"), QLatin1Char('e') + QString::number(row.eventSequence)},
        {QStringLiteral("eventId"), row.eventId},
        {QStringLiteral("source"), row.source},
        {QStringLiteral("type"), row.type},
        {QStringLiteral("bot"), row.bot},
        {QStringLiteral("person"), row.person},
        {QStringLiteral("portal"), row.portalName},
        {QStringLiteral("state"), toString(row.state)},
        {QStringLiteral("attempts"), row.attempts},
        {QStringLiteral("receivedAt"), timeOrNull(row.receivedAtMs)},
        {QStringLiteral("changedAt"), timeOrNull(row.changedAtMs)},
        {QStringLiteral("nextTryAt"), timeOrNull(row.nextTryMs)},
        {QStringLiteral("written"), toJson(row.written)},
        {QStringLiteral("wouldWrite"), toJson(row.wouldWrite)},
        {QStringLiteral("recordUrl"), row.recordUrl},
        {QStringLiteral("cause"), row.cause},
    };
}

QJsonObject toJson(const DeliveryDetail& detail)
{
    QJsonArray operations;
    for (const OperationRow& operation : detail.operations) {
        operations.append(toJson(operation));
    }
    QJsonObject json = toJson(detail.row);
    json.insert(QStringLiteral("body"), detail.body);
    json.insert(QStringLiteral("mappingVersion"), detail.mappingVersion);
    json.insert(QStringLiteral("operations"), operations);
    if (!detail.correction.isEmpty()) {
        json.insert(QStringLiteral("correction"), detail.correction);
    }
    if (!detail.conversationId.isEmpty()) {
        json.insert(QStringLiteral("conversation"), toJson(detail.conversationId, detail.earlier + detail.later));
    }
    if (!detail.handlings.isEmpty()) {
        json.insert(QStringLiteral("handlings"), toJson(detail.handlings));
    }
    if (!detail.enrichments.isEmpty()) {
        QJsonArray enrichments;
        for (const Enrichment& enrichment : detail.enrichments) {
            enrichments.append(toJson(enrichment));
        }
        json.insert(QStringLiteral("enrichments"), enrichments);
    }
    if (!detail.replies.isEmpty()) {
        QJsonArray replies;
        for (const Reply& reply : detail.replies) {
            replies.append(toJson(reply));
        }
        json.insert(QStringLiteral("replies"), replies);
    }
    if (!detail.outlook.isEmpty()) {
        json.insert(QStringLiteral("outlook"), detail.outlook);
    }
    return json;
}

} // namespace leadferry::domain
