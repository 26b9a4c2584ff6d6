// SPDX-License-Identifier: GPL-3.0-or-later
// Through which proxy a request goes: the system's, a chosen one, or none; never one to this very computer.
#pragma once

#include "base/result.h"

#include <QHash>
#include <QNetworkProxyFactory>

#include <functional>

namespace leadferry::net {

struct ProxyChoice
{
    enum class Kind { System, None, Chosen };
    Kind kind = Kind::System;
    QString host; ///< of a chosen one
    quint16 port = 0;
    bool operator==(const ProxyChoice&) const = default;
};

/// "system", "none", or "http://host:port". Invalid, with what to write; a user or password in it is refused, too, for
/// they would be kept in the settings.
base::Result<ProxyChoice> proxyFromText(const QString& text);

struct ProxyLogin
{
    QString user; ///< empty: none
    QString password;
    bool operator==(const ProxyLogin&) const = default;
};

/// Lives on the thread of the HttpClient, as the requests do.
class Proxies final : public QNetworkProxyFactory
{
public:
    void setChoice(const ProxyChoice& choice) { m_choice = choice; }
    /// Called from within a look-up, the first time that there is a proxy for a host.
    void setFirstUse(std::function<void()> firstUse) { m_firstUse = std::move(firstUse); }
    void setLogin(const ProxyLogin& login) { m_login = login; }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;
    /// "host:port" of the proxy last chosen for this host; empty: none.
    [[nodiscard]] QString usedFor(const QString& host) const { return m_used.value(host); }

private:
    [[nodiscard]] QList<QNetworkProxy> candidates(const QNetworkProxyQuery& query) const;

    ProxyChoice m_choice;
    ProxyLogin m_login;
    QHash<QString, QString> m_used;
    std::function<void()> m_firstUse;
};

} // namespace leadferry::net
