// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/credentialstate.h"

#include "sandbox/text.h"

namespace leadferry::sandbox {

namespace {

QStringList stringsOf(const QJsonValue& array)
{
    return array.toVariant().toStringList();
}

} // namespace

QJsonObject credentialsToJson(const CredentialValues& values)
{
    QJsonObject grants;
    for (const Grant& grant : values.grants) {
        grants.insert(grant.id, QJsonArray::fromStringList(grant.scopes));
    }
    QJsonObject access;
    for (auto it = values.access.begin(); it != values.access.end(); ++it) {
        access.insert(it.key(), QJsonObject{{text("grant"), it->grantId}, {text("expires"), it->expiresMs}});
    }
    QJsonObject refresh;
    for (auto it = values.refresh.begin(); it != values.refresh.end(); ++it) {
        refresh.insert(it.key(), it.value());
    }
    return {{text("serviceKey"), values.serviceKey},
            {text("clientId"), values.clientId},
            {text("clientSecret"), values.clientSecret},
            {text("modelKey"), values.modelKey},
            {text("nextGrant"), values.nextGrant},
            {text("grants"), grants},
            {text("access"), access},
            {text("refresh"), refresh}};
}

CredentialValues credentialsFromJson(const QJsonObject& json)
{
    CredentialValues values;
    values.serviceKey = json.value(text("serviceKey")).toString();
    values.clientId = json.value(text("clientId")).toString();
    values.clientSecret = json.value(text("clientSecret")).toString();
    values.modelKey = json.value(text("modelKey")).toString();
    values.nextGrant = json.value(text("nextGrant")).toInt(1);
    const QJsonObject grants = json.value(text("grants")).toObject();
    for (auto it = grants.begin(); it != grants.end(); ++it) {
        values.grants.insert(it.key(), {it.key(), GrantKind::OAuth, stringsOf(it.value())});
    }
    const QJsonObject access = json.value(text("access")).toObject();
    for (auto it = access.begin(); it != access.end(); ++it) {
        values.access.insert(it.key(), {it.value()[text("grant")].toString(), it.value()[text("expires")].toInteger()});
    }
    const QJsonObject refresh = json.value(text("refresh")).toObject();
    for (auto it = refresh.begin(); it != refresh.end(); ++it) {
        values.refresh.insert(it.key(), it.value().toString());
    }
    return values;
}

} // namespace leadferry::sandbox
