// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/correction.h"

#include "app/enginecommands.h"
#include "app/replanning.h"
#include "domain/event.h"
#include "store/auditstore.h"
#include "store/deliveryactions.h"
#include "store/eventcorrections.h"

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using store::DeliveryStore;

namespace {

Result<domain::Event> corrected(const store::CorrectableEvent& original, const QJsonObject& body)
{
    auto event = domain::readEvent(body, original.receivedAtMs);
    if (!event) {
        return event.error();
    }
    const QString id = body.value(QLatin1String("id")).toString();
    const bool readable = !original.type.isEmpty(); // else it has been held since it came in
    if ((readable && event->type != original.type) || (!id.isEmpty() && id != original.eventId)) {
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("a correction keeps the event's type and id (%1, %2); send another event as a new one")
                .arg(original.type, original.eventId)};
    }
    event->source = original.source;
    event->id = original.eventId;
    return event;
}

/// Plans by what the transaction has changed already.
Result<void> planCorrected(store::Transaction& transaction, const Replanning& today, DeliveryStore& deliveries,
                           const store::CorrectableEvent& event, qint64 nowMs)
{
    const auto inputs = deliveries.plannedOf(event.sequence);
    if (!inputs) {
        return inputs.error();
    }
    for (const auto& input : *inputs) {
        const auto plan = input.deliveryId == event.deliveryId ? today.plan(input) : std::nullopt;
        if (plan) {
            deliveries.replan(transaction, input.portalId, {*plan}, nowMs, DeliveryStore::Written::Changes);
        }
    }
    return {}; // what has no plan yet gets it like any other
}

/// All of it or nothing: a correction that is kept goes out.
Result<void> correctAndStart(store::Database& database, const Replanning& today,
                             const store::CorrectableEvent& original, const domain::Event& event, const Actor& actor)
{
    using store::DeliveryActions;
    store::Transaction transaction(database);
    if (auto kept = store::EventCorrections::correct(transaction, original, event, actor.nowMs); !kept) {
        return kept.error();
    }
    DeliveryActions::reopen(transaction, {original.deliveryId}, actor.nowMs); // it may have been given up
    DeliveryStore deliveries(database);
    if (auto planned = planCorrected(transaction, today, deliveries, original, actor.nowMs); !planned) {
        return planned.error();
    }
    DeliveryActions::retry(transaction, {original.deliveryId}, actor.nowMs, DeliveryActions::Chosen::ById);
    const store::AuditEntry entry{actor.nowMs,
                                  actor.name,
                                  QLatin1String(command::correctEvent),
                                  {{QStringLiteral("event"), original.sequence}},
                                  1};
    store::AuditStore::add(transaction, entry, {original.deliveryId});
    return transaction.commit();
}

} // namespace

Result<bool> correctEvent(store::Database& database, qint64 deliveryId, const QJsonObject& body, const Actor& actor)
{
    store::EventCorrections corrections(database);
    const auto original = corrections.eventOf(deliveryId);
    const auto today = Replanning::asOfNow(database);
    if (!original || !today) {
        return !original ? original.error() : today.error();
    }
    const auto event = corrected(*original, body);
    if (!event) {
        return event.error();
    }
    if (!today->mappings().value(event->type).active) {
        return Error{ErrorKind::Conflict,
                     QStringLiteral("nothing was changed: the mapping of %1 is switched off or missing; switch it on, "
                                    "then correct the event")
                         .arg(event->type)};
    }
    if (auto done = correctAndStart(database, *today, *original, *event, actor); !done) {
        return done.error();
    }
    return corrections.goesOut(original->deliveryId);
}

} // namespace leadferry::app
