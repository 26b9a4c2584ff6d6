// SPDX-License-Identifier: GPL-3.0-or-later
// The words for the steps of a field rule: what each transform is called, its parameters, and a step in a few words.
#pragma once

#include "domain/mapping.h"

#include <QString>

namespace leadferry::presentation {

/// "Lower case"; the catalog's name for one that nobody has named.
QString transformName(const QString& name);
/// "Replace with"
QString parameterName(const QString& name);
/// "Lower end"; as it is written for one that nobody has named.
QString parameterChoiceName(const QString& choice);
/// "Value table, 3 rows"
QString stepWords(const domain::TransformStep& step);
/// "Lower case, value table"; of a rule without steps: what it begins with ("Fixed text", "Text"), or nothing.
QString changedByWords(const domain::FieldRule& rule);

} // namespace leadferry::presentation
