// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/portalnews.h"

#include <QCoreApplication>

#include <algorithm>

namespace leadferry::presentation {

using domain::Portal;
using domain::PortalHealth;
using domain::PortalPause;

namespace {

struct PortalNews
{
    Q_DECLARE_TR_FUNCTIONS(PortalNews)
};

} // namespace

QList<ProblemText> newsBetween(const QList<Portal>& before, const QList<Portal>& after)
{
    QList<ProblemText> news;
    for (const Portal& now : after) {
        const auto was =
            std::find_if(before.begin(), before.end(), [&now](const Portal& portal) { return portal.id == now.id; });
        if (was == before.end()) {
            continue;
        }
        if (now.health == PortalHealth::AccessGone && was->health != PortalHealth::AccessGone) {
            news.append({PortalNews::tr("%1 has withdrawn Leadferry’s access", "portal").arg(now.name),
                         PortalNews::tr("Its events are kept and go out once you have connected it again.")});
        }
        if (now.pause == PortalPause::AfterFailures && was->pause != PortalPause::AfterFailures) {
            news.append({PortalNews::tr("%1 is paused: HubSpot has only failed for five days", "portal").arg(now.name),
                         PortalNews::tr("Its events are kept. Resume it on the page Connections to try again.")});
        }
    }
    return news;
}

} // namespace leadferry::presentation
