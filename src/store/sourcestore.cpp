// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sourcestore.h"

#include "store/deliverystate.h"

#include <QJsonDocument>

namespace leadferry::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::Source;
using domain::SourceRefusals;

namespace {

QString textOf(const QJsonValue& format)
{
    return format.isObject() ? QString::fromUtf8(QJsonDocument(format.toObject()).toJson(QJsonDocument::Compact))
                             : format.toString();
}

QJsonValue formatFrom(const QString& text)
{
    if (text.isEmpty()) {
        return QJsonValue::Undefined;
    }
    return text.startsWith(QLatin1Char('{')) ? QJsonValue(QJsonDocument::fromJson(text.toUtf8()).object())
                                             : QJsonValue(text);
}

template <typename T> Result<QList<T>> listed(const Result<Rows>& rows, T (*read)(const Row& row))
{
    if (!rows) {
        return rows.error();
    }
    QList<T> list;
    for (const Row& row : *rows) {
        list.append(read(row));
    }
    return list;
}

Source sourceIn(const Row& row)
{
    Source source;
    source.name = row.at(0).toString();
    source.format = formatFrom(row.at(1).toString());
    source.bot = row.at(2).toString();
    source.shadow = row.at(3).toBool();
    source.scheme = row.at(4).toString();
    source.header = row.at(5).toString();
    source.hosts = row.at(6).toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    source.replyWay = domain::replyWayFromString(row.at(7).toString()).value_or(domain::ReplyWay::Fetch);
    source.replyTo = row.at(8).toString();
    return source;
}

qint64 idIn(const Row& row)
{
    return row.first().toLongLong();
}

ShadowedDelivery shadowedIn(const Row& row)
{
    return {row.at(0).toLongLong(), row.at(1).toLongLong(), row.at(2).toString()};
}

/// Of every state that shadow mode has held.
constexpr QLatin1String isShadowed("d.state = 'held' AND d.cause = 'shadow mode' AND d.mapping_version = 0");

} // namespace

Result<QList<Source>> SourceStore::all()
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT name, format, bot, shadow, scheme, header, hosts, reply_way, reply_to FROM source "
                       "ORDER BY addressed, name"));
    if (!rows) {
        return rows.error();
    }
    QList<Source> sources{{domain::portSource}, {domain::folderSource}};
    for (const Row& row : *rows) {
        const Source source = sourceIn(row);
        if (source.isNamed()) {
            sources.append(source);
        } else {
            sources[source.name == domain::portSource ? 0 : 1] = source;
        }
    }
    return sources;
}

Result<void> SourceStore::save(const Source& source, const AuditEntry& note)
{
    Transaction transaction(m_database);
    transaction.run(
        QStringLiteral(
            "INSERT INTO source (name, addressed, format, bot, shadow, scheme, header, hosts, reply_way, "
            "reply_to, added_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET format = "
            "excluded.format, bot = "
            "excluded.bot, shadow = excluded.shadow, scheme = excluded.scheme, header = excluded.header, "
            "hosts = excluded.hosts, reply_way = excluded.reply_way, reply_to = excluded.reply_to, refused "
            "= 0, refused_at_ms = 0, refused_why = ''"),
        {source.name, source.isNamed(), textOf(source.format), source.bot, source.shadow, source.scheme, source.header,
         source.hosts.join(QLatin1Char(' ')), domain::toString(source.replyWay), source.replyTo, note.atMs});
    // Whatever was in the way may be mended now.
    transaction.run(
        QStringLiteral("UPDATE reply SET due_ms = 0, fault = 'none', fault_detail = '' WHERE source = ? AND "
                       "state = 'waiting' AND fault <> 'none'"),
        {source.name});
    AuditStore::add(transaction, note);
    return transaction.commit();
}

Result<void> SourceStore::remove(const QString& name, const AuditEntry& note)
{
    Transaction transaction(m_database);
    const int removed = transaction.run(QStringLiteral("DELETE FROM source WHERE name = ? AND addressed = 1"), {name});
    if (!transaction.failed() && removed == 0) {
        return Error{ErrorKind::NotFound, QStringLiteral("there is no source \"%1\" that could be removed").arg(name)};
    }
    transaction.run(QStringLiteral("DELETE FROM route WHERE kind IN ('source', 'botless') AND name = ?"), {name});
    // Another source of that name is another bot's: it gets nothing of this one's visitors.
    transaction.run(QStringLiteral("UPDATE reply SET state = 'expired', due_ms = 0 WHERE source = ? AND state IN "
                                   "('waiting', 'failed')"),
                    {name});
    transaction.run(QStringLiteral("DELETE FROM thread WHERE source = ?"), {name});
    AuditStore::add(transaction, note);
    return transaction.commit();
}

Result<QMap<QString, SourceRefusals>> SourceStore::refusals()
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT name, refused, refused_at_ms, refused_why FROM source WHERE refused > 0"));
    if (!rows) {
        return rows.error();
    }
    QMap<QString, SourceRefusals> refusals;
    for (const Row& row : *rows) {
        refusals.insert(row.at(0).toString(), {row.at(1).toInt(), row.at(2).toLongLong(), row.at(3).toString()});
    }
    return refusals;
}

Result<void> SourceStore::addRefusals(const QMap<QString, SourceRefusals>& refusals)
{
    Transaction transaction(m_database);
    for (auto each = refusals.cbegin(); each != refusals.cend(); ++each) {
        transaction.run(QStringLiteral("UPDATE source SET refused = refused + ?, refused_at_ms = ?, refused_why = ? "
                                       "WHERE name = ?"),
                        {each->count, each->lastAtMs, each->why, each.key()});
    }
    return transaction.commit();
}

Result<QHash<QString, int>> SourceStore::shadowed()
{
    return countBySource(isShadowed, {});
}

Result<QHash<QString, int>> SourceStore::since(qint64 timeMs)
{
    // What came in since has also changed since: the index is by change.
    return countBySource(QStringLiteral("d.changed_at_ms >= ? AND d.received_at_ms >= ?"), {timeMs, timeMs});
}

Result<QHash<QString, int>> SourceStore::countBySource(const QString& condition, const QVariantList& values)
{
    const auto rows = m_database.select(QStringLiteral("SELECT e.source, count(*) FROM delivery d JOIN event e ON "
                                                       "e.sequence = d.event_sequence WHERE %1 GROUP BY e.source")
                                            .arg(condition),
                                        values);
    if (!rows) {
        return rows.error();
    }
    QHash<QString, int> counts;
    for (const Row& row : *rows) {
        counts.insert(row.at(0).toString(), row.at(1).toInt());
    }
    return counts;
}

Result<QList<ShadowedDelivery>> SourceStore::withoutOutlook(const QSet<qint64>& butPortals, int most)
{
    const QString byIndex = QStringLiteral("INDEXED BY delivery_without_outlook"); // not all that is held
    return listed(
        m_database.select(
            QStringLiteral("SELECT d.id, d.portal_id, e.person_key FROM delivery d %1 JOIN event e ON e.sequence = "
                           "d.event_sequence WHERE %2 AND d.outlook IS NULL AND d.portal_id = (SELECT f.portal_id FROM "
                           "delivery f %1 JOIN portal p ON p.id = f.portal_id AND p.removed_at_ms = 0 WHERE f.state = "
                           "'held' AND f.cause = 'shadow mode' AND f.outlook IS NULL AND f.portal_id NOT IN (%3) "
                           "ORDER BY f.id LIMIT 1) "
                           "ORDER BY d.id LIMIT ?")
                .arg(byIndex, isShadowed, placeholders(butPortals.size())),
            toVariants(butPortals) + QVariantList{most}),
        shadowedIn);
}

Result<QList<qint64>> SourceStore::shadowedOf(qint64 portalId, const QSet<QString>& personKeys, int most)
{
    return listed(
        m_database.select(
            QStringLiteral("SELECT id FROM (SELECT d.id FROM delivery d JOIN event e ON e.sequence = d.event_sequence "
                           "JOIN outlook o ON o.delivery_id = d.id WHERE %1 AND d.portal_id = ? AND e.person_key <> '' "
                           "AND e.person_key IN (%2) ORDER BY d.id DESC LIMIT ?) ORDER BY id")
                .arg(isShadowed, placeholders(personKeys.size())),
            QVariantList{portalId} + toVariants(personKeys) + QVariantList{most}),
        idIn);
}

Result<void> SourceStore::saveOutlooks(const QList<Outlook>& outlooks, qint64 nowMs)
{
    Transaction transaction(m_database);
    for (const Outlook& outlook : outlooks) {
        transaction.run(
            QStringLiteral("INSERT OR REPLACE INTO outlook (delivery_id, seen_at_ms, document) VALUES (?, ?, ?)"),
            {outlook.deliveryId, nowMs,
             QString::fromUtf8(QJsonDocument(outlook.delivery).toJson(QJsonDocument::Compact))});
        transaction.run(QStringLiteral("UPDATE delivery SET outlook = ?, changed_at_ms = ? WHERE id = ?"),
                        {outlook.objects.join(QLatin1Char(',')), nowMs, outlook.deliveryId});
    }
    return transaction.commit();
}

Result<QList<qint64>> SourceStore::release(const QString& source, AuditEntry note)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE source SET shadow = 0 WHERE name = ?"), {source});
    QList<qint64> released;
    const Rows held = transaction.select(
        QStringLiteral("SELECT d.id FROM delivery d JOIN event e ON e.sequence = d.event_sequence WHERE %1 "
                       "AND e.source = ? ORDER BY d.id")
            .arg(isShadowed),
        {source});
    for (const Row& row : held) {
        startUnplanned(transaction, idIn(row), note.atMs);
        released.append(idIn(row));
    }
    note.amount = static_cast<int>(released.size());
    AuditStore::add(transaction, note);
    const auto done = transaction.commit();
    return done ? Result<QList<qint64>>(released) : done.error();
}

} // namespace leadferry::store
