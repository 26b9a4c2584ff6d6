// SPDX-License-Identifier: GPL-3.0-or-later
// What to do after connecting failed, one line for each reason (domain/connectreason.h).
#pragma once

#include <QString>

namespace leadferry::cli {

/// Empty for a reason nobody knows.
QString connectHint(const QString& reason);

} // namespace leadferry::cli
