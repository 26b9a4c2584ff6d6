// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/builtinapp.h"

namespace leadferry::app {

hubspot::AppCredentials builtInApp()
{
    return {QStringLiteral(LEADFERRY_HUBSPOT_CLIENT_ID), QStringLiteral(LEADFERRY_HUBSPOT_CLIENT_SECRET)};
}

} // namespace leadferry::app
