// SPDX-License-Identifier: GPL-3.0-or-later
// Which needs the properties page shows.
#pragma once

#include "presentation/propertytexts.h"

#include <optional>

namespace leadferry::presentation {

/// Who needs it: every rule of an event type, or another kind of reason.
struct NeededByChoice
{
    domain::NeedReason::Kind kind = domain::NeedReason::Kind::Rule;
    QString eventType; ///< of a rule
    bool operator==(const NeededByChoice&) const = default;
};
/// "Lead captured", "Exactly once"
QString neededByName(const NeededByChoice& choice);

struct PropertyFilter
{
    std::optional<NeedClass> needClass;
    std::optional<domain::CrmObject> object;
    std::optional<NeededByChoice> neededBy;
    QString text; ///< in label, internal name, what to do
    [[nodiscard]] bool isEmpty() const { return *this == PropertyFilter{}; }
    bool operator==(const PropertyFilter&) const = default;
};
bool matches(const PropertyFilter& filter, const domain::PropertyNeed& need);

/// What there is to choose from, in the order of the report.
QList<domain::CrmObject> objectsIn(const QList<domain::PropertyNeed>& needs);
QList<NeededByChoice> neededByChoicesIn(const QList<domain::PropertyNeed>& needs);

} // namespace leadferry::presentation
