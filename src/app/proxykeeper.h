// SPDX-License-Identifier: GPL-3.0-or-later
// The company's proxy: which one is used (a setting), and its user and password, which are kept with the secrets and
// nowhere else.
#pragma once

#include "app/enginecommandjob.h"
#include "app/settingcatalog.h"
#include "domain/secretstore.h"
#include "net/httpclient.h"

#include <QObject>

namespace leadferry::app {

class ProxyKeeper : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    ProxyKeeper(net::HttpClient& transport, domain::SecretStore& secrets) : m_transport(transport), m_secrets(secrets)
    {
    }

    /// Takes the setting over.
    void heed(const SettingValues& settings);
    /// Reads the login that is kept; until it is there, a proxy that wants one refuses, which passes.
    void recall();
    [[nodiscard]] bool hasLogin() const { return m_hasLogin; }
    /// An empty user forgets it.
    void keep(const net::ProxyLogin& login, QObject* context, std::function<void(base::Result<void>)> answer);

private:
    void use(const net::ProxyLogin& login);

    net::HttpClient& m_transport;
    domain::SecretStore& m_secrets;
    bool m_hasLogin = false;
};

/// The command proxyLogin.
class ProxyLoginJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    ProxyLoginJob(ProxyKeeper& keeper, const QJsonObject& arguments);

protected:
    void run() override;

private:
    ProxyKeeper& m_keeper;
    net::ProxyLogin m_login;
};

} // namespace leadferry::app
