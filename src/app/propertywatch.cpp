// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/propertywatch.h"

#include "store/propertystore.h"

#include <algorithm>

namespace leadferry::app {

using base::Result;
using domain::Portal;

namespace {

QSet<QString> heldIn(const domain::PropertyReport& report)
{
    QSet<QString> held;
    for (const domain::PropertyNeed& need : report.needs) {
        if (need.held > 0) {
            held.insert(toString(need.wanted.object) + u'.' + need.wanted.name);
        }
    }
    return held;
}

/// A portal that does not answer is asked about its properties when it does.
bool answers(const Portal& portal)
{
    return portal.health == domain::PortalHealth::Connected && portal.pause == domain::PortalPause::None;
}

} // namespace

PropertyWatch::PropertyWatch(PropertyContext context) : m_context(std::move(context)) {}

void PropertyWatch::look()
{
    if (m_check) {
        return;
    }
    const auto portals = m_context.connect.portals.all();
    if (!portals) {
        qWarning("What portals have of the properties needed cannot be looked at: %s",
                 qPrintable(portals.error().message));
        return;
    }
    for (const Portal& portal : *portals) {
        const auto due = isDue(portal);
        if (!due) {
            qWarning("Whether a portal's properties are to be looked at cannot be said: %s",
                     qPrintable(due.error().message));
            return;
        }
        if (*due) {
            check(portal);
            return;
        }
    }
}

Result<bool> PropertyWatch::isDue(const Portal& portal)
{
    const base::Clock& clock = m_context.connect.clock;
    const auto tried = m_triedMs.constFind(portal.id);
    if (!answers(portal) || (tried != m_triedMs.cend() && clock.monotonicMs() - *tried < checkAtMostEveryMs)) {
        return false;
    }
    store::PropertyStore store(m_context.database);
    const auto checkedAtMs = store.checkedAtMs(portal.id);
    const auto held = store.held(portal.id);
    if (!checkedAtMs || !held) {
        return !checkedAtMs ? checkedAtMs.error() : held.error();
    }
    if (!m_heeded.contains(portal.id)) {
        const auto report = store.report(portal.id);
        if (!report) {
            return report.error();
        }
        m_heeded.insert(portal.id, *report ? heldIn(**report) : QSet<QString>());
    }
    const QSet<QString> heldNow(held->keyBegin(), held->keyEnd());
    QSet<QString>& heeded = m_heeded[portal.id];
    heeded &= heldNow; // what goes out and is held again later is news
    // Connecting has looked, too.
    const qint64 lookedAtMs = std::max(*checkedAtMs, portal.connectedAtMs);
    return clock.nowMs() - lookedAtMs >= checkEveryMs || !heeded.contains(heldNow);
}

void PropertyWatch::check(const Portal& portal)
{
    m_triedMs.insert(portal.id, m_context.connect.clock.monotonicMs());
    m_check = new PropertyCheck(m_context, portal, this);
    connect(m_check, &base::Job::finished, this, [this, check = m_check.data()] { onChecked(*check); });
    m_check->start();
}

void PropertyWatch::onChecked(const PropertyCheck& check)
{
    m_check->deleteLater();
    m_check = nullptr;
    if (!check.outcome()) {
        return; // it is tried again; what keeps the portal from answering is told elsewhere
    }
    if (const auto held = store::PropertyStore(m_context.database).held(check.portal().id)) {
        m_heeded.insert(check.portal().id, QSet<QString>(held->keyBegin(), held->keyEnd()));
    }
    if (!check.changes().isEmpty()) {
        emit changed(check.portal().name, check.changes());
    }
    look();
}

} // namespace leadferry::app
