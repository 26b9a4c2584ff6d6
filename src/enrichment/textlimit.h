// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a text to a length without cutting a character in half.
#pragma once

#include <QString>

namespace leadferry::enrichment {

/// At most `length` UTF-16 units of it.
inline QString shortened(const QString& text, qsizetype length)
{
    if (text.size() <= length) {
        return text;
    }
    const bool inPair = length > 0 && text.at(length - 1).isHighSurrogate() && text.at(length).isLowSurrogate();
    return text.left(inPair ? length - 1 : length);
}

} // namespace leadferry::enrichment
