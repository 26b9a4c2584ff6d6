// SPDX-License-Identifier: GPL-3.0-or-later
// Whether HubSpot would take a value for a property, and in which form it would keep it. Pure.
#pragma once

#include "sandbox/apierror.h"
#include "sandbox/propertyschema.h"

#include <optional>
#include <variant>

namespace leadferry::sandbox {

/// HubSpot's limit for text, in characters.
constexpr int longestText = 65'536;

/// The value as it is kept (times as ISO 8601 UTC, dates as YYYY-MM-DD, e-mail in lower case), or what is wrong with
/// it. `value` is never empty: an empty one clears a property and needs no check. `current` is what the record holds
/// now (a list that begins with ";" is added to it).
std::variant<QString, PropertyProblem> checkValue(const PropertyDefinition& property, const QString& value,
                                                  const QString& current);

/// Trimmed and lower-cased, as HubSpot keeps and compares it.
QString normalisedEmail(const QString& email);
bool looksLikeEmail(const QString& normalised);

/// ISO 8601 in UTC with milliseconds, "2026-11-22T09:15:00.000Z".
QString isoTime(qint64 ms);

} // namespace leadferry::sandbox
