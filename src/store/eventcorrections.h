// SPDX-License-Identifier: GPL-3.0-or-later
// What people have corrected in events: kept beside the original, which never changes.
#pragma once

#include "domain/event.h"
#include "store/database.h"

namespace leadferry::store {

struct CorrectableEvent
{
    qint64 sequence = 0;
    QString source;
    QString eventId;
    QString type;
    qint64 receivedAtMs = 0;
    qint64 deliveryId = 0; ///< the one that counts: where the event has been moved to
};

class EventCorrections
{
public:
    explicit EventCorrections(Database& database) : m_database(database) {}

    /// The event that a delivery carries. NotFound: there is no such delivery.
    base::Result<CorrectableEvent> eventOf(qint64 deliveryId);
    /// From now on `event` counts, and lists show the person it names. Conflict: the delivery is on its way or about to
    /// be, or may be in HubSpot, so that nobody knows yet what is to be corrected.
    static base::Result<void> correct(Transaction& transaction, const CorrectableEvent& original,
                                      const domain::Event& event, qint64 nowMs);
    /// Something of the delivery is to go out.
    base::Result<bool> goesOut(qint64 deliveryId);

private:
    Database& m_database;
};

} // namespace leadferry::store
