// SPDX-License-Identifier: GPL-3.0-or-later
// Hands out the weekly summary when it is due: as a page in a folder, as a text to the webhook; once, also when the PC
// was off at that time.
#pragma once

#include "app/settingcatalog.h"
#include "app/webhookpost.h"
#include "domain/summary.h"
#include "store/database.h"

#include <QObject>

namespace leadferry::app {

class SummaryWatch : public QObject
{
    Q_OBJECT
public:
    /// What they refer to outlives it.
    SummaryWatch(store::Database& database, const WebhookContext& webhook) : m_database(database), m_webhook(webhook) {}

    /// Makes the one that is due. Cheap where none is.
    void look(const SettingValues& settings);

private:
    [[nodiscard]] base::Result<bool> isDue(qint64 dueMs);
    base::Result<void> handOut(const SettingValues& settings, qint64 dueMs);
    void post(const domain::WeekSummary& summary, const QString& language);
    void forget();
    [[nodiscard]] base::Result<void> note(qint64 madeMs);

    store::Database& m_database;
    WebhookContext m_webhook;
    qint64 m_nextTryMs = 0; ///< after a failure, monotonic
};

} // namespace leadferry::app
