// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/tiercatalog.h"

#include <algorithm>
#include <iterator>

namespace leadferry::sandbox {

namespace {

constexpr Tier tiers[] = {
    {"free", 100, 250'000, false},
    {"starter", 100, 250'000, false},
    {"professional", 190, 625'000, true},
    {"enterprise", 190, 1'000'000, true},
};

} // namespace

const Tier* findTier(const QString& name)
{
    const auto found = std::find_if(std::begin(tiers), std::end(tiers),
                                    [&](const Tier& tier) { return name == QLatin1String(tier.name); });
    return found == std::end(tiers) ? nullptr : found;
}

QStringList tierNames()
{
    QStringList names;
    for (const Tier& tier : tiers) {
        names.append(QString::fromLatin1(tier.name));
    }
    return names;
}

} // namespace leadferry::sandbox
