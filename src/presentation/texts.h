// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the window: states, event types, objects, connection lights. One place, translated; the look (icon,
// tone, shape) stands beside the word so that no page invents its own. Pure functions over the current translation.
#pragma once

#include "app/engineclient.h"
#include "domain/deliverylog.h"
#include "domain/feature.h"

#include <QString>

namespace leadferry::presentation {

/// "Held"; Queued and Waiting share a word, as do Held and DeliveredWithHeld.
QString wordOf(domain::DeliveryState state);
QString wordOf(domain::OperationState state);
/// "Connected"
QString wordOf(domain::PortalHealth health);
/// "Running"
QString wordOf(app::EngineState state);

/// "Lead captured" for "lead.captured.v1"; a type nobody has named is shown as it is.
QString eventTypeName(const QString& type);
/// The types that have a name, in the order in which menus show them.
QStringList knownEventTypes();

/// "Deals"
QString featureName(domain::Feature feature);
/// "Contact"
QString objectName(domain::CrmObject object);
/// "Contact, note"; beyond two "Contact, ticket +1". "–" when empty.
QString writtenShort(const QList<domain::CrmObject>& objects);
/// All of them, for tooltips and screen readers: "Contact, ticket, note". "nothing" when empty.
QString writtenInFull(const QList<domain::CrmObject>& objects);

/// "Local port", "Watched folder", or the source's own name.
QString sourceName(const QString& source);
/// "Try 3"
QString tryLabel(int number);
/// The dash of an empty cell.
QString nothing();

} // namespace leadferry::presentation
