// SPDX-License-Identifier: GPL-3.0-or-later
// The line that filters the log, for the person who types it: what is wrong with it, and how it may go on.
#pragma once

#include "domain/filterline.h"

namespace leadferry::presentation {

/// One line that says what was expected; empty: nothing is wrong.
QString faultText(const domain::FilterLineFault& fault);

/// Completions for the word under the cursor: keys, then the key's values.
QStringList filterCompletions(const QString& word, const QStringList& portals, const QStringList& bots);

} // namespace leadferry::presentation
