// SPDX-License-Identifier: GPL-3.0-or-later
// Why HubSpot did not take a value, from the cause and the answer that are kept of it.
#pragma once

#include "domain/deliverylog.h"

#include <QString>

namespace leadferry::presentation {

/// The rule of the portal that the value breaks: "only letters", else HubSpot's own words in quotes. Empty: it was
/// refused for something else.
QString brokenRule(const domain::OperationRow& operation, const QString& property);

} // namespace leadferry::presentation
