// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/valuerule.h"

#include "domain/timetext.h"

#include <QDate>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>
#include <QVariant>

#include <algorithm>

namespace leadferry::domain {

namespace {

const QHash<QString, RuleMeaning>& meanings()
{
    static const QHash<QString, RuleMeaning> byType{
        {QStringLiteral("SPECIAL_CHARACTERS"), RuleMeaning::NoSpecialCharacters},
        {QStringLiteral("WHITESPACE"), RuleMeaning::NoSpaces},
        {QStringLiteral("MIN_LENGTH"), RuleMeaning::ShortestText},
        {QStringLiteral("MAX_LENGTH"), RuleMeaning::LongestText},
        {QStringLiteral("MIN_NUMBER"), RuleMeaning::LeastNumber},
        {QStringLiteral("MAX_NUMBER"), RuleMeaning::MostNumber},
        {QStringLiteral("DECIMAL"), RuleMeaning::MostDecimals},
        {QStringLiteral("REGEX"), RuleMeaning::Pattern},
        {QStringLiteral("EMAIL"), RuleMeaning::Email},
        {QStringLiteral("EMAIL_ALLOWED_DOMAINS"), RuleMeaning::EmailOf},
        {QStringLiteral("EMAIL_BLOCKED_DOMAINS"), RuleMeaning::EmailNotOf},
        {QStringLiteral("URL"), RuleMeaning::Url},
        {QStringLiteral("URL_ALLOWED_DOMAINS"), RuleMeaning::UrlOf},
        {QStringLiteral("URL_BLOCKED_DOMAINS"), RuleMeaning::UrlNotOf},
        {QStringLiteral("DOMAIN"), RuleMeaning::DomainName},
        {QStringLiteral("PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE"), RuleMeaning::Phone},
        {QStringLiteral("START_DATE"), RuleMeaning::NotBefore},
        {QStringLiteral("START_DATETIME"), RuleMeaning::NotBefore},
        {QStringLiteral("END_DATE"), RuleMeaning::NotAfter},
        {QStringLiteral("END_DATETIME"), RuleMeaning::NotAfter},
        {QStringLiteral("AFTER_DURATION"), RuleMeaning::Later},
        {QStringLiteral("AFTER_DATETIME_DURATION"), RuleMeaning::Later},
        {QStringLiteral("BEFORE_DURATION"), RuleMeaning::Earlier},
        {QStringLiteral("BEFORE_DATETIME_DURATION"), RuleMeaning::Earlier},
        {QStringLiteral("DAYS_OF_WEEK"), RuleMeaning::Weekdays},
    };
    return byType;
}

/// It says nothing without what it is measured by.
bool needsArgument(RuleMeaning meaning)
{
    switch (meaning) {
    case RuleMeaning::Letters:
    case RuleMeaning::Digits:
    case RuleMeaning::LettersAndDigits:
    case RuleMeaning::NoSpecialCharacters:
    case RuleMeaning::NoSpaces:
    case RuleMeaning::Email:
    case RuleMeaning::Url:
    case RuleMeaning::DomainName:
    case RuleMeaning::Phone:
    case RuleMeaning::Other:
        return false;
    case RuleMeaning::ShortestText:
    case RuleMeaning::LongestText:
    case RuleMeaning::LeastNumber:
    case RuleMeaning::MostNumber:
    case RuleMeaning::MostDecimals:
    case RuleMeaning::Pattern:
    case RuleMeaning::EmailOf:
    case RuleMeaning::EmailNotOf:
    case RuleMeaning::UrlOf:
    case RuleMeaning::UrlNotOf:
    case RuleMeaning::NotBefore:
    case RuleMeaning::NotAfter:
    case RuleMeaning::Later:
    case RuleMeaning::Earlier:
    case RuleMeaning::Weekdays:
        return true;
    }
    Q_UNREACHABLE();
}

RuleMeaning meaningOfCharacters(const QString& argument)
{
    return argument == QLatin1String("ALPHA_ONLY")     ? RuleMeaning::Letters
           : argument == QLatin1String("NUMERIC_ONLY") ? RuleMeaning::Digits
           : argument.isEmpty() || argument == QLatin1String("ALPHANUMERIC") ||
                   argument == QLatin1String("ALPHANUMERIC_ONLY")
               ? RuleMeaning::LettersAndDigits
               : RuleMeaning::Other;
}

bool matchesAll(const QString& value, const char* pattern)
{
    const QRegularExpression form(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)),
                                  QRegularExpression::UseUnicodePropertiesOption);
    return form.match(value).hasMatch();
}

/// What the two are compared as; nothing: one of them is none.
template <typename Of> std::optional<bool> isLess(const QString& value, const QString& bound, Of of)
{
    const auto left = of(value);
    const auto right = of(bound);
    return left && right ? std::optional(*left < *right) : std::nullopt;
}

std::optional<double> numberIn(const QString& text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<qint64> timeIn(const QString& text)
{
    bool isNumber = false;
    const qint64 ms = text.toLongLong(&isNumber);
    if (isNumber) {
        return ms;
    }
    const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd")); // Qt::ISODate takes times, too
    return date.isValid() ? std::optional(date.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch())
                          : millisecondsFromText(text);
}

qsizetype decimalsOf(const QString& value)
{
    const qsizetype dot = value.indexOf(u'.');
    return dot < 0 ? 0 : value.size() - dot - 1;
}

/// An address's domain is one of these, or below one of them.
bool isOf(const QString& value, const QStringList& domains)
{
    const QString domain = value.section(u'@', -1).trimmed().toLower();
    return std::any_of(domains.begin(), domains.end(), [&domain](const QString& each) {
        const QString known = each.trimmed().toLower();
        return domain == known || domain.endsWith(u'.' + known);
    });
}

bool breaksPattern(const QString& pattern, const QString& value)
{
    const QRegularExpression form(QRegularExpression::anchoredPattern(pattern));
    return form.isValid() && !form.match(value).hasMatch();
}

} // namespace

RuleMeaning meaningOf(const ValueRule& rule)
{
    if (rule.type == QLatin1String("ALPHANUMERIC")) {
        return meaningOfCharacters(rule.arguments.value(0));
    }
    const RuleMeaning meaning = meanings().value(rule.type, RuleMeaning::Other);
    return needsArgument(meaning) && rule.arguments.isEmpty() ? RuleMeaning::Other : meaning;
}

std::optional<ValueRule> ruleOfCode(const QString& code)
{
    static const QHash<QString, QString> characters{{QStringLiteral("ALPHA"), QStringLiteral("ALPHA_ONLY")},
                                                    {QStringLiteral("NUMERIC"), QStringLiteral("NUMERIC_ONLY")},
                                                    {QStringLiteral("ALPHANUMERIC"), QStringLiteral("ALPHANUMERIC")}};
    static const QString invalid = QStringLiteral("INVALID_");
    if (!code.startsWith(invalid)) {
        return std::nullopt;
    }
    QString type = code.mid(invalid.size());
    if (const auto which = characters.constFind(type.remove(QLatin1String("_ONLY"))); which != characters.cend()) {
        return ValueRule{QStringLiteral("ALPHANUMERIC"), {*which}};
    }
    // An address that is none is refused without any rule, too.
    const bool isRule = meanings().contains(type) && type != QLatin1String("EMAIL");
    return isRule ? std::optional(ValueRule{type, {}}) : std::nullopt;
}

bool breaks(const ValueRule& rule, const QString& value)
{
    if (value.isEmpty()) { // it clears the property
        return false;
    }
    const QString bound = rule.arguments.value(0);
    switch (meaningOf(rule)) {
    case RuleMeaning::Letters:
        return !matchesAll(value, "[\\p{L}\\p{M}]+");
    case RuleMeaning::Digits:
        return !matchesAll(value, "[0-9]+");
    case RuleMeaning::LettersAndDigits:
        return !matchesAll(value, "[\\p{L}\\p{M}\\p{N}]+");
    case RuleMeaning::NoSpecialCharacters:
        return !matchesAll(value, "[\\p{L}\\p{M}\\p{N}\\s]+");
    case RuleMeaning::NoSpaces:
        return !matchesAll(value, "\\S+");
    case RuleMeaning::ShortestText:
        return value.size() < numberIn(bound).value_or(0);
    case RuleMeaning::LongestText:
        return static_cast<double>(value.size()) > numberIn(bound).value_or(static_cast<double>(value.size()));
    case RuleMeaning::LeastNumber:
        return isLess(value, bound, numberIn).value_or(false);
    case RuleMeaning::MostNumber:
        return isLess(bound, value, numberIn).value_or(false);
    case RuleMeaning::MostDecimals:
        return numberIn(bound) && static_cast<double>(decimalsOf(value)) > *numberIn(bound);
    case RuleMeaning::Pattern:
        return breaksPattern(bound, value);
    case RuleMeaning::EmailOf:
        return !isOf(value, rule.arguments);
    case RuleMeaning::EmailNotOf:
        return isOf(value, rule.arguments);
    case RuleMeaning::NotBefore:
        return isLess(value, bound, timeIn).value_or(false);
    case RuleMeaning::NotAfter:
        return isLess(bound, value, timeIn).value_or(false);
    case RuleMeaning::Email:
    case RuleMeaning::Url:
    case RuleMeaning::UrlOf:
    case RuleMeaning::UrlNotOf:
    case RuleMeaning::DomainName:
    case RuleMeaning::Phone:
    case RuleMeaning::Later:
    case RuleMeaning::Earlier:
    case RuleMeaning::Weekdays:
    case RuleMeaning::Other:
        return false;
    }
    Q_UNREACHABLE();
}

QJsonArray toJson(const QList<ValueRule>& rules)
{
    QJsonArray json;
    for (const ValueRule& rule : rules) {
        json.append(QJsonObject{{QStringLiteral("type"), rule.type},
                                {QStringLiteral("arguments"), QJsonArray::fromStringList(rule.arguments)}});
    }
    return json;
}

QList<ValueRule> valueRulesFromJson(const QJsonArray& json)
{
    QList<ValueRule> rules;
    for (const auto& rule : json) {
        rules.append({rule[QLatin1String("type")].toString(),
                      QVariant(rule[QLatin1String("arguments")].toArray().toVariantList()).toStringList()});
    }
    return rules;
}

} // namespace leadferry::domain
