// SPDX-License-Identifier: GPL-3.0-or-later
// "Map the value": what a portal does not know is written as something that it does, by a new version of the mapping;
// then what was held for it goes out.
#pragma once

#include "app/engineclient.h"
#include "domain/mapping.h"
#include "domain/valueorigin.h"
#include "presentation/mappingedits.h"
#include "presentation/repairtexts.h"

namespace leadferry::presentation {

class ValueMapping final : public QObject
{
    Q_OBJECT
public:
    /// `client` outlives it.
    ValueMapping(app::EngineClient& client, qint64 deliveryId, QObject* parent = nullptr);

    enum class Phase { Loading, Ready, Saving, Impossible };
    void load();
    [[nodiscard]] Phase phase() const { return m_phase; }
    /// “urgent” for “Priority”
    [[nodiscard]] QString value() const { return m_origin.planned; }
    [[nodiscard]] QString property() const { return m_origin.property; }
    [[nodiscard]] QString portalName() const { return m_detail.row.portalName; }
    /// What the portal has, as people read it; empty: it is not known, and anything may be typed.
    [[nodiscard]] const QStringList& choices() const { return m_choices; }
    /// How many others are held for the same.
    [[nodiscard]] int others() const { return m_others; }
    /// Why it is impossible, or why the last saving failed.
    [[nodiscard]] const ProblemText& problem() const { return m_problem; }
    /// Writes `choice` instead from now on, and starts this delivery, or all that are held for the same.
    enum class Start { This, All };
    void save(const QString& choice, Start start);

signals:
    void changed();
    void saved(const QString& what);

private:
    void onDetail(const domain::DeliveryDetail& detail);
    void onOrigin(const domain::ValueOrigin& origin);
    void onMappings(const QJsonObject& answer);
    void onPortals(const QList<domain::Portal>& portals);
    void askOthers();
    void startAgain(Start start);
    void refuse(const ProblemText& problem);
    void fail(const base::Error& error);

    app::EngineClient& m_client;
    qint64 m_deliveryId;
    Phase m_phase = Phase::Loading;
    domain::DeliveryDetail m_detail;
    domain::ValueOrigin m_origin;
    domain::Mapping m_mapping;
    RulePlace m_place;
    QStringList m_choices;
    QStringList m_writtenAs; ///< of each choice
    int m_others = 0;
    ProblemText m_problem;
};

} // namespace leadferry::presentation
