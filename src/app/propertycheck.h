// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at a portal's properties: what the mappings in use, the keys and somebody's own list need, against what the
// portal has now. Keeps the report. Changes nothing in the portal.
#pragma once

#include "app/portallook.h"
#include "hubspot/propertysurvey.h"
#include "store/database.h"

namespace leadferry::app {

/// What the jobs about properties work with; outlives them.
struct PropertyContext
{
    ConnectContext connect;
    store::Database& database;
    std::function<void()> changed; ///< a portal's row was written
    QString actor;                 ///< who is asking, for the audit
};

class PropertyCheck final : public base::Job
{
    Q_OBJECT
public:
    PropertyCheck(const PropertyContext& context, domain::Portal portal, QObject* parent);

    /// Valid once finished() is emitted.
    [[nodiscard]] const base::Result<domain::PropertyReport>& outcome() const { return m_outcome; }
    /// What has changed in the portal since the report before.
    [[nodiscard]] const QList<domain::PropertyChange>& changes() const { return m_changes; }
    [[nodiscard]] const domain::Portal& portal() const { return m_portal; }
    [[nodiscard]] const domain::PresentProperties& present() const { return m_present; }
    [[nodiscard]] const QString& accessToken() const { return m_accessToken; }

protected:
    void run() override;
    void stop() override;

private:
    void onLooked(const PortalLook& look);
    void survey();
    void onSurveyed(const hubspot::PropertySurvey& survey);
    void keep(domain::PropertyReport report);
    void end(const base::Result<domain::PropertyReport>& outcome);

    PropertyContext m_context;
    domain::Portal m_portal;
    domain::NeedSources m_sources;
    domain::PresentProperties m_present;
    QList<domain::PropertyChange> m_changes;
    QString m_accessToken;
    bool m_wrote = false;       ///< the portal's row
    QPointer<base::Job> m_step; ///< the part that is under way
    base::Result<domain::PropertyReport> m_outcome = base::Error{};
};

/// How many deliveries wait for each of the needs now.
base::Result<void> countHeld(store::Database& database, qint64 portalId, domain::PropertyReport& report);

} // namespace leadferry::app
