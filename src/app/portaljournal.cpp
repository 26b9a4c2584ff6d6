// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portaljournal.h"

#include "app/pausing.h"

#include <utility>

namespace leadferry::app {

using domain::PortalHealth;
using domain::PortalPause;

namespace {
/// What calls teach is written this often at most.
constexpr qint64 writeEveryMs = 1'000;
} // namespace

PortalJournal::PortalJournal(store::Database& database, const hubspot::HubSpotGateway& gateway, base::Clock& clock)
    : m_database(database), m_store(database), m_gateway(gateway), m_clock(clock), m_alarm(clock.makeAlarm())
{
    connect(&gateway, &hubspot::HubSpotGateway::healthChanged, this, &PortalJournal::noteHealth);
    connect(&gateway, &hubspot::HubSpotGateway::callEnded, this, &PortalJournal::noteCall);
    connect(&gateway, &hubspot::HubSpotGateway::callFailed, this, &PortalJournal::noteFailure);
    connect(&gateway, &hubspot::HubSpotGateway::scopesMissing, this, &PortalJournal::noteScopes);
    connect(m_alarm.get(), &base::Alarm::rang, this, &PortalJournal::writeCalls);
}

void PortalJournal::setPortals(const QList<domain::Portal>& portals)
{
    m_portals.clear();
    for (const auto& portal : portals) {
        m_portals.insert(portal.id, portal);
    }
}

void PortalJournal::noteHealth(qint64 portalId, PortalHealth health, const QString& reason)
{
    const bool connected = health == PortalHealth::Connected;
    if (connected) {
        m_portals[portalId].failures = {};
    }
    if (m_store.setHealth(portalId, health, reason, connected ? m_clock.nowMs() : 0)) {
        emit written();
    }
}

void PortalJournal::noteScopes(qint64 portalId, const QStringList& missing)
{
    if (m_store.setMissingScopes(portalId, missing)) { // else the next start learns it again
        emit written();
    }
}

void PortalJournal::noteCall(qint64 portalId, PortalHealth health)
{
    if (m_calls.isEmpty()) {
        m_alarm->ringIn(writeEveryMs);
    }
    qint64& lastSuccessMs = m_calls[portalId];
    if (health == PortalHealth::Connected) {
        lastSuccessMs = m_clock.nowMs();
    }
}

void PortalJournal::writeCalls()
{
    const auto calls = std::exchange(m_calls, {});
    for (auto call = calls.cbegin(); call != calls.cend(); ++call) {
        const qint64 id = call.key();
        (void)m_store.noteCalls(id, m_gateway.budget(id), m_gateway.clockSkewMs(id),
                                *call); // the next ones tell it, too
    }
    emit written();
}

void PortalJournal::noteFailure(qint64 portalId)
{
    domain::Portal& portal = m_portals[portalId];
    const auto grown = domain::afterFailure(portal.failures, m_clock.nowMs());
    if (grown != portal.failures) {
        portal.failures = grown;
        (void)m_store.setFailures(portalId, grown); // a day that is not written is only counted later
    }
    if (portal.pause != PortalPause::None || !domain::isHopeless(grown, m_clock.nowMs())) {
        return;
    }
    portal.pause = PortalPause::AfterFailures;
    if (pausePortal(m_database, portal, portal.pause, {QStringLiteral("engine"), m_clock.nowMs()})) {
        emit paused();
    }
}

} // namespace leadferry::app
