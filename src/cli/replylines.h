// SPDX-License-Identifier: GPL-3.0-or-later
// A reply of an agent as `show` and `replies` print it.
#pragma once

#include "cli/terminal.h"
#include "domain/reply.h"

namespace leadferry::cli {

/// A line about it and where it is, and below it what was written.
void printReply(const Terminal& terminal, const domain::Reply& reply);

} // namespace leadferry::cli
