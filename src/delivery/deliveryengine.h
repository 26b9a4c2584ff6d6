// SPDX-License-Identifier: GPL-3.0-or-later
// The engine room: plans what has come in and keeps a pump running for each connected portal. Single-threaded; all
// state is in the store.
#pragma once

#include "base/steadyclock.h"
#include "delivery/portalpump.h"
#include "domain/mapping.h"

#include <map>

namespace leadferry::delivery {

class DeliveryEngine : public QObject
{
    Q_OBJECT
public:
    /// Everything outlives the engine. `random` gives numbers in [0, 1).
    DeliveryEngine(store::DeliveryStore& store, domain::CrmGateway& gateway, base::Clock& clock,
                   std::function<double()> random);
    ~DeliveryEngine() override;

    void setMappings(const QList<domain::Mapping>& mappings);
    /// Holds from the next failure on; what waits already keeps its time.
    void setSchedule(const domain::RetryPolicy& schedule);
    void setPersonRules(const PersonRules& rules);
    /// The connected portals; those that are gone stop once their running rounds are over.
    void setPortals(const QList<domain::Portal>& portals);

    /// Settles what an earlier process left in flight, then starts working.
    base::Result<void> start();
    /// New events, a retry, a reconnect: look for work.
    void wake();
    /// The same, and pauses are over.
    void tryNow();
    /// No round is running in any portal.
    [[nodiscard]] bool isResting() const;
    /// A person wants nothing to go to HubSpot for now: calls under way are finished, no new ones start but for what a
    /// person has started again by hand. Planning goes on. A portal may be paused by itself, too:
    /// domain::Portal::pause.
    void suspend();
    void resume();
    /// Ask now and then. True: the PC has slept or its clock was set; due times have moved with it and everybody looks
    /// for work again.
    bool heedClock();
    /// The store has failed elsewhere: the engine starts again, as when it fails here.
    void storeFailed(const base::Error& error);
    /// Finishes the calls under way; stopped() follows.
    void stop();

signals:
    /// Rows have changed; ask the store which.
    void recorded();
    void stopped();
    void accessLost(qint64 portalId);
    /// The store failed. The calls under way are finished, then the engine starts again from what is stored, as after a
    /// crash, and tries so until it works: storageWorks() follows.
    void storageFailed(const leadferry::base::Error& error);
    void storageWorks();

private:
    void addPump(const domain::Portal& portal);
    [[nodiscard]] base::Result<void> recover();
    [[nodiscard]] base::Result<void> followClock();
    void startAgain();
    void applyPauses();
    void planSome();
    [[nodiscard]] bool planFor(const domain::Portal& portal);
    void checkStopped();

    store::DeliveryStore& m_store;
    domain::CrmGateway& m_gateway;
    base::SteadyClock m_clock; ///< due times must not follow a wall clock that jumps
    std::function<double()> m_random;
    domain::RetryPolicy m_schedule;
    PersonRules m_rules;
    QHash<QString, domain::Mapping> m_mappings; ///< by event type
    std::map<qint64, std::unique_ptr<PortalPump>> m_pumps;
    bool m_started = false;
    bool m_stopping = false;
    bool m_suspended = false;
    bool m_planScheduled = false;
    std::unique_ptr<base::Alarm> m_again; ///< after the store has failed
    int m_failuresInARow = 0;             ///< of the store, since something was recorded
    qint64 m_jumpMs = 0;                  ///< of the clock, not heeded in the store yet
};

} // namespace leadferry::delivery
