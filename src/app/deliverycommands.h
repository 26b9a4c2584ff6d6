// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about deliveries that only write rows (RowCommands): start again, give up, correct what an event says,
// write into a record that is there, and say why a value is what it is.
#pragma once

#include "app/pausing.h"
#include "base/result.h"
#include "domain/deliverylog.h"

#include <QJsonObject>

#include <optional>

namespace leadferry::app {

class DeliveryCommands
{
public:
    /// The database outlives it.
    DeliveryCommands(store::Database& database, Actor actor) : m_database(database), m_actor(std::move(actor)) {}

    /// Nothing when `command` is not one of these.
    std::optional<base::Result<QJsonObject>> run(const QString& command, const QJsonObject& arguments);

private:
    /// Deliveries that a command is about.
    struct Chosen
    {
        QList<qint64> ids;
        bool byFilter = false; ///< nobody has looked at each
        bool more = false;     ///< of the filter, after `reachedId`
        qint64 reachedId = 0;
    };

    base::Result<QJsonObject> retry(const QJsonObject& arguments);
    base::Result<QJsonObject> cancel(const QJsonObject& arguments);
    base::Result<QJsonObject> correct(const QJsonObject& arguments);
    base::Result<QJsonObject> join(const QJsonObject& arguments);
    base::Result<QJsonObject> explain(const QJsonObject& arguments);
    base::Result<QJsonObject> started(const QJsonObject& arguments, const Chosen& chosen,
                                      const base::Result<QList<qint64>>& ids);
    base::Result<Chosen> chosenBy(const QJsonObject& arguments);
    base::Result<void> note(const char* command, const QJsonObject& subject, const QList<qint64>& deliveryIds);

    store::Database& m_database;
    Actor m_actor;
};

} // namespace leadferry::app
