// SPDX-License-Identifier: GPL-3.0-or-later
// What the admin of a portal lets a property take (only letters, at most 20 characters …); HubSpot holds calls of every
// version to it. Pure.
#pragma once

#include "base/result.h"
#include "sandbox/apierror.h"

#include <QList>

#include <optional>

namespace leadferry::sandbox {

struct ValueRule
{
    const ObjectType* type = nullptr;
    QString property;
    QString kind;          ///< HubSpot's ruleType: "ALPHANUMERIC"
    QStringList arguments; ///< "ALPHA_ONLY"
};

/// "OBJECT.PROPERTY:RULE" or "OBJECT.PROPERTY:RULE=ARGUMENT;ARGUMENT": "contacts.firstname:ALPHANUMERIC=ALPHA_ONLY". A
/// rule of a kind that the stand-in does not know is listed, and binds nothing. Invalid: anything else.
base::Result<ValueRule> parseValueRule(const QString& text);

/// The first rule that a value breaks; `value` is never empty: clearing a property breaks none.
std::optional<PropertyProblem> brokenRule(const QList<ValueRule>& rules, const ObjectType& type,
                                          const QString& property, const QString& value);

/// Of one object type, as the API lists them: each property that has rules, with all of them.
QJsonArray valueRulesToJson(const QList<ValueRule>& rules, const ObjectType& type);

} // namespace leadferry::sandbox
