// SPDX-License-Identifier: GPL-3.0-or-later
// What a proof found missing is made due again, so that the engine sends it like anything else: it looks first, and
// nothing is written twice.
#pragma once

#include "domain/proof.h"
#include "store/database.h"

namespace leadferry::store {

/// What of a proof is to be sent again.
struct ReplayChoice
{
    qint64 proofId = 0;
    QList<qint64> ids;     ///< of differences; empty: all that were not sent again yet
    bool recreate = false; ///< also records that somebody has deleted in HubSpot
    bool overwrite =
        false; ///< also what somebody has changed in HubSpot: values, and of all differences who left a list
};

struct ReplayOutcome
{
    int replayed = 0;        ///< differences
    int left = 0;            ///< of those chosen; see ReplayChoice, and what waits for something else first
    QList<qint64> started;   ///< deliveries in which something is due again
    QList<qint64> toRetry;   ///< deliveries that wait for a person or for the clock: theirs is an ordinary retry
    QList<qint64> toDeliver; ///< events without a delivery
};

class ProofReplay
{
public:
    explicit ProofReplay(Database& database) : m_database(database) {}

    /// In one transaction with its line in the audit.
    base::Result<ReplayOutcome> replay(const ReplayChoice& choice, const QString& actor, qint64 nowMs);

private:
    Database& m_database;
};

} // namespace leadferry::store
