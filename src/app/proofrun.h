// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one proof: goes through the deliveries of a span page by page, reads back what they have written in the lowest
// lane of the call budget, then who is on the lists that people were put on, and keeps what differs.
#pragma once

#include "app/listreadings.h"
#include "app/proofreadings.h"
#include "base/clock.h"
#include "base/job.h"

#include <QPointer>

#include <functional>

namespace leadferry::app {

class ProofRun;

/// What proofs work with; outlives them.
struct ProofContext
{
    store::Database& database;
    domain::CrmGateway& gateway;
    base::Clock& clock;
    std::function<base::Result<QList<domain::Portal>>()> portals;
    QPointer<ProofRun>& current;                  ///< one at a time
    std::function<void(const ProofRun&)> changed; ///< it goes on, or is over: its progress is shown
};

/// What a proof is to go through.
struct ProofOrder
{
    store::ProofSpan span;
    QString portal; ///< the name; empty: all
    QString actor;
};

/// From when on a proof that nobody gave a beginning goes.
base::Result<qint64> proofSinceMs(store::Database& database, qint64 nowMs);

class ProofRun final : public base::Job
{
    Q_OBJECT
public:
    ProofRun(const ProofContext& context, ProofOrder order);

    /// Valid once finished() is emitted. What kept it from reading all is told in the report.
    [[nodiscard]] const base::Result<domain::ProofReport>& outcome() const { return m_outcome; }
    [[nodiscard]] int done() const { return m_report.deliveries; }
    [[nodiscard]] int of() const { return std::max(m_of, m_report.deliveries); }
    [[nodiscard]] bool isOver() const { return isFinished(); }

signals:
    void progressed();

protected:
    void run() override;
    void stop() override;

private:
    enum class Part { Records, Lists };

    base::Result<void> begin();
    [[nodiscard]] std::optional<domain::CrmRequest> nextCall();
    void nextPage();
    void proceed();
    void ask(const domain::CrmRequest& request);
    void onAnswer(qint64 portalId, const domain::CrmOutcome& outcome);
    void skip(const base::Error& error);
    void giveUp(qint64 portalId, const base::Error& error);
    void noteTrouble(const base::Error& error);
    void savePage();
    void lookAtLists();
    void saveLists();
    void lookAtEvents();
    base::Result<void> keep(const QList<domain::ProofDifference>& differences);
    void later(void (ProofRun::*step)());
    void end(const base::Result<domain::ProofReport>& outcome);

    const ProofContext m_context;
    const ProofOrder m_order;
    store::ProofStore m_store;
    std::unique_ptr<base::Alarm> m_alarm;
    QHash<qint64, domain::Portal> m_portals; ///< those that can be read, by id
    store::ProofPage m_page;
    Part m_part = Part::Records;
    ProofReadings m_readings;
    ListReadings m_lists;
    QPointer<base::Job> m_call;
    domain::ProofReport m_report;
    base::Result<domain::ProofReport> m_outcome = base::Error{base::ErrorKind::Internal, {}};
    qint64 m_event = 0; ///< the first that was not looked at yet
    qint64 m_lastEvent = 0;
    QSet<std::pair<qint64, qint64>> m_differing; ///< events and deliveries
    int m_of = 0;
    int m_kept = 0;
    int m_tries = 0; ///< of the call that is to be made
};

} // namespace leadferry::app
