// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/amounts.h"

#include <QCoreApplication>
#include <QLocale>

namespace leadferry::presentation {

namespace {

struct Amounts
{
    Q_DECLARE_TR_FUNCTIONS(Amounts)
};

} // namespace

Amount amountOf(int number)
{
    return {std::min(number, domain::countedExactly), number > domain::countedExactly};
}

Amount amountOf(const domain::DeliveryCounts& counts, const QList<domain::DeliveryState>& states)
{
    int total = 0;
    for (const auto state : states) {
        total += counts.byState.value(state);
    }
    Amount amount = amountOf(total);
    amount.more = amount.more || !counts.complete;
    return amount;
}

Amount shownAmount(const domain::DeliveryCounts& counts, const domain::DeliveryFilter& filter)
{
    using domain::DeliveryState;
    const QList<DeliveryState> states = filter.states.isEmpty() ? counts.byState.keys() : filter.states;
    const bool held = filter.states.isEmpty() || states.contains(DeliveryState::Held);
    const Amount own = amountOf(counts, states);
    Amount all = amountOf(own.number + (held && !filter.butShadowed ? counts.shadowed : 0));
    all.more = all.more || own.more;
    return all;
}

QString amountText(const Amount& amount)
{
    const QString number = QLocale().toString(amount.number);
    return amount.more ? Amounts::tr("%1+", "that many or more").arg(number) : number;
}

QString deliveriesText(const Amount& amount)
{
    return amount.more ? Amounts::tr("%1 deliveries", "1,000+").arg(amountText(amount))
                       : Amounts::tr("%n deliveries", nullptr, amount.number);
}

} // namespace leadferry::presentation
