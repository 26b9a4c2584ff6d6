// SPDX-License-Identifier: GPL-3.0-or-later
// Takes out of a text what says who somebody is, and what a model does not need: e-mail addresses, phone numbers, card,
// account and customer numbers. Pure; linear in the text's length, whatever it holds.
#pragma once

#include <QString>

namespace leadferry::enrichment {

/// E-mail addresses become "[e-mail]", phone numbers "[phone]", other numbers of 7 digits and more and IBANs
/// "[number]". Prices, dates, times, years and quantities stay: "12.000 EUR", "2026-11-22", "10:30", "20k to 30k".
QString masked(const QString& text);

} // namespace leadferry::enrichment
