// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody does to properties in HubSpot, past the program.
#pragma once

#include "sandbox/sandbox.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

namespace leadferry::test {

/// `path`: "contacts/lead_priority". Returns the status.
inline int inHubSpot(const sandbox::Sandbox& standIn, const QByteArray& method, const QString& path,
                     const QJsonObject& body = {})
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(standIn.url().toString() + QStringLiteral("/crm/properties/2026-09/") + path));
    request.setRawHeader("Authorization", "Bearer " + standIn.serviceKey().toUtf8());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply* reply = network.sendCustomRequest(request, method, QJsonDocument(body).toJson());
    QSignalSpy finished(reply, &QNetworkReply::finished);
    finished.wait(20'000);
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace leadferry::test
