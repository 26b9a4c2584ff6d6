// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about properties that only write rows (RowCommands): somebody's own list.
#pragma once

#include "app/pausing.h"
#include "base/result.h"
#include "domain/crm.h"

#include <QJsonObject>

#include <optional>

namespace leadferry::app {

class PropertyCommands
{
public:
    /// The database outlives it.
    PropertyCommands(store::Database& database, Actor actor) : m_database(database), m_actor(std::move(actor)) {}

    /// Nothing when `command` is not one of these.
    std::optional<base::Result<QJsonObject>> run(const QString& command, const QJsonObject& arguments);

private:
    base::Result<QJsonObject> list();
    base::Result<QJsonObject> add(const QJsonObject& arguments);
    base::Result<QJsonObject> remove(const QJsonObject& arguments);

    store::Database& m_database;
    Actor m_actor;
};

/// [{"object","name"}, …] Invalid: one of them names no object.
base::Result<QList<std::pair<domain::CrmObject, QString>>> propertyItems(const QJsonObject& arguments);

} // namespace leadferry::app
