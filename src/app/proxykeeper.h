// SPDX-License-Identifier: GPL-3.0-or-later
// The company's proxy: which one is used (a setting), and its user and password, which are kept with the secrets and
// nowhere else.
#pragma once

#include "app/enginecommandjob.h"
#include "app/settingcatalog.h"
#include "domain/secretstore.h"
#include "net/httpclient.h"

#include <QObject>

#include <optional>

namespace leadferry::app {

class ProxyKeeper : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it. The login that is kept is read when a proxy is used for the first time (which hosts that is,
    /// may depend on a script); until it is there, one that wants a login refuses, which passes. Without a proxy the
    /// secrets are left alone: a keychain may ask its owner.
    ProxyKeeper(net::HttpClient& transport, domain::SecretStore& secrets);
    ~ProxyKeeper() override;

    /// Takes the setting over.
    void heed(const SettingValues& settings);
    [[nodiscard]] bool hasLogin() const { return m_hasLogin; }
    /// An empty user forgets it.
    void keep(const net::ProxyLogin& login, QObject* context, std::function<void(base::Result<void>)> answer);

private:
    void recall();
    void use(const net::ProxyLogin& login);

    net::HttpClient& m_transport;
    domain::SecretStore& m_secrets;
    bool m_hasLogin = false;
    std::optional<net::ProxyChoice> m_choice;
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
