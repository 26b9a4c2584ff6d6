// SPDX-License-Identifier: GPL-3.0-or-later
// A filter of the log as conditions in SQL over "delivery d", each with the index whose entries fulfil it.
#pragma once

#include "domain/deliverylog.h"
#include "store/database.h"

#include <optional>

namespace leadferry::store {

/// SQL with its values, in order.
struct Condition
{
    QString sql;
    QVariantList values;
};

/// All of them, joined by AND; "1" for none.
Condition allOf(const QList<Condition>& conditions);

/// One part of a filter.
struct FilterPart
{
    Condition condition;
    QString index = {};   ///< finds what fulfils `rough`; empty: no index does
    Condition rough = {}; ///< what the index alone can tell; empty: the whole condition
    enum class Few { Unknown, Surely } few = Few::Unknown; ///< how many fulfil it
};

/// The words a filter asks for.
struct TextPart
{
    QString match;        ///< for delivery_text
    Condition unindexed;  ///< the same by looking into the event, for what is not indexed yet
    qint64 indexedTo = 0; ///< the last delivery that is
};

struct FilterParts
{
    QList<FilterPart> others; ///< all but the states, the property and the text
    std::optional<FilterPart> states;
    std::optional<Condition> butShadowed;
    std::optional<TextPart> text;
    std::optional<Condition> property;       ///< over "operation o"
    [[nodiscard]] Condition holding() const; ///< `property` for any one delivery
};

/// Looks up what names stand for; Storage errors.
base::Result<FilterParts> partsOf(Database& database, const domain::DeliveryFilter& filter);

} // namespace leadferry::store
