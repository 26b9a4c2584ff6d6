// SPDX-License-Identifier: GPL-3.0-or-later
// What was told of states and events, so that nothing is told twice, whatever happens in between.
#pragma once

#include "domain/announcement.h"
#include "store/database.h"

namespace leadferry::store {

struct ToldMessage
{
    qint64 atMs = 0;
    domain::Announcement announcement; ///< without causes and people
};

/// Events that have come in since the last notice.
struct NewEvents
{
    QList<domain::NewEvent> events; ///< without test leads and what shadow mode holds, in their order
    qint64 upToSequence = 0;        ///< of all events there are
};

class AlertStore
{
public:
    explicit AlertStore(Database& database) : m_database(database) {}

    base::Result<domain::AlertMemory> memory();
    /// Replaces it, and keeps the message if there is one.
    base::Result<void> save(const domain::AlertMemory& memory, const domain::AlertMessage& message);
    /// The newest first.
    base::Result<QList<ToldMessage>> told(int most);

    /// Up to where events were told; nothing: none is to be.
    base::Result<std::optional<qint64>> noticedSequence();
    /// From now on, with nothing of what is there.
    base::Result<void> beginNoticing();
    base::Result<void> endNoticing();
    base::Result<NewEvents> eventsAfter(qint64 sequence);
    /// Those up to this one were told, at that time, with this notice (which may be empty).
    base::Result<void> saveNotice(qint64 upToSequence, qint64 atMs, const domain::EventNotice& notice);
    /// When events were told last.
    base::Result<qint64> noticedMs();

private:
    Database& m_database;
};

} // namespace leadferry::store
