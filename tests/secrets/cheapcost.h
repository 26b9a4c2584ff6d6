// SPDX-License-Identifier: GPL-3.0-or-later
// The least a passphrase guess may cost: tests derive many keys and guard nothing.
#pragma once

#include "secrets/sealedbox.h"

namespace leadferry::test {

inline secrets::GuessCost cheapCost()
{
    return {1, 8ULL * 1024};
}

} // namespace leadferry::test
