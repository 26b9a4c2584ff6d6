// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/apirequest.h"

namespace leadferry::hubspot {

namespace {

net::HttpRequest plainRequest(const QByteArray& method, const QUrl& url)
{
    net::HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers.set("Accept", "application/json");
    request.headers.set("User-Agent", "Leadferry/" LEADFERRY_VERSION);
    return request;
}

} // namespace

QUrl urlOf(const QString& base, const QString& path)
{
    QString host = base.trimmed();
    while (host.endsWith(QLatin1Char('/'))) {
        host.chop(1);
    }
    return QUrl(QString(host + path), QUrl::StrictMode);
}

net::HttpRequest jsonRequest(const QByteArray& method, const QUrl& url, const QByteArray& body)
{
    net::HttpRequest request = plainRequest(method, url);
    if (!body.isEmpty()) {
        request.headers.set("Content-Type", "application/json");
        request.body = body;
    }
    return request;
}

void setBearer(net::HttpRequest& request, const QString& token)
{
    request.headers.set("Authorization", "Bearer " + token.toUtf8());
}

QByteArray percentEncoded(const QList<std::pair<QString, QString>>& fields)
{
    QByteArray encoded;
    for (const auto& [name, value] : fields) {
        if (value.isEmpty()) {
            continue;
        }
        if (!encoded.isEmpty()) {
            encoded += '&';
        }
        encoded += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return encoded;
}

net::HttpRequest formRequest(const QUrl& url, const QList<std::pair<QString, QString>>& fields)
{
    net::HttpRequest request = plainRequest("POST", url);
    request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    request.body = percentEncoded(fields);
    return request;
}

} // namespace leadferry::hubspot
