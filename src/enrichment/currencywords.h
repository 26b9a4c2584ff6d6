// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a number in a text is money, by what stands beside it.
#pragma once

#include <QStringView>

namespace leadferry::enrichment {

/// "EUR 500", "€500": `at` is where the number begins.
bool hasCurrencyBefore(QStringView text, qsizetype at);
/// "500 EUR", "500,- €", "500 Mio", "500k": `at` is where the number ends.
bool hasCurrencyBehind(QStringView text, qsizetype at);

} // namespace leadferry::enrichment
