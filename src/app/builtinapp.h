// SPDX-License-Identifier: GPL-3.0-or-later
// The HubSpot app that this program was built with, if any (CMake: LEADFERRY_HUBSPOT_CLIENT_ID and …_CLIENT_SECRET).
// What is inside a program can be read by everybody who has it: such a secret is public.
#pragma once

#include "hubspot/appkeeper.h"

namespace leadferry::app {

/// An empty client id: none.
hubspot::AppCredentials builtInApp();

} // namespace leadferry::app
