// SPDX-License-Identifier: GPL-3.0-or-later
// What one field rule makes of one event, and how it came to it. Pure.
#pragma once

#include "domain/mapping.h"

namespace leadferry::domain {

/// The value for the rule's property; empty: there is none. A list is joined with ", ", or with ";" for `type` Choices.
/// Plain text is escaped for a property that shows HTML.
QString fieldValue(const FieldRule& rule, const TransformScene& scene, ValueType type);

struct TransformStepResult
{
    QString step;       ///< "from", "constant" or "template" first, then the name of each transform
    QStringList values; ///< what it left; none: no value
    bool operator==(const TransformStepResult&) const = default;
};

/// Why the value is what it is: where it began, and what each step made of it.
QList<TransformStepResult> explain(const FieldRule& rule, const TransformScene& scene);

} // namespace leadferry::domain
