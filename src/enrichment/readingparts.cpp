// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/readingparts.h"

#include "base/json.h"
#include "domain/languagenames.h"
#include "enrichment/textlimit.h"

#include <QJsonArray>

#include <cmath>

namespace leadferry::enrichment {

namespace {

constexpr qsizetype longestText = 2'000;
constexpr qsizetype longestWords = 200;

bool meansNothing(const QString& text)
{
    static const QStringList words{QString(),
                                   QStringLiteral("null"),
                                   QStringLiteral("n/a"),
                                   QStringLiteral("unknown"),
                                   QStringLiteral("none"),
                                   QStringLiteral("-")};
    return words.contains(text.toLower());
}

/// A text, a number, or a list of them in lines; empty for anything else.
QString textIn(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList lines;
        const QJsonArray elements = value.toArray();
        for (const auto& element : elements) {
            if (const QString line = element.isArray() ? QString() : textIn(element); !line.isEmpty()) {
                lines.append(line);
            }
        }
        return lines.join(QLatin1Char('\n'));
    }
    const QString text = value.isString() || value.isDouble() ? base::textOf(value).trimmed() : QString();
    return meansNothing(text) ? QString() : text;
}

QString textIn(const QJsonValue& value, qsizetype longest)
{
    return shortened(textIn(value), longest).trimmed();
}

/// Nothing for one out of range: what a model means by 8 of 1 is anybody's guess.
std::optional<double> numberIn(const QJsonValue& value, double least, double most)
{
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().trimmed().toDouble(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

QString levelIn(const QJsonValue& value)
{
    static const QStringList levels{QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high")};
    const QString level = textIn(value, longestWords).toLower();
    return levels.contains(level) ? level : QString();
}

} // namespace

const QList<ReadingPart>& readingParts()
{
    using Kind = ReadingPart::Kind;
    static const QList<ReadingPart> parts{
        {QLatin1String("summary"), Kind::Text, "what was said and what the visitor wants, in 2 to 4 sentences"},
        {QLatin1String("topic"), Kind::Words, "what it is about, in at most six words"},
        {QLatin1String("qualification"), Kind::Text,
         "why this is, or is not, a lead worth calling, in one or two sentences"},
        {QLatin1String("next_steps"), Kind::Text, "what somebody should do next, in one or two sentences"},
        {QLatin1String("budget"), Kind::SaidWords,
         "what the visitor would spend, in the visitor's own words, not translated"},
        {QLatin1String("timeline"), Kind::SaidWords,
         "when the visitor wants to buy or begin, in the visitor's own words, not translated"},
        {QLatin1String("language"), Kind::Language,
         "the language that the visitor writes in, as its ISO 639-1 code, such as \"de\""},
        {QLatin1String("churn_risk"), Kind::Level,
         "\"low\", \"medium\" or \"high\": how likely it is that the visitor, being a customer, leaves"},
        {QLatin1String("sentiment"), Kind::Number,
         "the visitor's mood at the end, from -1 (upset) over 0 to 1 (delighted)"},
        {QLatin1String("score"), Kind::WholeNumber, "how good a lead this is, from 0 to 100"},
    };
    return parts;
}

domain::ConversationReading usableReading(const QJsonObject& answer, const VisitorWords& visitor)
{
    const auto said = [&](const char* part) {
        QString text = textIn(answer.value(QLatin1String(part)), longestWords);
        return visitor.contain(text) ? text : QString();
    };
    domain::ConversationReading reading;
    reading.summary = textIn(answer.value(QLatin1String("summary")), longestText);
    reading.topic = textIn(answer.value(QLatin1String("topic")), longestWords);
    reading.qualification = textIn(answer.value(QLatin1String("qualification")), longestText);
    reading.nextSteps = textIn(answer.value(QLatin1String("next_steps")), longestText);
    reading.budget = said("budget");
    reading.timeline = said("timeline");
    reading.language = domain::languageCodeOf(textIn(answer.value(QLatin1String("language")), longestWords));
    reading.churnRisk = levelIn(answer.value(QLatin1String("churn_risk")));
    if (const auto sentiment = numberIn(answer.value(QLatin1String("sentiment")), -1, 1)) {
        reading.sentiment = std::round(*sentiment * 100) / 100 + 0.0; // never -0
    }
    if (const auto score = numberIn(answer.value(QLatin1String("score")), 0, 100)) {
        reading.score = static_cast<int>(std::lround(*score));
    }
    return reading;
}

} // namespace leadferry::enrichment
