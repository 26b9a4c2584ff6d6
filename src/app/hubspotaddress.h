// SPDX-License-Identifier: GPL-3.0-or-later
// Where HubSpot is, and which other addresses may stand in for it.
#pragma once

#include "base/result.h"

#include <QString>

namespace leadferry::app {

inline const QString hubSpotApi = QStringLiteral("https://api.hubapi.com");
inline const QString hubSpotApp = QStringLiteral("https://app.hubspot.com");

/// Credentials leave this computer only encrypted. Invalid: neither https nor this computer.
base::Result<void> checkHubSpotAddress(const QString& url);
QString withoutSlash(QString url);

} // namespace leadferry::app
