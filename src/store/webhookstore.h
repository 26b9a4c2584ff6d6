// SPDX-License-Identifier: GPL-3.0-or-later
// Whether there is a webhook for alerts, and what came of the last post to it. Its address is a secret and not here.
#pragma once

#include "domain/webhook.h"
#include "store/database.h"

namespace leadferry::store {

class WebhookStore
{
public:
    explicit WebhookStore(Database& database) : m_database(database) {}

    base::Result<domain::WebhookState> state();
    /// What was known of an earlier one is forgotten.
    base::Result<void> setKept(bool kept);
    /// An empty failure: it arrived.
    base::Result<void> notePost(qint64 atMs, const QString& failure);

private:
    Database& m_database;
};

} // namespace leadferry::store
