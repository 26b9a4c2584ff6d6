// SPDX-License-Identifier: GPL-3.0-or-later
// The properties HubSpot works out by itself from what was written. Pure.
#pragma once

#include "sandbox/pipelinestore.h"
#include "sandbox/recordstore.h"

namespace leadferry::sandbox {

/// What is set once: ids, creation time, source.
PropertyValues derivedOnCreate(const Record& record);
/// What follows from the present values; called after every write.
PropertyValues derivedProperties(const PipelineStore& pipelines, const Record& record);

} // namespace leadferry::sandbox
