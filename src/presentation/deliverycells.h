// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the cells of the log. Columns are those of DeliveryLogModel.
#pragma once

#include "domain/deliverylog.h"

#include <QString>

namespace leadferry::presentation {

QString cellHead(int column);
QString cellText(const domain::DeliveryRow& row, int column, qint64 nowMs);
/// The whole truth behind an abbreviation; empty where the cell says it all.
QString cellToolTip(const domain::DeliveryRow& row, int column);
/// "Held: HubSpot has no option urgent"
QString cellSpoken(const QString& text, const QString& toolTip);

} // namespace leadferry::presentation
