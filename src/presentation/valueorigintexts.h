// SPDX-License-Identifier: GPL-3.0-or-later
// "Why this value?": where a value of a record comes from, in words.
#pragma once

#include "domain/valueorigin.h"

#include <QString>

namespace leadferry::presentation {

/// One thing that happened to the value: what, and what it was afterwards.
struct OriginLine
{
    QString what;  ///< "Lower case"
    QString value; ///< "jane@example.com"; empty: there was none, or nothing is to be shown
    bool operator==(const OriginLine&) const = default;
};

struct OriginText
{
    QString title;           ///< "Why “email” is jane@example.com"
    QString meaning;         ///< one or two sentences: the rule, and what became of it
    QList<OriginLine> steps; ///< where it began and what each step made of it
};
OriginText originText(const domain::ValueOrigin& origin);

} // namespace leadferry::presentation
