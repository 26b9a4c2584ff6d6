// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alertjobs.h"

#include "domain/announcementwords.h"

namespace leadferry::app {

using base::ErrorKind;
using base::Result;

SetAlertWebhookJob::SetAlertWebhookJob(const AlertCommandContext& context, const QJsonObject& arguments)
    : m_keeper(context.webhook.keeper), m_url(arguments.value(QLatin1String("url")).toString())
{
}

void SetAlertWebhookJob::run()
{
    const auto answer = [this](const Result<void>& done) {
        if (isFinished()) {
            return;
        }
        if (done) {
            succeed({});
        } else {
            fail(done.error());
        }
    };
    if (m_url.isEmpty()) {
        m_keeper.forget(this, answer);
    } else {
        m_keeper.keep(m_url, this, answer);
    }
}

TestAlertJob::TestAlertJob(const AlertCommandContext& context, const QJsonObject& /*arguments*/)
    : m_context(context), m_watch(context.watch)
{
}

void TestAlertJob::run()
{
    m_desktop = tryDesktop();
    m_post = new WebhookPost(m_context.webhook, domain::plainText({{}, {}, true}, m_context.language),
                             WebhookPost::Patience::TryOnce, this);
    connect(m_post, &base::Job::finished, this, [this, post = m_post.data()] {
        if (!isFinished()) {
            onPosted(post->outcome());
        }
    });
    m_post->start();
}

QString TestAlertJob::tryDesktop()
{
    if (!m_watch || !m_context.hasWindow) {
        return QStringLiteral("no-window");
    }
    return m_watch->announceTest() ? QStringLiteral("asked") : QStringLiteral("off");
}

void TestAlertJob::onPosted(const Result<void>& outcome)
{
    QJsonObject answer{{QStringLiteral("desktop"), m_desktop}, {QStringLiteral("webhook"), QStringLiteral("arrived")}};
    if (!outcome) {
        const auto state = m_context.webhook.keeper.state();
        const bool none = outcome.error().kind == ErrorKind::NotFound && state && !state->isSet;
        answer.insert(QStringLiteral("webhook"), none ? QStringLiteral("none") : QStringLiteral("failed"));
        answer.insert(QStringLiteral("failure"), none ? QString() : outcome.error().message);
    }
    succeed(answer);
}

void TestAlertJob::stop()
{
    if (m_post) {
        m_post->disconnect(this);
        m_post->cancel();
    }
    EngineCommandJob::stop();
}

} // namespace leadferry::app
