// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/valueruletexts.h"

#include "domain/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace leadferry::presentation {

using domain::RuleMeaning;
using domain::ValueRule;

namespace {

struct ValueRules
{
    Q_DECLARE_TR_FUNCTIONS(ValueRules)
};

constexpr QLatin1String comma(", ");

QString first(const ValueRule& rule)
{
    return rule.arguments.value(0);
}

/// As this computer's people write it, where it is one.
QString number(const QString& text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? QLocale().toString(value, 'f', QLocale::FloatingPointShortest) : text;
}

/// A day as this computer's people write it, a time as it is written everywhere.
QString day(const QString& text)
{
    constexpr qint64 dayMs = 86'400'000;
    const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    const auto ms = domain::millisecondsFromText(text);
    if (!date.isValid() && ms && *ms % dayMs != 0) {
        return domain::minuteText(*ms) + QStringLiteral(" UTC");
    }
    const QDate read = ms ? QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC).date() : date;
    return read.isValid() ? QLocale().toString(read, QLocale::ShortFormat) : text;
}

QString weekdays(const QStringList& names)
{
    static const QStringList english{QStringLiteral("MONDAY"),   QStringLiteral("TUESDAY"), QStringLiteral("WEDNESDAY"),
                                     QStringLiteral("THURSDAY"), QStringLiteral("FRIDAY"),  QStringLiteral("SATURDAY"),
                                     QStringLiteral("SUNDAY")};
    QStringList words;
    for (const QString& name : names) {
        const int known = static_cast<int>(english.indexOf(name.toUpper()));
        words.append(known < 0 ? name : QLocale().dayName(known + 1));
    }
    return words.join(comma);
}

QString byName(const ValueRule& rule)
{
    return rule.arguments.isEmpty()
               ? ValueRules::tr("only what HubSpot’s “%1” allows", "HubSpot's name of a rule for values").arg(rule.type)
               : ValueRules::tr("only what HubSpot’s “%1” (%2) allows",
                                "HubSpot's name of a rule for values, what it says")
                     .arg(rule.type, rule.arguments.join(comma));
}

QString wordsOf(const ValueRule& rule)
{
    const int count = first(rule).toInt();
    const QString all = rule.arguments.join(comma);
    switch (meaningOf(rule)) {
    case RuleMeaning::Letters:
        return ValueRules::tr("only letters", "what a property takes");
    case RuleMeaning::Digits:
        return ValueRules::tr("only digits", "what a property takes");
    case RuleMeaning::LettersAndDigits:
        return ValueRules::tr("only letters and digits", "what a property takes");
    case RuleMeaning::NoSpecialCharacters:
        return ValueRules::tr("no special characters", "what a property takes");
    case RuleMeaning::NoSpaces:
        return ValueRules::tr("no spaces", "what a property takes");
    case RuleMeaning::ShortestText:
        return ValueRules::tr("at least %n characters", "what a property takes", count);
    case RuleMeaning::LongestText:
        return ValueRules::tr("at most %n characters", "what a property takes", count);
    case RuleMeaning::LeastNumber:
        return ValueRules::tr("at least %1", "what a property takes; a number").arg(number(first(rule)));
    case RuleMeaning::MostNumber:
        return ValueRules::tr("at most %1", "what a property takes; a number").arg(number(first(rule)));
    case RuleMeaning::MostDecimals:
        return count == 0 ? ValueRules::tr("only whole numbers", "what a property takes")
                          : ValueRules::tr("at most %n decimal places", "what a property takes", count);
    case RuleMeaning::Pattern:
        return ValueRules::tr("only what has the form “%1”", "what a property takes; a regular expression")
            .arg(first(rule));
    case RuleMeaning::Email:
        return ValueRules::tr("only e-mail addresses", "what a property takes");
    case RuleMeaning::Url:
        return ValueRules::tr("only web addresses", "what a property takes");
    case RuleMeaning::EmailOf:
        return ValueRules::tr("only e-mail addresses of %1", "what a property takes; domains").arg(all);
    case RuleMeaning::EmailNotOf:
        return ValueRules::tr("no e-mail addresses of %1", "what a property takes; domains").arg(all);
    case RuleMeaning::UrlOf:
        return ValueRules::tr("only web addresses of %1", "what a property takes; domains").arg(all);
    case RuleMeaning::UrlNotOf:
        return ValueRules::tr("no web addresses of %1", "what a property takes; domains").arg(all);
    case RuleMeaning::DomainName:
        return ValueRules::tr("only domain names", "what a property takes");
    case RuleMeaning::Phone:
        return ValueRules::tr("only phone numbers with a country code", "what a property takes");
    case RuleMeaning::NotBefore:
        return ValueRules::tr("%1 or later", "what a property takes; a date").arg(day(first(rule)));
    case RuleMeaning::NotAfter:
        return ValueRules::tr("%1 or earlier", "what a property takes; a date").arg(day(first(rule)));
    case RuleMeaning::Later:
        return ValueRules::tr("only times after now (%1)", "what a property takes; a period").arg(first(rule));
    case RuleMeaning::Earlier:
        return ValueRules::tr("only times before now (%1)", "what a property takes; a period").arg(first(rule));
    case RuleMeaning::Weekdays:
        return ValueRules::tr("only these weekdays: %1", "what a property takes").arg(weekdays(rule.arguments));
    case RuleMeaning::Other:
        return byName(rule);
    }
    Q_UNREACHABLE();
}

const ValueRule* withMeaning(const QList<ValueRule>& rules, RuleMeaning meaning)
{
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [meaning](const ValueRule& rule) { return meaningOf(rule) == meaning; });
    return found == rules.end() ? nullptr : &*found;
}

/// Both ends of a range in one phrase, where the other end is there, too.
QString rangeWords(const ValueRule& lower, const QList<ValueRule>& rules)
{
    const RuleMeaning meaning = meaningOf(lower);
    if (meaning == RuleMeaning::ShortestText) {
        const ValueRule* upper = withMeaning(rules, RuleMeaning::LongestText);
        return upper == nullptr ? QString()
                                : ValueRules::tr("%1 to %n characters", "what a property takes", first(*upper).toInt())
                                      .arg(first(lower));
    }
    const ValueRule* upper =
        meaning == RuleMeaning::LeastNumber ? withMeaning(rules, RuleMeaning::MostNumber) : nullptr;
    return upper == nullptr ? QString()
                            : ValueRules::tr("between %1 and %2", "what a property takes; numbers")
                                  .arg(number(first(lower)), number(first(*upper)));
}

} // namespace

QStringList ruleWords(const QList<ValueRule>& rules)
{
    QStringList words;
    for (const ValueRule& rule : rules) {
        const RuleMeaning meaning = meaningOf(rule);
        const bool saidBefore =
            (meaning == RuleMeaning::LongestText && withMeaning(rules, RuleMeaning::ShortestText) != nullptr) ||
            (meaning == RuleMeaning::MostNumber && withMeaning(rules, RuleMeaning::LeastNumber) != nullptr);
        if (!saidBefore) {
            const QString range = rangeWords(rule, rules);
            words.append(range.isEmpty() ? wordsOf(rule) : range);
        }
    }
    return words;
}

QString ruleWordsOfCode(const QString& code)
{
    const auto rule = domain::ruleOfCode(code);
    return rule && meaningOf(*rule) != RuleMeaning::Other ? wordsOf(*rule) : QString();
}

} // namespace leadferry::presentation
