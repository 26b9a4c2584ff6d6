// SPDX-License-Identifier: GPL-3.0-or-later
// What a portal takes as values of its properties, as its schema says; so that what it would refuse is known before it
// is sent.
#pragma once

#include "domain/crm.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace leadferry::domain {

enum class ValueType { Text, Number, Date, DateTime, Truth, Choice, Choices };
/// "text", "number", "date", "datetime", "truth", "choice", "choices"
QString toString(ValueType type);
std::optional<ValueType> valueTypeFromString(const QString& name);

struct PropertyOption
{
    QString value;
    QString label;
    bool operator==(const PropertyOption&) const = default;
};

struct PropertyRule
{
    ValueType type = ValueType::Text;
    bool readOnly = false;
    QList<PropertyOption> options; ///< Choice, Choices; empty: HubSpot knows them, we do not (owners)
    QString label = {};            ///< as people read it in HubSpot; empty: not known
    QString description = {};      ///< at most 200 characters
    bool operator==(const PropertyRule&) const = default;
};

/// By object and property; what says nothing (a writable text without a label) is left out.
using PropertyRules = QHash<CrmObject, QHash<QString, PropertyRule>>;

/// A writable text where nothing is known.
PropertyRule ruleFor(const PropertyRules& rules, CrmObject object, const QString& property);

QJsonObject toJson(const PropertyRules& rules);
PropertyRules propertyRulesFromJson(const QJsonObject& json);

/// A value as the portal takes it, or why it does not: HubSpot's own word for it ("INVALID_OPTION").
struct FittedValue
{
    QString value;
    QString fault; ///< empty: it fits
};

/// Options are taken by value or by label, whatever their case, where that names only one. Nothing else is guessed: a
/// date that is none is a fault.
FittedValue fittedTo(const PropertyRule& rule, const QString& value);

} // namespace leadferry::domain
