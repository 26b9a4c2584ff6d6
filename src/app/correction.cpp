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

Result<void> planCorrected(store::Database& database, qint64 eventSequence, qint64 nowMs)
{
    const auto today = Replanning::asOfNow(database);
    DeliveryStore deliveries(database);
    const auto inputs = deliveries.plannedOf(eventSequence);
    if (!today || !inputs) {
        return !today ? today.error() : inputs.error();
    }
    for (const auto& input : *inputs) {
        if (const auto plan = today->plan(input)) {
            if (auto done = deliveries.replan(input.portalId, {*plan}, nowMs, DeliveryStore::Written::Changes); !done) {
                return done.error();
            }
        }
    }
    return {};
}

} // namespace

Result<QList<qint64>> correctEvent(store::Database& database, qint64 deliveryId, const QJsonObject& body,
                                   const Actor& actor)
{
    store::EventCorrections corrections(database);
    const auto original = corrections.eventOf(deliveryId);
    if (!original) {
        return original.error();
    }
    const auto event = corrected(*original, body);
    if (!event) {
        return event.error();
    }
    if (auto kept = corrections.correct(original->sequence, *event); !kept) {
        return kept.error();
    }
    // A crash from here on leaves the correction in place: a retry goes on by it.
    if (auto planned = planCorrected(database, original->sequence, actor.nowMs); !planned) {
        return planned.error();
    }
    store::DeliveryActions actions(database);
    if (auto started = actions.retry(original->deliveries, actor.nowMs); !started) {
        return started.error();
    }
    const store::AuditEntry entry{actor.nowMs,
                                  actor.name,
                                  QLatin1String(command::correctEvent),
                                  {{QStringLiteral("event"), original->sequence}},
                                  static_cast<int>(original->deliveries.size())};
    const auto noted = store::AuditStore(database).add(entry, original->deliveries);
    return noted ? Result<QList<qint64>>(original->deliveries) : noted.error();
}

} // namespace leadferry::app
