// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhookpost.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr int patienceMs = 15'000;
/// Between one try and the next.
constexpr std::array<qint64, 4> delaysMs{5'000, 30'000, 120'000, 600'000};
/// However long the other side asks to wait.
constexpr qint64 longestWaitMs = 900'000;

net::HttpRequest requestFor(const QUrl& url, const QString& text)
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers.append("Content-Type", "application/json");
    request.headers.append("Accept", "*/*");
    request.body = QJsonDocument(QJsonObject{{QStringLiteral("text"), text}}).toJson(QJsonDocument::Compact);
    return request;
}

/// The network's own words may name the address: these do not.
QString faultWords(const net::HttpOutcome& answer)
{
    using base::NetworkFault;
    QString known = base::inWords({answer.networkFault, answer.certificate, answer.proxy});
    if (!known.isEmpty()) {
        return known;
    }
    static const QHash<NetworkFault, QString> words{
        {NetworkFault::HostNotFound, QStringLiteral("the name of its host is not known")},
        {NetworkFault::Refused, QStringLiteral("nobody listens there")},
        {NetworkFault::TimedOut, QStringLiteral("it did not answer in time")},
        {NetworkFault::NoNetwork, QStringLiteral("this computer has no network")},
        {NetworkFault::EncryptionFailed, QStringLiteral("no encrypted connection could be made")},
    };
    return words.value(answer.networkFault, QStringLiteral("the connection failed"));
}

Result<void> resultOf(const net::HttpOutcome& answer)
{
    using domain::WebhookFault;
    if (answer.fault != net::TransportFault::None) {
        return Error{ErrorKind::Transient, domain::inWords(WebhookFault::NotReached, faultWords(answer))};
    }
    const int status = answer.response.status;
    const auto fails = [status](ErrorKind kind, WebhookFault fault) {
        return Error{kind, domain::inWords(fault, QString::number(status))};
    };
    if (status >= 200 && status < 300) {
        return {};
    }
    if (status == 429) {
        return Error{ErrorKind::RateLimited, domain::inWords(WebhookFault::AsksToWait)};
    }
    if (status >= 500 || status == 408) {
        return fails(ErrorKind::Transient, WebhookFault::Fails);
    }
    const bool moved = status >= 300 && status < 400;
    return fails(ErrorKind::Invalid, moved ? WebhookFault::Moved : WebhookFault::Refuses);
}

qint64 askedForMs(const net::HttpOutcome& answer)
{
    return std::min(answer.response.headers.value("Retry-After").toLongLong() * 1000, longestWaitMs);
}

} // namespace

WebhookPost::WebhookPost(WebhookContext context, QString text, Patience patience, QObject* parent)
    : base::Job(parent),
      m_context(context),
      m_text(std::move(text)),
      m_patience(patience),
      m_alarm(context.clock.makeAlarm())
{
    connect(m_alarm.get(), &base::Alarm::rang, this, &WebhookPost::run);
}

WebhookPost::~WebhookPost() = default;

/// The address is read anew for each try: it may have been corrected meanwhile.
void WebhookPost::run()
{
    m_context.keeper.read(this, [this](const Result<QUrl>& url) {
        if (isFinished()) {
            return;
        }
        if (url) {
            post(*url);
        } else {
            end(url.error());
        }
    });
}

void WebhookPost::post(const QUrl& url)
{
    net::HttpJob* job = m_context.transport.prepare(requestFor(url, m_text), patienceMs);
    m_job = job;
    connect(job, &base::Job::finished, this, [this, job] {
        if (!isFinished()) {
            take(job->outcome());
        }
    });
    job->start();
}

void WebhookPost::take(const net::HttpOutcome& answer)
{
    m_job.clear();
    const Result<void> result = resultOf(answer);
    const bool passes = !result && result.error().kind != ErrorKind::Invalid;
    if (passes && m_patience == Patience::TryAgain && m_tries < static_cast<qsizetype>(delaysMs.size())) {
        (void)m_context.keeper.note(m_context.clock.nowMs(), result.error().message);
        m_alarm->ringIn(std::max(delaysMs.at(static_cast<std::size_t>(m_tries++)), askedForMs(answer)));
        return;
    }
    end(result);
}

void WebhookPost::end(const Result<void>& outcome)
{
    m_outcome = outcome;
    const bool none = !outcome && outcome.error().kind == ErrorKind::NotFound;
    const auto known = none ? m_context.keeper.state() : Result<domain::WebhookState>(domain::WebhookState{true});
    if (known && known->isSet) {
        if (auto noted = m_context.keeper.note(m_context.clock.nowMs(), outcome ? QString() : outcome.error().message);
            !noted) {
            qWarning("What came of a post to the webhook cannot be noted: %s", qPrintable(noted.error().message));
        }
    }
    if (!outcome && !none) {
        qWarning("A text did not arrive at the webhook: %s", qPrintable(outcome.error().message));
    }
    finish();
}

void WebhookPost::stop()
{
    m_alarm->silence();
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    m_outcome = Error{ErrorKind::Cancelled, QStringLiteral("cancelled")};
}

} // namespace leadferry::app
