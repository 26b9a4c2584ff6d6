// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliveryretry.h"

#include "presentation/amounts.h"

#include <QCoreApplication>
#include <QJsonArray>

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
    case DeliveryState::Skipped: // by the mapping of today there may be something to write
    case DeliveryState::Cancelled:
        return true;
    case DeliveryState::Queued:
    case DeliveryState::InFlight:
    case DeliveryState::Unclear:
    case DeliveryState::Delivered:
    case DeliveryState::Unrouted:
        return false;
    }
    return false;
}

RetryAll retryAllOf(const DeliveryFilter& filter, const domain::DeliveryCounts& counts)
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
    const Amount amount = amountOf(counts, chosen.states);
    all.amount = amount.number;
    all.more = amount.more;
    all.givenUp = amountOf(counts, chosen.states.contains(DeliveryState::Cancelled)
                                       ? QList<DeliveryState>{DeliveryState::Cancelled}
                                       : QList<DeliveryState>())
                      .number;
    if (all.amount > 0) {
        all.arguments = domain::toJson(chosen);
    }
    return all;
}

RetryAll writeAgainOf(const QList<domain::DeliveryRow>& rows)
{
    QJsonArray ids;
    for (const auto& row : rows) {
        if (row.state == DeliveryState::Delivered || row.state == DeliveryState::DeliveredWithHeld) {
            ids.append(row.id);
        }
    }
    RetryAll all;
    all.again = true;
    all.amount = static_cast<int>(ids.size());
    all.arguments = {{QStringLiteral("ids"), ids}, {QStringLiteral("again"), true}};
    return all;
}

QString retryAllText(const RetryAll& all)
{
    return all.more ? RetryTexts::tr("Retry all %1 shown", "1,000+").arg(amountText({all.amount, all.more}))
                    : RetryTexts::tr("Retry all %n shown", nullptr, all.amount);
}

QString retryCauseText(const Amount& amount)
{
    return amount.number == 0 ? RetryTexts::tr("Retry all with this cause")
                              : RetryTexts::tr("Retry all %1 with this cause", "a number").arg(amountText(amount));
}

namespace {

RetryAllWords writeAgainWords(const RetryAll& all)
{
    RetryAllWords words;
    words.title = RetryTexts::tr("Write %n deliveries again?", nullptr, all.amount);
    words.confirm = RetryTexts::tr("Write %n again", "deliveries", all.amount);
    words.paragraphs.append(
        RetryTexts::tr("HubSpot has them. The same values go into the same records once more; what "
                       "people have changed there since is overwritten where the mapping says so."));
    words.paragraphs.append(
        RetryTexts::tr("No record is made twice: each is written by its number in HubSpot. One that "
                       "was deleted there is not made again, it is held for you."));
    return words;
}

} // namespace

RetryAllWords retryAllWords(const RetryAll& all, app::EngineState engine)
{
    if (all.again) {
        return writeAgainWords(all);
    }
    RetryAllWords words;
    const QString many = amountText({all.amount, all.more});
    words.title = all.more ? RetryTexts::tr("Retry %1 deliveries?", "1,000+").arg(many)
                           : RetryTexts::tr("Retry %n deliveries?", nullptr, all.amount);
    words.confirm = all.more ? RetryTexts::tr("Retry %1", "1,000+").arg(many)
                             : RetryTexts::tr("Retry %n", "deliveries", all.amount);
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
