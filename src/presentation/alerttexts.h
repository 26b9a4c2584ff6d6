// SPDX-License-Identifier: GPL-3.0-or-later
// The window's words for what is told: notifications, where a click on one leads, the tray, what was told last. Pure
// functions over the current translation.
#pragma once

#include "app/engineclient.h"
#include "domain/announcement.h"
#include "domain/filterline.h"
#include "presentation/overviewtexts.h"

namespace leadferry::presentation {

struct NotificationText
{
    QString title; ///< one sentence
    QString body;  ///< lines, or empty
};
NotificationText notificationOf(const domain::Announcement& announcement);

/// Where somebody looks who wants to know more.
struct AlertTarget
{
    QString page;                                    ///< of the window
    std::optional<domain::DeliveryQuery> query = {}; ///< for the deliveries
};
AlertTarget targetOf(const domain::Announcement& announcement);

/// How it stands, for the tray.
struct TrayState
{
    OverviewSentence::Look look = OverviewSentence::Look::Ok;
    QString words;
    bool operator==(const TrayState&) const = default;
};
TrayState trayStateOf(const app::EngineStatus& status, const QList<domain::Portal>& portals, qint64 nowMs);

/// "Law firm answers again"; of several things their number.
QString toldLine(const domain::Announcement& announcement);

/// What came of a test of every way, as the command testAlert answers.
struct TestText
{
    bool arrived = true; ///< in every way that is on
    QString title;
    QString meaning;
};
TestText testText(const QJsonObject& outcome);

/// Why a post to the webhook did not arrive and what to do, from the engine's words.
QString webhookReason(const QString& failure);
/// That the last post did not arrive, and why; empty: it did.
QString webhookTrouble(const domain::WebhookState& webhook, qint64 nowMs);

} // namespace leadferry::presentation
