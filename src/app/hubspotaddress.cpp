// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hubspotaddress.h"

#include <QHostAddress>

namespace leadferry::app {

bool keepsSecrets(const QUrl& url)
{
    const bool here = url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && here));
}

base::Result<void> checkHubSpotAddress(const QString& url)
{
    if (keepsSecrets(QUrl(url, QUrl::StrictMode))) {
        return {};
    }
    return base::Error{base::ErrorKind::Invalid,
                       QStringLiteral("%1 is not an https address (plain http is only for this computer)").arg(url)};
}

QString withoutSlash(QString url)
{
    while (url.endsWith(QLatin1Char('/'))) {
        url.chop(1);
    }
    return url;
}

} // namespace leadferry::app
