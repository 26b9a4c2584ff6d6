// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storedevent.h"

#include <QJsonDocument>

namespace leadferry::store {

using base::Result;

namespace {

constexpr QLatin1String messageType("conversation.message.v1");

/// What was typed in the event's conversation and came as events of its own before it. The queries by conversation
/// repeat the condition of its index: SQLite uses a partial index only then.
Result<QList<domain::Message>> earlierMessages(Database& database, const domain::Event& event)
{
    QList<domain::Message> messages;
    if (event.conversationId.isEmpty() || event.type == messageType) {
        return messages;
    }
    const auto rows = database.select(
        QStringLiteral("SELECT said FROM event WHERE conversation_id = ? AND conversation_id <> '' AND source = ? "
                       "AND sequence < ? AND type = ? ORDER BY sequence"),
        {event.conversationId, event.source, event.sequence, QString(messageType)});
    if (!rows) {
        return rows.error();
    }
    for (const Row& row : *rows) {
        if (const auto said = domain::readEvent(QJsonDocument::fromJson(row.first().toByteArray()).object(), 0)) {
            messages += said->messages;
        }
    }
    return messages;
}

/// Whom an earlier event of its conversation named, if it names nobody itself.
Result<void> learnPerson(Database& database, domain::Event& event)
{
    if (!event.person.isEmpty() || event.conversationId.isEmpty()) {
        return {};
    }
    const auto named = database.select(
        QStringLiteral("SELECT said FROM event WHERE conversation_id = ? AND conversation_id <> '' AND source = ? "
                       "AND sequence < ? AND person_key <> '' ORDER BY sequence DESC LIMIT 1"),
        {event.conversationId, event.source, event.sequence});
    if (!named) {
        return named.error();
    }
    if (!named->isEmpty()) {
        const auto known = domain::readEvent(QJsonDocument::fromJson(named->first().first().toByteArray()).object(), 0);
        event.person = known ? known->person : domain::Person{};
        event.namesNobody = true;
    }
    return {};
}

} // namespace

Result<std::optional<domain::Event>> eventIn(Database& database, const Row& row)
{
    auto event = domain::readEvent(QJsonDocument::fromJson(row.at(5).toByteArray()).object(), row.at(4).toLongLong());
    if (!event) {
        return std::optional<domain::Event>(); // stored events were read once already
    }
    event->sequence = row.at(0).toLongLong();
    event->source = row.at(1).toString();
    event->id = row.at(2).toString();
    if (const int variant = row.at(3).toInt(); variant > 0) {
        event->id += QStringLiteral("~%1").arg(variant);
    }
    if (auto learned = learnPerson(database, *event); !learned) {
        return learned.error();
    }
    const auto earlier = earlierMessages(database, *event);
    if (!earlier) {
        return earlier.error();
    }
    event->messages = domain::joinedMessages(*earlier, event->messages);
    return std::optional(*event);
}

} // namespace leadferry::store
