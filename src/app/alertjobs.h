// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about alerts that need more than rows: setting the webhook, and trying every way.
#pragma once

#include "app/alertwatch.h"
#include "app/enginecommandjob.h"

namespace leadferry::app {

struct AlertCommandContext
{
    WebhookContext webhook;
    AlertWatch* watch = nullptr; ///< null: nobody owns the profile, or it is a demo
    bool hasWindow = false;
    QString language = {}; ///< of what is posted: the setting alerts.language
};

/// The command setAlertWebhook.
class SetAlertWebhookJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    SetAlertWebhookJob(const AlertCommandContext& context, const QJsonObject& arguments);

protected:
    void run() override;

private:
    WebhookKeeper& m_keeper;
    QString m_url;
};

/// The command testAlert.
class TestAlertJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    TestAlertJob(const AlertCommandContext& context, const QJsonObject& arguments);

protected:
    void run() override;
    void stop() override;

private:
    [[nodiscard]] QString tryDesktop();
    void onPosted(const base::Result<void>& outcome);

    AlertCommandContext m_context;
    QPointer<AlertWatch> m_watch;
    QPointer<WebhookPost> m_post;
    QString m_desktop;
};

} // namespace leadferry::app
