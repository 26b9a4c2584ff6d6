// SPDX-License-Identifier: GPL-3.0-or-later
// Posts one text to the webhook: {"text":"…"}, as Slack, Mattermost, Rocket.Chat and Discord (…/slack) take it. What
// came of it is noted. A text may arrive twice if an answer got lost on its way: better than not at all.
#pragma once

#include "app/webhookkeeper.h"
#include "base/clock.h"
#include "base/job.h"
#include "net/httpclient.h"

#include <QPointer>

namespace leadferry::app {

/// All outlive the post.
struct WebhookContext
{
    WebhookKeeper& keeper;
    net::HttpTransport& transport;
    base::Clock& clock;
};

class WebhookPost final : public base::Job
{
    Q_OBJECT
public:
    enum class Patience {
        TryOnce,  ///< somebody waits for the outcome
        TryAgain, ///< what passes is tried again for a quarter of an hour
    };

    WebhookPost(WebhookContext context, QString text, Patience patience, QObject* parent = nullptr);
    ~WebhookPost() override;

    /// Valid once finished() is emitted. NotFound: no webhook is set. Never with the address in the words.
    [[nodiscard]] const base::Result<void>& outcome() const { return m_outcome; }

protected:
    void run() override;
    void stop() override;

private:
    void post(const QUrl& url);
    void take(const net::HttpOutcome& answer);
    void end(const base::Result<void>& outcome);

    WebhookContext m_context;
    QString m_text;
    Patience m_patience;
    qsizetype m_tries = 0;
    std::unique_ptr<base::Alarm> m_alarm;
    QPointer<net::HttpJob> m_job;
    base::Result<void> m_outcome;
};

} // namespace leadferry::app
