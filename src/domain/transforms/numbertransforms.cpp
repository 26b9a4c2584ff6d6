// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and amounts of money.
#include "domain/money.h"
#include "domain/transforms/functions.h"

namespace leadferry::domain::transforms {

QString number(const QString& value, const Arguments& arguments, const Scene& /*scene*/)
{
    return plainNumber(value, arguments.text(QLatin1String("decimal")));
}

QString money(const QString& value, const Arguments& arguments, const Scene& /*scene*/)
{
    const QString part = arguments.text(QLatin1String("part"));
    if (part == QLatin1String("text")) {
        return value.simplified();
    }
    const auto said = moneyIn(value, arguments.text(QLatin1String("decimal")));
    if (!said) {
        return {};
    }
    if (part == QLatin1String("currency")) {
        return said->currency;
    }
    const auto amount = part == QLatin1String("low") ? said->low : said->high;
    return amount ? amountText(*amount) : QString();
}

} // namespace leadferry::domain::transforms
