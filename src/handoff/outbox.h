// SPDX-License-Identifier: GPL-3.0-or-later
// A folder into which replies are laid, each as a file of its own that is there whole or not at all.
#pragma once

#include "base/result.h"
#include "domain/reply.h"

namespace leadferry::handoff {

/// "000000012-14-77-m1.json": sorted by name they are in order, and the same reply has the same name.
QString outboxFileName(const domain::Reply& reply);

/// Writes it as the bot would get it (domain::toBot); one that is there already stays. Storage: in the system's words.
base::Result<void> layIntoOutbox(const QString& folder, const domain::Reply& reply);

} // namespace leadferry::handoff
