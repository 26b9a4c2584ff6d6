// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/routesmodel.h"

#include "app/enginecommands.h"
#include "presentation/repairtexts.h"
#include "presentation/texts.h"

#include <QCoreApplication>
#include <QLocale>

namespace leadferry::presentation {

using domain::RouteKind;
using domain::RouteRow;
using domain::RouteVia;

RoutesModel::RoutesModel(app::EngineClient& client, QObject* parent) : QAbstractListModel(parent), m_client(client)
{
    connect(&client, &app::EngineClient::portalsChanged, this, &RoutesModel::reload);
    connect(&client, &app::EngineClient::statusChanged, this, &RoutesModel::noteStatus);
}

RoutesModel::~RoutesModel() = default;

/// Somebody new waits, or nobody any more.
void RoutesModel::noteStatus()
{
    const int unrouted = m_client.status().counts.value(domain::DeliveryState::Unrouted);
    if (std::exchange(m_unrouted, unrouted) != unrouted) {
        reload();
    }
}

void RoutesModel::reload()
{
    m_question = std::make_unique<QObject>();
    m_client.routes(m_question.get(), [this](const base::Result<QList<RouteRow>>& routes) { onRoutes(routes); });
}

void RoutesModel::onRoutes(const base::Result<QList<RouteRow>>& routes)
{
    if (!routes) {
        m_error = routes.error();
        m_phase = Phase::Failed;
        emit loaded();
        return;
    }
    m_phase = Phase::Ready;
    if (routes->size() == m_rows.size()) {
        m_rows = *routes;
        if (!m_rows.isEmpty()) {
            emit dataChanged(index(0), index(rowCount() - 1));
        }
    } else {
        beginResetModel();
        m_rows = *routes;
        endResetModel();
    }
    emit loaded();
}

void RoutesModel::choose(int row, qint64 hubId)
{
    if (row < 0 || row >= m_rows.size()) {
        return;
    }
    const RouteRow route = m_rows.at(row);
    QJsonObject arguments{{domain::toString(route.kind), route.name}};
    if (hubId != 0) {
        arguments.insert(QStringLiteral("portal"), QString::number(hubId));
    }
    const auto name = QLatin1String(hubId != 0 ? app::command::setRoute : app::command::removeRoute);
    m_client.execute(name, arguments, this, {}, [this, hubId, route](const base::Result<QJsonObject>& answer) {
        if (!answer) {
            const ProblemText problem = problemOf(answer.error());
            emit news(problem.title, problem.meaning);
        } else {
            emit chosen(hubId != 0 ? sentToText(route.name, *answer)
                                   : tr("%1 has no portal of its own any more", "a chatbot").arg(route.name));
        }
        reload();
    });
}

QString RoutesModel::portalText(const RouteRow& row) const
{
    if (!row.connected) {
        return tr("%1 (disconnected)", "portal").arg(row.portalName);
    }
    switch (row.via) {
    case RouteVia::Own:
        return row.portalName;
    case RouteVia::Source:
        return tr("%1 (as its source)", "portal").arg(row.portalName);
    case RouteVia::Default:
        return tr("%1 (the only one)", "portal").arg(row.portalName);
    case RouteVia::Nothing:
        return tr("Choose portal");
    }
    return {};
}

int RoutesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RoutesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const RouteRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.kind == RouteKind::Source ? sourceName(row.name) : row.name;
    case KindRole:
        return static_cast<int>(row.kind);
    case PortalRole:
        return portalText(row);
    case ChosenRole:
        return row.via == RouteVia::Own ? row.hubId : 0;
    case WaitingRole:
        return row.unrouted > 0 ? tr("%n events wait for a portal", nullptr, row.unrouted) : QString();
    case MarkedRole:
        return row.unrouted > 0 || !row.connected;
    case TodayRole:
        return QLocale().toString(row.today);
    case MeaningRole:
        return row.kind == RouteKind::Source ? tr("Source: what names no chatbot, and chatbots without a portal")
                                             : QString();
    default:
        return {};
    }
}

QString sentToText(const QString& whose, const QJsonObject& answer)
{
    const QString portal = answer.value(QLatin1String("portal")).toString();
    const int sent = answer.value(QLatin1String("sent")).toInt();
    if (whose.isEmpty()) {
        return RoutesModel::tr("%n deliveries go to %1", "portal", sent).arg(portal);
    }
    return sent > 0 ? RoutesModel::tr("%1 goes to %2 from now on, and so do the %n events that waited",
                                      "chatbot, portal", sent)
                          .arg(whose, portal)
                    : RoutesModel::tr("%1 goes to %2 from now on", "chatbot, portal").arg(whose, portal);
}

} // namespace leadferry::presentation
