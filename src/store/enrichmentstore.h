// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations that a language model reads: which are to be, and what came of it.
#pragma once

#include "domain/enrichment.h"
#include "store/auditstore.h"
#include "store/database.h"

#include <QSet>

namespace leadferry::store {

/// What is known of the service that is asked.
struct EnrichmentService
{
    bool isOn = false; ///< events are looked at
    QString keyFor;    ///< scheme, host and port that the key kept with the secrets is for; empty: none is kept
    domain::EnrichmentTrouble trouble; ///< why nothing is asked for now; none: it is
    QString restsFor;                  ///< the service and model for which that holds
    qint64 restsUntilMs = 0;
    bool operator==(const EnrichmentService&) const = default;
};

/// A conversation to be asked about, or whose answer is to be put in.
struct OpenEnrichment
{
    domain::Enrichment enrichment;
    domain::Event about; ///< with the messages of its conversation
};

class EnrichmentStore
{
public:
    explicit EnrichmentStore(Database& database) : m_database(database) {}

    base::Result<EnrichmentService> service();
    /// What was known of the service is forgotten: another key may be what it wants.
    base::Result<void> setKeyFor(const QString& origin);
    /// Of that service and model; no trouble: it can be asked.
    base::Result<void> setRest(const domain::EnrichmentTrouble& trouble, const QString& restsFor, qint64 untilMs);

    /// Events of these types are looked at from now on, nothing that is there already; none: not any more. What waits
    /// stays.
    base::Result<void> heed(const QStringList& types);
    /// Takes note of conversations with events of these types that have come in since the last time. Without test
    /// leads and what is held by shadow mode, and of the same id with other content only the first. Returns how many.
    base::Result<int> collect(const QStringList& types, qint64 nowMs);
    /// What was put in longer ago than domain::enrichmentExpiresAfterMs is not asked about any more. Cheap where
    /// nothing is so old. Returns how many.
    base::Result<int> expire(qint64 nowMs);
    /// Something is to be asked about, or put in.
    base::Result<bool> hasOpen();
    /// The oldest whose answer is to be put in.
    base::Result<std::optional<OpenEnrichment>> nextAnswered();
    /// The one to be asked about next: first those that were not yet, then the one that was longest ago, so that none
    /// holds up the others; not of these portals.
    base::Result<std::optional<OpenEnrichment>> nextWaiting(const QSet<qint64>& withoutPortals);

    /// What came of asking, or of not asking: all but what identifies it and when it was created.
    base::Result<void> record(const domain::Enrichment& enrichment, qint64 nowMs);
    /// Asks about the conversation of this delivery, once more where there is no answer, else by its newest event if
    /// nobody has asked yet; 0: about all that failed within the last days. One that was read stays. Returns how many.
    /// `note` is written into the audit in the same transaction. NotFound: there is no such delivery. Invalid: it
    /// speaks of no conversation.
    base::Result<int> ask(qint64 deliveryId, const AuditEntry& note, qint64 nowMs);

    /// All of a conversation, the oldest first; at most `most`, the newest.
    base::Result<QList<domain::Enrichment>> ofConversation(const QString& source, const QString& conversationId,
                                                           int most);
    /// The newest first.
    base::Result<QList<domain::Enrichment>> newest(int most);
    base::Result<int> waiting();
    /// Conversations that were asked about at or after this time.
    base::Result<int> askedSince(qint64 ms);
    /// Deliveries of conversations about which something has changed at or after this time; at most 500.
    base::Result<QList<qint64>> deliveriesChangedSince(qint64 ms);

private:
    base::Result<std::optional<OpenEnrichment>> first(const QString& where, const QVariantList& values);
    base::Result<QList<domain::Enrichment>> select(const QString& rest, const QVariantList& values);

    Database& m_database;
};

} // namespace leadferry::store
