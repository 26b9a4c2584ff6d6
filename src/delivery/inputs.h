// SPDX-License-Identifier: GPL-3.0-or-later
// The inputs of a call and the items of its answer: what travels together, with which links, and which answer is whose.
// Pure.
#pragma once

#include "domain/crmgateway.h"
#include "domain/portal.h"
#include "store/deliverystore.h"

#include <QHash>

namespace leadferry::delivery {

/// Which of `due`, from the first, go in one call of at most `most`: none in larger company than its batch limit
/// allows. What is left out goes with a later call, and holds up nobody else.
QList<store::StoredOperation> company(const QList<store::StoredOperation>& due, int most);

/// The answer's items by the trace of their input.
QHash<QString, const domain::CrmItem*> itemsByTrace(const domain::CrmOutcome& outcome);
/// The links of the operation that can be made with the record itself: those to records that are there.
void addLinks(domain::CrmInput& input, const store::StoredOperation& operation);
/// The operations whose records addLinks() links to.
QList<qint64> linkedNow(const store::StoredOperation& operation);

/// What is planned for a new record only, and so not sent where the conversation has one: fields that only new records
/// get, and our key, which is the maker's.
QStringList leftOut(const store::StoredOperation& operation, const domain::PortalProfile& profile);

} // namespace leadferry::delivery
