// SPDX-License-Identifier: GPL-3.0-or-later
// HubSpot's product tiers and how many calls each allows. To add one: a row in the .cpp.
#pragma once

#include <QString>
#include <QStringList>

namespace leadferry::sandbox {

struct Tier
{
    const char* name;       ///< as on the command line
    int callsPerTenSeconds; ///< of one service key or private app
    int callsPerDay;        ///< of all of them together
    bool professional;      ///< has the products of Professional and above
};

/// Of an OAuth app, per account that installed it, on every tier; no daily number is published.
constexpr int oauthCallsPerTenSeconds = 110;

/// Null for an unknown name.
const Tier* findTier(const QString& name);
/// The smallest first.
QStringList tierNames();

} // namespace leadferry::sandbox
