// SPDX-License-Identifier: GPL-3.0-or-later
// What a portal lets a property take, in words: "only letters", "between 0 and 100". Pure functions over the current
// translation.
#pragma once

#include "domain/valuerule.h"

#include <QString>
#include <QStringList>

namespace leadferry::presentation {

/// One phrase for each, lower and upper ends together; what nobody but HubSpot knows, by its name there.
QStringList ruleWords(const QList<domain::ValueRule>& rules);

/// "only letters" for "INVALID_ALPHA"; empty: the code names no rule, or not all of it.
QString ruleWordsOfCode(const QString& code);

} // namespace leadferry::presentation
