// SPDX-License-Identifier: GPL-3.0-or-later
// How rows of the log are sorted by what stands in one of its columns.
#pragma once

#include "domain/deliverylog.h"

namespace leadferry::presentation {

/// `column`: of DeliveryLogModel. States begin with what needs a person, words follow the language, and a cell without
/// a value is last whichever way; rows that are alike keep their order.
void sortRows(QList<domain::DeliveryRow>& rows, int column, Qt::SortOrder order);

} // namespace leadferry::presentation
