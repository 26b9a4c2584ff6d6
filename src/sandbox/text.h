// SPDX-License-Identifier: GPL-3.0-or-later
// The short spelling of a constant text; this layer is full of field names.
#pragma once

#include <QString>

namespace leadferry::sandbox {

inline QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace leadferry::sandbox
