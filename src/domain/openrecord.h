// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a ticket or a deal is still open, as its portal has it. Pure.
#pragma once

#include "domain/crm.h"
#include "domain/portaldirectory.h"

namespace leadferry::domain {

/// What has to be read of a record to tell; empty: such records are always open.
QStringList propertiesThatTellOpen(CrmObject object);

/// By HubSpot's own word for it, where it has one; else by the stage it is in, as the portal was last read; of a stage
/// that came since, by the day on which the record was closed.
bool isOpen(CrmObject object, const CrmProperties& record, const PortalDirectory& directory);

} // namespace leadferry::domain
