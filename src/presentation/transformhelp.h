// SPDX-License-Identifier: GPL-3.0-or-later
// What each transform and each of its parameters does, in a sentence for the window. The catalog's own descriptions are
// for the command line and stay English.
#pragma once

#include <QString>

namespace leadferry::presentation {

/// "Every place of a text is replaced by another one."; empty for one that nobody has described.
QString transformHelp(const QString& transform);
/// "What is replaced."; empty for one that nobody has described.
QString parameterHelp(const QString& transform, const QString& parameter);

} // namespace leadferry::presentation
