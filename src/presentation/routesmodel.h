// SPDX-License-Identifier: GPL-3.0-or-later
// Which chatbot goes to which portal, as the connections page shows it, and changing it.
#pragma once

#include "app/engineclient.h"
#include "domain/route.h"

#include <QAbstractListModel>

#include <memory>

namespace leadferry::presentation {

class RoutesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of domain::RouteKind
        PortalRole,                  ///< "Motor group", "Law firm (the only one)", "Choose portal"
        ChosenRole,                  ///< qint64, the account of its own route; 0: it has none
        WaitingRole,                 ///< "3 events wait for a portal", or empty
        MarkedRole,                  ///< bool: somebody has to choose
        TodayRole,                   ///< "64"
        MeaningRole,                 ///< whose events these are; for sources
    };
    enum class Phase { Loading, Ready, Failed };

    /// The client outlives the model.
    explicit RoutesModel(app::EngineClient& client, QObject* parent = nullptr);
    ~RoutesModel() override;

    void reload();
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const base::Error& error() const { return m_error; }
    [[nodiscard]] const domain::RouteRow& routeAt(int row) const { return m_rows.at(row); }
    /// From now on to the portal with this account id; 0: it has no portal of its own any more.
    void choose(int row, qint64 hubId);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

signals:
    void loaded();                    ///< after every answer
    void chosen(const QString& what); ///< "website-bot goes to Motor group; 3 events that waited go there now"
    void news(const QString& title, const QString& meaning);

private:
    void onRoutes(const base::Result<QList<domain::RouteRow>>& routes);
    void noteStatus();
    [[nodiscard]] QString portalText(const domain::RouteRow& row) const;

    app::EngineClient& m_client;
    std::unique_ptr<QObject> m_question;
    QList<domain::RouteRow> m_rows;
    base::Error m_error;
    Phase m_phase = Phase::Loading;
    int m_unrouted = 0; ///< as last heard
};

/// The answer to "set-route" or "choose-portal". `whose`: the bot or source; empty: single deliveries.
QString sentToText(const QString& whose, const QJsonObject& answer);

} // namespace leadferry::presentation
