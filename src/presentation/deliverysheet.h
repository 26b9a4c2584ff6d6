// SPDX-License-Identifier: GPL-3.0-or-later
// What the log shows as a sheet of paper: a table of deliveries, with nothing of anybody that the log does not show.
#pragma once

#include "domain/deliverylog.h"

#include <QString>

namespace leadferry::presentation {

/// Paper ends here: nobody reads further.
inline constexpr int mostOnSheet = 2'000;

/// HTML. `more`: these are not all.
QString deliverySheet(const QList<domain::DeliveryRow>& rows, bool more, qint64 nowMs);

} // namespace leadferry::presentation
