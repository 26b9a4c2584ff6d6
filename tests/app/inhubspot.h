// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody does and sees in HubSpot, past the program.
#pragma once

#include "sandbox/sandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

namespace leadferry::test {

/// A record as HubSpot shows it.
struct SeenRecord
{
    QString id;
    QJsonObject properties;
    [[nodiscard]] QString value(const char* property) const
    {
        return properties.value(QLatin1String(property)).toString();
    }
};

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

/// `object`: "contacts"; `properties`: "firstname,email". In the order they were made; at most a hundred.
inline QList<SeenRecord> recordsIn(const sandbox::Sandbox& standIn, const QString& object, const QString& properties)
{
    QNetworkAccessManager network;
    QNetworkRequest request(
        QUrl(standIn.url().toString() +
             QStringLiteral("/crm/objects/2026-09/%1?limit=100&properties=%2").arg(object, properties)));
    request.setRawHeader("Authorization", "Bearer " + standIn.serviceKey().toUtf8());
    QNetworkReply* reply = network.get(request);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    finished.wait(20'000);
    QList<SeenRecord> records;
    const QJsonArray results =
        QJsonDocument::fromJson(reply->readAll()).object().value(QLatin1String("results")).toArray();
    for (const auto& result : results) {
        records.append({result[QLatin1String("id")].toString(), result[QLatin1String("properties")].toObject()});
    }
    return records;
}

} // namespace leadferry::test
