// SPDX-License-Identifier: GPL-3.0-or-later
// Sends one HTTP request at most once. QNetworkAccessManager resends bodies by itself when a connection closes; this
// client never does: bodies leave from a sequential device, so a lost connection is reported instead of repeated.
// HTTP/2 is off (44 ms per POST with Qt 6.4). Lives on one thread.
#pragma once

#include "base/job.h"
#include "base/networkfault.h"
#include "net/httpmessage.h"
#include "net/proxies.h"

#include <memory>

class QNetworkAccessManager;

namespace leadferry::net {

/// How the exchange ended below HTTP.
enum class TransportFault {
    None,        ///< a whole response arrived
    NotSent,     ///< refused, unknown host, no route, TLS not trusted: the request did not reach the server
    Interrupted, ///< timeout, reset, cut body, resend refused: the request may have been carried out
    Cancelled,   ///< cancelled by us after it may have left
};

struct HttpOutcome
{
    TransportFault fault = TransportFault::Cancelled;
    QString faultText;                                           ///< plain English, no secrets
    base::NetworkFault networkFault = base::NetworkFault::Other; ///< of a request that was not sent or interrupted
    base::ShownCertificate certificate;                          ///< CertificateRefused: the one that was shown
    QString proxy;                                               ///< "host:port" it went through; empty: none
    HttpResponse response;
    qint64 durationMs = 0;
};

class HttpJob : public base::Job
{
    Q_OBJECT
public:
    /// Valid once finished() is emitted.
    [[nodiscard]] const HttpOutcome& outcome() const { return m_outcome; }

protected:
    HttpOutcome m_outcome;
};

/// What the layers above know of the network; tests script it.
class HttpTransport
{
public:
    HttpTransport() = default;
    virtual ~HttpTransport() = default;
    Q_DISABLE_COPY_MOVE(HttpTransport)
    /// Makes a job that is not started yet. Redirects are not followed. `timeoutMs` bounds the whole exchange.
    virtual HttpJob* prepare(const HttpRequest& request, int timeoutMs) = 0;
};

class HttpClient final : public HttpTransport
{
public:
    HttpClient();
    ~HttpClient() override;
    HttpJob* prepare(const HttpRequest& request, int timeoutMs) override;

    /// For requests from now on. Nothing to this computer ever goes through a proxy.
    void setProxy(const ProxyChoice& choice);
    void setProxyLogin(const ProxyLogin& login);
    /// Called once, from within a request or goesThroughProxy(), when a proxy is used for the first time.
    void onFirstProxy(std::function<void()> firstUse);
    /// Whether requests to this host would go through one. With the system's own settings they are asked.
    [[nodiscard]] bool goesThroughProxy(const QUrl& url) const;

private:
    std::unique_ptr<QNetworkAccessManager> m_manager;
    Proxies* m_proxies;
};

} // namespace leadferry::net
