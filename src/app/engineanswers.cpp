// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine answers to front ends and to those who watch it over the local port.
#include "app/commandcatalog.h"
#include "app/engineparts.h"
#include "app/mappingsinuse.h"
#include "app/routecommands.h"
#include "app/statustext.h"

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

Result<domain::DeliveryPage> Engine::deliveries(const domain::DeliveryFilter& filter, const domain::DeliverySpan& span)
{
    if (!m_parts) {
        return Error{ErrorKind::Storage, m_status.failure};
    }
    return m_parts->log->page(filter, span);
}

Result<domain::DeliveryCounts> Engine::deliveryCounts(const domain::DeliveryFilter& filter)
{
    if (!m_parts) {
        return Error{ErrorKind::Storage, m_status.failure};
    }
    return m_parts->log->counts(filter);
}

Result<domain::DeliveryDetail> Engine::delivery(qint64 id)
{
    if (!m_parts) {
        return Error{ErrorKind::Storage, m_status.failure};
    }
    return m_parts->log->detail(id);
}

Result<QList<domain::Portal>> Engine::portals()
{
    if (!m_parts) {
        return Error{ErrorKind::Storage, m_status.failure};
    }
    auto portals = m_parts->portals->all();
    if (portals) {
        for (domain::Portal& portal : *portals) {
            // What is stored is at most a second old; here it is known better.
            if (const auto budget = m_parts->gateway->budget(portal.id); budget.max > 0) {
                portal.budget = budget;
            }
        }
    }
    return portals;
}

Result<QList<domain::RouteRow>> Engine::routes()
{
    if (!m_parts) {
        return Error{ErrorKind::Storage, m_status.failure};
    }
    return routesNow(*m_parts->database, m_clock.nowMs());
}

EngineStatus Engine::status() const
{
    return m_status;
}

EngineCommandJob* Engine::command(const QString& name, const QJsonObject& arguments)
{
    EngineCommandJob* job = m_parts ? makeCommand(name, arguments, commandContext())
                                    : new SettledCommandJob(Error{ErrorKind::Storage, m_status.failure});
    job->setParent(this);
    return job;
}

PropertyContext Engine::propertyContext(const QString& actor)
{
    return {{m_parts->transport, m_secrets, *m_parts->tokens, *m_parts->portals, m_clock, m_parts->catalog,
             m_parts->chosen.value(setting::standIn)},
            *m_parts->database,
            [this] {
                reloadPortals();
                lookAgain();
            },
            actor};
}

CommandContext Engine::commandContext()
{
    const PropertyContext properties = propertyContext(QStringLiteral("window"));
    const ConnectContext& hubSpot = properties.connect;
    const auto& changed = properties.changed;
    return {hubSpot,
            *m_parts->rowCommands,
            changed,
            {hubSpot, m_options.profile, m_role == EngineRole::Owner ? Intake::Runs : Intake::Rests, m_status,
             [this] { return app::readSettings(*m_parts->settings); }, [this] { return portals(); },
             [this] { return mappingsInUse(*m_parts->database); }, [this] { return m_parts->proxy->hasLogin(); }},
            *m_parts->proxy,
            {*m_parts->database, *m_parts->gateway, m_clock, [this] { return app::readSettings(*m_parts->settings); }},
            properties,
            {hubSpot, *m_parts->rowCommands, *m_parts->log,
             [this] { return m_parts->sources ? m_parts->sources->testLeadDoor() : std::nullopt; },
             [this] { return deliverFromNow(); }, changed},
            *m_parts->sourceSecrets,
            proofContext(),
            {{*m_parts->webhook, m_parts->transport, m_clock},
             m_parts->alerts.get(),
             m_options.hasWindow,
             m_parts->chosen.value(setting::alertsLanguage)},
            {*m_parts->database, *m_parts->modelKeys, m_parts->transport}};
}

QJsonObject Engine::health()
{
    const auto known = portals();
    return healthJson(m_status, known ? *known : QList<domain::Portal>());
}

QByteArray Engine::metrics()
{
    const auto known = portals();
    return metricsText(m_status, known ? *known : QList<domain::Portal>(), m_clock.nowMs());
}

} // namespace leadferry::app
