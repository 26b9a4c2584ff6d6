// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitcode.h"

namespace leadferry::cli {

ExitCode exitCodeFor(base::ErrorKind kind)
{
    switch (kind) {
    case base::ErrorKind::Unauthorized:
        return ExitCode::NotConnected;
    case base::ErrorKind::Storage:
        return ExitCode::StoreClosed;
    case base::ErrorKind::Transient:
    case base::ErrorKind::RateLimited:
    case base::ErrorKind::Forbidden:
    case base::ErrorKind::Invalid:
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Conflict:
    case base::ErrorKind::Unclear:
    case base::ErrorKind::Cancelled:
    case base::ErrorKind::Internal:
        return ExitCode::Failed;
    }
    return ExitCode::Failed;
}

} // namespace leadferry::cli
