// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dryrun.h"

#include "store/deliverylogstore.h"
#include "store/knowledge.h"
#include "store/portalstore.h"

#include <algorithm>
#include <utility>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr qint64 lookEveryMs = 20;
/// A portal that answers nothing for so long is given up.
constexpr qint64 patienceMs = 120'000;

/// Who and what the events are about.
QStringList identitiesOf(const DryRunSubject& subject)
{
    QHash<QString, const domain::Mapping*> mappings;
    for (const domain::Mapping& mapping : subject.mappings) {
        mappings.insert(mapping.eventType, &mapping);
    }
    QSet<QString> identities;
    for (const domain::IncomingEvent& incoming : subject.before + subject.events) {
        auto event = domain::readEvent(incoming.body, incoming.receivedAtMs);
        const domain::Mapping* mapping = event ? mappings.value(event->type) : nullptr;
        if (mapping == nullptr) {
            continue;
        }
        event->source = incoming.source;
        event->id = incoming.eventId;
        const domain::Plan plan = planDelivery(*event, *mapping, subject.portal, subject.rules.defaultCountry);
        identities.insert(plan.personKey);
        identities.unite(QSet<QString>(plan.ties.begin(), plan.ties.end()));
        for (const auto& operation : plan.operations) {
            identities.insert(operation.identity);
        }
    }
    identities.remove(QString());
    return identities.values();
}

} // namespace

domain::IncomingEvent eventOf(const domain::DeliveryDetail& delivery)
{
    return {delivery.row.source, delivery.row.eventId, false, delivery.said(), delivery.row.receivedAtMs};
}

DryRun::DryRun(DryRunSubject subject, domain::CrmGateway* crm, store::Database* known, base::Clock& clock)
    : m_subject(std::move(subject)),
      m_known(known),
      m_clock(clock),
      m_gateway(crm, m_subject.portal.id),
      m_alarm(clock.makeAlarm())
{
    connect(m_alarm.get(), &base::Alarm::rang, this, &DryRun::look);
}

DryRun::~DryRun() = default;

void DryRun::run()
{
    m_beganMs = m_clock.nowMs();
    if (const auto prepared = prepare(); !prepared) {
        end(prepared.error());
        return;
    }
    m_alarm->ringIn(lookEveryMs);
}

void DryRun::stop()
{
    m_alarm->silence();
    m_engine.reset();
    m_outcome = Error{ErrorKind::Cancelled, QStringLiteral("cancelled")};
}

Result<void> DryRun::prepare()
{
    auto database = store::Database::open(m_folder.filePath(QStringLiteral("dry.sqlite")));
    if (!database) {
        return database.error();
    }
    m_database = std::move(database).value();
    domain::Portal portal = m_subject.portal;
    portal.pause = domain::PortalPause::None;
    portal.health = domain::PortalHealth::Unknown;
    const auto saved = store::PortalStore(*m_database).save(portal, m_clock.nowMs());
    if (!saved) {
        return saved.error();
    }
    m_portal = *saved;
    if (const auto taken = takeOverKnowledge(); !taken) {
        return taken.error();
    }
    m_events = std::make_unique<store::EventStore>(*m_database, m_clock);
    m_hasBegun = m_subject.before.isEmpty();
    if (const auto added = m_events->add(m_hasBegun ? m_subject.events : m_subject.before); !added) {
        return added.error();
    }
    m_deliveries = std::make_unique<store::DeliveryStore>(*m_database);
    m_engine = std::make_unique<delivery::DeliveryEngine>(*m_deliveries, m_gateway, m_clock, [] { return 0.5; });
    m_engine->setMappings(m_subject.mappings);
    m_engine->setPersonRules(m_subject.rules);
    m_engine->setPortals({m_portal});
    return m_engine->start();
}

Result<void> DryRun::takeOverKnowledge()
{
    if (m_known == nullptr || m_subject.portal.id == 0) {
        return {};
    }
    store::KnowledgeOf wanted{m_subject.portal.id, identitiesOf(m_subject)};
    for (const domain::IncomingEvent& incoming : m_subject.before + m_subject.events) {
        wanted.withoutEvents.append(incoming.eventId);
        const auto event = domain::readEvent(incoming.body, incoming.receivedAtMs);
        const store::KnownConversation conversation{incoming.source, event ? event->conversationId : QString()};
        if (!conversation.id.isEmpty() && !wanted.conversations.contains(conversation)) {
            wanted.conversations.append(conversation);
        }
    }
    return store::copyKnowledge(*m_known, wanted, *m_database, m_portal.id);
}

void DryRun::look()
{
    const auto idle = m_deliveries->isIdle(m_clock.nowMs(), 0);
    if (!idle) {
        end(idle.error());
    } else if (m_gateway.failure()) {
        end(*m_gateway.failure());
    } else if (*idle && m_engine->isResting()) {
        goOn();
    } else if (m_clock.nowMs() - m_beganMs > patienceMs) {
        end(Error{ErrorKind::Transient, QStringLiteral("the portal has not answered all readings in two minutes")});
    } else {
        m_alarm->ringIn(lookEveryMs);
    }
}

/// The events come in once all before them is done.
void DryRun::goOn()
{
    if (std::exchange(m_hasBegun, true)) {
        end(gather());
    } else if (const auto added = m_events->add(m_subject.events); !added) {
        end(added.error());
    } else {
        m_engine->wake();
        m_alarm->ringIn(lookEveryMs);
    }
}

Result<DryRunOutcome> DryRun::gather()
{
    store::DeliveryLogStore log(*m_database);
    const auto page = log.page({}, {static_cast<int>(m_subject.events.size())});
    if (!page) {
        return page.error();
    }
    QHash<qint64, delivery::DryGateway::Write> writes;
    for (const auto& write : m_gateway.writes()) {
        writes.insert(write.trace.toLongLong(), write);
    }
    DryRunOutcome outcome;
    outcome.calls = m_gateway.calls();
    QList<domain::DeliveryRow> rows = page->rows;
    std::reverse(rows.begin(), rows.end()); // the oldest first
    for (const auto& row : std::as_const(rows)) {
        const auto detail = log.detail(row.id);
        if (!detail) {
            return detail.error();
        }
        DryDelivery delivery{*detail, {}};
        for (const auto& operation : detail->operations) {
            if (operation.state == domain::OperationState::Waiting) {
                return Error{operation.causeKind.value_or(ErrorKind::Transient), operation.cause};
            }
            if (const auto write = writes.constFind(operation.id); write != writes.constEnd()) {
                delivery.writes.insert(operation.id, *write);
            }
        }
        outcome.deliveries.append(delivery);
    }
    return outcome;
}

void DryRun::end(Result<DryRunOutcome> outcome)
{
    m_outcome = std::move(outcome);
    m_engine.reset();
    finish();
}

} // namespace leadferry::app
