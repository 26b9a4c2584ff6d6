// SPDX-License-Identifier: GPL-3.0-or-later
// The two kinds of request HubSpot's API takes: JSON with a bearer token, and a form for the token endpoints.
#pragma once

#include "net/httpmessage.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <utility>

namespace leadferry::hubspot {

/// How long one exchange with HubSpot may take, in milliseconds.
inline constexpr int callTimeoutMs = 30'000;

/// `base` is a host address as people type it ("https://api.hubapi.com", with or without a slash); `path` begins with
/// "/".
QUrl urlOf(const QString& base, const QString& path);

/// `body` empty: no body and no Content-Type.
net::HttpRequest jsonRequest(const QByteArray& method, const QUrl& url, const QByteArray& body = {});
void setBearer(net::HttpRequest& request, const QString& token);

/// A POST with application/x-www-form-urlencoded fields; empty values are left out.
net::HttpRequest formRequest(const QUrl& url, const QList<std::pair<QString, QString>>& fields);
/// "a=1&b=x%20y"; empty values are left out.
QByteArray percentEncoded(const QList<std::pair<QString, QString>>& fields);

} // namespace leadferry::hubspot
