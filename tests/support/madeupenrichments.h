// SPDX-License-Identifier: GPL-3.0-or-later
// What a made-up language model made of conversations, and what an engine answers about it.
#pragma once

#include "domain/enrichment.h"

#include <QJsonArray>

namespace leadferry::test {

inline domain::ConversationReading madeUpReading()
{
    domain::ConversationReading reading;
    reading.summary = QStringLiteral("Jane asks for a test drive of the estate and would trade in her old car. She "
                                     "prefers a morning next week.");
    reading.topic = QStringLiteral("Test drive");
    reading.qualification = QStringLiteral("She has chosen a model and named a day.");
    reading.nextSteps = QStringLiteral("Call her today and offer Tuesday at ten.");
    reading.budget = QStringLiteral("about 30,000 euros");
    reading.timeline = QStringLiteral("next week");
    reading.language = QStringLiteral("en");
    reading.churnRisk = QStringLiteral("low");
    reading.sentiment = 0.6;
    reading.score = 82;
    return reading;
}

/// Waits to be asked about.
inline domain::Enrichment madeUpEnrichment(qint64 eventSequence, qint64 createdMs)
{
    domain::Enrichment enrichment;
    enrichment.eventSequence = eventSequence;
    enrichment.source = QStringLiteral("web-chat");
    enrichment.conversationId = QStringLiteral("c-771");
    enrichment.eventType = QStringLiteral("conversation.ended.v1");
    enrichment.createdMs = createdMs;
    return enrichment;
}

inline domain::Enrichment asked(domain::Enrichment enrichment, domain::EnrichmentState state,
                                const domain::EnrichmentTrouble& trouble = {})
{
    enrichment.state = state;
    enrichment.trouble = trouble;
    enrichment.model = QStringLiteral("llama3.1");
    enrichment.attempts = 1;
    enrichment.askedMs = enrichment.createdMs + 2'000;
    enrichment.durationMs = 1'800;
    enrichment.tokensRead = 1'100;
    enrichment.tokensWritten = 140;
    return enrichment;
}

inline domain::Enrichment read(const domain::Enrichment& enrichment)
{
    domain::Enrichment done = asked(enrichment, domain::EnrichmentState::Done);
    done.reading = madeUpReading();
    return done;
}

inline QJsonObject enrichmentOff()
{
    return {{QStringLiteral("events"), QJsonArray()},
            {QStringLiteral("address"), QString()},
            {QStringLiteral("model"), QString()},
            {QStringLiteral("language"), QStringLiteral("en")},
            {QStringLiteral("mostADay"), 500},
            {QStringLiteral("status"), domain::toJson(domain::EnrichmentStatus())},
            {QStringLiteral("newest"), QJsonArray()}};
}

/// A service in the network, with a key.
inline QJsonObject enrichmentOn(const domain::EnrichmentTrouble& trouble = {}, qint64 restsUntilMs = 0)
{
    domain::EnrichmentStatus status;
    status.isOn = true;
    status.hasKey = true;
    status.model = QStringLiteral("mistral-small-latest");
    status.waiting = 3;
    status.today = 12;
    status.trouble = trouble;
    status.restsUntilMs = restsUntilMs;
    return {{QStringLiteral("events"),
             QJsonArray{QStringLiteral("conversation.ended.v1"), QStringLiteral("csat.submitted.v1")}},
            {QStringLiteral("address"), QStringLiteral("https://api.mistral.ai/v1")},
            {QStringLiteral("model"), status.model},
            {QStringLiteral("language"), QStringLiteral("de")},
            {QStringLiteral("mostADay"), 200},
            {QStringLiteral("status"), domain::toJson(status)},
            {QStringLiteral("newest"), QJsonArray{domain::toJson(read(madeUpEnrichment(7, 1'795'000'000'000)))}}};
}

/// The answer to a try.
inline QJsonObject madeUpTry()
{
    return {{QStringLiteral("model"), QStringLiteral("llama3.1")},
            {QStringLiteral("durationMs"), 1'800},
            {QStringLiteral("tokensRead"), 1'100},
            {QStringLiteral("tokensWritten"), 140},
            {QStringLiteral("reading"), domain::toJson(madeUpReading())}};
}

inline QJsonObject failedTry(const domain::EnrichmentTrouble& trouble)
{
    return {{QStringLiteral("trouble"), domain::toJson(trouble)}};
}

} // namespace leadferry::test
