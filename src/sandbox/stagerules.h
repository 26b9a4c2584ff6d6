// SPDX-License-Identifier: GPL-3.0-or-later
// Which pipeline and stage a record may have, and which it gets when it names none.
#pragma once

#include "sandbox/apierror.h"
#include "sandbox/pipelinestore.h"
#include "sandbox/recordstore.h"

#include <optional>

namespace leadferry::sandbox {

/// `pipelines` are those of the type; `current` is null on a create.
std::optional<PropertyProblem> checkStage(const ObjectType& type, const QList<Pipeline>& pipelines,
                                          const PropertyValues& values, const Record* current);
/// The values of a create with the first pipeline, and its first stage, where there is none.
PropertyValues withStage(const ObjectType& type, const QList<Pipeline>& pipelines, PropertyValues values);

} // namespace leadferry::sandbox
