// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about the answers of agents; they read and write rows only.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/database.h"

#include <QJsonObject>

#include <optional>

namespace leadferry::app {

class ReplyCommands
{
public:
    /// Both outlive it. `actor`: who is asking, for the audit.
    ReplyCommands(store::Database& database, const base::Clock& clock, QString actor)
        : m_database(database), m_clock(clock), m_actor(std::move(actor))
    {
    }

    /// Nothing when `command` is not one of these.
    std::optional<base::Result<QJsonObject>> run(const QString& command, const QJsonObject& arguments);

private:
    base::Result<QJsonObject> list(const QJsonObject& arguments);
    base::Result<QJsonObject> retry(const QJsonObject& arguments);

    store::Database& m_database;
    const base::Clock& m_clock;
    QString m_actor;
};

} // namespace leadferry::app
