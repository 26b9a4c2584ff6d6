// SPDX-License-Identifier: GPL-3.0-or-later
// A profile's database with very many made-up deliveries over two years, written straight through the store's schema.
#pragma once

#include "store/database.h"
#include "store/logindex.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTextStream>

namespace leadferry::test {

inline constexpr qint64 logEndMs = 1'795'450'000'000; ///< when the newest came in
inline constexpr qint64 logSpanMs = 2LL * 365 * 24 * 60 * 60 * 1000;

/// Names and words to draw from, as tables that the statements join.
inline QStringList logWordTables()
{
    const QHash<QString, QString> lists{
        {QStringLiteral("first_name"),
         QStringLiteral(
             "Ada Nora Tomás Jane Amir Wei Lucía Peter Sofia Kenji Hannah Emil Olga Ines Marek Lena Paul Rosa "
             "Igor Mina")},
        {QStringLiteral("last_name"),
         QStringLiteral(
             "Cooper Lindqvist Rivera Haddad Zhang Romero Berg Marino Tanaka Vogel Schmidt Novak Costa Dubois "
             "Olsen Keller Moreau Fischer Rossi Kowalski Byrne Hansen Weber")},
        {QStringLiteral("word"),
         QStringLiteral(
             "brochure showroom appointment estate mortgage delivery warranty invoice tyre lease family "
             "evening mornings repair insurance contract court hearing magazine subscription renewal address "
             "parking discount engine colour garden kitchen window")}};
    QStringList statements;
    for (auto list = lists.cbegin(); list != lists.cend(); ++list) {
        statements.append(QStringLiteral("CREATE TEMP TABLE %1 (n INTEGER PRIMARY KEY, v TEXT)").arg(list.key()));
        const QStringList words = list->split(QLatin1Char(' '));
        for (qsizetype n = 0; n < words.size(); ++n) {
            statements.append(
                QStringLiteral("INSERT INTO %1 VALUES (%2, '%3')").arg(list.key()).arg(n).arg(words.at(n)));
        }
    }
    return statements;
}

/// Bodies of about 1 KB: four sentences of a conversation, a person, a few values.
inline QString logEvents(int rows)
{
    return QStringLiteral(
               "WITH RECURSIVE i(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM i WHERE k < %1), "
               "drawn AS (SELECT k, printf('evt_%08x', k * 2654435761 % 4294967296) AS id, f.v AS f, l.v AS l, a.v AS "
               "a, "
               "b.v AS b, c.v AS c, lower(f.v) || '.' || lower(l.v) || (k % 50000) || '@example.com' AS mail FROM i "
               "JOIN first_name f ON f.n = k * 7919 % 20 JOIN last_name l ON l.n = k * 104729 / 7 % 23 "
               "JOIN word a ON a.n = k * 31 % 29 JOIN word b ON b.n = k * 17 / 3 % 29 JOIN word c ON c.n = k / 5 % 29) "
               "INSERT INTO event (source, event_id, content_hash, type, bot, conversation_id, person_key, "
               "occurred_at_ms, received_at_ms, body) SELECT 'port', id, printf('%064x', k), CASE k % 20 WHEN 0 THEN "
               "'escalation.requested.v1' WHEN 1 THEN 'intent.detected.v1' WHEN 2 THEN 'intent.detected.v1' WHEN 3 "
               "THEN "
               "'conversation.ended.v1' WHEN 4 THEN 'conversation.ended.v1' WHEN 5 THEN 'conversation.ended.v1' WHEN 6 "
               "THEN 'session.initiated.v1' ELSE 'lead.captured.v1' END, CASE WHEN k % 100000 = 77 THEN 'rare-bot' "
               "WHEN "
               "k % 3 = 0 THEN 'website-bot' WHEN k % 3 = 1 THEN 'guide-bot' ELSE 'intake-bot' END, 'c-' || k, mail, "
               "%2 + k * %3, %2 + k * %3, '{\"id\":\"' || id || "
               "'\",\"type\":\"lead.captured.v1\",\"bot\":\"website-bot\","
               "\"contact\":{\"email\":\"' || mail || '\",\"name\":\"' || f || ' ' || l || '\",\"phone\":\"+4930' || "
               "(5550000 + k % 10000) || '\"},\"conversation\":{\"id\":\"c-' || k || '\",\"messages\":["
               "{\"from\":\"visitor\",\"text\":\"I would like to ask about the ' || a || ' and a ' || b || ' because "
               "our "
               "' || c || ' is due next week, and whether somebody could call me back about it before noon.\"},"
               "{\"from\":\"bot\",\"text\":\"With pleasure. The ' || a || ' is available from Monday. Shall we also "
               "prepare the ' || c || ' for you, or would you rather talk to a colleague from our office first?\"},"
               "{\"from\":\"visitor\",\"text\":\"Please send the ' || b || ' to my e-mail address. I am usually there "
               "in "
               "the mornings; on Thursdays I work from home and can be reached by phone at any time.\"},"
               "{\"from\":\"bot\",\"text\":\"Thank you, ' || f || '. Somebody from the team will write to you today. "
               "Is "
               "there anything else that we should know about it?\"}]},\"data\":{\"topic\":\"' || a || "
               "'\",\"lead_priority\":\"' || CASE k % 3 WHEN 0 THEN 'high' ELSE 'low' END || '\",\"reference\":\"R' || "
               "printf('%07d', k) || '\"}}' FROM drawn")
        .replace(QLatin1String("%1"), QString::number(rows))
        .replace(QLatin1String("%2"), QString::number(logEndMs - logSpanMs))
        .replace(QLatin1String("%3"), QString::number(logSpanMs / rows));
}

inline QStringList logStatements(int rows)
{
    QStringList statements = logWordTables();
    for (const char* portal : {"1, 'Law firm'", "2, 'Motor group'", "3, 'Magazine'"}) {
        statements.append(
            QStringLiteral("INSERT INTO portal (hub_id, name, credential, api_url, app_url, connected_at_ms, "
                           "profile) VALUES (447190%1, 'service_key', 'https://api.example.com', "
                           "'https://app.example.com', 0, '{}')")
                .arg(QLatin1String(portal)));
    }
    statements.append(logEvents(rows));
    statements.append(QStringLiteral(
        "INSERT INTO delivery (event_sequence, portal_id, state, mapping_version, person, type, bot, attempts, "
        "received_at_ms, changed_at_ms, written, record_object, record_id, cause) SELECT sequence, CASE WHEN state = "
        "'unrouted' THEN NULL WHEN bot = 'website-bot' THEN 2 WHEN bot = 'guide-bot' THEN 3 ELSE 1 END, state, 1, "
        "json_extract(body, '$.contact.name'), type, bot, 2, received_at_ms, received_at_ms + 1400, CASE state WHEN "
        "'delivered' THEN 'contact,note' ELSE '' END, 'contact', sequence, CASE state WHEN 'held' THEN 'HubSpot has no "
        "option urgent in lead_priority' WHEN 'exhausted' THEN 'HubSpot answered 503' ELSE '' END FROM (SELECT *, CASE "
        "WHEN type = 'session.initiated.v1' THEN 'skipped' WHEN sequence % 100 = 7 THEN 'held' WHEN sequence % 500 = "
        "11 "
        "THEN 'exhausted' WHEN sequence % 250 = 13 THEN 'delivered_with_held' WHEN sequence % 2000 = 15 THEN "
        "'unrouted' "
        "WHEN sequence % 2000 = 17 THEN 'cancelled' WHEN sequence % 5000 = 19 THEN 'waiting' ELSE 'delivered' END AS "
        "state FROM event)"));
    statements.append(QStringLiteral(
        "INSERT INTO operation (delivery_id, portal_id, event_sequence, action_id, key, object, state, person_key, "
        "fields, held_properties, record_id) SELECT d.id, portal_id, event_sequence, 'contact', 'port:' || e.event_id "
        "|| "
        "':contact', 'contact', CASE d.state WHEN 'held' THEN 'held' ELSE 'done' END, e.person_key, '[[\"email\",\"' "
        "|| "
        "e.person_key || '\",\"overwrite\"],[\"firstname\",\"' || person || '\",\"fill\"]]', CASE WHEN d.state IN "
        "('held', 'delivered_with_held') THEN '[[\"lead_priority\",\"no option urgent\"]]' ELSE '[]' END, d.id FROM "
        "delivery d JOIN event e ON e.sequence = d.event_sequence WHERE d.state NOT IN ('skipped', 'unrouted')"));
    // The newest hundred have attempts, to be read in detail.
    statements.append(
        QStringLiteral(
            "INSERT INTO exchange (id, portal_id, method, path, http_status, started_ms, duration_ms, correlation_id, "
            "request, response) SELECT id, portal_id, 'POST', '/crm/objects/2026-09/contacts/batch/create', 201, %1, "
            "312, "
            "'c', x'7b7d', x'7b7d' FROM operation ORDER BY id DESC LIMIT 100")
            .arg(logEndMs));
    statements.append(QStringLiteral("INSERT INTO attempt SELECT id, 1, id, 'done', '' FROM exchange"));
    return statements;
}

/// What keeps it from being there; empty: `file` has so many deliveries, made now or before. Without words in the index
/// it is a database as an earlier version left it.
inline QString makeMillionLog(const QString& file, int rows, QTextStream& out)
{
    if (QFileInfo::exists(file)) {
        out << "using " << file << '\n';
        return {};
    }
    out << "making " << rows << " deliveries in " << file << " (a minute or two for a million)\n";
    out.flush();
    if (const auto made = store::Database::open(file); !made) {
        return made.error().message;
    }
    QElapsedTimer timer;
    timer.start();
    QString problem;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("making"));
        connection.setDatabaseName(file);
        connection.open();
        QSqlQuery query(connection);
        QStringList statements{QStringLiteral("PRAGMA synchronous = OFF"),
                               QStringLiteral("PRAGMA cache_size = -200000"), QStringLiteral("BEGIN")};
        statements += logStatements(rows) + QStringList{QStringLiteral("COMMIT")};
        for (const QString& statement : std::as_const(statements)) {
            if (problem.isEmpty() && !query.exec(statement)) {
                problem = statement.left(60) + QStringLiteral(": ") + query.lastError().text();
            }
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("making"));
    out << "  rows written in " << timer.elapsed() / 1000 << " s\n";
    out.flush();
    if (!problem.isEmpty()) {
        QFile::remove(file);
        return problem;
    }
    const auto database = store::Database::open(file).value();
    store::LogIndex index(*database);
    timer.restart();
    qint64 worst = 0;
    QElapsedTimer step;
    for (bool more = true; more;) {
        step.start();
        const auto done = index.step();
        if (!done) {
            return done.error().message;
        }
        worst = std::max(worst, step.elapsed());
        more = done->more;
    }
    out << "  words indexed in " << timer.elapsed() / 1000 << " s, the longest step " << worst << " ms\n";
    out.flush();
    return {};
}

} // namespace leadferry::test
