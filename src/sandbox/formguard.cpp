// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/formguard.h"

#include "base/ids.h"
#include "sandbox/text.h"

#include <QUrlQuery>

namespace leadferry::sandbox {

namespace {

bool isThisComputer(const QByteArray& host)
{
    const QString name = QUrl(text("http://") + QString::fromLatin1(host)).host();
    return name == QLatin1String("localhost") || name == QLatin1String("127.0.0.1") || name == QLatin1String("::1");
}

} // namespace

FormGuard::FormGuard() : m_token(base::randomToken(16)) {}

bool FormGuard::allows(const net::HttpRequest& request) const
{
    const QByteArray host = request.headers.value("Host");
    const bool ownOrigin =
        !request.headers.contains("Origin") || request.headers.value("Origin") == QByteArrayLiteral("http://") + host;
    if (!isThisComputer(host) || !ownOrigin) {
        return false;
    }
    const QByteArray type = request.headers.value("Content-Type").split(';').constFirst().trimmed().toLower();
    return type == "application/json" ||
           QUrlQuery(QString::fromLatin1(request.body)).queryItemValue(text("token")) == m_token;
}

} // namespace leadferry::sandbox
