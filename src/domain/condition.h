// SPDX-License-Identifier: GPL-3.0-or-later
// A condition as mappings and source formats write it ("only when …"), and whether it holds. Pure.
//
//   {"path": "data.score", "operator": "at_least", "value": 50}
//   {"all": [condition, …]}   every one holds             {"any": [condition, …]}   at least one does
//
// - Texts are compared without regard to upper and lower case and to spaces around them: bots write "Lead" and "lead".
// - Two values are compared as numbers where one of them is a number and the other reads as one ("50" and 50).
// - A list has what one of its entries has: {"path": "labels", "operator": "equals", "value": "vip"}. `not_equals` is
//   the opposite of `equals`, so it also holds where there is nothing.
// - A path with nothing at it (missing, null, blank text, an empty list or object) meets `missing` and `not_equals`
//   only. False is a value.
#pragma once

#include "domain/objectreader.h"

#include <QJsonValue>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <functional>

namespace leadferry::domain {

enum class ConditionOperator {
    Equals,
    NotEquals,
    Contains, ///< part of the text
    StartsWith,
    EndsWith,
    Matches, ///< a regular expression that fits any part of the text, in any case
    OneOf,
    Greater,
    AtLeast,
    Less,
    AtMost,
    Exists,
    Missing,
};
QString toString(ConditionOperator op);

struct Condition
{
    enum class Kind { Single, All, Any };
    Kind kind = Kind::All; ///< without parts: always holds
    QList<Condition> parts;
    QString path; ///< what it means is up to the lookup; so are alternatives
    ConditionOperator op = ConditionOperator::Exists;
    QJsonValue value =
        QJsonValue::Undefined; ///< text, number, true or false; a list for OneOf; Undefined where the operator has none
    QRegularExpression pattern; ///< of Matches

    /// Nothing is asked, so it always holds.
    [[nodiscard]] bool isEmpty() const { return kind == Kind::All && parts.isEmpty(); }
};

/// Faults are recorded in the reader and name their place ("when.any[1].operator must be one of …").
Condition readCondition(const ObjectReader& json);
QJsonObject toJson(const Condition& condition);

/// There is a value at the path, and not false.
Condition hasValueAt(const QString& path);

/// The paths it asks, each once, in order.
QStringList pathsOf(const Condition& condition);

using ValueLookup = std::function<QJsonValue(const QString& path)>;
bool holds(const Condition& condition, const ValueLookup& valueAt);

} // namespace leadferry::domain
