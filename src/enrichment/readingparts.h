// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a reading as a model names them, and which of its answers to them can be used. Pure.
#pragma once

#include "domain/enrichment.h"
#include "enrichment/visitorwords.h"

namespace leadferry::enrichment {

/// What is asked of one part.
struct ReadingPart
{
    enum class Kind {
        Text, ///< some sentences
        Words,
        SaidWords, ///< that the visitor has said
        Language,
        Level, ///< low, medium, high
        Number,
        WholeNumber,
    };
    QLatin1String name;
    Kind kind;
    const char* question; ///< for the model, in English
};
/// In the order in which they are asked; the first is the summary, which is always there.
const QList<ReadingPart>& readingParts();

/// What can be used of an answer: texts are trimmed and cut (2,000 characters, else 200), numbers out of their range,
/// words that mean nothing and what the visitor has not said are left out.
domain::ConversationReading usableReading(const QJsonObject& answer, const VisitorWords& visitor);

} // namespace leadferry::enrichment
