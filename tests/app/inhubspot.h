// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody does in HubSpot, past the program.
#pragma once

#include "sandbox/sandbox.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

namespace leadferry::test {

/// `path`: "/crm/objects/2026-09/contacts/501". Returns the status.
inline int anywhereInHubSpot(const sandbox::Sandbox& standIn, const QByteArray& method, const QString& path,
                             const QJsonObject& body = {})
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(standIn.url().toString() + path));
    request.setRawHeader("Authorization", "Bearer " + standIn.serviceKey().toUtf8());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply* reply = network.sendCustomRequest(request, method, QJsonDocument(body).toJson());
    QSignalSpy finished(reply, &QNetworkReply::finished);
    finished.wait(20'000);
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// To a property, `path`: "contacts/lead_priority".
inline int inHubSpot(const sandbox::Sandbox& standIn, const QByteArray& method, const QString& path,
                     const QJsonObject& body = {})
{
    return anywhereInHubSpot(standIn, method, QStringLiteral("/crm/properties/2026-09/") + path, body);
}

} // namespace leadferry::test
