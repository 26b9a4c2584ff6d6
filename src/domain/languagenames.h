// SPDX-License-Identifier: GPL-3.0-or-later
// Languages by the names people give them, in their own language or another of Europe's.
#pragma once

#include <QString>

namespace leadferry::domain {

/// "German", "deutsch", "allemand", "ger", "de-AT", "de_AT" → "de"; empty for what names no language, or two.
QString languageCodeOf(const QString& name);

} // namespace leadferry::domain
