// SPDX-License-Identifier: GPL-3.0-or-later
// Two records made one: what the new one is given, and that both old ids lead to it.
#pragma once

#include "sandbox/recordrules.h"

namespace leadferry::sandbox {

/// What the writable properties of the merged record are: those of the primary, gaps filled by the other; addresses
/// are kept as additional ones, and the lifecycle stage that is further on.
PropertyValues mergedValues(const PropertySchema& schema, const Record& primary, const Record& other);

/// Stores the merged record under a new id and takes the two old ones away. They are of one type, and two.
const Record& mergeRecords(Portal& portal, RecordRules& rules, const Record& primary, const Record& other);

} // namespace leadferry::sandbox
