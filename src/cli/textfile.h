// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what a person names on the command line: a file, or - for stdin.
#pragma once

#include "base/result.h"
#include "cli/terminal.h"

namespace leadferry::cli {

/// All of it as text. Invalid: it cannot be read, or is not UTF-8; the message does not repeat the name.
base::Result<QString> textOfFile(const QString& name, const Terminal& terminal);

} // namespace leadferry::cli
