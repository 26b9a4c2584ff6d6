// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recheckjob.h"

#include "app/portalbyname.h"

namespace leadferry::app {

RecheckJob::RecheckJob(const ConnectContext& context, const QJsonObject& arguments, std::function<void()> changed)
    : m_context(context),
      m_name(arguments.value(QLatin1String("name")).toString().trimmed()),
      m_changed(std::move(changed))
{
}

void RecheckJob::run()
{
    const auto portal = portalByName(m_context.portals, m_name);
    if (!portal) {
        fail(portal.error());
        return;
    }
    m_look = new PortalLook(m_context, *portal, PortalLook::Keys::Made, this);
    connect(m_look, &base::Job::finished, this, [this] { onLooked(*m_look); });
    m_look->start();
}

void RecheckJob::stop()
{
    if (m_look) {
        m_look->disconnect(this);
        m_look->cancel();
    }
    EngineCommandJob::stop();
}

void RecheckJob::onLooked(const PortalLook& look)
{
    if (look.wrote()) {
        m_changed();
    }
    if (look.outcome()) {
        succeed({{QStringLiteral("portal"), portalJson(*look.outcome())}});
    } else {
        fail(look.outcome().error());
    }
}

} // namespace leadferry::app
