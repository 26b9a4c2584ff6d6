// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/clientjob.h"

#include "net/networkfaults.h"
#include "net/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslCertificate>

namespace leadferry::net {

namespace {

constexpr int proxyAuthenticationRequired = 407;
constexpr qint64 largestResponseBytes = 64LL * 1024 * 1024;

/// Errors that mean "no connection", as long as nothing says that the request has left.
bool isConnectionFault(QNetworkReply::NetworkError error)
{
    static const QList<QNetworkReply::NetworkError> faults{
        QNetworkReply::ConnectionRefusedError,  QNetworkReply::HostNotFoundError,
        QNetworkReply::SslHandshakeFailedError, QNetworkReply::TemporaryNetworkFailureError,
        QNetworkReply::UnknownNetworkError,     QNetworkReply::ProxyConnectionRefusedError,
        QNetworkReply::ProxyNotFoundError,      QNetworkReply::ProxyAuthenticationRequiredError,
        QNetworkReply::UnknownProxyError,       QNetworkReply::ProtocolUnknownError};
    return faults.contains(error);
}

/// The errors by which QNetworkAccessManager reports a status of 400 and above.
bool isHttpStatusError(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::ContentReSendError) {
        return false;
    }
    return (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError) ||
           (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError) ||
           error == QNetworkReply::ProtocolInvalidOperationError ||  // 400, 418
           error == QNetworkReply::ProxyAuthenticationRequiredError; // 407, of a host that is no proxy of ours
}

QString commonName(const QStringList& names)
{
    return names.isEmpty() ? QString() : names.constFirst();
}

bool needsNoBody(const QByteArray& method)
{
    return method == "GET" || method == "HEAD";
}

QNetworkRequest toNetworkRequest(const HttpRequest& request)
{
    QNetworkRequest result(request.url);
    result.setRawHeader("User-Agent", "Leadferry/" LEADFERRY_VERSION);
    // Qt 6.4 takes a cut gzip body for a whole one; plain bodies have a length to check against.
    result.setRawHeader("Accept-Encoding", "identity");
    for (const auto& [name, value] : request.headers.fields()) {
        result.setRawHeader(name, value);
    }
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Manual would also keep the login from a proxy that asks for it; hosts have none of ours to reuse.
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Automatic);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    return result;
}

} // namespace

ClientJob::ClientJob(QNetworkAccessManager* manager, HttpRequest request, int timeoutMs)
    : m_manager(manager), m_request(std::move(request)), m_timeoutMs(timeoutMs)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &ClientJob::tooLate);
}

ClientJob::~ClientJob()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void ClientJob::run()
{
    m_elapsed.start();
    if (!m_manager) {
        end(TransportFault::NotSent, QStringLiteral("the HTTP client has gone"));
        return;
    }
    m_reply = send(toNetworkRequest(m_request));
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_requestLeft = true; });
    connect(m_reply, &QNetworkReply::downloadProgress, this, &ClientJob::checkSize);
    connect(m_reply, &QNetworkReply::sslErrors, this, &ClientJob::noteCertificate);
    connect(m_reply, &QNetworkReply::finished, this, &ClientJob::replyFinished);
    connect(m_reply, &QObject::destroyed, this,
            [this] { end(TransportFault::Interrupted, QStringLiteral("the HTTP client has gone")); });
    m_deadline.start(m_timeoutMs);
}

QNetworkReply* ClientJob::send(const QNetworkRequest& request)
{
    // sendCustomRequest for every method: the named ones add headers of their own.
    if (needsNoBody(m_request.method) && m_request.body.isEmpty()) {
        return m_request.method == "HEAD" ? m_manager->head(request) : m_manager->get(request);
    }
    QNetworkRequest withLength = request;
    withLength.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    m_body = new OneShotBody(m_request.body);
    QNetworkReply* reply = m_manager->sendCustomRequest(withLength, m_request.method, m_body);
    m_body->setParent(reply); // lives as long as anything may still read from it
    return reply;
}

void ClientJob::replyFinished()
{
    const auto error = m_reply->error();
    const HttpResponse response = readResponse();
    noteProxy();
    m_outcome.networkFault = readFault();
    const bool throughProxy = !m_outcome.proxy.isEmpty();
    if (throughProxy && response.status == proxyAuthenticationRequired) { // its own answer: nothing went on to the host
        m_outcome.networkFault = base::NetworkFault::ProxyAsksForLogin;
        end(TransportFault::NotSent, m_reply->errorString());
    } else if (response.status > 0 && (error == QNetworkReply::NoError || isHttpStatusError(error))) {
        m_outcome.response = response;
        isCut(response) ? end(TransportFault::Interrupted, QStringLiteral("the answer's body was cut off"))
                        : end(TransportFault::None, {});
    } else if (provenUnsent() || (m_request.body.isEmpty() && isConnectionFault(error) && !m_requestLeft)) {
        end(TransportFault::NotSent, m_reply->errorString());
    } else {
        end(TransportFault::Interrupted, error == QNetworkReply::ContentReSendError
                                             ? QStringLiteral("the connection was closed without an answer")
                                             : m_reply->errorString());
    }
}

/// A request with a body asks for its proxy only after run().
void ClientJob::noteProxy()
{
    const auto* proxies = m_manager ? dynamic_cast<Proxies*>(m_manager->proxyFactory()) : nullptr;
    m_outcome.proxy = proxies ? proxies->usedFor(m_request.url.host()) : QString();
}

base::NetworkFault ClientJob::readFault() const
{
    const QString words = m_reply->errorString();
    const auto fault = networkFaultOf(m_reply->error(), words, m_certificateShown);
    if (!m_outcome.proxy.isEmpty()) {
        return faultOfProxy(fault, m_request.url, words);
    }
    return fault == base::NetworkFault::HostNotFound ? faultHere(fault, hasNetwork()) : fault;
}

/// Errors of the certificate are never overlooked; this only remembers whose it was.
void ClientJob::noteCertificate(const QList<QSslError>& errors)
{
    m_certificateShown = true;
    const QSslCertificate certificate = errors.isEmpty() ? QSslCertificate() : errors.constFirst().certificate();
    m_outcome.certificate = {commonName(certificate.subjectInfo(QSslCertificate::CommonName)),
                             commonName(certificate.issuerInfo(QSslCertificate::CommonName))};
}

void ClientJob::tooLate()
{
    noteProxy();
    m_outcome.networkFault = base::NetworkFault::TimedOut;
    const QString text = QStringLiteral("no whole answer within %1 ms").arg(m_timeoutMs);
    end(provenUnsent() ? TransportFault::NotSent : TransportFault::Interrupted, text);
}

void ClientJob::checkSize(qint64 received)
{
    if (received > largestResponseBytes) {
        end(TransportFault::Interrupted,
            QStringLiteral("the answer is larger than %1 MiB").arg(largestResponseBytes / 1024 / 1024));
    }
}

void ClientJob::stop()
{
    end(TransportFault::Cancelled, QStringLiteral("cancelled"));
}

void ClientJob::end(TransportFault fault, const QString& text)
{
    if (isFinished()) {
        return;
    }
    m_deadline.stop();
    m_outcome.fault = fault;
    const QString known = fault == TransportFault::None || fault == TransportFault::Cancelled
                              ? QString()
                              : base::inWords({m_outcome.networkFault, m_outcome.certificate, m_outcome.proxy});
    m_outcome.faultText = known.isEmpty() ? text : known;
    m_outcome.durationMs = m_elapsed.elapsed();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply.clear();
    }
    finish();
}

HttpResponse ClientJob::readResponse() const
{
    HttpResponse response;
    response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto& [name, value] : m_reply->rawHeaderPairs()) {
        response.headers.append(name, value);
    }
    response.body = m_reply->readAll();
    return response;
}

/// The body is read on this thread, and a request whose body has not begun cannot be carried out. "Sent" is reported
/// from another thread and may be on its way to us, so it proves nothing about a request that has just timed out.
bool ClientJob::provenUnsent() const
{
    return m_body && !m_request.body.isEmpty() && !m_body->wasTouched();
}

/// Qt reports most cut bodies as errors; the announced length is checked here for the rest.
bool ClientJob::isCut(const HttpResponse& response) const
{
    const bool hasBody = m_request.method != "HEAD" && response.status != 204 && response.status != 304;
    return hasBody && response.headers.contains("Content-Length") &&
           response.headers.value("Content-Length").toLongLong() != response.body.size();
}

} // namespace leadferry::net
