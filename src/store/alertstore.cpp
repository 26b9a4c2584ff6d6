// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/alertstore.h"

#include "domain/source.h"
#include "domain/testlead.h"

#include <QJsonDocument>

namespace leadferry::store {

using base::Result;

namespace {

constexpr int messagesKept = 100;

QString compact(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject objectIn(const QVariant& column)
{
    return QJsonDocument::fromJson(column.toString().toUtf8()).object();
}

void keep(Transaction& transaction, qint64 atMs, const QJsonObject& message)
{
    transaction.run(QStringLiteral("INSERT INTO alert_message (at_ms, message) VALUES (?, ?)"),
                    {atMs, compact(message)});
    transaction.run(QStringLiteral("DELETE FROM alert_message WHERE id <= (SELECT max(id) FROM alert_message) - ?"),
                    {messagesKept});
}

std::optional<double> scoreIn(const QVariant& column)
{
    bool isNumber = false;
    const double score = column.toString().toDouble(&isNumber);
    return isNumber ? std::optional(score) : std::nullopt;
}

} // namespace

Result<domain::AlertMemory> AlertStore::memory()
{
    const auto state = m_database.select(QStringLiteral("SELECT told_ms FROM alert_state"));
    const auto rows = m_database.select(QStringLiteral("SELECT subject, trouble, since_ms, over_ms, told FROM "
                                                       "alert_record"));
    if (!state || !rows) {
        return !state ? state.error() : rows.error();
    }
    domain::AlertMemory memory;
    memory.toldMs = state->first().first().toLongLong();
    for (const Row& row : *rows) {
        if (const auto trouble = domain::troubleFromJson(objectIn(row.at(1)))) {
            memory.records.insert(row.at(0).toString(),
                                  {*trouble, row.at(2).toLongLong(), row.at(3).toLongLong(), row.at(4).toBool()});
        }
    }
    return memory;
}

Result<void> AlertStore::save(const domain::AlertMemory& memory, const domain::AlertMessage& message)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("DELETE FROM alert_record"));
    for (auto record = memory.records.cbegin(); record != memory.records.cend(); ++record) {
        transaction.run(QStringLiteral("INSERT INTO alert_record (subject, trouble, since_ms, over_ms, told) "
                                       "VALUES (?, ?, ?, ?, ?)"),
                        {record.key(), compact(domain::toJson(record->trouble)), record->sinceMs, record->overMs,
                         record->told ? 1 : 0});
    }
    transaction.run(QStringLiteral("UPDATE alert_state SET told_ms = ?"), {memory.toldMs});
    if (!message.isEmpty()) {
        keep(transaction, memory.toldMs, domain::toJson(message));
    }
    return transaction.commit();
}

Result<QList<ToldMessage>> AlertStore::told(int most)
{
    const auto rows =
        m_database.select(QStringLiteral("SELECT at_ms, message FROM alert_message ORDER BY id DESC LIMIT ?"), {most});
    if (!rows) {
        return rows.error();
    }
    QList<ToldMessage> told;
    for (const Row& row : *rows) {
        const QJsonObject message = objectIn(row.at(1));
        told.append(
            {row.at(0).toLongLong(), {domain::alertMessageFromJson(message), domain::eventNoticeFromJson(message)}});
    }
    return told;
}

Result<std::optional<qint64>> AlertStore::noticedSequence()
{
    const auto rows = m_database.select(QStringLiteral("SELECT noticed_sequence FROM alert_state"));
    if (!rows) {
        return rows.error();
    }
    const QVariant& value = rows->first().first();
    return value.isNull() ? std::optional<qint64>() : std::optional(value.toLongLong());
}

Result<void> AlertStore::beginNoticing()
{
    Transaction transaction(m_database);
    transaction.run(
        QStringLiteral("UPDATE alert_state SET noticed_sequence = (SELECT coalesce(max(sequence), 0) FROM event)"));
    return transaction.commit();
}

Result<void> AlertStore::endNoticing()
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE alert_state SET noticed_sequence = NULL"));
    return transaction.commit();
}

Result<NewEvents> AlertStore::eventsAfter(qint64 sequence)
{
    const auto last = m_database.select(QStringLiteral("SELECT coalesce(max(sequence), 0) FROM event"));
    if (!last) {
        return last.error();
    }
    const qint64 upTo = last->first().first().toLongLong();
    // A moved event has several deliveries; the first is the one it came in with.
    const auto rows = m_database.select(
        QStringLiteral("SELECT e.type, e.bot, coalesce(p.name, ''), d.person, json_extract(e.body, '$.data.score') "
                       "FROM event e JOIN delivery d ON d.id = (SELECT min(id) FROM delivery WHERE event_sequence = "
                       "e.sequence) LEFT JOIN portal p ON p.id = d.portal_id WHERE e.sequence > ? AND e.sequence <= ? "
                       "AND e.variant = 0 AND e.source <> ? AND NOT (d.state = 'held' AND d.cause = ?) AND NOT EXISTS "
                       "(SELECT 1 FROM source s WHERE s.name = e.source AND s.shadow = 1) "
                       "ORDER BY e.sequence"),
        {sequence, upTo, domain::testLeadSource, domain::shadowMode});
    if (!rows) {
        return rows.error();
    }
    NewEvents found{{}, upTo};
    for (const Row& row : *rows) {
        found.events.append({row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), row.at(3).toString(),
                             scoreIn(row.at(4))});
    }
    return found;
}

Result<void> AlertStore::saveNotice(qint64 upToSequence, qint64 atMs, const domain::EventNotice& notice)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE alert_state SET noticed_sequence = ?, noticed_ms = CASE WHEN ? THEN ? ELSE "
                                   "noticed_ms END"),
                    {upToSequence, notice.isEmpty() ? 0 : 1, atMs});
    if (!notice.isEmpty()) {
        keep(transaction, atMs, domain::toJson(notice));
    }
    return transaction.commit();
}

Result<qint64> AlertStore::noticedMs()
{
    const auto rows = m_database.select(QStringLiteral("SELECT noticed_ms FROM alert_state"));
    return rows ? Result<qint64>(rows->first().first().toLongLong()) : rows.error();
}

} // namespace leadferry::store
