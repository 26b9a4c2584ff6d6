// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about which portal events go to. They only write rows (RowCommands).
#pragma once

#include "app/pausing.h"
#include "base/result.h"
#include "domain/route.h"
#include "store/auditstore.h"

#include <QJsonObject>

#include <optional>

namespace leadferry::app {

/// When this PC's day began.
qint64 beginOfDay(qint64 nowMs);

/// Every bot and source there is, and where its events go; numbers of this PC's day.
base::Result<QList<domain::RouteRow>> routesNow(store::Database& database, qint64 nowMs);

class RouteCommands
{
public:
    /// The database outlives it.
    RouteCommands(store::Database& database, Actor actor) : m_database(database), m_actor(std::move(actor)) {}

    /// Nothing when `command` is not one of these.
    std::optional<base::Result<QJsonObject>> run(const QString& command, const QJsonObject& arguments);

private:
    struct Speaker
    {
        domain::RouteKind kind = domain::RouteKind::Bot;
        QString name;
    };

    base::Result<QJsonObject> set(const QJsonObject& arguments);
    base::Result<QJsonObject> remove(const QJsonObject& arguments);
    base::Result<QJsonObject> choose(const QJsonObject& arguments);
    enum class Moving { Outlook, Carry };
    base::Result<QJsonObject> move(Moving moving, const QJsonObject& arguments);
    enum class Copying { Difference, Carry };
    base::Result<QJsonObject> copySetup(Copying copying, const QJsonObject& arguments);
    static base::Result<Speaker> speakerNamed(const QJsonObject& arguments);
    [[nodiscard]] store::AuditEntry note(const char* command, const QJsonObject& subject) const;

    store::Database& m_database;
    Actor m_actor;
};

} // namespace leadferry::app
