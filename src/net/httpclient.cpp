// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "net/clientjob.h"

#include <QNetworkAccessManager>

namespace leadferry::net {

HttpClient::HttpClient() : m_manager(std::make_unique<QNetworkAccessManager>()), m_proxies(new Proxies)
{
    m_manager->setProxyFactory(m_proxies); // and owns it
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpClient::~HttpClient() = default;

HttpJob* HttpClient::prepare(const HttpRequest& request, int timeoutMs)
{
    return new ClientJob(m_manager.get(), request, timeoutMs);
}

void HttpClient::setProxy(const ProxyChoice& choice)
{
    m_proxies->setChoice(choice);
}

bool HttpClient::goesThroughProxy(const QUrl& url) const
{
    const auto proxies = m_proxies->queryProxy(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
}

void HttpClient::onFirstProxy(std::function<void()> firstUse)
{
    m_proxies->setFirstUse(std::move(firstUse));
}

void HttpClient::setProxyLogin(const ProxyLogin& login)
{
    m_proxies->setLogin(login);
    m_manager->clearAccessCache(); // connections that were let in, and logins that were tried
}

} // namespace leadferry::net
