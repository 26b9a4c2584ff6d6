// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/enrichment.h"

#include "domain/enumnames.h"

#include <QDateTime>
#include <QJsonArray>

namespace leadferry::domain {

namespace {

constexpr std::array stateNames{
    EnumName{EnrichmentState::Waiting, QLatin1String("waiting")},
    EnumName{EnrichmentState::Answered, QLatin1String("answered")},
    EnumName{EnrichmentState::Done, QLatin1String("done")},
    EnumName{EnrichmentState::Nothing, QLatin1String("nothing")},
    EnumName{EnrichmentState::Failed, QLatin1String("failed")},
};

constexpr std::array faultNames{
    EnumName{EnrichmentFault::None, QLatin1String("none")},
    EnumName{EnrichmentFault::NotReached, QLatin1String("not reached")},
    EnumName{EnrichmentFault::Fails, QLatin1String("fails")},
    EnumName{EnrichmentFault::TooMany, QLatin1String("too many")},
    EnumName{EnrichmentFault::KeyRefused, QLatin1String("key refused")},
    EnumName{EnrichmentFault::KeyMissing, QLatin1String("key missing")},
    EnumName{EnrichmentFault::NoSuchModel, QLatin1String("no such model")},
    EnumName{EnrichmentFault::Unpaid, QLatin1String("unpaid")},
    EnumName{EnrichmentFault::Refuses, QLatin1String("refuses")},
    EnumName{EnrichmentFault::Moved, QLatin1String("moved")},
    EnumName{EnrichmentFault::NotAModel, QLatin1String("not a model")},
    EnumName{EnrichmentFault::TooLong, QLatin1String("too long")},
    EnumName{EnrichmentFault::Unreadable, QLatin1String("unreadable")},
    EnumName{EnrichmentFault::ModelRefuses, QLatin1String("model refuses")},
    EnumName{EnrichmentFault::TooOld, QLatin1String("too old")},
};

/// The texts of a reading, under the names that the event's `data` has for them.
struct TextPart
{
    QLatin1String name;
    QString ConversationReading::*text;
};
constexpr std::array textParts{
    TextPart{QLatin1String("summary"), &ConversationReading::summary},
    TextPart{QLatin1String("topic"), &ConversationReading::topic},
    TextPart{QLatin1String("qualification"), &ConversationReading::qualification},
    TextPart{QLatin1String("next_steps"), &ConversationReading::nextSteps},
    TextPart{QLatin1String("budget"), &ConversationReading::budget},
    TextPart{QLatin1String("timeline"), &ConversationReading::timeline},
    TextPart{QLatin1String("language"), &ConversationReading::language},
    TextPart{QLatin1String("churn_risk"), &ConversationReading::churnRisk},
};

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

QJsonObject toJson(const ConversationReading& reading)
{
    QJsonObject data;
    for (const TextPart& part : textParts) {
        if (const QString& text = reading.*part.text; !text.isEmpty()) {
            data.insert(part.name, text);
        }
    }
    if (reading.sentiment) {
        data.insert(QLatin1String("sentiment"), *reading.sentiment);
    }
    if (reading.score) {
        data.insert(QLatin1String("score"), *reading.score);
    }
    return data;
}

ConversationReading readingFromJson(const QJsonObject& data)
{
    ConversationReading reading;
    for (const TextPart& part : textParts) {
        reading.*part.text = data.value(part.name).toString();
    }
    if (const auto sentiment = data.value(QLatin1String("sentiment")); sentiment.isDouble()) {
        reading.sentiment = sentiment.toDouble();
    }
    if (const auto score = data.value(QLatin1String("score")); score.isDouble()) {
        reading.score = score.toInt();
    }
    return reading;
}

QString toString(EnrichmentState state)
{
    return nameIn(stateNames, state);
}

std::optional<EnrichmentState> enrichmentStateFromString(const QString& name)
{
    return valueIn(stateNames, name);
}

QString toString(EnrichmentFault fault)
{
    return nameIn(faultNames, fault);
}

std::optional<EnrichmentFault> enrichmentFaultFromString(const QString& name)
{
    return valueIn(faultNames, name);
}

bool isOfConversation(EnrichmentFault fault)
{
    return fault >= EnrichmentFault::TooLong;
}

bool needsPerson(EnrichmentFault fault)
{
    switch (fault) {
    case EnrichmentFault::KeyRefused:
    case EnrichmentFault::KeyMissing:
    case EnrichmentFault::NoSuchModel:
    case EnrichmentFault::Unpaid:
    case EnrichmentFault::Refuses:
    case EnrichmentFault::Moved:
    case EnrichmentFault::NotAModel:
        return true;
    case EnrichmentFault::None:
    case EnrichmentFault::NotReached:
    case EnrichmentFault::Fails:
    case EnrichmentFault::TooMany:
    case EnrichmentFault::TooLong:
    case EnrichmentFault::Unreadable:
    case EnrichmentFault::ModelRefuses:
    case EnrichmentFault::TooOld:
        return false;
    }
    Q_UNREACHABLE();
}

QString inWords(const EnrichmentTrouble& trouble)
{
    const auto saying = [&trouble](const char* words) { return QString::fromUtf8(words).arg(trouble.detail); };
    switch (trouble.fault) {
    case EnrichmentFault::None:
        return {};
    case EnrichmentFault::NotReached:
        return saying("the language model is not reached (%1)");
    case EnrichmentFault::Fails:
        return saying("the language model's service fails for the moment (HTTP %1)");
    case EnrichmentFault::TooMany:
        return QStringLiteral("the language model's service asks to wait: too many questions");
    case EnrichmentFault::KeyRefused:
        return saying("the language model's service does not accept the key (HTTP %1): set another one");
    case EnrichmentFault::KeyMissing:
        return QStringLiteral("the key of the language model cannot be read: set it again");
    case EnrichmentFault::NoSuchModel:
        return saying("there is no model \"%1\" at that address: choose another one");
    case EnrichmentFault::Unpaid:
        return QStringLiteral("the account of the language model has no credit left: pay there, or use another one");
    case EnrichmentFault::Refuses:
        return saying("the language model's service refuses the question (HTTP %1)");
    case EnrichmentFault::Moved:
        return saying("the language model is no longer at that address (HTTP %1): correct the address");
    case EnrichmentFault::NotAModel:
        return saying("what answers at that address is no language model of the OpenAI kind (%1): correct the address");
    case EnrichmentFault::TooLong:
        return QStringLiteral("the conversation is longer than the model can read");
    case EnrichmentFault::Unreadable:
        return saying("the model did not answer in the form it was asked for (%1)");
    case EnrichmentFault::ModelRefuses:
        return QStringLiteral("the model will not say anything about this conversation");
    case EnrichmentFault::TooOld:
        return QStringLiteral("the model could not be asked for three days");
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const EnrichmentTrouble& trouble)
{
    return {{QStringLiteral("fault"), toString(trouble.fault)},
            {QStringLiteral("detail"), trouble.detail},
            {QStringLiteral("text"), inWords(trouble)}};
}

EnrichmentTrouble enrichmentTroubleFromJson(const QJsonObject& json)
{
    return {enrichmentFaultFromString(json.value(QLatin1String("fault")).toString()).value_or(EnrichmentFault::None),
            json.value(QLatin1String("detail")).toString()};
}

QJsonObject toJson(const Enrichment& enrichment)
{
    return {{QStringLiteral("event"), enrichment.eventSequence},
            {QStringLiteral("source"), enrichment.source},
            {QStringLiteral("conversation"), enrichment.conversationId},
            {QStringLiteral("type"), enrichment.eventType},
            {QStringLiteral("status"), toString(enrichment.state)},
            {QStringLiteral("model"), enrichment.model},
            {QStringLiteral("attempts"), enrichment.attempts},
            {QStringLiteral("createdMs"), enrichment.createdMs},
            {QStringLiteral("askedMs"), enrichment.askedMs},
            {QStringLiteral("durationMs"), enrichment.durationMs},
            {QStringLiteral("tokensRead"), enrichment.tokensRead},
            {QStringLiteral("tokensWritten"), enrichment.tokensWritten},
            {QStringLiteral("trouble"), toJson(enrichment.trouble)},
            {QStringLiteral("reading"), toJson(enrichment.reading)}};
}

base::Result<Enrichment> enrichmentFromJson(const QJsonObject& json)
{
    const auto state = enrichmentStateFromString(json.value(QLatin1String("status")).toString());
    if (!state) {
        return base::Error{base::ErrorKind::Invalid,
                           QStringLiteral("this is what a language model said, of another version")};
    }
    Enrichment enrichment;
    enrichment.eventSequence = json.value(QLatin1String("event")).toInteger();
    enrichment.source = json.value(QLatin1String("source")).toString();
    enrichment.conversationId = json.value(QLatin1String("conversation")).toString();
    enrichment.eventType = json.value(QLatin1String("type")).toString();
    enrichment.state = *state;
    enrichment.model = json.value(QLatin1String("model")).toString();
    enrichment.attempts = json.value(QLatin1String("attempts")).toInt();
    enrichment.createdMs = json.value(QLatin1String("createdMs")).toInteger();
    enrichment.askedMs = json.value(QLatin1String("askedMs")).toInteger();
    enrichment.durationMs = json.value(QLatin1String("durationMs")).toInteger();
    enrichment.tokensRead = json.value(QLatin1String("tokensRead")).toInt();
    enrichment.tokensWritten = json.value(QLatin1String("tokensWritten")).toInt();
    enrichment.trouble = enrichmentTroubleFromJson(json.value(QLatin1String("trouble")).toObject());
    enrichment.reading = readingFromJson(json.value(QLatin1String("reading")).toObject());
    return enrichment;
}

QJsonObject toJson(const EnrichmentStatus& status)
{
    return {{QStringLiteral("on"), status.isOn},
            {QStringLiteral("key"), status.hasKey},
            {QStringLiteral("model"), status.model},
            {QStringLiteral("waiting"), status.waiting},
            {QStringLiteral("today"), status.today},
            {QStringLiteral("dayIsFull"), status.dayIsFull},
            {QStringLiteral("trouble"), toJson(status.trouble)},
            {QStringLiteral("restsUntilMs"), status.restsUntilMs}};
}

QJsonObject enrichedEvent(const Event& about, const ConversationReading& reading, const QString& model, qint64 nowMs)
{
    QJsonObject data = toJson(reading);
    data.insert(QStringLiteral("model"), model);
    data.insert(QStringLiteral("about"), about.type);
    QJsonObject conversation = about.body.value(QLatin1String("conversation")).toObject();
    conversation.remove(QStringLiteral("messages")); // they came with the event itself
    conversation.insert(QStringLiteral("id"), about.conversationId);
    QJsonObject body{{QStringLiteral("id"), about.id + QStringLiteral(".enriched")},
                     {QStringLiteral("type"), QString(enrichedType)},
                     {QStringLiteral("occurredAt"), isoTime(nowMs)},
                     {QStringLiteral("conversation"), conversation},
                     {QStringLiteral("data"), data}};
    if (!about.bot.isEmpty()) {
        body.insert(QStringLiteral("bot"), about.bot);
    }
    for (const QLatin1String part : {QLatin1String("contact"), QLatin1String("page")}) {
        if (const auto value = about.body.value(part); value.isObject()) {
            body.insert(part, value);
        }
    }
    return body;
}

} // namespace leadferry::domain
