// SPDX-License-Identifier: GPL-3.0-or-later
// What a delivery would write, for the eye: one line for each operation of a dry run, with its properties below.
#pragma once

#include "cli/terminal.h"

#include <QJsonObject>

namespace leadferry::cli {

/// `delivery` is one of the command "preview".
void printOperations(const Terminal& terminal, const QJsonObject& delivery);

} // namespace leadferry::cli
