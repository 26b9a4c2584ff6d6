// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proxykeeper.h"

#include "app/hubspotaddress.h"

#include <QJsonDocument>
#include <QPointer>
#include <QUrl>

namespace leadferry::app {

using base::Result;
using net::ProxyLogin;

namespace {

const QLatin1String loginKey("proxy/login");
const QLatin1String userField("user");
const QLatin1String passwordField("password");

QByteArray toBytes(const ProxyLogin& login)
{
    return QJsonDocument(QJsonObject{{userField, login.user}, {passwordField, login.password}})
        .toJson(QJsonDocument::Compact);
}

ProxyLogin loginFrom(const QJsonObject& json)
{
    return {json.value(userField).toString(), json.value(passwordField).toString()};
}

} // namespace

ProxyKeeper::ProxyKeeper(net::HttpClient& transport, domain::SecretStore& secrets)
    : m_transport(transport), m_secrets(secrets)
{
    m_transport.onFirstProxy([this] { recall(); });
}

ProxyKeeper::~ProxyKeeper()
{
    m_transport.onFirstProxy({});
}

void ProxyKeeper::heed(const SettingValues& settings)
{
    const auto choice = net::proxyFromText(settings.value(setting::networkProxy));
    if (!choice || m_choice == *choice) {
        return;
    }
    m_choice = *choice;
    m_transport.setProxy(*choice);
    (void)m_transport.goesThroughProxy(QUrl(hubSpotApi)); // so that the login is there before the first request
}

void ProxyKeeper::recall()
{
    m_secrets.read(loginKey, this, [this](const Result<QByteArray>& secret) {
        if (secret) {
            use(loginFrom(QJsonDocument::fromJson(*secret).object()));
        }
    });
}

void ProxyKeeper::keep(const ProxyLogin& login, QObject* context, std::function<void(Result<void>)> answer)
{
    const QPointer<QObject> receiver(context);
    const auto kept = [this, login, receiver, answer = std::move(answer)](const Result<void>& written) {
        if (written) {
            use(login);
        }
        if (receiver) {
            answer(written);
        }
    };
    if (login.user.isEmpty()) {
        m_secrets.remove(loginKey, this, kept);
    } else {
        m_secrets.write(loginKey, toBytes(login), this, kept);
    }
}

void ProxyKeeper::use(const ProxyLogin& login)
{
    m_hasLogin = !login.user.isEmpty();
    m_transport.setProxyLogin(login);
}

ProxyLoginJob::ProxyLoginJob(ProxyKeeper& keeper, const QJsonObject& arguments)
    : m_keeper(keeper), m_login(loginFrom(arguments))
{
}

void ProxyLoginJob::run()
{
    m_keeper.keep(m_login, this, [this](const Result<void>& kept) {
        if (isFinished()) {
            return;
        }
        if (kept) {
            succeed({});
        } else {
            fail(kept.error());
        }
    });
}

} // namespace leadferry::app
