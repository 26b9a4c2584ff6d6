// SPDX-License-Identifier: GPL-3.0-or-later
// A delivery as somebody who helps may see it: what happened when, without what anybody said and who anybody is.
#pragma once

#include "domain/deliverylog.h"

namespace leadferry::presentation {

/// English Markdown, for whoever helps may read no other language. Of values it tells the kind and the length, of
/// answers HubSpot's category and codes, of words that may quote a person nothing.
QString deliveryReport(const domain::DeliveryDetail& detail);

} // namespace leadferry::presentation
