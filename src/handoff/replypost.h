// SPDX-License-Identifier: GPL-3.0-or-later
// Posts one reply to a bot in the Standard Webhooks form: webhook-id, webhook-timestamp and webhook-signature (v1,
// HMAC-SHA256 over "id.timestamp.body"), the id being the same for the same reply, so that a bot can tell a repetition.
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "domain/reply.h"
#include "net/httpclient.h"

#include <QPointer>
#include <QUrl>

namespace leadferry::handoff {

/// The value of webhook-signature. `secret` is "whsec_" and base64, as the bot has it.
QByteArray webhookSignature(const QByteArray& secret, const QByteArray& id, const QByteArray& timestamp,
                            const QByteArray& body);

struct PostTarget
{
    QUrl url;
    QByteArray secret;
};

class ReplyPost final : public base::Job
{
    Q_OBJECT
public:
    /// The transport and the clock outlive it.
    ReplyPost(net::HttpTransport& transport, const base::Clock& clock, PostTarget target, domain::Reply reply,
              QObject* parent = nullptr);

    [[nodiscard]] const domain::Reply& reply() const { return m_reply; }
    /// Both are valid once finished() is emitted. None: the bot has it.
    [[nodiscard]] const domain::ReplyTrouble& trouble() const { return m_trouble; }
    /// It counts as a try: nothing of this PC's own was in the way.
    [[nodiscard]] bool counts() const { return m_counts; }
    /// How long the bot asks to wait; 0: it does not say.
    [[nodiscard]] qint64 retryAfterMs() const { return m_retryAfterMs; }

protected:
    void run() override;
    void stop() override;

private:
    void take(const net::HttpOutcome& answer);

    net::HttpTransport& m_transport;
    const base::Clock& m_clock;
    const PostTarget m_target;
    const domain::Reply m_reply;
    QPointer<net::HttpJob> m_job;
    domain::ReplyTrouble m_trouble;
    bool m_counts = false;
    qint64 m_retryAfterMs = 0;
};

} // namespace leadferry::handoff
