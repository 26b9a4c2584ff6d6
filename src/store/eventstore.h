// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox: events as received, each once, on disk before anybody is told so.
#pragma once

#include "base/clock.h"
#include "domain/event.h"
#include "domain/eventsink.h"
#include "store/database.h"

#include <QObject>
#include <QPointer>

namespace leadferry::store {

/// Rules (design.md §5.1): unique by (source, event id); the same id with equal content is a duplicate and changes
/// nothing; with other content it is stored beside the first and held. A hashed id counts as a repeat only within 24
/// hours. Each new event gets its delivery in the same commit: to the portal it is routed to (routestore.h), or
/// unrouted.
class EventStore final : public QObject, public domain::EventSink
{
    Q_OBJECT
public:
    /// Both outlive the store.
    EventStore(Database& database, const base::Clock& clock);

    /// Batches of one moment share one commit; each is whole or not at all.
    void submit(const QList<domain::IncomingEvent>& events, QObject* context,
                std::function<void(base::Result<QList<domain::AcceptedEvent>>)> answer) override;
    /// The same at once, for the command line.
    base::Result<QList<domain::AcceptedEvent>> add(const QList<domain::IncomingEvent>& events);

    /// Gives events that nothing was ever to be done with their delivery. Returns how many there are.
    base::Result<int> deliver(const QList<qint64>& sequences);

signals:
    /// New deliveries are on disk.
    void added(const QList<qint64>& deliveryIds);
    /// Events could not be stored; who sent them is told.
    void failed(const leadferry::base::Error& error);

private:
    struct Waiting
    {
        QList<domain::IncomingEvent> events;
        QPointer<QObject> context;
        std::function<void(base::Result<QList<domain::AcceptedEvent>>)> answer;
    };

    void commitWaiting();
    domain::AcceptedEvent insert(Transaction& transaction, const domain::IncomingEvent& incoming);
    /// `cause`: why it is held from the start; empty: it is queued.
    void insertDelivery(Transaction& transaction, const domain::Event& event, const QString& source, qint64 sequence,
                        qint64 receivedAtMs, const QString& cause);

    Database& m_database;
    const base::Clock& m_clock;
    QList<Waiting> m_waiting;
    QList<qint64> m_newDeliveries;
    bool m_commitScheduled = false;
};

} // namespace leadferry::store
