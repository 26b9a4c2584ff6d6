// SPDX-License-Identifier: GPL-3.0-or-later
// What a portal lets a property take, for the command line: "only letters, at most 20 characters".
#pragma once

#include "domain/valuerule.h"

#include <QString>

namespace leadferry::cli {

QString ruleWords(const QList<domain::ValueRule>& rules);

} // namespace leadferry::cli
