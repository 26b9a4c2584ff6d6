// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/condition.h"

#include "base/json.h"
#include "domain/enumnames.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace leadferry::domain {

namespace {

using Op = ConditionOperator;
using Kind = Condition::Kind;

constexpr std::array operatorNames{
    EnumName{Op::Equals, QLatin1String("equals")},      EnumName{Op::NotEquals, QLatin1String("not_equals")},
    EnumName{Op::Contains, QLatin1String("contains")},  EnumName{Op::StartsWith, QLatin1String("starts_with")},
    EnumName{Op::EndsWith, QLatin1String("ends_with")}, EnumName{Op::Matches, QLatin1String("matches")},
    EnumName{Op::OneOf, QLatin1String("one_of")},       EnumName{Op::Greater, QLatin1String("greater")},
    EnumName{Op::AtLeast, QLatin1String("at_least")},   EnumName{Op::Less, QLatin1String("less")},
    EnumName{Op::AtMost, QLatin1String("at_most")},     EnumName{Op::Exists, QLatin1String("exists")},
    EnumName{Op::Missing, QLatin1String("missing")},
};

constexpr int deepest = 8;

QString allOperators()
{
    QStringList names;
    for (const auto& entry : operatorNames) {
        names.append(entry.name);
    }
    return names.join(QStringLiteral(", "));
}

std::optional<double> numberOf(const QJsonValue& value)
{
    if (value.isDouble()) {
        return value.toDouble();
    }
    bool isNumber = false;
    const double number = value.toString().trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QString comparable(const QJsonValue& value)
{
    return base::textOf(value).trimmed().toCaseFolded();
}

bool areEqual(const QJsonValue& one, const QJsonValue& other)
{
    if (one.isDouble() || other.isDouble()) {
        const auto left = numberOf(one);
        const auto right = numberOf(other);
        return left && right && *left == *right;
    }
    return comparable(one) == comparable(other);
}

bool isNothing(const QJsonValue& value)
{
    if (value.isString()) {
        return value.toString().trimmed().isEmpty();
    }
    return value.isUndefined() || value.isNull() || (value.isArray() && value.toArray().isEmpty()) ||
           (value.isObject() && value.toObject().isEmpty());
}

bool isOneOf(const QJsonArray& values, const QJsonValue& entry)
{
    return std::any_of(values.begin(), values.end(),
                       [&](const QJsonValue& allowed) { return areEqual(entry, allowed); });
}

/// Which side of the condition's number a value is on; nothing where one of them is no number.
template <typename Compare> bool compares(const QJsonValue& value, const QJsonValue& with, Compare compare)
{
    const auto left = numberOf(value);
    const auto right = numberOf(with);
    return left && right && compare(*left, *right);
}

/// Of a value that is there and no list.
bool fits(const Condition& condition, const QJsonValue& value)
{
    switch (condition.op) {
    case Op::Equals:
    case Op::NotEquals: // turned round by its caller
        return areEqual(value, condition.value);
    case Op::Contains:
        return comparable(value).contains(comparable(condition.value));
    case Op::StartsWith:
        return comparable(value).startsWith(comparable(condition.value));
    case Op::EndsWith:
        return comparable(value).endsWith(comparable(condition.value));
    case Op::Matches:
        return condition.pattern.match(base::textOf(value)).hasMatch();
    case Op::OneOf:
        return isOneOf(condition.value.toArray(), value);
    case Op::Greater:
        return compares(value, condition.value, std::greater<>());
    case Op::AtLeast:
        return compares(value, condition.value, std::greater_equal<>());
    case Op::Less:
        return compares(value, condition.value, std::less<>());
    case Op::AtMost:
        return compares(value, condition.value, std::less_equal<>());
    case Op::Exists:
        return true;
    case Op::Missing:
        return false;
    }
    return false;
}

bool singleHolds(const Condition& condition, const QJsonValue& value)
{
    if (isNothing(value)) {
        return condition.op == Op::Missing || condition.op == Op::NotEquals;
    }
    bool anyFits = false;
    if (value.isArray() && condition.op != Op::Exists && condition.op != Op::Missing) {
        const QJsonArray entries = value.toArray();
        anyFits = std::any_of(entries.begin(), entries.end(),
                              [&](const QJsonValue& entry) { return !isNothing(entry) && fits(condition, entry); });
    } else {
        anyFits = fits(condition, value);
    }
    return condition.op == Op::NotEquals ? !anyFits : anyFits;
}

bool isPlain(const QJsonValue& value)
{
    return value.isDouble() || value.isBool() || (value.isString() && !value.toString().trimmed().isEmpty());
}

void readPattern(const ObjectReader& json, Condition& condition)
{
    if (!condition.value.isString()) {
        json.fail("value", QStringLiteral("must be a regular expression, as text"));
        return;
    }
    condition.pattern =
        QRegularExpression(condition.value.toString(),
                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (!condition.pattern.isValid()) {
        json.fail("value", QStringLiteral("no regular expression: %1 at character %2"),
                  {condition.pattern.errorString(), QString::number(condition.pattern.patternErrorOffset() + 1)});
    }
}

void readChoices(const ObjectReader& json, const Condition& condition)
{
    const QJsonArray values = condition.value.toArray();
    if (values.isEmpty() || !std::all_of(values.begin(), values.end(), &isPlain)) {
        json.fail("value", QStringLiteral("must be a list of texts or numbers, such as [\"gold\", \"silver\"]"));
    }
}

void readValue(const ObjectReader& json, Condition& condition)
{
    switch (condition.op) {
    case Op::Exists:
    case Op::Missing:
        if (json.has("value")) {
            json.fail("value", QStringLiteral("%1 asks for no value; leave it out"), {toString(condition.op)});
        }
        condition.value = QJsonValue(QJsonValue::Undefined);
        return;
    case Op::Matches:
        readPattern(json, condition);
        return;
    case Op::OneOf:
        readChoices(json, condition);
        return;
    case Op::Greater:
    case Op::AtLeast:
    case Op::Less:
    case Op::AtMost:
        if (!numberOf(condition.value)) {
            json.fail("value", QStringLiteral("must be a number"));
        }
        return;
    case Op::Equals:
    case Op::NotEquals:
    case Op::Contains:
    case Op::StartsWith:
    case Op::EndsWith:
        if (!isPlain(condition.value)) {
            json.fail("value", QStringLiteral("must be text, a number, true or false; for nothing there are exists and "
                                              "missing, for several values one_of"));
        }
        return;
    }
}

Condition readSingle(const ObjectReader& json)
{
    Condition condition;
    condition.kind = Kind::Single;
    refuseUnknownNames(json, {QLatin1String("path"), QLatin1String("operator"), QLatin1String("value")});
    condition.path = json.text("path").trimmed();
    if (condition.path.isEmpty()) {
        json.fail("path", QStringLiteral("missing; a condition has path, operator and value, or is {\"all\": […]} or "
                                         "{\"any\": […]}"));
    }
    const auto op = valueIn(operatorNames, json.text("operator").trimmed());
    if (!op) {
        json.fail("operator", QStringLiteral("must be one of %1"), {allOperators()});
        return condition;
    }
    condition.op = *op;
    condition.value = json.json().value(QLatin1String("value"));
    readValue(json, condition);
    return condition;
}

Condition readAt(const ObjectReader& json, int depth)
{
    const bool isAny = json.has("any");
    if (!isAny && !json.has("all")) {
        return readSingle(json);
    }
    const char* name = isAny ? "any" : "all";
    Condition condition;
    condition.kind = isAny ? Kind::Any : Kind::All;
    refuseUnknownNames(json, {QLatin1String(name)});
    const QJsonArray parts = json.array(name);
    if (depth >= deepest) {
        json.fail(name, QStringLiteral("must not be nested more than %1 deep"), {QString::number(deepest)});
        return condition;
    }
    if (parts.isEmpty()) {
        json.fail(name, QStringLiteral("must be a list with at least one condition"));
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        condition.parts.append(readAt(json.element(name, i, parts.at(i)), depth + 1));
    }
    return condition;
}

} // namespace

QString toString(ConditionOperator op)
{
    return nameIn(operatorNames, op);
}

Condition readCondition(const ObjectReader& json)
{
    return readAt(json, 1);
}

QJsonObject toJson(const Condition& condition)
{
    if (condition.kind == Kind::Single) {
        QJsonObject json{{QStringLiteral("path"), condition.path},
                         {QStringLiteral("operator"), toString(condition.op)}};
        if (!condition.value.isUndefined()) {
            json.insert(QStringLiteral("value"), condition.value);
        }
        return json;
    }
    QJsonArray parts;
    for (const Condition& part : condition.parts) {
        parts.append(toJson(part));
    }
    return {{condition.kind == Kind::Any ? QStringLiteral("any") : QStringLiteral("all"), parts}};
}

Condition hasValueAt(const QString& path)
{
    Condition there;
    there.kind = Condition::Kind::Single;
    there.path = path;
    Condition notFalse = there;
    notFalse.op = ConditionOperator::NotEquals;
    notFalse.value = false;
    Condition both;
    both.parts = {there, notFalse};
    return both;
}

QStringList pathsOf(const Condition& condition)
{
    QStringList paths;
    if (condition.kind == Kind::Single) {
        paths.append(condition.path);
    }
    for (const Condition& part : condition.parts) {
        paths += pathsOf(part);
    }
    paths.removeDuplicates();
    return paths;
}

bool holds(const Condition& condition, const ValueLookup& valueAt)
{
    const auto partHolds = [&valueAt](const Condition& part) { return holds(part, valueAt); };
    switch (condition.kind) {
    case Kind::Single:
        return singleHolds(condition, valueAt(condition.path));
    case Kind::All:
        return std::all_of(condition.parts.begin(), condition.parts.end(), partHolds);
    case Kind::Any:
        return std::any_of(condition.parts.begin(), condition.parts.end(), partHolds);
    }
    return false;
}

} // namespace leadferry::domain
