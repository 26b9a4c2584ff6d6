// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pausing.h"

#include "app/settingcatalog.h"
#include "store/auditstore.h"
#include "store/deliveryactions.h"
#include "store/portalstore.h"

namespace leadferry::app {

using base::Result;

namespace {

constexpr qint64 everyPortal = 0;

Result<void> finish(store::Database& database, Pausing pausing, qint64 portalId, const QJsonObject& subject,
                    const Actor& actor)
{
    if (pausing == Pausing::Begin) {
        if (auto held = store::DeliveryActions(database).holdStarted(portalId); !held) {
            return held;
        }
    }
    const QString action = pausing == Pausing::Begin ? QStringLiteral("pause") : QStringLiteral("resume");
    return store::AuditStore(database).add({actor.nowMs, actor.name, action, subject, 1});
}

} // namespace

Result<void> pauseEverything(store::Database& database, Pausing pausing, const Actor& actor)
{
    const QString& answer = pausing == Pausing::Begin ? setting::yes : setting::no;
    if (auto stored = store::SettingStore(database).setValue(setting::paused, answer); !stored) {
        return stored;
    }
    return finish(database, pausing, everyPortal, {}, actor);
}

Result<void> pausePortal(store::Database& database, const domain::Portal& portal, domain::PortalPause why,
                         const Actor& actor)
{
    if (auto stored = store::PortalStore(database).setPause(portal.id, why); !stored) {
        return stored;
    }
    return finish(database, why == domain::PortalPause::None ? Pausing::End : Pausing::Begin, portal.id,
                  {{QStringLiteral("portal"), portal.hubId}, {QStringLiteral("why"), domain::toString(why)}}, actor);
}

} // namespace leadferry::app
