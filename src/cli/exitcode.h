// SPDX-License-Identifier: GPL-3.0-or-later
// The exit codes scripts rely on (README, "Exit codes"), and which one an error leads to.
#pragma once

#include "base/result.h"

namespace leadferry::cli {

enum class ExitCode {
    Done = 0,
    Failed = 1,
    Usage = 2,
    NotConnected = 3, ///< nothing is connected, or access is revoked
    SomeHeld = 4,     ///< some deliveries are held or exhausted
    ProfileInUse = 5,
    StoreClosed = 6, ///< the store cannot be opened
};

/// For an error of a command. Conflict stays Failed here: only owning a profile turns it into ProfileInUse.
ExitCode exitCodeFor(base::ErrorKind kind);

} // namespace leadferry::cli
