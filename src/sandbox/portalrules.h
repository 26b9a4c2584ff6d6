// SPDX-License-Identifier: GPL-3.0-or-later
// Properties that the admin of a portal requires; since 2026-09 HubSpot holds calls to them, older versions do not.
#pragma once

#include "base/result.h"
#include "sandbox/recordstore.h"

namespace leadferry::sandbox {

struct PortalRule
{
    const ObjectType* type = nullptr;
    QString property;     ///< must have a value …
    QString whenProperty; ///< … when this one has that value; empty: whenever a record is created
    QString whenValue;
};

/// "OBJECT.PROPERTY" or "OBJECT.PROPERTY:PROPERTY=VALUE": "tickets.content:hs_ticket_priority=HIGH". Invalid: anything
/// else.
base::Result<PortalRule> parsePortalRule(const QString& text);

/// What HubSpot itself requires since 2026-09, in every portal.
QList<PortalRule> standingRules();

/// The properties a write leaves empty though a rule asks for them. `current` is null on a create. A conditional rule
/// binds an update that touches one of its two properties.
QStringList missedRules(const QList<PortalRule>& rules, const ObjectType& type, const PropertyValues& values,
                        const Record* current);

} // namespace leadferry::sandbox
