// SPDX-License-Identifier: GPL-3.0-or-later
// Proofs: what is to be proved, read in pages of bounded size, and what came of each, kept for a month.
#pragma once

#include "domain/proof.h"
#include "store/database.h"

#include <optional>

namespace leadferry::store {

/// Deliveries that changed in a span of time.
struct ProofSpan
{
    qint64 sinceMs = 0;
    qint64 untilMs = 0;
    qint64 portalId = 0; ///< 0: all
};

/// Where a page ends.
struct ProofPlace
{
    qint64 changedAtMs = 0;
    qint64 deliveryId = 0;
};

struct ProofPage
{
    int deliveries = 0;
    QList<domain::ProvedOperation> operations; ///< done, with a record
    QList<domain::ProvedLink> links;
    QList<domain::ProvedPlace> places;
    QList<domain::ProofDifference> undelivered;
    std::optional<ProofPlace> next; ///< nothing: this is the last one
};

struct ProofListing
{
    QList<domain::ProofDifference> differences;
    bool more = false;
};

class ProofStore
{
public:
    explicit ProofStore(Database& database) : m_database(database) {}

    /// Test leads are left out: they are there to be removed again. So is what only shadow mode holds.
    base::Result<ProofPage> page(const ProofSpan& span, const ProofPlace& after, int deliveries);
    base::Result<int> count(const ProofSpan& span);
    /// The first event that came in at or after this time; beyond the last one where there is none.
    base::Result<qint64> firstEventAt(qint64 receivedAtMs);
    /// Of the events from `first` to before `end`, those that nothing was ever to be done with.
    base::Result<QList<domain::ProofDifference>> withoutDelivery(qint64 first, qint64 end);

    /// Returns the new one's id. Proofs that were broken off, and those older than a month, go.
    base::Result<qint64> begin(const domain::ProofReport& report, qint64 portalId);
    /// Of a proof at most `mostKept` are kept.
    base::Result<void> add(qint64 proofId, const QList<domain::ProofDifference>& differences);
    base::Result<void> finish(const domain::ProofReport& report);
    base::Result<void> forget(qint64 proofId);

    /// The newest that is finished.
    base::Result<std::optional<domain::ProofReport>> last();
    base::Result<std::optional<domain::ProofReport>> report(qint64 proofId);
    /// Until when everything has been proved, by proofs of all portals without trouble; 0: there was none.
    base::Result<qint64> provedUntilMs();
    /// When the engine last made one by itself, and when the first delivery came in; 0: not yet.
    base::Result<qint64> lastByNightMs();
    base::Result<qint64> firstDeliveryMs();
    /// By id, after `afterId`.
    base::Result<ProofListing> differences(qint64 proofId, qint64 afterId, int limit);

    static constexpr int mostKept = 10'000;

private:
    base::Result<void> addOperations(ProofPage& page, const QList<qint64>& deliveryIds);
    base::Result<void> addLastSet(ProofPage& page);
    base::Result<void> addLinks(ProofPage& page, const QList<qint64>& deliveryIds);
    base::Result<void> addPlaces(ProofPage& page, const QList<qint64>& deliveryIds);
    base::Result<std::optional<domain::ProofReport>> one(const QString& where, const QVariantList& values);
    base::Result<qint64> number(const QString& sql, const QVariantList& values = {});

    Database& m_database;
};

} // namespace leadferry::store
