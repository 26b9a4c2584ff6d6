// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/deliveryengine.h"

#include "domain/planner.h"

#include <algorithm>

namespace leadferry::delivery {

using base::Result;

namespace {

/// As many as one call takes; not more, for answers and new events wait meanwhile.
constexpr int plansPerCommit = domain::mostInputs;

/// While the store fails: 1 s, 2 s, … 60 s, so that a disk that is full is not hammered, and one that was freed is soon
/// found so.
qint64 restMs(int failuresInARow)
{
    constexpr qint64 longest = 60'000;
    return std::min(longest, qint64{1000} << std::min(failuresInARow, 6));
}

} // namespace

DeliveryEngine::DeliveryEngine(store::DeliveryStore& store, domain::CrmGateway& gateway, base::Clock& clock,
                               std::function<double()> random)
    : m_store(store), m_gateway(gateway), m_clock(clock), m_random(std::move(random)), m_again(clock.makeAlarm())
{
    connect(m_again.get(), &base::Alarm::rang, this, &DeliveryEngine::startAgain);
    connect(this, &DeliveryEngine::recorded, this, [this] { m_failuresInARow = 0; });
}

DeliveryEngine::~DeliveryEngine() = default;

void DeliveryEngine::setMappings(const QList<domain::Mapping>& mappings)
{
    m_mappings.clear();
    for (const auto& mapping : mappings) {
        m_mappings.insert(mapping.eventType, mapping);
    }
}

void DeliveryEngine::setSchedule(const domain::RetryPolicy& schedule)
{
    m_schedule = schedule;
    for (const auto& [id, pump] : m_pumps) {
        pump->setSchedule(schedule);
    }
}

void DeliveryEngine::setPersonRules(const PersonRules& rules)
{
    m_rules = rules;
    for (const auto& [id, pump] : m_pumps) {
        pump->setRules(rules);
    }
}

void DeliveryEngine::setPortals(const QList<domain::Portal>& portals)
{
    QSet<qint64> connected;
    for (const auto& portal : portals) {
        connected.insert(portal.id);
        if (const auto pump = m_pumps.find(portal.id); pump != m_pumps.end()) {
            pump->second->setPortal(portal);
        } else {
            addPump(portal);
        }
    }
    for (auto pump = m_pumps.begin(); pump != m_pumps.end();) {
        if (connected.contains(pump->first)) {
            ++pump;
            continue;
        }
        pump->second->stop();
        // Its rounds still record what they learn; then it goes.
        auto* leaving = pump->second.release();
        pump = m_pumps.erase(pump);
        if (leaving->isQuiet()) {
            leaving->deleteLater();
        } else {
            connect(leaving, &PortalPump::quiet, leaving, &QObject::deleteLater);
        }
    }
    applyPauses();
    wake();
}

void DeliveryEngine::addPump(const domain::Portal& portal)
{
    auto pump =
        std::make_unique<PortalPump>(RoundContext{m_store, m_gateway, m_clock, m_schedule, m_random, portal, m_rules});
    connect(pump.get(), &PortalPump::recorded, this, &DeliveryEngine::recorded);
    connect(pump.get(), &PortalPump::quiet, this, &DeliveryEngine::checkStopped);
    connect(pump.get(), &PortalPump::storageFailed, this, &DeliveryEngine::storeFailed);
    connect(pump.get(), &PortalPump::accessLost, this, [this, id = portal.id] { emit accessLost(id); });
    m_pumps.emplace(portal.id, std::move(pump));
}

void DeliveryEngine::applyPauses()
{
    for (const auto& [id, pump] : m_pumps) {
        pump->setPaused(m_suspended || pump->portal().pause != domain::PortalPause::None);
    }
}

Result<void> DeliveryEngine::start()
{
    if (auto recovered = recover(); !recovered) {
        return recovered;
    }
    m_started = true;
    wake();
    return {};
}

/// Only while no round is running: whatever is in flight then has lost its outcome.
Result<void> DeliveryEngine::recover()
{
    if (auto followed = followClock(); !followed) {
        return followed;
    }
    if (auto recovered = m_store.recoverInFlight(m_clock.nowMs()); !recovered) {
        return recovered.error();
    }
    const qint64 nowMs = m_clock.nowMs();
    return m_store.limitDueTimes(nowMs, nowMs + std::max(m_schedule.longestDelayMs(), lateWriteMs));
}

/// What could not be written is in doubt, and so is all that is in memory: everything stops, as if it were killed.
void DeliveryEngine::storeFailed(const base::Error& error)
{
    emit storageFailed(error);
    if (!m_started || m_stopping) {
        return; // resting already
    }
    m_started = false;
    for (const auto& [id, pump] : m_pumps) {
        pump->stop();
    }
    m_again->ringIn(restMs(m_failuresInARow++));
}

void DeliveryEngine::startAgain()
{
    if (m_stopping) {
        return;
    }
    if (!isResting()) { // the calls under way still record what they learn
        m_again->ringIn(restMs(0));
        return;
    }
    QList<domain::Portal> portals;
    for (const auto& [id, pump] : m_pumps) {
        portals.append(pump->portal());
    }
    m_pumps.clear();
    for (const auto& portal : std::as_const(portals)) {
        addPump(portal);
    }
    applyPauses();
    auto works = m_store.checkWriting();
    if (auto started = works ? start() : works; !started) {
        emit storageFailed(started.error());
        m_again->ringIn(restMs(m_failuresInARow++));
        return;
    }
    emit storageWorks();
}

void DeliveryEngine::wake()
{
    if (!m_started || m_stopping || m_planScheduled) {
        return;
    }
    m_planScheduled = true;
    QMetaObject::invokeMethod(this, &DeliveryEngine::planSome, Qt::QueuedConnection);
}

void DeliveryEngine::planSome()
{
    m_planScheduled = false;
    if (!m_started || m_stopping) {
        return;
    }
    bool more = false;
    for (const auto& [id, pump] : m_pumps) {
        more = planFor(pump->portal()) || more;
    }
    for (const auto& [id, pump] : m_pumps) {
        pump->work();
    }
    if (more) {
        wake(); // in turns, so that sockets and answers are served in between
    }
}

bool DeliveryEngine::planFor(const domain::Portal& portal)
{
    const auto inputs = m_store.unplanned(portal.id, plansPerCommit);
    if (!inputs) {
        storeFailed(inputs.error());
        return false;
    }
    if (inputs->isEmpty()) {
        return false;
    }
    auto turns = m_store.turns(portal.id);
    if (!turns) {
        storeFailed(turns.error());
        return false;
    }
    QList<store::DeliveryStore::PlanOutput> outputs;
    outputs.reserve(inputs->size());
    for (const auto& input : *inputs) {
        const domain::Mapping mapping = m_mappings.value(input.event.type);
        int& turn = (*turns)[input.event.type];
        const domain::Plan plan = mapping.active
                                      ? domain::planDelivery(input.event, mapping, portal, m_rules.defaultCountry, turn)
                                      : domain::Plan{};
        turn += plan.tookTurn ? 1 : 0;
        outputs.append({input.deliveryId, input.event.sequence, input.event.type, mapping.version, plan});
    }
    if (auto saved = m_store.savePlans(portal.id, outputs, m_clock.nowMs()); !saved) {
        storeFailed(saved.error());
        return false;
    }
    emit recorded();
    return inputs->size() == plansPerCommit;
}

void DeliveryEngine::tryNow()
{
    for (const auto& [id, pump] : m_pumps) {
        pump->tryNow();
    }
    wake();
}

void DeliveryEngine::suspend()
{
    m_suspended = true;
    applyPauses();
}

void DeliveryEngine::resume()
{
    m_suspended = false;
    applyPauses();
    wake();
}

bool DeliveryEngine::heedClock()
{
    const qint64 jumpMs = m_clock.catchUp();
    if (jumpMs == 0) {
        return false;
    }
    m_jumpMs += jumpMs;
    if (auto followed = followClock(); !followed) {
        storeFailed(followed.error());
    }
    tryNow();
    return true;
}

Result<void> DeliveryEngine::followClock()
{
    if (m_jumpMs == 0) {
        return {};
    }
    auto shifted = m_store.shiftDueTimes(m_jumpMs);
    if (shifted) {
        m_jumpMs = 0;
    }
    return shifted;
}

void DeliveryEngine::stop()
{
    m_stopping = true;
    for (const auto& [id, pump] : m_pumps) {
        pump->stop();
    }
    QMetaObject::invokeMethod(this, &DeliveryEngine::checkStopped, Qt::QueuedConnection);
}

bool DeliveryEngine::isResting() const
{
    return std::all_of(m_pumps.cbegin(), m_pumps.cend(), [](const auto& entry) { return entry.second->isQuiet(); });
}

void DeliveryEngine::checkStopped()
{
    if (m_stopping && isResting()) {
        emit stopped();
    }
}

} // namespace leadferry::delivery
