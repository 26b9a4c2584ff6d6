// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the engine what a portal lacks of the properties that are needed, has it repaired, and sends on what was held
// for it.
#pragma once

#include "app/engineclient.h"
#include "base/clock.h"
#include "domain/propertyneed.h"
#include "presentation/connectionsmodel.h"
#include "presentation/recordcompletion.h"

#include <QSet>

#include <optional>

namespace leadferry::presentation {

/// "contact.lead_priority"; one of each in a report.
QString placeOf(domain::CrmObject object, const QString& name);
QString placeOf(const domain::PropertyNeed& need);

class PropertyInspection : public QObject
{
    Q_OBJECT
public:
    enum class Phase { NoPortal, Loading, Ready, Failed }; ///< Failed: there is nothing to show

    /// All outlive it.
    PropertyInspection(app::EngineClient& client, base::Clock& clock, const ConnectionsModel& portals,
                       QObject* parent = nullptr);

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Why the last check came to nothing; what is shown is older.
    [[nodiscard]] const std::optional<base::Error>& error() const { return m_error; }
    [[nodiscard]] QStringList portals() const { return m_names; }
    [[nodiscard]] QString portal() const { return m_portal; }
    void setPortal(const QString& name);
    /// Which one is shown first, if it is connected.
    void prefer(const QString& name) { m_preferred = name; }
    /// Somebody looks: the last report is asked for, and a new one where that is older than a day.
    void setWatched(bool watched);
    void check(); ///< now
    /// Other properties are needed than before: the last report does not know.
    void outdate();
    [[nodiscard]] bool isChecking() const { return m_checking; }
    [[nodiscard]] const domain::PropertyReport& report() const { return m_report; }
    /// "checked 2 min ago"
    [[nodiscard]] QString facts() const;

    void repair(const QList<domain::PropertyNeed>& needs);
    [[nodiscard]] bool isRepairing() const { return m_repairing; }
    [[nodiscard]] int repaired() const { return m_repaired; }
    [[nodiscard]] int toRepair() const { return m_toRepair; }
    /// Of the last repair, until something else is asked.
    [[nodiscard]] const QList<domain::RepairOutcome>& outcomes() const { return m_outcomes; }

    /// There now, and deliveries are still held for them.
    [[nodiscard]] QList<domain::PropertyNeed> deliverable() const;
    void deliver();
    [[nodiscard]] bool isDelivering() const { return m_delivering > 0; }

signals:
    void changed();
    /// After a repair: what is there now and was not when these deliveries went out.
    void wentWithout(const QList<leadferry::presentation::WentWithout>& properties);
    void reportChanged(); ///< other needs than before; before changed()
    void portalsChanged();
    void done(const QString& what);
    void failed(const QString& title, const QString& meaning);

private:
    enum class Freshness { Last, Fresh };
    void takePortals();
    void forget();
    void reread();
    void ask(Freshness freshness);
    void onAnswer(const base::Result<QJsonObject>& answer, Freshness freshness);
    bool takeReport(const QJsonObject& json);
    void onRepaired(const base::Result<QJsonObject>& answer);
    void onDelivered(const base::Result<QJsonObject>& answer);

    app::EngineClient& m_client;
    base::Clock& m_clock;
    const ConnectionsModel& m_connections;
    Phase m_phase = Phase::Loading;
    std::optional<base::Error> m_error;
    QStringList m_names;
    QString m_portal;
    QString m_preferred;
    bool m_watched = false;
    int m_question = 0; ///< only its answer counts
    bool m_checking = false;
    bool m_askAgain = false;
    bool m_outdated = false;
    bool m_checkedByItself = false; ///< since somebody began to look at this portal
    domain::PropertyReport m_report;
    bool m_repairing = false;
    int m_repaired = 0;
    int m_toRepair = 0;
    QList<domain::RepairOutcome> m_outcomes;
    QHash<QString, int> m_heldFor; ///< of what was repaired: deliveries that waited for it
    QSet<QString> m_delivered;
    int m_delivering = 0; ///< answers that are still to come
    int m_sent = 0;
};

} // namespace leadferry::presentation
