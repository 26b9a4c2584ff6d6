// SPDX-License-Identifier: GPL-3.0-or-later
// Tells phone, card, account and customer numbers from prices, dates, times and quantities, and masks the former.
#pragma once

#include <QString>

namespace leadferry::enrichment {

/// See masking.h; this is its part about digits.
QString withoutNumbers(const QString& text);

} // namespace leadferry::enrichment
