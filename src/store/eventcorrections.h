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
    QList<qint64> deliveries; ///< of the event, in whatever portal
};

class EventCorrections
{
public:
    explicit EventCorrections(Database& database) : m_database(database) {}

    /// The event that a delivery carries. NotFound: there is no such delivery.
    base::Result<CorrectableEvent> eventOf(qint64 deliveryId);
    /// From now on `event` counts, and lists show the person it names. Conflict: some of the event is on
    /// its way, or may be in HubSpot, so that nobody knows yet what is to be corrected.
    base::Result<void> correct(qint64 sequence, const domain::Event& event);

private:
    Database& m_database;
};

} // namespace leadferry::store
