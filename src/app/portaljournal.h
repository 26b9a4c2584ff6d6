// SPDX-License-Identifier: GPL-3.0-or-later
// Writes down what calls teach about the portals (health, budget, last success, failures), for people and for other
// processes; pauses a portal that has done nothing but fail for five days.
#pragma once

#include "base/clock.h"
#include "hubspot/hubspotgateway.h"
#include "store/portalstore.h"

namespace leadferry::app {

class PortalJournal : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    PortalJournal(store::Database& database, const hubspot::HubSpotGateway& gateway, base::Clock& clock);

    /// The portals as they are stored now.
    void setPortals(const QList<domain::Portal>& portals);

signals:
    /// Something that people see was written.
    void written();
    /// A portal was paused because it only failed.
    void paused();

private:
    void noteHealth(qint64 portalId, domain::PortalHealth health, const QString& reason);
    void noteCall(qint64 portalId, domain::PortalHealth health);
    void noteFailure(qint64 portalId);
    void noteScopes(qint64 portalId, const QStringList& missing);
    void writeCalls();

    store::Database& m_database;
    store::PortalStore m_store;
    const hubspot::HubSpotGateway& m_gateway;
    base::Clock& m_clock;
    std::unique_ptr<base::Alarm> m_alarm;
    QHash<qint64, qint64> m_calls;           ///< portal → when a call last succeeded (0: none did); not written yet
    QHash<qint64, domain::Portal> m_portals; ///< by id
};

} // namespace leadferry::app
