// SPDX-License-Identifier: GPL-3.0-or-later
// Compares enums by their stable names, so that a failing test says which ones.
#pragma once

#include <QString>

namespace leadferry::test {

template <typename Enum> QString named(Enum value)
{
    return toString(value);
}

} // namespace leadferry::test
