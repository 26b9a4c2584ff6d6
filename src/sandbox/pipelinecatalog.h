// SPDX-License-Identifier: GPL-3.0-or-later
// The pipelines a fresh portal has. To add one: rows in the table.
#pragma once

#include "sandbox/pipelinestore.h"

namespace leadferry::sandbox {

QList<Pipeline> standardPipelines(const ObjectType& type, qint64 nowMs);

} // namespace leadferry::sandbox
