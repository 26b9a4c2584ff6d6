// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that only write rows: they work in any process, beside a running owner, who is told to look again.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/database.h"
#include "store/eventstore.h"

#include <QJsonObject>

#include <optional>

namespace leadferry::app {

class RowCommands
{
public:
    /// All outlive it.
    RowCommands(store::Database& database, store::EventStore& events, const base::Clock& clock)
        : m_database(database), m_events(events), m_clock(clock)
    {
    }

    /// Nothing when `command` is not one of these.
    std::optional<base::Result<QJsonObject>> run(const QString& command, const QJsonObject& arguments);

private:
    base::Result<QJsonObject> send(const QJsonObject& arguments);
    base::Result<QJsonObject> retry(const QJsonObject& arguments);
    base::Result<QJsonObject> cancel(const QJsonObject& arguments);
    base::Result<QJsonObject> setPaused(const QString& answer);
    base::Result<QList<qint64>> deliveriesNamed(const QJsonObject& arguments);

    store::Database& m_database;
    store::EventStore& m_events;
    const base::Clock& m_clock;
};

} // namespace leadferry::app
