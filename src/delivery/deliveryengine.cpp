// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/deliveryengine.h"

#include "domain/planner.h"

#include <algorithm>

namespace leadferry::delivery {

using base::Result;

namespace {
constexpr int plansPerCommit = 200;
}

DeliveryEngine::DeliveryEngine(store::DeliveryStore& store, domain::CrmGateway& gateway, base::Clock& clock,
                               std::function<double()> random)
    : m_store(store), m_gateway(gateway), m_clock(clock), m_random(std::move(random))
{
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
    connect(pump.get(), &PortalPump::storageFailed, this, &DeliveryEngine::storageFailed);
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
    if (auto recovered = m_store.recoverInFlight(m_clock.nowMs()); !recovered) {
        return recovered.error();
    }
    const qint64 nowMs = m_clock.nowMs();
    if (auto limited = m_store.limitDueTimes(nowMs, nowMs + std::max(m_schedule.longestDelayMs(), lateWriteMs));
        !limited) {
        return limited.error();
    }
    m_started = true;
    wake();
    return {};
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
    if (m_stopping) {
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
        emit storageFailed(inputs.error());
        return false;
    }
    if (inputs->isEmpty()) {
        return false;
    }
    QList<store::DeliveryStore::PlanOutput> outputs;
    outputs.reserve(inputs->size());
    for (const auto& input : *inputs) {
        const domain::Mapping mapping = m_mappings.value(input.event.type);
        const domain::Plan plan = mapping.active
                                      ? domain::planDelivery(input.event, mapping, portal, m_rules.defaultCountry)
                                      : domain::Plan{};
        outputs.append({input.deliveryId, input.event.sequence, mapping.version, plan});
    }
    if (auto saved = m_store.savePlans(portal.id, outputs, m_clock.nowMs()); !saved) {
        emit storageFailed(saved.error());
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
    if (auto shifted = m_store.shiftDueTimes(jumpMs); !shifted) {
        emit storageFailed(shifted.error());
    }
    tryNow();
    return true;
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
