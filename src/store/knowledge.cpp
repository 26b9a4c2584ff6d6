// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/knowledge.h"

#include <algorithm>

namespace leadferry::store {

using base::Result;

namespace {

QStringList column(const Rows& rows, qsizetype index)
{
    QStringList values;
    for (const Row& row : rows) {
        values.append(row.at(index).toString());
    }
    return values;
}

class Copy
{
public:
    Copy(Database& from, qint64 fromPortalId, Database& to, qint64 toPortalId)
        : m_from(from), m_fromPortalId(fromPortalId), m_toPortalId(toPortalId), m_transaction(to)
    {
    }

    /// The rows of `table` with one of the keys: the portal's id, then the columns. The rows without the portal's id.
    Rows take(const QString& table, const QStringList& columns, const QString& keyColumn, const QStringList& keys)
    {
        constexpr qsizetype mostKeys = 500;
        Rows taken;
        for (qsizetype begin = 0; begin < keys.size() && m_outcome; begin += mostKeys) {
            const QStringList some = keys.mid(begin, mostKeys);
            const auto rows =
                m_from.select(QStringLiteral("SELECT %1 FROM %2 WHERE portal_id = ? AND %3 IN (%4)")
                                  .arg(columns.join(QLatin1Char(',')), table, keyColumn, placeholders(some.size())),
                              QVariantList{m_fromPortalId} + toVariants(some));
            insert(table, columns, rows);
            taken += rows.ok() ? *rows : Rows();
        }
        return taken;
    }

    void takeAll(const QString& table, const QStringList& columns)
    {
        insert(table, columns,
               m_from.select(
                   QStringLiteral("SELECT %1 FROM %2 WHERE portal_id = ?").arg(columns.join(QLatin1Char(',')), table),
                   {m_fromPortalId}));
    }

    void goOnAfterLastEvent()
    {
        const auto last = m_from.select(QStringLiteral("SELECT coalesce(max(sequence), 0) FROM event"));
        if (!last) {
            m_outcome = last.error();
            return;
        }
        m_transaction.run(QStringLiteral("INSERT INTO sqlite_sequence (name, seq) VALUES ('event', ?)"),
                          {last->first().first()});
    }

    void takeEvents(const KnownConversation& conversation, const QStringList& without)
    {
        constexpr int most = 500;
        const QString columns = QStringLiteral("sequence, source, event_id, variant, content_hash, type, bot, "
                                               "conversation_id, person_key, occurred_at_ms, received_at_ms, body");
        const auto rows = m_from.select(
            QStringLiteral("SELECT %1 FROM event WHERE conversation_id = ? AND conversation_id <> '' AND source = ? "
                           "AND event_id NOT IN (%2) ORDER BY sequence DESC LIMIT ?")
                .arg(columns, placeholders(without.size())),
            QVariantList{conversation.id, conversation.source} + toVariants(without) + QVariantList{most});
        if (!rows) {
            m_outcome = rows.error();
            return;
        }
        for (const Row& row : *rows) {
            m_transaction.run(
                QStringLiteral("INSERT INTO event (%1) VALUES (%2)").arg(columns, placeholders(row.size())), row);
        }
    }

    Result<void> commit() { return m_outcome ? m_transaction.commit() : m_outcome; }

private:
    void insert(const QString& table, const QStringList& columns, const Result<Rows>& rows)
    {
        if (!rows) {
            m_outcome = rows.error();
            return;
        }
        for (const Row& row : *rows) {
            m_transaction.run(QStringLiteral("INSERT OR REPLACE INTO %1 (portal_id, %2) VALUES (?, %3)")
                                  .arg(table, columns.join(QLatin1Char(',')), placeholders(columns.size())),
                              QVariantList{m_toPortalId} + row);
        }
    }

    Database& m_from;
    qint64 m_fromPortalId;
    qint64 m_toPortalId;
    Transaction m_transaction;
    Result<void> m_outcome;
};

} // namespace

Result<void> copyKnowledge(Database& from, const KnowledgeOf& subject, Database& to, qint64 toPortalId)
{
    Copy copy(from, subject.portalId, to, toPortalId);
    const QString ties = QStringLiteral("person_tie");
    const QStringList tieColumns{QStringLiteral("tie"), QStringLiteral("person_key")};
    QStringList names = subject.identities;
    names += column(copy.take(ties, tieColumns, QStringLiteral("tie"), names), 1);
    names += column(copy.take(ties, tieColumns, QStringLiteral("person_key"), names), 0);
    names.removeDuplicates();
    const Rows records =
        copy.take(QStringLiteral("known_record"), {QStringLiteral("identity"), QStringLiteral("record_id")},
                  QStringLiteral("identity"), names);
    copy.take(QStringLiteral("written_value"),
              {QStringLiteral("object"), QStringLiteral("record_id"), QStringLiteral("property"),
               QStringLiteral("fingerprint"), QStringLiteral("event_sequence"), QStringLiteral("source"),
               QStringLiteral("occurred_at_ms")},
              QStringLiteral("record_id"), column(records, 1));
    copy.takeAll(QStringLiteral("refused_value"), {QStringLiteral("object"), QStringLiteral("property"),
                                                   QStringLiteral("fingerprint"), QStringLiteral("reason")});
    copy.takeAll(QStringLiteral("turn"), {QStringLiteral("event_type"), QStringLiteral("next")});
    copy.goOnAfterLastEvent();
    for (const KnownConversation& conversation : subject.conversations) {
        copy.takeEvents(conversation, subject.withoutEvents);
    }
    return copy.commit();
}

} // namespace leadferry::store
