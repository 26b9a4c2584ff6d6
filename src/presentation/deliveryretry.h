// SPDX-License-Identifier: GPL-3.0-or-later
// What can be started again: one delivery, and all that a filter shows, with the words that ask before.
#pragma once

#include "app/engineclient.h"
#include "domain/deliverylog.h"
#include "presentation/amounts.h"

#include <QJsonObject>
#include <QStringList>

namespace leadferry::presentation {

/// Whether a person can start a delivery in this state again.
bool canRetry(domain::DeliveryState state);

/// "Retry all shown": what it would start.
struct RetryAll
{
    int amount = 0;        ///< 0: there is nothing to start, or no filter that chooses it
    bool more = false;     ///< and more
    int givenUp = 0;       ///< of them
    bool again = false;    ///< they are in HubSpot, and are written once more
    QJsonObject arguments; ///< of the command "retry"
    bool operator==(const RetryAll&) const = default;
};

/// `counts`: under the filter without its states. What was given up only goes where the filter names it: a
/// person has decided that already.
RetryAll retryAllOf(const domain::DeliveryFilter& filter, const domain::DeliveryCounts& counts);

/// Those of these that are in HubSpot, to be written once more; amount 0: none is.
RetryAll writeAgainOf(const QList<domain::DeliveryRow>& rows);

/// The button: "Retry all 5 shown".
QString retryAllText(const RetryAll& all);

/// "Retry all 37 with this cause"; without a number where it is not known.
QString retryCauseText(const Amount& amount);

/// The question before it.
struct RetryAllWords
{
    QString title;
    QStringList paragraphs; ///< what will be sent, what will not
    QString confirm;        ///< the button
};
RetryAllWords retryAllWords(const RetryAll& all, app::EngineState engine);

} // namespace leadferry::presentation
