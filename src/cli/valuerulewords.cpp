// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/valuerulewords.h"

namespace leadferry::cli {

using domain::RuleMeaning;
using domain::ValueRule;

namespace {

QString byName(const ValueRule& rule)
{
    return rule.arguments.isEmpty()
               ? rule.type
               : QStringLiteral("%1 (%2)").arg(rule.type, rule.arguments.join(QLatin1String(", ")));
}

/// With "%1" for what the rule is measured by.
QString patternOf(RuleMeaning meaning)
{
    switch (meaning) {
    case RuleMeaning::Letters:
        return QStringLiteral("only letters");
    case RuleMeaning::Digits:
        return QStringLiteral("only digits");
    case RuleMeaning::LettersAndDigits:
        return QStringLiteral("only letters and digits");
    case RuleMeaning::NoSpecialCharacters:
        return QStringLiteral("no special characters");
    case RuleMeaning::NoSpaces:
        return QStringLiteral("no spaces");
    case RuleMeaning::ShortestText:
        return QStringLiteral("%1 characters or more");
    case RuleMeaning::LongestText:
        return QStringLiteral("%1 characters or fewer");
    case RuleMeaning::LeastNumber:
        return QStringLiteral("%1 or more");
    case RuleMeaning::MostNumber:
        return QStringLiteral("%1 or less");
    case RuleMeaning::MostDecimals:
        return QStringLiteral("decimal places: %1 or fewer");
    case RuleMeaning::Pattern:
        return QStringLiteral("only what has the form %1");
    case RuleMeaning::Email:
        return QStringLiteral("only e-mail addresses");
    case RuleMeaning::EmailOf:
        return QStringLiteral("only e-mail addresses of %1");
    case RuleMeaning::EmailNotOf:
        return QStringLiteral("no e-mail addresses of %1");
    case RuleMeaning::Url:
        return QStringLiteral("only web addresses");
    case RuleMeaning::UrlOf:
        return QStringLiteral("only web addresses of %1");
    case RuleMeaning::UrlNotOf:
        return QStringLiteral("no web addresses of %1");
    case RuleMeaning::DomainName:
        return QStringLiteral("only domain names");
    case RuleMeaning::Phone:
        return QStringLiteral("only phone numbers with a country code");
    case RuleMeaning::NotBefore:
        return QStringLiteral("%1 or later");
    case RuleMeaning::NotAfter:
        return QStringLiteral("%1 or earlier");
    case RuleMeaning::Later:
        return QStringLiteral("only times after now (%1)");
    case RuleMeaning::Earlier:
        return QStringLiteral("only times before now (%1)");
    case RuleMeaning::Weekdays:
        return QStringLiteral("only these weekdays: %1");
    case RuleMeaning::Other:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString ruleWords(const QList<ValueRule>& rules)
{
    QStringList words;
    for (const ValueRule& rule : rules) {
        const QString pattern = patternOf(meaningOf(rule));
        words.append(pattern.isEmpty()                       ? byName(rule)
                     : pattern.contains(QLatin1String("%1")) ? pattern.arg(rule.arguments.join(QLatin1String(", ")))
                                                             : pattern);
    }
    return words.join(QLatin1String(", "));
}

} // namespace leadferry::cli
