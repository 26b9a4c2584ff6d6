// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/portguard.h"

namespace leadferry::ingest {

using net::HttpRequest;

bool isLoopbackName(const QString& host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1");
}

bool isAddressedToUs(const HttpRequest& request, const QStringList& publicHosts)
{
    if (!request.headers.contains("Host")) {
        return true; // HTTP/1.0; browsers always send one
    }
    const QByteArray host = request.headers.value("Host");
    const QUrl url(QStringLiteral("http://") + QString::fromLatin1(host), QUrl::StrictMode);
    return url.isValid() && url.userInfo().isEmpty() && url.path().isEmpty() &&
           (isLoopbackName(url.host()) || publicHosts.contains(url.host(QUrl::FullyEncoded)));
}

bool isOfForeignOrigin(const HttpRequest& request)
{
    if (!request.headers.contains("Origin")) {
        return false;
    }
    const QUrl origin(QString::fromLatin1(request.headers.value("Origin")), QUrl::StrictMode);
    return request.headers.count("Origin") > 1 || !origin.isValid() || !isLoopbackName(origin.host());
}

} // namespace leadferry::ingest
