// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of deliveries, which are counted out up to a thousand: "812", "1,000+".
#pragma once

#include "domain/deliverylog.h"

#include <QString>

namespace leadferry::presentation {

struct Amount
{
    int number = 0;
    bool more = false; ///< there may be more than that
    bool operator==(const Amount&) const = default;
};

/// Of a number that means "more than that" above domain::countedExactly.
Amount amountOf(int number);
/// All of these states, without what shadow mode holds.
Amount amountOf(const domain::DeliveryCounts& counts, const QList<domain::DeliveryState>& states);
/// What a filter with these states shows; empty: all.
Amount shownAmount(const domain::DeliveryCounts& counts, const domain::DeliveryFilter& filter);

QString amountText(const Amount& amount);
/// "1 delivery", "1,000+ deliveries"
QString deliveriesText(const Amount& amount);

} // namespace leadferry::presentation
