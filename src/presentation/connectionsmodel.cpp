// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/connectionsmodel.h"

#include "app/enginecommands.h"
#include "presentation/budgettexts.h"
#include "presentation/networktexts.h"
#include "presentation/portalnews.h"
#include "presentation/texts.h"
#include "presentation/timetexts.h"

#include <algorithm>
#include <cstdlib>

namespace leadferry::presentation {

using domain::CredentialKind;
using domain::Portal;
using domain::PortalHealth;
using domain::PortalPause;

namespace {

QString spoken(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

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
    QList<ProblemText> toTell;
    if (portals.ok()) {
        toTell = newsBetween(m_portals, *portals);
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
    for (const ProblemText& told : std::as_const(toTell)) {
        emit news(told.title, told.meaning);
    }
}

void ConnectionsModel::pause(int row)
{
    execute(app::command::pause, row);
}

void ConnectionsModel::resume(int row)
{
    execute(app::command::resume, row);
}

void ConnectionsModel::execute(const char* command, int row)
{
    if (row < 0 || row >= m_portals.size()) {
        return;
    }
    const QString account = QString::number(m_portals.at(row).hubId);
    m_client.execute(QLatin1String(command), {{QStringLiteral("portal"), account}}, this, {},
                     [this](const base::Result<QJsonObject>& answer) {
                         if (!answer) {
                             const ProblemText problem = problemOf(answer.error());
                             emit news(problem.title, problem.meaning);
                         }
                         reload();
                     });
}

void ConnectionsModel::recheck(int row)
{
    if (row < 0 || row >= m_portals.size()) {
        return;
    }
    ++m_checking;
    emit checkingChanged();
    m_client.execute(QLatin1String(app::command::recheck),
                     {{QStringLiteral("name"), QString::number(m_portals.at(row).hubId)}}, this, {},
                     [this](const base::Result<QJsonObject>& answer) {
                         --m_checking;
                         emit checkingChanged();
                         if (!answer && answer.error().kind != base::ErrorKind::Transient) { // the light says that
                             const ProblemText problem = problemOf(answer.error());
                             emit news(problem.title, problem.meaning);
                         }
                         reload();
                     });
}

void ConnectionsModel::recheckAll()
{
    for (int row = 0; row < m_portals.size(); ++row) {
        recheck(row);
    }
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

qint64 ConnectionsModel::clockSkewMs() const
{
    qint64 most = 0;
    for (const Portal& portal : m_portals) {
        most = std::abs(portal.clockSkewMs) > std::abs(most) ? portal.clockSkewMs : most;
    }
    return most;
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

QString ConnectionsModel::light(const Portal& portal) const
{
    const bool paused = portal.pause != PortalPause::None && portal.health != PortalHealth::AccessGone;
    return paused ? tr("Paused", "connection") : wordOf(portal.health);
}

ConnectionsModel::NextStep ConnectionsModel::nextStep(const Portal& portal)
{
    if (portal.health == PortalHealth::AccessGone) {
        return NextStep::Reconnect;
    }
    if (portal.pause != PortalPause::None) {
        return NextStep::Resume;
    }
    if (portal.health != PortalHealth::Connected) {
        return NextStep::TryNow;
    }
    return portal.missingScopes.isEmpty() ? NextStep::None : NextStep::Grant;
}

/// "Deals, companies: permission missing"
QString ConnectionsModel::lacking(const Portal& portal)
{
    QStringList names;
    for (const domain::Feature feature : domain::allFeatures()) {
        if (!domain::missingScopes(feature, portal).isEmpty()) {
            names.append(featureName(feature));
        }
    }
    return names.isEmpty() ? tr("All permissions granted")
                           : tr("%1: permission missing", "features").arg(names.join(QStringLiteral(", ")));
}

QString ConnectionsModel::features(const Portal& portal)
{
    QStringList lines;
    for (const domain::Feature feature : domain::allFeatures()) {
        const QStringList scopes = domain::missingScopes(feature, portal);
        if (!scopes.isEmpty()) {
            lines.append(
                tr("%1 needs %2", "feature, permissions").arg(featureName(feature), scopes.join(QStringLiteral(", "))));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString ConnectionsModel::need(const Portal& portal) const
{
    if (portal.health != PortalHealth::AccessGone && portal.pause == PortalPause::ByPerson) {
        return tr("Events are kept until you resume");
    }
    if (portal.health != PortalHealth::AccessGone && portal.pause == PortalPause::AfterFailures) {
        return tr("Only failures for five days");
    }
    switch (portal.health) {
    case PortalHealth::Unknown:
        return tr("The light turns green after the first call");
    case PortalHealth::Connected:
        return lacking(portal);
    case PortalHealth::TryingAgain:
        if (const auto trouble = base::networkTroubleIn(portal.healthReason)) {
            return networkProblem(*trouble).title;
        }
        return tr("Deliveries wait and go out by themselves");
    case PortalHealth::AccessInDoubt:
        return tr("Asked again every 15 minutes");
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
    const qint64 now = m_clock.nowMs();
    switch (role) {
    case Qt::DisplayRole:
        return portal.name;
    case Qt::AccessibleTextRole:
        return spoken({portal.name, light(portal), facts(portal), callsText(portal.budget, now),
                       dayText(portal.budget, now), lastCall(portal), need(portal)});
    case PortalIdRole:
        return portal.id;
    case HealthRole:
        return static_cast<int>(portal.health);
    case PausedRole:
        return portal.pause != PortalPause::None;
    case LightRole:
        return light(portal);
    case UsedRole: {
        const auto used = usedPercent(portal.budget, now);
        return used ? QVariant(*used) : QVariant();
    }
    case BudgetRole:
        return callsText(portal.budget, now);
    case DayRole:
        return dayText(portal.budget, now);
    case BudgetMeaningRole:
        return budgetMeaning(portal.budget);
    case FactsRole:
        return facts(portal);
    case CallRole:
        return lastCall(portal);
    case NeedRole:
        return need(portal);
    case NextStepRole:
        return static_cast<int>(nextStep(portal));
    case FeaturesRole:
        return features(portal);
    default:
        return {};
    }
}

} // namespace leadferry::presentation
