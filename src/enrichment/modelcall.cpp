// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/modelcall.h"

#include "enrichment/conversationtext.h"
#include "enrichment/modelrefusal.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace leadferry::enrichment {

using domain::EnrichmentFault;

namespace {

constexpr int patienceMs = 120'000; ///< a model on a small PC takes its time
constexpr qint64 longestWaitMs = 60LL * 60 * 1000;

/// {address}/chat/completions; the query of an address belongs behind it (Azure).
QUrl completionsOf(QUrl address)
{
    constexpr QLatin1String call("/chat/completions");
    QString path = address.path(QUrl::FullyEncoded);
    while (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    address.setPath(path.endsWith(call) ? path : path + call, QUrl::TolerantMode);
    return address;
}

std::optional<qint64> httpDateMs(const QByteArray& text)
{
    QDateTime at =
        QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    at.setTimeSpec(Qt::UTC);
    return at.isValid() ? std::optional(at.toMSecsSinceEpoch()) : std::nullopt;
}

/// In seconds, or as a date, which is compared with that of the answer: no clock of ours has to be right for it.
qint64 waitIn(const net::HttpHeaders& headers)
{
    const QByteArray value = headers.value("Retry-After").trimmed();
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber);
    if (isNumber && std::isfinite(seconds)) {
        return static_cast<qint64>(std::clamp(seconds * 1000, 0.0, static_cast<double>(longestWaitMs)));
    }
    const auto until = httpDateMs(value);
    const auto now = httpDateMs(headers.value("Date"));
    return until && now ? std::clamp<qint64>(*until - *now, 0, longestWaitMs) : 0;
}

} // namespace

ModelCall::ModelCall(net::HttpTransport& transport, ModelChoice choice, const QList<domain::Message>& messages,
                     QObject* parent)
    : base::Job(parent),
      m_transport(transport),
      m_choice(std::move(choice)),
      m_conversation(conversationText(messages)),
      m_visitor(messages),
      m_model(m_choice.model)
{
}

void ModelCall::run()
{
    ask(AnswerForm::Schema);
}

void ModelCall::ask(AnswerForm form)
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = completionsOf(m_choice.address);
    request.headers.append("Content-Type", "application/json");
    request.headers.append("Accept", "application/json");
    if (const QByteArray key = m_choice.key.trimmed(); !key.isEmpty()) {
        request.headers.append("Authorization", "Bearer " + key);
    }
    const QJsonObject body = questionBody({m_choice.model, m_choice.language, m_conversation}, form);
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    net::HttpJob* job = m_transport.prepare(request, patienceMs);
    m_job = job;
    connect(job, &base::Job::finished, this, [this, job, form] {
        if (!isFinished()) {
            take(job->outcome(), form);
        }
    });
    job->start();
}

void ModelCall::take(const net::HttpOutcome& outcome, AnswerForm form)
{
    m_job.clear();
    m_durationMs += outcome.durationMs;
    if (outcome.fault != net::TransportFault::None) {
        m_trouble = {EnrichmentFault::NotReached, base::toString(outcome.networkFault)};
        finish();
        return;
    }
    const net::HttpResponse& answer = outcome.response;
    if (form == AnswerForm::Schema && refusesForm(answer.status, answer.body)) {
        ask(AnswerForm::InWordsOnly);
        return;
    }
    m_retryAfterMs = waitIn(answer.headers);
    if (answer.status < 200 || answer.status >= 300 || isErrorBody(answer.body)) {
        m_trouble = troubleOf(answer.status, answer.body, m_choice.model);
    } else {
        takeAnswer(readAnswer(answer.body, m_visitor));
    }
    finish();
}

void ModelCall::takeAnswer(const ModelAnswer& answer)
{
    m_trouble = answer.trouble;
    m_reading = answer.reading;
    m_model = answer.model.isEmpty() ? m_choice.model : answer.model;
    m_tokensRead = answer.tokensRead;
    m_tokensWritten = answer.tokensWritten;
}

void ModelCall::stop()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    m_trouble = {EnrichmentFault::NotReached, base::toString(base::NetworkFault::Other)};
}

} // namespace leadferry::enrichment
