// SPDX-License-Identifier: GPL-3.0-or-later
// The connected portals as a list, kept up to date by the engine.
#pragma once

#include "app/engineclient.h"
#include "base/clock.h"

#include <QAbstractListModel>

namespace leadferry::presentation {

class ConnectionsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        PortalIdRole = Qt::UserRole + 1, ///< qint64, ours
        HealthRole,                      ///< int of domain::PortalHealth
        PausedRole,                      ///< bool: nothing goes to it until a person resumes it
        LightRole,                       ///< "Connected"
        FactsRole,                       ///< "Portal 4471902 · service key · EU"
        CallRole,                        ///< "Last call 14 s ago"
        NeedRole,                        ///< one line when something is missing, else empty
        LacksRole,                       ///< QStringList: permissions that are not granted
        FeaturesRole,                    ///< for tooltips, one line for each feature that lacks something
        UsedRole,   ///< int, percent of the calls that HubSpot allows now; invalid before the first
        BudgetRole, ///< "12 of 110 calls used"
        DayRole,    ///< "204,000 left today", "Waits until 00:00", or empty
        BudgetMeaningRole,
    };
    enum class Phase { Loading, Ready, Failed };

    /// Both outlive the model.
    ConnectionsModel(app::EngineClient& client, base::Clock& clock, QObject* parent = nullptr);
    ~ConnectionsModel() override;

    void reload();
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const base::Error& error() const { return m_error; }
    [[nodiscard]] const QList<domain::Portal>& portals() const { return m_portals; }
    [[nodiscard]] QStringList names() const;
    /// How far this PC's clock is off, by the portal that says most; 0: not by more than two minutes.
    [[nodiscard]] qint64 clockSkewMs() const;
    /// Nothing more goes to the portal of that row until it is resumed.
    void pause(int row);
    void resume(int row);
    /// Asks that portal now: whether it answers, what it grants.
    void recheck(int row);
    void recheckAll();
    /// A portal is being asked just now.
    [[nodiscard]] bool isChecking() const { return m_checking > 0; }
    /// "14 s ago" goes on: call it once a second while somebody looks.
    void refreshTimes();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

signals:
    void phaseChanged();
    void checkingChanged();
    /// After every answer, also when nothing differs.
    void loaded();
    /// Something to tell once: access was withdrawn, a command failed, …
    void news(const QString& title, const QString& meaning);

private:
    void execute(const char* command, int row);
    [[nodiscard]] static QString lacking(const domain::Portal& portal);
    [[nodiscard]] static QString features(const domain::Portal& portal);
    [[nodiscard]] QString light(const domain::Portal& portal) const;
    void onPortals(const base::Result<QList<domain::Portal>>& portals);
    [[nodiscard]] QString facts(const domain::Portal& portal) const;
    [[nodiscard]] QString lastCall(const domain::Portal& portal) const;
    [[nodiscard]] QString need(const domain::Portal& portal) const;

    app::EngineClient& m_client;
    base::Clock& m_clock;
    std::unique_ptr<QObject> m_question;
    int m_checking = 0; ///< portals
    QList<domain::Portal> m_portals;
    base::Error m_error;
    Phase m_phase = Phase::Loading;
};

} // namespace leadferry::presentation
