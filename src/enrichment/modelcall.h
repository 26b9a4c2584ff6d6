// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a language model once about one conversation, by the chat completions of the OpenAI API, which nearly every
// service and local program speaks. What leaves is masked (masking.h); what comes back is checked part by part.
#pragma once

#include "base/job.h"
#include "domain/enrichment.h"
#include "enrichment/readingcodec.h"
#include "net/httpclient.h"

#include <QPointer>
#include <QUrl>

namespace leadferry::enrichment {

/// Where the model is, and how it is to answer.
struct ModelChoice
{
    QUrl address;   ///< up to /v1
    QByteArray key; ///< empty: it needs none
    QString model;
    QString language; ///< that it writes in, as a code
    bool operator==(const ModelChoice&) const = default;
};

class ModelCall final : public base::Job
{
    Q_OBJECT
public:
    /// The transport outlives it.
    ModelCall(net::HttpTransport& transport, ModelChoice choice, const QList<domain::Message>& messages,
              QObject* parent = nullptr);

    /// All are valid once finished() is emitted. None: there is a reading.
    [[nodiscard]] const domain::EnrichmentTrouble& trouble() const { return m_trouble; }
    [[nodiscard]] const domain::ConversationReading& reading() const { return m_reading; }
    /// As the model calls itself, else as it was asked for.
    [[nodiscard]] const QString& model() const { return m_model; }
    [[nodiscard]] qint64 durationMs() const { return m_durationMs; }
    [[nodiscard]] int tokensRead() const { return m_tokensRead; }
    [[nodiscard]] int tokensWritten() const { return m_tokensWritten; }
    /// How long the service asks to wait; 0: it does not say.
    [[nodiscard]] qint64 retryAfterMs() const { return m_retryAfterMs; }

protected:
    void run() override;
    void stop() override;

private:
    void ask(AnswerForm form);
    void take(const net::HttpOutcome& outcome, AnswerForm form);
    void takeAnswer(const ModelAnswer& answer);

    net::HttpTransport& m_transport;
    const ModelChoice m_choice;
    const QString m_conversation;
    const VisitorWords m_visitor;
    QPointer<net::HttpJob> m_job;
    domain::EnrichmentTrouble m_trouble;
    domain::ConversationReading m_reading;
    QString m_model;
    qint64 m_durationMs = 0;
    int m_tokensRead = 0;
    int m_tokensWritten = 0;
    qint64 m_retryAfterMs = 0;
};

} // namespace leadferry::enrichment
