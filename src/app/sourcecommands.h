// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about where events come in. They only write rows (RowCommands).
#pragma once

#include "app/pausing.h"
#include "base/result.h"
#include "domain/portal.h"
#include "domain/source.h"
#include "store/auditstore.h"

#include <QJsonObject>

#include <optional>

namespace leadferry::app {

class SourceCommands
{
public:
    /// The database outlives it.
    SourceCommands(store::Database& database, Actor actor) : m_database(database), m_actor(std::move(actor)) {}

    /// Nothing when `command` is not one of these.
    std::optional<base::Result<QJsonObject>> run(const QString& command, const QJsonObject& arguments);

    /// A secret is part of it, or goes with it: then it is for the engine (SaveSourceJob, RemoveSourceJob).
    [[nodiscard]] bool concernsSecrets(const QString& command, const QJsonObject& arguments);
    /// NotFound: there is none of the "name".
    base::Result<domain::Source> sourceNamed(const QJsonObject& arguments);
    /// What addSource or changeSource would save, with the folder for answers made ready; Invalid and Conflict say why
    /// it cannot be.
    base::Result<domain::Source> wanted(const QString& command, const QJsonObject& arguments);
    base::Result<QJsonObject> save(const QString& command, const domain::Source& source, const QJsonObject& arguments);
    base::Result<QJsonObject> remove(const QJsonObject& arguments);
    /// That somebody did this to the source.
    base::Result<void> audit(const QString& command, const QString& name);

private:
    base::Result<QJsonObject> list();
    base::Result<QJsonObject> listed(const QString& name);
    base::Result<QJsonObject> save(const QString& command, const QJsonObject& arguments);
    base::Result<QJsonObject> goLive(const QJsonObject& arguments);
    base::Result<domain::Source> newSource(const QJsonObject& arguments);
    base::Result<domain::Portal> portalIn(const QJsonObject& arguments);
    base::Result<std::optional<domain::Source>> known(const QString& name);
    base::Result<void> readyReplies(const domain::Source& before, const domain::Source& after);
    [[nodiscard]] store::AuditEntry note(const QString& command, const QJsonObject& subject) const;

    store::Database& m_database;
    Actor m_actor;
};

/// Where a bot sends to: "http://127.0.0.1:8765/v1/sources/NAME"; empty for the folder, and while the port is off.
QString addressOf(const domain::Source& source, const QString& listenAddress);

} // namespace leadferry::app
