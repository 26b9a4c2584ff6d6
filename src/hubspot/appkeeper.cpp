// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/appkeeper.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include <algorithm>

namespace leadferry::hubspot {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr QLatin1String secretKey("hubspot-apps");

QByteArray toBytes(const QList<AppCredentials>& apps)
{
    QJsonArray list;
    for (const AppCredentials& app : apps) {
        list.append(QJsonObject{{QStringLiteral("clientId"), app.clientId},
                                {QStringLiteral("clientSecret"), app.clientSecret}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<AppCredentials> fromBytes(const QByteArray& bytes)
{
    QList<AppCredentials> apps;
    const QJsonArray list = QJsonDocument::fromJson(bytes).array();
    for (const auto& value : list) {
        const QJsonObject app = value.toObject();
        apps.append(
            {app.value(QLatin1String("clientId")).toString(), app.value(QLatin1String("clientSecret")).toString()});
    }
    return apps;
}

} // namespace

AppKeeper::AppKeeper(domain::SecretStore& secrets, AppCredentials builtIn, QObject* parent)
    : QObject(parent), m_secrets(secrets), m_builtIn(std::move(builtIn))
{
}

bool AppKeeper::isBuiltIn(const QString& clientId) const
{
    return !clientId.isEmpty() && clientId == m_builtIn.clientId;
}

void AppKeeper::load(QObject* context, std::function<void(Result<void>)> then)
{
    if (m_apps) {
        QMetaObject::invokeMethod(
            context, [then = std::move(then)] { then({}); }, Qt::QueuedConnection);
        return;
    }
    const QPointer<QObject> receiver(context);
    m_secrets.read(secretKey, this, [this, receiver, then = std::move(then)](const Result<QByteArray>& secret) {
        const bool missing = !secret && secret.error().kind == ErrorKind::NotFound;
        if ((secret || missing) && !m_apps) {
            m_apps = secret ? fromBytes(*secret) : Apps();
        }
        if (receiver) {
            then(secret || missing ? Result<void>() : Result<void>(secret.error()));
        }
    });
}

void AppKeeper::known(QObject* context, std::function<void(Result<QStringList>)> answer)
{
    load(context, [this, answer = std::move(answer)](const Result<void>& loaded) {
        if (!loaded) {
            answer(loaded.error());
            return;
        }
        QStringList ids;
        for (const AppCredentials& app : std::as_const(*m_apps)) {
            ids.append(app.clientId);
        }
        if (!m_builtIn.clientId.isEmpty()) {
            ids.append(m_builtIn.clientId);
        }
        answer(ids);
    });
}

void AppKeeper::find(const QString& clientId, QObject* context, std::function<void(Result<AppCredentials>)> answer)
{
    if (isBuiltIn(clientId)) {
        QMetaObject::invokeMethod(
            context, [answer = std::move(answer), app = m_builtIn] { answer(app); }, Qt::QueuedConnection);
        return;
    }
    load(context, [this, clientId, answer = std::move(answer)](const Result<void>& loaded) {
        if (!loaded) {
            answer(loaded.error());
            return;
        }
        const auto found = std::find_if(m_apps->cbegin(), m_apps->cend(),
                                        [&](const AppCredentials& app) { return app.clientId == clientId; });
        answer(found != m_apps->cend()
                   ? Result<AppCredentials>(*found)
                   : Error{ErrorKind::NotFound, QStringLiteral("the secret of this HubSpot app is not kept here; give "
                                                               "its client id and secret again")});
    });
}

void AppKeeper::keep(const AppCredentials& app, QObject* context, std::function<void(Result<void>)> answer)
{
    if (isBuiltIn(app.clientId)) {
        QMetaObject::invokeMethod(
            context, [answer = std::move(answer)] { answer({}); }, Qt::QueuedConnection);
        return;
    }
    load(context, [this, app, context, answer = std::move(answer)](const Result<void>& loaded) {
        if (!loaded) {
            answer(loaded.error());
            return;
        }
        Apps apps = *m_apps;
        apps.removeIf([&](const AppCredentials& each) { return each.clientId == app.clientId; });
        apps.prepend(app);
        if (apps == *m_apps) {
            answer({});
            return;
        }
        const QPointer<QObject> receiver(context);
        m_secrets.write(secretKey, toBytes(apps), this, [this, apps, receiver, answer](const Result<void>& written) {
            if (written) {
                m_apps = apps;
            }
            if (receiver) {
                answer(written);
            }
        });
    });
}

} // namespace leadferry::hubspot
