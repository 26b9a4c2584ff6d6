// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliveryretry.h"

#include <QCoreApplication>

namespace leadferry::presentation {

using domain::DeliveryFilter;
using domain::DeliveryState;

namespace {

struct RetryTexts
{
    Q_DECLARE_TR_FUNCTIONS(RetryTexts)
};

bool choosesSomething(const DeliveryFilter& filter)
{
    return !domain::toJson(filter).isEmpty();
}

} // namespace

bool canRetry(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Waiting:
    case DeliveryState::DeliveredWithHeld:
    case DeliveryState::Held:
    case DeliveryState::Exhausted:
    case DeliveryState::Cancelled:
        return true;
    case DeliveryState::Queued:
    case DeliveryState::InFlight:
    case DeliveryState::Unclear:
    case DeliveryState::Delivered:
    case DeliveryState::Skipped:
    case DeliveryState::Unrouted:
        return false;
    }
    return false;
}

RetryAll retryAllOf(const DeliveryFilter& filter, const QHash<DeliveryState, int>& counts)
{
    RetryAll all;
    if (!choosesSomething(filter)) {
        return all;
    }
    DeliveryFilter chosen = filter;
    chosen.states = filter.states.isEmpty()
                        ? QList<DeliveryState>{DeliveryState::Waiting, DeliveryState::DeliveredWithHeld,
                                               DeliveryState::Held, DeliveryState::Exhausted}
                        : filter.states;
    chosen.states.removeIf([](DeliveryState state) { return !canRetry(state); });
    for (const DeliveryState state : std::as_const(chosen.states)) {
        all.amount += counts.value(state);
        all.givenUp += state == DeliveryState::Cancelled ? counts.value(state) : 0;
    }
    if (all.amount > 0) {
        all.arguments = domain::toJson(chosen);
    }
    return all;
}

RetryAllWords retryAllWords(const RetryAll& all, app::EngineState engine)
{
    RetryAllWords words;
    words.title = RetryTexts::tr("Retry %n deliveries?", nullptr, all.amount);
    words.confirm = RetryTexts::tr("Retry %n", "deliveries", all.amount);
    words.paragraphs.append(
        RetryTexts::tr("What is not in HubSpot yet goes out now, planned anew with today’s mapping. What HubSpot has "
                       "already is not sent again."));
    words.paragraphs.append(
        RetryTexts::tr("What may or may not be there is looked up first. What is held because its ID came before with "
                       "other content stays held: that is decided one by one."));
    if (all.givenUp > 0) {
        words.paragraphs.append(RetryTexts::tr("%n of them were given up; they go out as well.", nullptr, all.givenUp));
    }
    if (engine == app::EngineState::Paused) {
        words.paragraphs.append(
            RetryTexts::tr("Delivery is paused: these go out all the same, everything else waits until you resume."));
    }
    return words;
}

} // namespace leadferry::presentation
