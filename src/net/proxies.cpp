// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxies.h"

#include <QHostAddress>
#include <QUrl>

#include <utility>

namespace leadferry::net {

using base::Error;
using base::ErrorKind;

namespace {

bool isThisComputer(const QString& host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

base::Result<ProxyChoice> proxyFromText(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed == QLatin1String("system")) {
        return ProxyChoice{};
    }
    if (trimmed == QLatin1String("none")) {
        return ProxyChoice{ProxyChoice::Kind::None, {}, 0};
    }
    const QUrl url(trimmed, QUrl::StrictMode);
    if (!url.userInfo().isEmpty()) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("leave user and password out here, and give them with `leadferryctl proxy-login`")};
    }
    const bool plain = url.path().isEmpty() || url.path() == QLatin1String("/");
    if (!url.isValid() || url.scheme() != QLatin1String("http") || url.host().isEmpty() || url.port() <= 0 || !plain ||
        url.hasQuery() || url.hasFragment()) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("write system, none, or the proxy's address like http://proxy.example.com:3128")};
    }
    return ProxyChoice{ProxyChoice::Kind::Chosen, url.host(), static_cast<quint16>(url.port())};
}

QList<QNetworkProxy> Proxies::candidates(const QNetworkProxyQuery& query) const
{
    if (isThisComputer(query.peerHostName()) || m_choice.kind == ProxyChoice::Kind::None) {
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    }
    if (m_choice.kind == ProxyChoice::Kind::Chosen) {
        return {QNetworkProxy(QNetworkProxy::HttpProxy, m_choice.host, m_choice.port)};
    }
    return systemProxyForQuery(query);
}

QList<QNetworkProxy> Proxies::queryProxy(const QNetworkProxyQuery& query)
{
    QList<QNetworkProxy> proxies = candidates(query);
    for (QNetworkProxy& proxy : proxies) {
        if (proxy.type() != QNetworkProxy::NoProxy && !m_login.user.isEmpty()) {
            proxy.setUser(m_login.user);
            proxy.setPassword(m_login.password);
        }
    }
    const QNetworkProxy first = proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
    const bool direct = first.type() == QNetworkProxy::NoProxy || first.hostName().isEmpty();
    if (!direct && m_firstUse) {
        std::exchange(m_firstUse, {})();
    }
    m_used.insert(query.peerHostName(),
                  direct ? QString() : QStringLiteral("%1:%2").arg(first.hostName()).arg(first.port()));
    return proxies;
}

} // namespace leadferry::net
