// SPDX-License-Identifier: GPL-3.0-or-later
// That HubSpot did not take a kind of record, in words.
#pragma once

#include "domain/crm.h"

#include <QString>

namespace leadferry::presentation {

/// "Leadferry may not write contacts in this portal"
QString mayNotWrite(domain::CrmObject object);
/// "HubSpot refused the contact"
QString refused(domain::CrmObject object);

} // namespace leadferry::presentation
