// SPDX-License-Identifier: GPL-3.0-or-later
// What lists of contacts are asked for, and what their answers say: which there are, who is on one, which one contact
// is on. Pure. Half an answer never passes for a whole one.
#pragma once

#include "domain/crmgateway.h"
#include "hubspot/apicatalog.h"

#include <QJsonObject>

namespace leadferry::hubspot {

/// Whether it is one of the verbs of this file.
bool readsLists(domain::CrmVerb verb);

/// Path and query of such a request.
QString listReadingPath(const domain::CrmRequest& request, const ApiCatalog& catalog);

/// Without `exchange`. Transient: the answer cannot be read.
domain::CrmOutcome decodeListReading(const domain::CrmRequest& request, int httpStatus, const QJsonObject& json);

} // namespace leadferry::hubspot
