// SPDX-License-Identifier: GPL-3.0-or-later
// A person corrects what an event says and sends it again: the event as rows, what it is held for, and the sending.
#pragma once

#include "app/engineclient.h"
#include "presentation/eventfieldsmodel.h"
#include "presentation/repairtexts.h"

namespace leadferry::presentation {

class EventCorrection final : public QObject
{
    Q_OBJECT
public:
    /// `client` outlives it.
    EventCorrection(app::EngineClient& client, qint64 deliveryId, QObject* parent = nullptr);

    enum class Phase { Loading, Ready, Sending, Unreadable };
    void load();
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] EventFieldsModel& fields() { return m_fields; }
    /// What happens with it, in one sentence.
    [[nodiscard]] QString consequence() const;
    /// Of loading or of the last sending; what was typed stays.
    [[nodiscard]] const ProblemText& problem() const { return m_problem; }
    /// Something was changed, and nothing is under way.
    [[nodiscard]] bool canSend() const { return m_phase == Phase::Ready && m_fields.isChanged(); }
    void send();

signals:
    void changed();
    void sent(const QString& what);

private:
    void onDetail(const base::Result<domain::DeliveryDetail>& detail);
    void askWhere(const domain::OperationRow& operation);
    void show(const QString& wanted);

    app::EngineClient& m_client;
    qint64 m_deliveryId;
    Phase m_phase = Phase::Loading;
    EventFieldsModel m_fields;
    domain::DeliveryDetail m_detail;
    ProblemText m_problem;
};

} // namespace leadferry::presentation
