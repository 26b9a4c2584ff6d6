// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/connectionsmodel.h"

#include "presentation/texts.h"
#include "presentation/timetexts.h"

#include <algorithm>

namespace leadferry::presentation {

using domain::CredentialKind;
using domain::Portal;
using domain::PortalHealth;

ConnectionsModel::ConnectionsModel(app::EngineClient& client, base::Clock& clock, QObject* parent)
    : QAbstractListModel(parent), m_client(client), m_clock(clock)
{
    connect(&client, &app::EngineClient::portalsChanged, this, &ConnectionsModel::reload);
}

ConnectionsModel::~ConnectionsModel() = default;

void ConnectionsModel::reload()
{
    m_question = std::make_unique<QObject>();
    m_client.portals(m_question.get(), [this](const base::Result<QList<Portal>>& portals) { onPortals(portals); });
}

void ConnectionsModel::onPortals(const base::Result<QList<Portal>>& portals)
{
    const Phase phase = portals.ok() ? Phase::Ready : Phase::Failed;
    if (portals.ok()) {
        const bool sameRows = std::equal(m_portals.begin(), m_portals.end(), portals->begin(), portals->end(),
                                         [](const Portal& a, const Portal& b) { return a.id == b.id; });
        if (sameRows) {
            m_portals = *portals;
            refreshTimes();
        } else {
            beginResetModel();
            m_portals = *portals;
            endResetModel();
        }
    } else {
        m_error = portals.error();
    }
    if (m_phase != phase) {
        m_phase = phase;
        emit phaseChanged();
    }
    emit loaded();
}

void ConnectionsModel::refreshTimes()
{
    if (!m_portals.isEmpty()) {
        emit dataChanged(index(0), index(rowCount() - 1));
    }
}

QStringList ConnectionsModel::names() const
{
    QStringList names;
    for (const Portal& portal : m_portals) {
        names.append(portal.name);
    }
    return names;
}

QString ConnectionsModel::facts(const Portal& portal) const
{
    QStringList parts;
    if (portal.hubId != 0) {
        parts.append(tr("Portal %1").arg(portal.hubId)); // an id: no thousands separators
    }
    parts.append(portal.credential == CredentialKind::OAuth ? tr("own HubSpot app") : tr("service key"));
    const QString domain = portal.profile.uiDomain;
    if (domain.startsWith(QLatin1String("app-eu"))) {
        parts.append(tr("EU", "where the account's data lives"));
    } else if (!domain.isEmpty() && !domain.startsWith(QLatin1String("app."))) {
        parts.append(domain);
    }
    return parts.join(QStringLiteral(" · "));
}

QString ConnectionsModel::lastCall(const Portal& portal) const
{
    if (portal.lastSuccessMs == 0) {
        return tr("No call yet");
    }
    if (portal.health == PortalHealth::Connected) {
        return tr("Last call %1", "relative time").arg(relativeText(portal.lastSuccessMs, m_clock.nowMs()));
    }
    return tr("No answer since %1", "time").arg(timeText(portal.lastSuccessMs, m_clock.nowMs()));
}

QString ConnectionsModel::need(const Portal& portal) const
{
    switch (portal.health) {
    case PortalHealth::Unknown:
        return tr("The light turns green after the first call");
    case PortalHealth::Connected:
        return {};
    case PortalHealth::TryingAgain:
        return tr("Deliveries wait and go out by themselves");
    case PortalHealth::AccessGone:
        return tr("Deliveries wait until you reconnect");
    }
    return {};
}

int ConnectionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_portals.size());
}

QVariant ConnectionsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_portals.size()) {
        return {};
    }
    const Portal& portal = m_portals.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return portal.name;
    case Qt::AccessibleTextRole:
        return QStringList{portal.name, wordOf(portal.health), facts(portal), lastCall(portal), need(portal)}.join(
            QStringLiteral(", "));
    case PortalIdRole:
        return portal.id;
    case HealthRole:
        return static_cast<int>(portal.health);
    case LightRole:
        return wordOf(portal.health);
    case FactsRole:
        return facts(portal);
    case CallRole:
        return lastCall(portal);
    case NeedRole:
        return need(portal);
    default:
        return {};
    }
}

} // namespace leadferry::presentation
