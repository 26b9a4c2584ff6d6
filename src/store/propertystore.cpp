// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/propertystore.h"

#include "domain/crmgateway.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::store {

using base::Result;
using domain::CrmObject;
using domain::PropertyDefinition;

namespace {

QString compact(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject objectIn(const QVariant& column)
{
    return QJsonDocument::fromJson(column.toString().toUtf8()).object();
}

} // namespace

Result<QList<PropertyDefinition>> PropertyStore::own()
{
    const auto rows = m_database.select(QStringLiteral("SELECT definition FROM own_property ORDER BY object, name"));
    if (!rows) {
        return rows.error();
    }
    if (rows->isEmpty()) {
        return QList<PropertyDefinition>();
    }
    QJsonArray definitions;
    for (const Row& row : *rows) {
        definitions.append(objectIn(row.first()));
    }
    return domain::propertyDefinitionsFromJson({{QStringLiteral("properties"), definitions}});
}

Result<void> PropertyStore::saveOwn(const QList<PropertyDefinition>& definitions, const AuditEntry& note)
{
    Transaction transaction(m_database);
    for (const PropertyDefinition& definition : definitions) {
        transaction.run(QStringLiteral("INSERT INTO own_property (object, name, definition) VALUES (?, ?, ?) "
                                       "ON CONFLICT (object, name) DO UPDATE SET definition = excluded.definition"),
                        {toString(definition.object), definition.name, compact(toJson(definition))});
    }
    AuditStore::add(transaction, note);
    return transaction.commit();
}

Result<int> PropertyStore::remove(const QList<std::pair<CrmObject, QString>>& items, const AuditEntry& note)
{
    int removed = 0;
    Transaction transaction(m_database);
    for (const auto& [object, name] : items) {
        int rows = 0;
        for (const char* table : {"own_property", "asked_property"}) {
            rows += transaction.run(
                QStringLiteral("DELETE FROM %1 WHERE object = ? AND name = ?").arg(QLatin1String(table)),
                {toString(object), name});
        }
        removed += rows > 0 ? 1 : 0;
    }
    AuditEntry counted = note;
    counted.amount = removed;
    AuditStore::add(transaction, counted);
    if (const auto done = transaction.commit(); !done) {
        return done.error();
    }
    return removed;
}

Result<std::optional<domain::PropertyReport>> PropertyStore::report(qint64 portalId)
{
    const auto rows =
        m_database.select(QStringLiteral("SELECT report FROM property_report WHERE portal_id = ?"), {portalId});
    if (!rows) {
        return rows.error();
    }
    if (rows->isEmpty()) {
        return std::optional<domain::PropertyReport>();
    }
    const auto report = domain::propertyReportFromJson(objectIn(rows->first().first()));
    return report ? std::optional(*report) : std::nullopt;
}

Result<qint64> PropertyStore::checkedAtMs(qint64 portalId)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT coalesce(max(checked_at_ms), 0) FROM property_report WHERE portal_id = ?"), {portalId});
    return rows ? Result<qint64>(rows->first().first().toLongLong()) : rows.error();
}

Result<void> PropertyStore::saveReport(qint64 portalId, const domain::PropertyReport& report)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("INSERT INTO property_report (portal_id, checked_at_ms, report) VALUES (?, ?, ?) "
                                   "ON CONFLICT (portal_id) DO UPDATE SET checked_at_ms = excluded.checked_at_ms, "
                                   "report = excluded.report"),
                    {portalId, report.checkedAtMs, compact(toJson(report))});
    return transaction.commit();
}

Result<QHash<QString, int>> PropertyStore::held(qint64 portalId)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT o.object || '.' || json_extract(field.value, '$[0]'), count(DISTINCT o.delivery_id) "
                       "FROM operation o JOIN delivery d ON d.id = o.delivery_id, json_each(o.held_properties) field "
                       "WHERE o.portal_id = ? AND o.held_properties <> '[]' "
                       "AND d.state IN ('held', 'delivered_with_held') GROUP BY 1"),
        {portalId});
    if (!rows) {
        return rows.error();
    }
    QHash<QString, int> held;
    for (const Row& row : *rows) {
        held.insert(row.at(0).toString(), row.at(1).toInt());
    }
    return held;
}

Result<QHash<CrmObject, QStringList>> PropertyStore::asked(qint64 portalId)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT object, name FROM asked_property WHERE portal_id = ? ORDER BY object, name"),
        {portalId});
    if (!rows) {
        return rows.error();
    }
    QHash<CrmObject, QStringList> asked;
    for (const Row& row : *rows) {
        if (const auto object = domain::crmObjectFromString(row.at(0).toString())) {
            asked[*object].append(row.at(1).toString());
        }
    }
    return asked;
}

Result<void> PropertyStore::learnAsked(qint64 portalId, qint64 nowMs)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("INSERT OR IGNORE INTO asked_property (portal_id, object, name, learned_at_ms) "
                                   "SELECT DISTINCT o.portal_id, o.object, json_extract(field.value, '$[0]'), ? "
                                   "FROM operation o, json_each(o.held_properties) field WHERE o.portal_id = ? "
                                   "AND o.held_properties <> '[]' AND json_extract(field.value, '$[1]') = ?"),
                    {nowMs, portalId, QString(domain::askedForReason)});
    return transaction.commit();
}

} // namespace leadferry::store
