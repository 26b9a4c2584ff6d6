// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that only write rows: they work in any process, beside a running owner, who is told to look again.
#pragma once

#include "app/pausing.h"
#include "app/sourcecommands.h"
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
    /// All outlive it. `actor`: who is asking, for the audit ("window", "command line").
    RowCommands(store::Database& database, store::EventStore& events, const base::Clock& clock, QString actor)
        : m_database(database), m_events(events), m_clock(clock), m_actor(std::move(actor))
    {
    }

    /// Nothing when `command` is not one of these.
    std::optional<base::Result<QJsonObject>> run(const QString& command, const QJsonObject& arguments);
    /// Those about sources, also as parts of what the engine does with their secrets.
    [[nodiscard]] SourceCommands sources() const;
    /// It changes nothing, so nobody has to look again.
    [[nodiscard]] static bool onlyReads(const QString& command);

private:
    base::Result<QJsonObject> send(const QJsonObject& arguments);
    base::Result<QJsonObject> mappingHistory(const QJsonObject& arguments);
    base::Result<QJsonObject> takeMappings(const QJsonObject& arguments);
    base::Result<QJsonObject> overview(const QJsonObject& arguments);
    base::Result<QJsonObject> settings();
    base::Result<void> fitsTheSources(const QString& setting, const QString& value);
    base::Result<QJsonObject> changeSetting(const QJsonObject& arguments);
    base::Result<QJsonObject> setPaused(Pausing pausing, const QJsonObject& arguments);

    store::Database& m_database;
    store::EventStore& m_events;
    const base::Clock& m_clock;
    QString m_actor;
};

} // namespace leadferry::app
