// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that the admin of a portal lays over the values of a property ("only letters"): HubSpot holds every write to
// them. Pure.
//
// They are told and warned of, and never keep a value from being sent: the portal may have changed them since, and only
// HubSpot knows exactly what they take.
#pragma once

#include "domain/crm.h"

#include <QHash>
#include <QJsonArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace leadferry::domain {

struct ValueRule
{
    QString type;          ///< HubSpot's word: "ALPHANUMERIC", "MAX_LENGTH"
    QStringList arguments; ///< "NUMERIC_ONLY"; "20"
    bool operator==(const ValueRule&) const = default;
};

/// By property.
using ValueRules = QHash<QString, QList<ValueRule>>;

/// What a rule asks for.
enum class RuleMeaning {
    Letters,
    Digits,
    LettersAndDigits,
    NoSpecialCharacters,
    NoSpaces,
    ShortestText,
    LongestText,
    LeastNumber,
    MostNumber,
    MostDecimals,
    Pattern,
    Email,
    EmailOf,    ///< of one of these domains
    EmailNotOf, ///< of none of these domains
    Url,
    UrlOf,
    UrlNotOf,
    DomainName,
    Phone, ///< with its country code
    NotBefore,
    NotAfter,
    Later,   ///< than now, by a period
    Earlier, ///< than now, by a period
    Weekdays,
    Other, ///< only HubSpot knows: it is told by its name
};
RuleMeaning meaningOf(const ValueRule& rule);

/// The rule that a refusal's code names, where it does ("INVALID_ALPHA"); without what the rule's arguments say.
std::optional<ValueRule> ruleOfCode(const QString& code);

/// Whether a value breaks it, as far as that can be said without HubSpot; false: it may all the same.
bool breaks(const ValueRule& rule, const QString& value);

QJsonArray toJson(const QList<ValueRule>& rules);
QList<ValueRule> valueRulesFromJson(const QJsonArray& json);

} // namespace leadferry::domain
