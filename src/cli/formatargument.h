// SPDX-License-Identifier: GPL-3.0-or-later
// What a person names after --format: a source format of the catalog, or a file with one of his own.
#pragma once

#include "base/result.h"
#include "cli/terminal.h"

#include <QJsonValue>

namespace leadferry::cli {

/// The name, or the file's document after a look at it; both as the engine takes them. Invalid and NotFound say what
/// would be right.
base::Result<QJsonValue> formatFromArgument(const QString& given, const Terminal& terminal);

} // namespace leadferry::cli
