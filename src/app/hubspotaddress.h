// SPDX-License-Identifier: GPL-3.0-or-later
// Where HubSpot is, and which other addresses may stand in for it.
#pragma once

#include "base/result.h"

#include <QString>
#include <QUrl>

namespace leadferry::app {

inline const QString hubSpotApi = QStringLiteral("https://api.hubapi.com");
inline const QString hubSpotApp = QStringLiteral("https://app.hubspot.com");

/// Secrets leave this computer only encrypted: https, or plain http to this computer.
[[nodiscard]] bool keepsSecrets(const QUrl& url);
/// Invalid: it does not.
base::Result<void> checkHubSpotAddress(const QString& url);
QString withoutSlash(QString url);

} // namespace leadferry::app
