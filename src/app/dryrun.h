// SPDX-License-Identifier: GPL-3.0-or-later
// What delivering events to a portal would write, with nothing written: the delivery engine itself, on a scratch store
// and a CRM that only notes what it is told to write.
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "delivery/deliveryengine.h"
#include "delivery/drygateway.h"
#include "domain/deliverylog.h"
#include "domain/eventsink.h"
#include "store/deliverystore.h"
#include "store/eventstore.h"

#include <QTemporaryDir>

namespace leadferry::app {

struct DryRunSubject
{
    domain::Portal portal;
    QList<domain::IncomingEvent> events;
    QList<domain::Mapping> mappings;
    delivery::PersonRules rules;
    QList<domain::IncomingEvent> before = {}; ///< tried first, as if delivered by then; not reported
};

/// The event of a delivery in the log, to be tried again.
domain::IncomingEvent eventOf(const domain::DeliveryDetail& delivery);

struct DryDelivery
{
    domain::DeliveryDetail detail;
    QHash<qint64, delivery::DryGateway::Write> writes; ///< by the operation they were made for
};

struct DryRunOutcome
{
    QList<DryDelivery> deliveries; ///< in the order of their events
    int calls = 0;
};

class DryRun final : public base::Job
{
    Q_OBJECT
public:
    /// `crm`: null for an empty one. `known`: what past deliveries have taught; null: nothing. All outlive the job.
    DryRun(DryRunSubject subject, domain::CrmGateway* crm, store::Database* known, base::Clock& clock);
    ~DryRun() override;

    /// Valid once finished() is emitted. An error: what kept it from reading the portal.
    [[nodiscard]] const base::Result<DryRunOutcome>& outcome() const { return m_outcome; }

protected:
    void run() override;
    void stop() override;

private:
    base::Result<void> prepare();
    base::Result<void> takeOverKnowledge();
    void look();
    void goOn();
    base::Result<DryRunOutcome> gather();
    void end(base::Result<DryRunOutcome> outcome);

    DryRunSubject m_subject;
    store::Database* m_known;
    base::Clock& m_clock;
    delivery::DryGateway m_gateway;
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::EventStore> m_events;
    std::unique_ptr<store::DeliveryStore> m_deliveries;
    std::unique_ptr<delivery::DeliveryEngine> m_engine;
    std::unique_ptr<base::Alarm> m_alarm;
    domain::Portal m_portal; ///< as the scratch store has it
    qint64 m_beganMs = 0;
    bool m_hasBegun = false; ///< with the events themselves; before: with those before them
    base::Result<DryRunOutcome> m_outcome = base::Error{};
};

} // namespace leadferry::app
