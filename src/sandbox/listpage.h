// SPDX-License-Identifier: GPL-3.0-or-later
// One page of a list: how many the caller wants, where it begins, and where the next one does.
#pragma once

#include "sandbox/apicall.h"

namespace leadferry::sandbox {

struct ListPage
{
    int limit = 0;
    qsizetype after = 0; ///< index of the first entry
};

struct ListLimits
{
    int usual = 10; ///< when the caller names none
    int largest = 100;
};

/// `limit` and `after` of the query.
Checked<ListPage> readListPage(const ApiCall& call, ListLimits limits);
/// {results, paging}; without paging when `next` is not smaller than `total`.
QJsonObject listPageToJson(const QJsonArray& results, qsizetype next, qsizetype total);
/// The part of everything that the page shows.
QJsonObject listPageOf(const QJsonArray& everything, const ListPage& page);

} // namespace leadferry::sandbox
