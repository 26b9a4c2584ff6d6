// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoff/replypost.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace leadferry::handoff {

using domain::ReplyFault;
using domain::ReplyTrouble;

namespace {

/// The longest that Standard Webhooks recommends is 30 s; half of it is plenty for a bot that only takes note.
constexpr int patienceMs = 15'000;
/// However long the bot asks to wait.
constexpr qint64 longestWaitS = 3600;

ReplyTrouble troubleIn(const net::HttpOutcome& answer)
{
    if (answer.fault != net::TransportFault::None) {
        return {ReplyFault::NotReached, base::toString(answer.networkFault)};
    }
    const int status = answer.response.status;
    const QString detail = QString::number(status);
    if (status >= 200 && status < 300) {
        return {};
    }
    if (status >= 300 && status < 400) {
        return {ReplyFault::Moved, detail};
    }
    const bool passes = status >= 500 || status == 408 || status == 429;
    return {passes ? ReplyFault::Fails : ReplyFault::Refuses, detail};
}

/// Without a network, or without the way to it, nobody there has failed.
bool isInTheWayHere(const net::HttpOutcome& answer)
{
    using base::NetworkFault;
    static const QList<NetworkFault> here{NetworkFault::NoNetwork,         NetworkFault::ProxyNotFound,
                                          NetworkFault::ProxyRefused,      NetworkFault::ProxyTimedOut,
                                          NetworkFault::ProxyAsksForLogin, NetworkFault::ProxyDenies};
    return answer.fault == net::TransportFault::NotSent && here.contains(answer.networkFault);
}

} // namespace

QByteArray webhookSignature(const QByteArray& secret, const QByteArray& id, const QByteArray& timestamp,
                            const QByteArray& body)
{
    constexpr QLatin1String prefix("whsec_");
    const QByteArray key =
        QByteArray::fromBase64(secret.startsWith(prefix.data()) ? secret.mid(prefix.size()) : secret);
    const QByteArray content = id + '.' + timestamp + '.' + body;
    return "v1," + QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256).toBase64();
}

ReplyPost::ReplyPost(net::HttpTransport& transport, const base::Clock& clock, PostTarget target, domain::Reply reply,
                     QObject* parent)
    : base::Job(parent), m_transport(transport), m_clock(clock), m_target(std::move(target)), m_reply(std::move(reply))
{
}

void ReplyPost::run()
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = m_target.url;
    request.body = QJsonDocument(domain::toBot(m_reply)).toJson(QJsonDocument::Compact);
    const QByteArray id = m_reply.key.toUtf8();
    const QByteArray timestamp = QByteArray::number(m_clock.nowMs() / 1000);
    request.headers.append("Content-Type", "application/json");
    request.headers.append("webhook-id", id);
    request.headers.append("webhook-timestamp", timestamp);
    request.headers.append("webhook-signature", webhookSignature(m_target.secret, id, timestamp, request.body));
    net::HttpJob* job = m_transport.prepare(request, patienceMs);
    m_job = job;
    connect(job, &base::Job::finished, this, [this, job] {
        if (!isFinished()) {
            take(job->outcome());
        }
    });
    job->start();
}

void ReplyPost::take(const net::HttpOutcome& answer)
{
    m_job.clear();
    m_trouble = troubleIn(answer);
    m_counts = !isInTheWayHere(answer);
    m_retryAfterMs =
        std::clamp<qint64>(answer.response.headers.value("Retry-After").toLongLong(), 0, longestWaitS) * 1000;
    finish();
}

void ReplyPost::stop()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    m_trouble = {ReplyFault::NotReached, base::toString(base::NetworkFault::Other)};
}

} // namespace leadferry::handoff
