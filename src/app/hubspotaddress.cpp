// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hubspotaddress.h"

#include <QHostAddress>
#include <QUrl>

namespace leadferry::app {

base::Result<void> checkHubSpotAddress(const QString& url)
{
    const QUrl read(url, QUrl::StrictMode);
    const bool here = read.host() == QLatin1String("localhost") || QHostAddress(read.host()).isLoopback();
    const bool safe = read.scheme() == QLatin1String("https") || (read.scheme() == QLatin1String("http") && here);
    if (read.isValid() && !read.host().isEmpty() && safe) {
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
