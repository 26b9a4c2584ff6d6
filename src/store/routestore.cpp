// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/routestore.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace leadferry::store {

using base::Result;
using domain::RouteKind;
using domain::RouteRow;
using domain::RouteVia;

namespace {

const QLatin1String botKind("bot");
const QLatin1String botlessKind("botless");
const QLatin1String sourceKind("source");

/// Names of bots and sources are the same in any case, as in the database.
QString keyOf(const QString& name)
{
    return name.toLower();
}

void addRoute(Transaction& transaction, const QString& kind, const QString& name, qint64 portalId)
{
    transaction.run(QStringLiteral("INSERT INTO route (kind, name, portal_id) VALUES (?, ?, ?) "
                                   "ON CONFLICT (kind, name) DO UPDATE SET portal_id = excluded.portal_id"),
                    {kind, name, portalId});
}

/// 0: there is none, or more than one.
qint64 onlyPortal(Transaction& transaction)
{
    const Rows rows = transaction.select(QStringLiteral("SELECT id FROM portal WHERE removed_at_ms = 0 LIMIT 2"));
    return rows.size() == 1 ? rows.first().first().toLongLong() : 0;
}

void addNote(Transaction& transaction, AuditEntry note, int amount)
{
    note.amount = amount;
    AuditStore::add(transaction, note);
}

struct KnownPortal
{
    QString name;
    qint64 hubId = 0;
    bool connected = false;
};

/// Deliveries of (source, bot).
using Counts = QHash<std::pair<QString, QString>, int>;

/// What the table of routes is made of.
struct Picture
{
    QMap<QString, QString> bots;                       ///< key → as written
    QMap<QString, QString> sources;                    ///< key → as written
    QHash<QString, QSet<QString>> sourcesOf;           ///< bot → sources it was seen at; all keys
    QHash<std::pair<QString, QString>, qint64> routes; ///< (kind, key) → portal
    QHash<qint64, KnownPortal> portals;
    qint64 onlyPortal = 0;
    Counts today;
    Counts unrouted;
};

void setPortal(RouteRow& row, RouteVia via, qint64 portalId, const Picture& picture)
{
    const KnownPortal portal = picture.portals.value(portalId);
    row.via = via;
    row.portalName = portal.name;
    row.hubId = portal.hubId;
    row.connected = portal.connected;
}

/// The one portal that all of the bot's sources go to; 0: there is none.
qint64 portalOfSources(const QString& bot, const Picture& picture)
{
    QSet<qint64> portals;
    const auto sources = picture.sourcesOf.value(bot);
    for (const QString& source : sources) {
        portals.insert(picture.routes.value({sourceKind, source}));
    }
    return portals.size() == 1 ? *portals.constBegin() : 0;
}

RouteRow rowOfBot(const QString& key, const Picture& picture)
{
    RouteRow row;
    row.kind = RouteKind::Bot;
    row.name = picture.bots.value(key);
    if (const qint64 own = picture.routes.value({botKind, key}); own != 0) {
        setPortal(row, RouteVia::Own, own, picture);
    } else if (const qint64 ofSources = portalOfSources(key, picture); ofSources != 0) {
        setPortal(row, RouteVia::Source, ofSources, picture);
    } else if (picture.onlyPortal != 0) {
        setPortal(row, RouteVia::Default, picture.onlyPortal, picture);
    }
    const QStringList sources = picture.sources.keys();
    for (const QString& source : sources) {
        row.today += picture.today.value({source, key});
        row.unrouted += picture.unrouted.value({source, key});
    }
    return row;
}

RouteRow rowOfSource(const QString& key, const Picture& picture)
{
    RouteRow row;
    row.kind = RouteKind::Source;
    row.name = picture.sources.value(key);
    const qint64 chosen = picture.routes.value({sourceKind, key});
    const qint64 botless = picture.routes.value({botlessKind, key});
    if (chosen != 0 || botless != 0) {
        setPortal(row, RouteVia::Own, botless != 0 ? botless : chosen, picture);
    } else if (picture.onlyPortal != 0) {
        setPortal(row, RouteVia::Default, picture.onlyPortal, picture);
    }
    row.today = picture.today.value({key, QString()});
    row.unrouted = picture.unrouted.value({key, QString()});
    return row;
}

void addSeen(Picture& picture, const Rows& rows)
{
    for (const Row& row : rows) {
        const QString source = row.at(0).toString();
        const QString bot = row.at(1).toString();
        picture.sources.insert(keyOf(source), source);
        if (!bot.isEmpty()) {
            picture.bots.insert(keyOf(bot), bot);
            picture.sourcesOf[keyOf(bot)].insert(keyOf(source));
        }
    }
}

void addRoutes(Picture& picture, const Rows& rows)
{
    for (const Row& row : rows) {
        const QString kind = row.at(0).toString();
        const QString name = row.at(1).toString();
        picture.routes.insert({kind, keyOf(name)}, row.at(2).toLongLong());
        auto& names = kind == botKind ? picture.bots : picture.sources;
        if (!names.contains(keyOf(name))) {
            names.insert(keyOf(name), name);
        }
    }
}

void addPortals(Picture& picture, const Rows& rows)
{
    int connected = 0;
    for (const Row& row : rows) {
        const qint64 id = row.at(0).toLongLong();
        const KnownPortal portal{row.at(1).toString(), row.at(2).toLongLong(), row.at(3).toLongLong() == 0};
        picture.portals.insert(id, portal);
        if (portal.connected) {
            picture.onlyPortal = ++connected == 1 ? id : 0;
        }
    }
}

Counts countsOf(const Rows& rows)
{
    Counts counts;
    for (const Row& row : rows) {
        counts[{keyOf(row.at(0).toString()), keyOf(row.at(1).toString())}] += row.at(2).toInt();
    }
    return counts;
}

QString countBySpeaker(const char* condition)
{
    return QStringLiteral("SELECT e.source, d.bot, count(*) FROM delivery d JOIN event e ON e.sequence = "
                          "d.event_sequence WHERE %1 GROUP BY e.source, d.bot")
        .arg(QLatin1String(condition));
}

} // namespace

Destination destinationOf(Transaction& transaction, const QString& bot, const QString& source)
{
    const bool named = !bot.isEmpty();
    const QString kind = named ? botKind : botlessKind;
    const QString& name = named ? bot : source;
    const Rows routes = transaction.select(
        QStringLiteral("SELECT r.portal_id, p.removed_at_ms FROM route r JOIN portal p ON p.id = r.portal_id "
                       "WHERE (r.kind = ? AND r.name = ?) OR (r.kind = 'source' AND r.name = ?) "
                       "ORDER BY r.kind LIMIT 1"), // bot and botless come before source
        {kind, name, source});
    if (!routes.isEmpty()) {
        return {routes.first().at(0).toLongLong(), routes.first().at(1).toLongLong() == 0};
    }
    const qint64 only = onlyPortal(transaction);
    if (only != 0) {
        addRoute(transaction, kind, name, only);
    }
    return {only, true};
}

void routeToTheOnlyPortal(Transaction& transaction, qint64 nowMs)
{
    const qint64 only = onlyPortal(transaction);
    if (only == 0) {
        return;
    }
    transaction.run(
        QStringLiteral("INSERT OR IGNORE INTO route (kind, name, portal_id) "
                       "SELECT DISTINCT 'bot', bot, ? FROM delivery WHERE state = 'unrouted' AND bot <> ''"),
        {only});
    transaction.run(QStringLiteral("INSERT OR IGNORE INTO route (kind, name, portal_id) "
                                   "SELECT DISTINCT 'botless', e.source, ? FROM delivery d "
                                   "JOIN event e ON e.sequence = d.event_sequence "
                                   "WHERE d.state = 'unrouted' AND d.bot = ''"),
                    {only});
    transaction.run(QStringLiteral("UPDATE delivery SET portal_id = ?, state = 'queued', changed_at_ms = ? "
                                   "WHERE state = 'unrouted'"),
                    {only, nowMs});
}

Result<QList<RouteRow>> RouteStore::all(qint64 todayMs)
{
    const auto seen = m_database.select(QStringLiteral("SELECT source, bot FROM chatbot"));
    const auto routes = m_database.select(QStringLiteral("SELECT kind, name, portal_id FROM route"));
    const auto portals = m_database.select(QStringLiteral("SELECT id, name, hub_id, removed_at_ms FROM portal"));
    // What came in today has also changed since: the index is by change.
    const auto today =
        m_database.select(countBySpeaker("d.changed_at_ms >= ? AND d.received_at_ms >= ?"), {todayMs, todayMs});
    const auto unrouted = m_database.select(countBySpeaker("d.state = 'unrouted'"));
    for (const auto* read : {&seen, &routes, &portals, &today, &unrouted}) {
        if (!*read) {
            return read->error();
        }
    }
    Picture picture;
    addSeen(picture, *seen);
    addRoutes(picture, *routes);
    addPortals(picture, *portals);
    picture.today = countsOf(*today);
    picture.unrouted = countsOf(*unrouted);
    QList<RouteRow> rows;
    const QStringList bots = picture.bots.keys();
    for (const QString& bot : bots) {
        rows.append(rowOfBot(bot, picture));
    }
    const QStringList sources = picture.sources.keys();
    for (const QString& source : sources) {
        rows.append(rowOfSource(source, picture));
    }
    return rows;
}

Result<int> RouteStore::set(RouteKind kind, const QString& name, qint64 portalId, AuditEntry note)
{
    Transaction transaction(m_database);
    addRoute(transaction, domain::toString(kind), name, portalId);
    int sent = 0;
    if (kind == RouteKind::Bot) {
        sent = transaction.run(QStringLiteral("UPDATE delivery SET portal_id = ?, state = 'queued', changed_at_ms = ? "
                                              "WHERE state = 'unrouted' AND bot = ? COLLATE NOCASE"),
                               {portalId, note.atMs, name});
    } else {
        // Somebody has chosen: what was decided by itself counts no more.
        transaction.run(QStringLiteral("DELETE FROM route WHERE kind = 'botless' AND name = ?"), {name});
        sent = transaction.run(
            QStringLiteral("UPDATE delivery SET portal_id = ?, state = 'queued', changed_at_ms = ? "
                           "WHERE state = 'unrouted' AND EXISTS (SELECT 1 FROM event e "
                           "WHERE e.sequence = delivery.event_sequence AND e.source = ? COLLATE NOCASE) "
                           "AND NOT EXISTS (SELECT 1 FROM route r WHERE r.kind = 'bot' AND r.name = delivery.bot)"),
            {portalId, note.atMs, name});
    }
    addNote(transaction, std::move(note), sent);
    const auto done = transaction.commit();
    return done ? Result<int>(sent) : done.error();
}

Result<void> RouteStore::remove(RouteKind kind, const QString& name, AuditEntry note)
{
    Transaction transaction(m_database);
    int removed = transaction.run(QStringLiteral("DELETE FROM route WHERE kind = ? AND name = ?"),
                                  {domain::toString(kind), name});
    if (kind == RouteKind::Source) {
        removed += transaction.run(QStringLiteral("DELETE FROM route WHERE kind = 'botless' AND name = ?"), {name});
    }
    if (!transaction.failed() && removed == 0) {
        return base::Error{base::ErrorKind::NotFound,
                           QStringLiteral("the %1 \"%2\" has no route").arg(domain::toString(kind), name)};
    }
    addNote(transaction, std::move(note), 1);
    return transaction.commit();
}

Result<int> RouteStore::replacePortal(qint64 fromPortalId, qint64 toPortalId, AuditEntry note)
{
    Transaction transaction(m_database);
    const int moved = transaction.run(QStringLiteral("UPDATE route SET portal_id = ? WHERE portal_id = ?"),
                                      {toPortalId, fromPortalId});
    addNote(transaction, std::move(note), moved);
    const auto done = transaction.commit();
    return done ? Result<int>(moved) : done.error();
}

Result<int> RouteStore::choose(const QList<qint64>& deliveryIds, qint64 portalId, AuditEntry note)
{
    Transaction transaction(m_database);
    int sent = 0;
    for (const qint64 id : deliveryIds) {
        sent += transaction.run(QStringLiteral("UPDATE delivery SET portal_id = ?, state = 'queued', changed_at_ms = ? "
                                               "WHERE id = ? AND state = 'unrouted'"),
                                {portalId, note.atMs, id});
    }
    addNote(transaction, std::move(note), sent);
    const auto done = transaction.commit();
    return done ? Result<int>(sent) : done.error();
}

} // namespace leadferry::store
