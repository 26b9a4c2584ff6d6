// SPDX-License-Identifier: GPL-3.0-or-later
// A call to HubSpot as a line for a shell, to try it again or to show it to HubSpot's support. The token is never in
// it: the shell takes it from its environment.
#pragma once

#include "domain/deliverylog.h"

namespace leadferry::presentation {

/// `apiUrl`: of the portal. Quoted for a POSIX shell, whatever the request holds.
QString curlCommand(const domain::AttemptRow& attempt, const QString& apiUrl);

} // namespace leadferry::presentation
