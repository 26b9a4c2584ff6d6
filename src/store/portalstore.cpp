// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/portalstore.h"

#include "domain/feature.h"
#include "store/portalwork.h"
#include "store/routestore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::store {

using base::Result;
using domain::CredentialKind;
using domain::Portal;
using domain::PortalHealth;

namespace {

constexpr QLatin1String
    endFailures("UPDATE portal SET failing_since_ms = 0, failing_day = 0, failing_days = 0 WHERE id = ?");

QString credentialName(CredentialKind kind)
{
    return kind == CredentialKind::OAuth ? QStringLiteral("oauth") : QStringLiteral("service_key");
}

PortalHealth healthFromString(const QString& name)
{
    for (const auto health :
         {PortalHealth::Connected, PortalHealth::TryingAgain, PortalHealth::AccessInDoubt, PortalHealth::AccessGone}) {
        if (domain::toString(health) == name) {
            return health;
        }
    }
    return PortalHealth::Unknown;
}

QStringList listFromJson(const QString& json)
{
    QStringList list;
    const auto values = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto& value : values) {
        list.append(value.toString());
    }
    return list;
}

QString listToJson(const QStringList& list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

Portal portalFrom(const Row& row)
{
    Portal portal;
    portal.id = row.at(0).toLongLong();
    portal.hubId = row.at(1).toLongLong();
    portal.name = row.at(2).toString();
    portal.credential =
        row.at(3).toString() == QLatin1String("oauth") ? CredentialKind::OAuth : CredentialKind::ServiceKey;
    portal.apiUrl = row.at(4).toString();
    portal.appUrl = row.at(5).toString();
    portal.scopes = listFromJson(row.at(6).toString());
    portal.health = healthFromString(row.at(7).toString());
    portal.healthReason = row.at(8).toString();
    portal.lastSuccessMs = row.at(9).toLongLong();
    portal.connectedAtMs = row.at(10).toLongLong();
    portal.profile = domain::portalProfileFromJson(QJsonDocument::fromJson(row.at(11).toByteArray()).object());
    portal.rules = domain::propertyRulesFromJson(QJsonDocument::fromJson(row.at(12).toByteArray()).object());
    portal.pause = domain::portalPauseFromString(row.at(13).toString());
    portal.failures = {row.at(14).toLongLong(), row.at(15).toLongLong(), row.at(16).toInt()};
    portal.budget = domain::callBudgetFromJson(QJsonDocument::fromJson(row.at(17).toByteArray()).object());
    portal.clockSkewMs = row.at(18).toLongLong();
    portal.missingScopes = listFromJson(row.at(19).toString());
    portal.directory = domain::portalDirectoryFromJson(QJsonDocument::fromJson(row.at(20).toByteArray()).object());
    return portal;
}

QStringList missingScopesOf(Transaction& transaction, qint64 hubId)
{
    const Rows rows = transaction.select(QStringLiteral("SELECT missing_scopes FROM portal WHERE hub_id = ?"), {hubId});
    return rows.isEmpty() ? QStringList() : listFromJson(rows.first().at(0).toString());
}

/// Features that were switched off and work now.
QList<domain::Feature> grantedNow(const QStringList& missingBefore, const Portal& portal)
{
    Portal before = portal;
    before.missingScopes = missingBefore;
    QList<domain::Feature> granted = domain::allFeatures();
    granted.removeIf([&](domain::Feature feature) {
        return domain::missingScopes(feature, before).isEmpty() || !domain::missingScopes(feature, portal).isEmpty();
    });
    return granted;
}

} // namespace

Result<QList<Portal>> PortalStore::all()
{
    return where(QLatin1String("removed_at_ms = 0"));
}

Result<QList<Portal>> PortalStore::former()
{
    return where(QLatin1String("removed_at_ms <> 0"));
}

Result<QList<Portal>> PortalStore::where(QLatin1String condition)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT id, hub_id, name, credential, api_url, app_url, scopes, health, health_reason, "
                       "last_success_ms, connected_at_ms, profile, rules, pause, failing_since_ms, failing_day, "
                       "failing_days, budget, clock_skew_ms, missing_scopes, directory FROM portal WHERE ") +
        condition + QStringLiteral(" ORDER BY connected_at_ms, id"));
    if (!rows) {
        return rows.error();
    }
    QList<Portal> portals;
    for (const Row& row : *rows) {
        portals.append(portalFrom(row));
    }
    return portals;
}

Result<Portal> PortalStore::save(Portal portal, qint64 nowMs)
{
    if (portal.name.isEmpty()) {
        portal.name = QStringLiteral("Portal %1").arg(portal.hubId);
    }
    Transaction transaction(m_database);
    const QStringList missingBefore = missingScopesOf(transaction, portal.hubId);
    transaction.run(
        QStringLiteral("INSERT INTO portal (hub_id, name, credential, api_url, app_url, scopes, health, health_reason, "
                       "last_success_ms, connected_at_ms, profile, rules, missing_scopes, directory) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (hub_id) DO UPDATE SET name = excluded.name, credential = excluded.credential, "
                       "api_url = excluded.api_url, app_url = excluded.app_url, scopes = excluded.scopes, "
                       "health = excluded.health, health_reason = excluded.health_reason, "
                       "last_success_ms = excluded.last_success_ms, profile = excluded.profile, "
                       "rules = excluded.rules, missing_scopes = excluded.missing_scopes, "
                       "directory = excluded.directory, removed_at_ms = 0, "
                       "failing_since_ms = 0, failing_days = 0, "
                       "pause = CASE WHEN pause = 'after_failures' THEN 'none' ELSE pause END"),
        {portal.hubId, portal.name, credentialName(portal.credential), portal.apiUrl, portal.appUrl,
         listToJson(portal.scopes), domain::toString(portal.health), portal.healthReason, portal.lastSuccessMs, nowMs,
         QString::fromUtf8(QJsonDocument(domain::toJson(portal.profile)).toJson(QJsonDocument::Compact)),
         QString::fromUtf8(QJsonDocument(domain::toJson(portal.rules)).toJson(QJsonDocument::Compact)),
         listToJson(portal.missingScopes),
         QString::fromUtf8(QJsonDocument(domain::toJson(portal.directory)).toJson(QJsonDocument::Compact))});
    const Rows rows =
        transaction.select(QStringLiteral("SELECT id, connected_at_ms FROM portal WHERE hub_id = ?"), {portal.hubId});
    if (!rows.isEmpty()) {
        portal.id = rows.first().at(0).toLongLong();
        portal.connectedAtMs = rows.first().at(1).toLongLong();
    }
    // What it takes has just been read again.
    transaction.run(QStringLiteral("DELETE FROM refused_value WHERE portal_id = ?"), {portal.id});
    routeToTheOnlyPortal(transaction, nowMs);
    takeUpAgain(transaction, portal.id, nowMs);
    startGranted(transaction, portal.id, grantedNow(missingBefore, portal), nowMs);
    if (auto done = transaction.commit(); !done) {
        return done.error();
    }
    return portal;
}

Result<void> PortalStore::forgetLights()
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE portal SET health = 'unknown', health_reason = '' "
                                   "WHERE health IN ('connected', 'trying_again')"));
    return transaction.commit();
}

Result<void> PortalStore::setHealth(qint64 portalId, PortalHealth health, const QString& reason, qint64 lastSuccessMs)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE portal SET health = ?, health_reason = ?, "
                                   "last_success_ms = max(last_success_ms, ?) WHERE id = ?"),
                    {domain::toString(health), reason, lastSuccessMs, portalId});
    if (health == PortalHealth::Connected) {
        transaction.run(endFailures, {portalId});
    }
    return transaction.commit();
}

Result<void> PortalStore::noteCalls(qint64 portalId, const domain::CallBudget& budget, qint64 clockSkewMs,
                                    qint64 lastSuccessMs)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE portal SET budget = ?, clock_skew_ms = ?, "
                                   "last_success_ms = max(last_success_ms, ?) WHERE id = ?"),
                    {QString::fromUtf8(QJsonDocument(domain::toJson(budget)).toJson(QJsonDocument::Compact)),
                     clockSkewMs, lastSuccessMs, portalId});
    return transaction.commit();
}

Result<void> PortalStore::setFailures(qint64 portalId, const domain::FailureStreak& failures)
{
    Transaction transaction(m_database);
    transaction.run(
        QStringLiteral("UPDATE portal SET failing_since_ms = ?, failing_day = ?, failing_days = ? WHERE id = ?"),
        {failures.sinceMs, failures.lastDay, failures.days, portalId});
    return transaction.commit();
}

Result<void> PortalStore::setPause(qint64 portalId, domain::PortalPause pause)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE portal SET pause = ? WHERE id = ?"), {domain::toString(pause), portalId});
    if (pause == domain::PortalPause::None) {
        transaction.run(endFailures, {portalId});
    }
    return transaction.commit();
}

Result<void> PortalStore::setMissingScopes(qint64 portalId, const QStringList& scopes)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE portal SET missing_scopes = ? WHERE id = ?"),
                    {listToJson(scopes), portalId});
    return transaction.commit();
}

Result<void> PortalStore::remove(qint64 portalId, qint64 nowMs)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE portal SET removed_at_ms = ? WHERE id = ?"), {nowMs, portalId});
    holdForDisconnection(transaction, portalId, nowMs);
    return transaction.commit();
}

} // namespace leadferry::store
