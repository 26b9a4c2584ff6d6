// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventstore.h"

#include "base/json.h"
#include "domain/deliverylog.h"
#include "domain/event.h"
#include "domain/states.h"
#include "store/routestore.h"

#include <QJsonDocument>

namespace leadferry::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::Acceptance;
using domain::AcceptedEvent;
using domain::IncomingEvent;

namespace {

constexpr qint64 hashedIdLifeMs = 24LL * 60 * 60 * 1000;

struct Known
{
    qint64 sequence = 0;
    QString contentHash;
    int variant = 0;
};

QList<Known> knownEvents(Transaction& transaction, const QString& source, const QString& eventId)
{
    QList<Known> known;
    const Rows rows = transaction.select(
        QStringLiteral(
            "SELECT sequence, content_hash, variant FROM event WHERE source = ? AND event_id = ? ORDER BY variant"),
        {source, eventId});
    for (const Row& row : rows) {
        known.append({row.at(0).toLongLong(), row.at(1).toString(), row.at(2).toInt()});
    }
    return known;
}

/// A repeated hash older than a day is a new event under an id of its own: "{hash}:{time}".
QString idForHashed(Transaction& transaction, const IncomingEvent& incoming)
{
    const Rows rows = transaction.select(
        QStringLiteral(
            "SELECT event_id, received_at_ms FROM event WHERE source = ? AND (event_id = ? OR event_id > ? AND "
            "event_id < ?) ORDER BY received_at_ms DESC LIMIT 1"),
        {incoming.source, incoming.eventId, QString(incoming.eventId + QLatin1Char(':')),
         QString(incoming.eventId + QLatin1Char(';'))});
    if (rows.isEmpty()) {
        return incoming.eventId;
    }
    const bool repeat = incoming.receivedAtMs - rows.first().at(1).toLongLong() < hashedIdLifeMs;
    return repeat ? rows.first().at(0).toString()
                  : QStringLiteral("%1:%2").arg(incoming.eventId).arg(incoming.receivedAtMs);
}

} // namespace

EventStore::EventStore(Database& database, const base::Clock& clock) : m_database(database), m_clock(clock) {}

void EventStore::submit(const QList<IncomingEvent>& events, QObject* context,
                        std::function<void(Result<QList<AcceptedEvent>>)> answer)
{
    m_waiting.append({events, context, std::move(answer)});
    if (!m_commitScheduled) {
        // Everything that the sockets hand over in this turn of the event loop joins the same commit.
        m_commitScheduled = true;
        QMetaObject::invokeMethod(this, &EventStore::commitWaiting, Qt::QueuedConnection);
    }
}

void EventStore::commitWaiting()
{
    m_commitScheduled = false;
    const auto waiting = std::exchange(m_waiting, {});
    QList<IncomingEvent> all;
    for (const Waiting& batch : waiting) {
        all += batch.events;
    }
    auto accepted = add(all);
    if (!accepted && m_database.outOfSpace()) {
        accepted = Error{ErrorKind::RateLimited, accepted.error().message}; // the sender comes back, as to a full queue
    }
    qsizetype position = 0;
    for (const Waiting& batch : waiting) {
        if (batch.context) {
            batch.answer(accepted ? Result<QList<AcceptedEvent>>(accepted->mid(position, batch.events.size()))
                                  : Result<QList<AcceptedEvent>>(accepted.error()));
        }
        position += batch.events.size();
    }
}

Result<QList<AcceptedEvent>> EventStore::add(const QList<IncomingEvent>& events)
{
    m_newDeliveries.clear();
    QList<AcceptedEvent> accepted;
    accepted.reserve(events.size());
    Transaction transaction(m_database);
    for (const IncomingEvent& incoming : events) {
        accepted.append(insert(transaction, incoming));
    }
    if (auto done = transaction.commit(); !done) {
        emit failed(done.error());
        return done.error();
    }
    if (!m_newDeliveries.isEmpty()) {
        emit added(std::exchange(m_newDeliveries, {}));
    }
    return accepted;
}

Result<int> EventStore::deliver(const QList<qint64>& sequences)
{
    Transaction transaction(m_database);
    for (const qint64 sequence : sequences) {
        const Rows rows = transaction.select(
            QStringLiteral("SELECT source, received_at_ms, body FROM event e WHERE sequence = ? "
                           "AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.event_sequence = e.sequence)"),
            {sequence});
        if (rows.isEmpty()) {
            continue; // it has got one meanwhile, or has gone
        }
        const qint64 receivedAtMs = rows.first().at(1).toLongLong();
        const auto body = QJsonDocument::fromJson(rows.first().at(2).toByteArray()).object();
        const auto event = domain::readEvent(body, receivedAtMs);
        insertDelivery(transaction, event ? *event : domain::Event{}, rows.first().at(0).toString(), sequence,
                       receivedAtMs, event ? QString() : event.error().message);
    }
    if (auto done = transaction.commit(); !done) {
        m_newDeliveries.clear();
        return done.error();
    }
    const int delivered = static_cast<int>(m_newDeliveries.size());
    if (delivered > 0) {
        emit added(std::exchange(m_newDeliveries, {}));
    }
    return delivered;
}

AcceptedEvent EventStore::insert(Transaction& transaction, const IncomingEvent& incoming)
{
    const QString contentHash = base::sha256Hex(base::canonicalJson(incoming.body));
    const QString eventId = incoming.hashedId ? idForHashed(transaction, incoming) : incoming.eventId;
    int variant = 0;
    for (const Known& known : knownEvents(transaction, incoming.source, eventId)) {
        if (known.contentHash == contentHash) {
            return {known.sequence, eventId, Acceptance::Duplicate};
        }
        variant = known.variant + 1;
    }
    const auto event = domain::readEvent(incoming.body, incoming.receivedAtMs);
    const domain::Event read = event ? *event : domain::Event{};
    const QString cause = variant > 0 ? QStringLiteral("same id, different content")
                          : event     ? QString()
                                      : event.error().message;
    const qint64 sequence = transaction.insert(
        QStringLiteral(
            "INSERT INTO event (source, event_id, variant, content_hash, type, bot, conversation_id, person_key, "
            "occurred_at_ms, received_at_ms, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {incoming.source, eventId, variant, contentHash, read.type, read.bot, read.conversationId,
         read.person.isEmpty() ? QString() : domain::personKeyOf(read), read.occurredAtMs, incoming.receivedAtMs,
         QString::fromUtf8(QJsonDocument(incoming.body).toJson(QJsonDocument::Compact))});
    insertDelivery(transaction, read, incoming.source, sequence, incoming.receivedAtMs, cause);
    return {sequence, eventId, variant > 0 ? Acceptance::Conflict : Acceptance::Queued};
}

void EventStore::insertDelivery(Transaction& transaction, const domain::Event& event, const QString& source,
                                qint64 sequence, qint64 receivedAtMs, const QString& cause)
{
    const Destination destination = destinationOf(transaction, event.bot, source);
    domain::DeliveryState state =
        destination.portalId == 0 ? domain::DeliveryState::Unrouted : domain::DeliveryState::Queued;
    QString why = cause;
    if (cause.isEmpty() && !destination.connected) {
        why = domain::portalDisconnected;
    }
    if (!why.isEmpty()) {
        state = domain::DeliveryState::Held;
    }
    m_newDeliveries.append(transaction.insert(
        QStringLiteral("INSERT INTO delivery (event_sequence, portal_id, state, person, type, bot, received_at_ms, "
                       "changed_at_ms, cause) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {sequence, destination.portalId == 0 ? QVariant() : QVariant(destination.portalId), domain::toString(state),
         event.person.displayName(), event.type, event.bot, receivedAtMs, m_clock.nowMs(), why}));
}

} // namespace leadferry::store
