// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/valuerules.h"

#include "sandbox/objectcatalog.h"
#include "sandbox/text.h"

#include <QHash>
#include <QRegularExpression>

#include <functional>

namespace leadferry::sandbox {

namespace {

/// What HubSpot answers when it is broken. Only INVALID_ALPHA is documented; the others are formed like it.
struct Refusal
{
    QString code;
    QString message;
};

struct Check
{
    std::function<bool(const QString& value, const QStringList& arguments)> passes;
    std::function<QString(const QStringList& arguments)> message;
};

bool isAll(const QString& value, const QString& pattern)
{
    const QRegularExpression form(QRegularExpression::anchoredPattern(pattern),
                                  QRegularExpression::UseUnicodePropertiesOption);
    return form.match(value).hasMatch();
}

/// A number, compared with the first argument; what is none passes here and is refused as a value of its type.
std::function<bool(const QString&, const QStringList&)> compared(std::function<bool(double, double)> passes)
{
    return [passes = std::move(passes)](const QString& value, const QStringList& arguments) {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        return !isNumber || passes(number, arguments.value(0).toDouble());
    };
}

/// Times are kept as ISO 8601 in UTC, which sorts as text.
std::function<bool(const QString&, const QStringList&)> inTime(bool after)
{
    return [after](const QString& value, const QStringList& arguments) {
        const QString bound = arguments.value(0);
        const QString part = value.left(bound.size());
        return after ? part >= bound : part <= bound;
    };
}

std::function<QString(const QStringList&)> saying(const char* words)
{
    return [words](const QStringList& arguments) {
        const QString pattern = text(words);
        return pattern.contains(QLatin1String("%1")) ? pattern.arg(arguments.join(text(", "))) : pattern;
    };
}

bool isOf(const QString& address, const QStringList& domains)
{
    return domains.contains(address.section(u'@', -1), Qt::CaseInsensitive);
}

const QHash<QString, Check>& checks()
{
    using Values = const QString&;
    using Arguments = const QStringList&;
    static const QHash<QString, Check> known{
        {text("SPECIAL_CHARACTERS"),
         {[](Values value, Arguments) { return isAll(value, text("[\\p{L}\\p{M}\\p{N}\\s]+")); },
          saying("Special characters are not allowed")}},
        {text("WHITESPACE"),
         {[](Values value, Arguments) { return isAll(value, text("\\S+")); }, saying("Spaces are not allowed")}},
        {text("MIN_LENGTH"),
         {[](Values value, Arguments arguments) { return value.size() >= arguments.value(0).toInt(); },
          saying("Enter at least %1 characters")}},
        {text("MAX_LENGTH"),
         {[](Values value, Arguments arguments) { return value.size() <= arguments.value(0).toInt(); },
          saying("Enter at most %1 characters")}},
        {text("MIN_NUMBER"),
         {compared([](double value, double bound) { return value >= bound; }), saying("Enter %1 or more")}},
        {text("MAX_NUMBER"),
         {compared([](double value, double bound) { return value <= bound; }), saying("Enter %1 or less")}},
        {text("DECIMAL"),
         {[](Values value, Arguments arguments) {
              return !value.contains(u'.') || value.section(u'.', -1).size() <= arguments.value(0).toInt();
          },
          saying("Enter at most %1 decimal places")}},
        {text("REGEX"),
         {[](Values value, Arguments arguments) { return isAll(value, arguments.value(0)); },
          saying("The value does not have the required form")}},
        {text("EMAIL_ALLOWED_DOMAINS"),
         {[](Values value, Arguments arguments) { return isOf(value, arguments); },
          saying("Only these domains are allowed: %1")}},
        {text("EMAIL_BLOCKED_DOMAINS"),
         {[](Values value, Arguments arguments) { return !isOf(value, arguments); },
          saying("These domains are not allowed: %1")}},
        {text("START_DATE"), {inTime(true), saying("Enter %1 or later")}},
        {text("START_DATETIME"), {inTime(true), saying("Enter %1 or later")}},
        {text("END_DATE"), {inTime(false), saying("Enter %1 or earlier")}},
        {text("END_DATETIME"), {inTime(false), saying("Enter %1 or earlier")}},
    };
    return known;
}

std::optional<Refusal> refusedCharacters(const QString& which, const QString& value)
{
    if (which == QLatin1String("ALPHA_ONLY")) {
        return isAll(value, text("[\\p{L}\\p{M}]+"))
                   ? std::nullopt
                   : std::optional(Refusal{text("INVALID_ALPHA"), text("Enter only letters")});
    }
    if (which == QLatin1String("NUMERIC_ONLY")) {
        return isAll(value, text("[0-9]+"))
                   ? std::nullopt
                   : std::optional(Refusal{text("INVALID_NUMERIC"), text("Enter only numbers")});
    }
    return isAll(value, text("[\\p{L}\\p{M}\\p{N}]+"))
               ? std::nullopt
               : std::optional(Refusal{text("INVALID_ALPHANUMERIC"), text("Enter only letters and numbers")});
}

std::optional<Refusal> refusedBy(const ValueRule& rule, const QString& value)
{
    if (rule.kind == QLatin1String("ALPHANUMERIC")) {
        return refusedCharacters(rule.arguments.value(0), value);
    }
    const auto check = checks().constFind(rule.kind);
    if (check == checks().cend() || check->passes(value, rule.arguments)) {
        return std::nullopt;
    }
    return Refusal{text("INVALID_") + rule.kind, check->message(rule.arguments)};
}

} // namespace

base::Result<ValueRule> parseValueRule(const QString& written)
{
    static const QRegularExpression pattern(text("^([a-z0-9-]+)\\.([a-z][a-z0-9_]*):([A-Z][A-Z_]*)(?:=(.+))?$"));
    const auto match = pattern.match(written);
    const ObjectType* type = match.hasMatch() ? findObjectType(match.captured(1)) : nullptr;
    if (!type) {
        return base::Error{
            base::ErrorKind::Invalid,
            text("not a rule for values: %1; write OBJECT.PROPERTY:RULE or OBJECT.PROPERTY:RULE=ARGUMENT")
                .arg(written)};
    }
    const QString kind = match.captured(3);
    const QString arguments = match.captured(4);
    // A pattern may hold what stands between arguments.
    return ValueRule{type, match.captured(2), kind,
                     kind == QLatin1String("REGEX") ? QStringList{arguments}
                                                    : arguments.split(u';', Qt::SkipEmptyParts)};
}

std::optional<PropertyProblem> brokenRule(const QList<ValueRule>& rules, const ObjectType& type,
                                          const QString& property, const QString& value)
{
    for (const ValueRule& rule : rules) {
        if (rule.type != &type || rule.property != property) {
            continue;
        }
        if (const auto refusal = refusedBy(rule, value)) {
            return PropertyProblem{property, refusal->code, refusal->message};
        }
    }
    return std::nullopt;
}

QJsonArray valueRulesToJson(const QList<ValueRule>& rules, const ObjectType& type)
{
    QStringList names;
    QHash<QString, QJsonArray> byProperty;
    for (const ValueRule& rule : rules) {
        if (rule.type != &type) {
            continue;
        }
        if (!names.contains(rule.property)) {
            names.append(rule.property);
        }
        byProperty[rule.property].append(
            QJsonObject{{text("ruleType"), rule.kind},
                        {text("ruleArguments"), QJsonArray::fromStringList(rule.arguments)},
                        {text("shouldApplyNormalization"), false}});
    }
    QJsonArray json;
    for (const QString& name : std::as_const(names)) {
        json.append(
            QJsonObject{{text("propertyName"), name}, {text("propertyValidationRules"), byProperty.value(name)}});
    }
    return json;
}

} // namespace leadferry::sandbox
