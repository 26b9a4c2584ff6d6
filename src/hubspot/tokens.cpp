// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leadferry::hubspot {

namespace {

constexpr QLatin1String oauthKind("oauth");
constexpr QLatin1String serviceKeyKind("service_key");

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const auto& element : array) {
        texts.append(element.toString());
    }
    return texts;
}

} // namespace

QByteArray toBytes(const Tokens& tokens)
{
    const bool oauth = tokens.kind == domain::CredentialKind::OAuth;
    QJsonObject json{
        {QStringLiteral("kind"), oauth ? oauthKind : serviceKeyKind},
        {QStringLiteral("accessToken"), tokens.accessToken},
        {QStringLiteral("hubId"), tokens.hubId},
        {QStringLiteral("scopes"), QJsonArray::fromStringList(tokens.scopes)},
    };
    if (oauth) {
        json.insert(QStringLiteral("refreshToken"), tokens.refreshToken);
        json.insert(QStringLiteral("clientId"), tokens.clientId);
        json.insert(QStringLiteral("expiresAtMs"), tokens.expiresAtMs);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

base::Result<Tokens> tokensFromBytes(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const QString kind = json.value(QLatin1String("kind")).toString();
    Tokens tokens;
    tokens.kind = kind == oauthKind ? domain::CredentialKind::OAuth : domain::CredentialKind::ServiceKey;
    tokens.accessToken = json.value(QLatin1String("accessToken")).toString();
    tokens.refreshToken = json.value(QLatin1String("refreshToken")).toString();
    tokens.clientId = json.value(QLatin1String("clientId")).toString();
    tokens.clientSecret = json.value(QLatin1String("clientSecret")).toString();
    tokens.expiresAtMs = json.value(QLatin1String("expiresAtMs")).toInteger();
    tokens.scopes = textsOf(json.value(QLatin1String("scopes")));
    tokens.hubId = json.value(QLatin1String("hubId")).toInteger();

    const bool oauth = kind == oauthKind && !tokens.refreshToken.isEmpty() && !tokens.clientId.isEmpty();
    const bool serviceKey = kind == serviceKeyKind && !tokens.accessToken.isEmpty();
    if (!oauth && !serviceKey) {
        return base::Error{base::ErrorKind::Invalid,
                           QStringLiteral("the stored credentials cannot be read; connect the portal again")};
    }
    return tokens;
}

} // namespace leadferry::hubspot
