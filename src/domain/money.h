// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and amounts of money as people write them.
#pragma once

#include <QString>

#include <optional>

namespace leadferry::domain {

/// "1.234.567,89", "1 500", "-12,5" → digits with one dot ("1234567.89"). Empty for anything else, and for what is one
/// number here and another there ("12.000") unless `decimal` ("." or ",") says which.
QString plainNumber(const QString& text, const QString& decimal = {});

/// What a text says about money: "between 20k and 30k", "bis 15.000 €", "from 40k", "25k USD/month".
struct Money
{
    std::optional<double> low; ///< an exact amount is both
    std::optional<double> high;
    QString currency; ///< ISO code ("EUR"); empty: not said, or a sign of several ("kr")
};

/// Nothing unless every word is understood: "3 kids and 2 dogs" is no budget. Amounts have no thousandths, so "15.000"
/// is fifteen thousand here, unless `decimal` says otherwise.
std::optional<Money> moneyIn(const QString& text, const QString& decimal = {});

/// Without needless zeros: 20000, 19.9, 0.25.
QString amountText(double amount);

} // namespace leadferry::domain
