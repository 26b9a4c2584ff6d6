// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about proofs that need no HubSpot: what the last one found, and sending it again.
#pragma once

#include "app/pausing.h"
#include "store/eventstore.h"

#include <QJsonObject>

#include <optional>

namespace leadferry::app {

/// Differences are given by so many at most.
inline constexpr int mostDifferences = 1'000;

struct DifferenceSpan
{
    qint64 afterId = 0;
    int limit = mostDifferences;
};

/// The answer of the commands "verify" and "proof"; `proofId` 0: the newest.
base::Result<QJsonObject> proofAnswer(store::Database& database, qint64 proofId, const DifferenceSpan& span);

class ProofCommands
{
public:
    /// Both stores outlive it.
    ProofCommands(store::Database& database, store::EventStore& events, Actor actor)
        : m_database(database), m_events(events), m_actor(std::move(actor))
    {
    }

    /// Nothing when `command` is not one of these.
    std::optional<base::Result<QJsonObject>> run(const QString& command, const QJsonObject& arguments);

private:
    base::Result<QJsonObject> replay(const QJsonObject& arguments);

    store::Database& m_database;
    store::EventStore& m_events;
    Actor m_actor;
};

} // namespace leadferry::app
