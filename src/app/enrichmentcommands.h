// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about conversations that a language model reads; these read and write rows only.
#pragma once

#include "app/settingcatalog.h"
#include "base/clock.h"
#include "enrichment/enrichmentchoice.h"
#include "store/database.h"

#include <QJsonObject>

#include <optional>

namespace leadferry::app {

enrichment::EnrichmentChoice enrichmentChoiceIn(const SettingValues& settings);

class EnrichmentCommands
{
public:
    /// Both outlive it. `actor`: who is asking, for the audit.
    EnrichmentCommands(store::Database& database, const base::Clock& clock, QString actor)
        : m_database(database), m_clock(clock), m_actor(std::move(actor))
    {
    }

    /// Nothing when `command` is not one of these.
    std::optional<base::Result<QJsonObject>> run(const QString& command, const QJsonObject& arguments);

private:
    base::Result<QJsonObject> show(const SettingValues& settings, const QJsonObject& arguments);
    base::Result<QJsonObject> ask(const SettingValues& settings, const QJsonObject& arguments);

    store::Database& m_database;
    const base::Clock& m_clock;
    QString m_actor;
};

} // namespace leadferry::app
