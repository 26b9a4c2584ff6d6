// SPDX-License-Identifier: GPL-3.0-or-later
// How to find out with few calls who is on which list: a list's members page by page, or a contact's lists. Pure.
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace leadferry::domain {

/// People who are looked for on a list.
struct ListQuestion
{
    QString listId;
    std::optional<qint64> size = {}; ///< members, as HubSpot counts them; nothing: not known
    QStringList contacts;            ///< ids, each once
};

struct ListReading
{
    QStringList lists;    ///< to be read page by page, in this order
    QStringList contacts; ///< whose lists are to be read one by one, in this order
    int calls = 0;        ///< that it takes
    bool operator==(const ListReading&) const = default;
};

/// Pages of a list that is known to be small, else the contacts one by one, whichever takes fewer calls; a contact
/// tells of all its lists at once. With at most so many calls, and then first what tells most in each.
ListReading cheapestReading(const QList<ListQuestion>& questions, int calls);

/// Why a proof is silent about places on lists that it had no calls left for, and how many it says so of; nothing: it
/// says something else.
inline constexpr QLatin1String placesBeyondCallsWords(
    " places on lists were not read back: that takes more calls than a proof makes"); ///< after the number
base::Error placesBeyondCalls(int places);
std::optional<int> placesBeyondCalls(const QString& trouble);

} // namespace leadferry::domain
