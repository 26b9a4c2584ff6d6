// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a web page in the person's browser without linking a window system.
#pragma once

#include <QString>

namespace leadferry::cli {

/// False where no browser could be started.
bool openInBrowser(const QString& url);

} // namespace leadferry::cli
