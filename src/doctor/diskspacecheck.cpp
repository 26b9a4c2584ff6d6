// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

namespace {

constexpr qint64 megabyte = 1'000'000;
/// A busy day of events takes some ten megabytes; below the second, SQLite may not be able to commit at any moment.
constexpr qint64 lowMegabytes = 1'000;
constexpr qint64 outMegabytes = 100;

} // namespace

Results checkDiskSpace(const Facts& facts)
{
    if (!facts.program.freeBytes) {
        return {{CheckId::DiskSpace,
                 CheckState::Unknown,
                 Finding::SpaceUnknown,
                 {{QStringLiteral("path"), facts.program.profile.path}}}};
    }
    const qint64 free = *facts.program.freeBytes / megabyte;
    const QJsonObject values{{QStringLiteral("megabytes"), free}};
    if (free < outMegabytes) {
        return {{CheckId::DiskSpace, CheckState::Failed, Finding::SpaceOut, values, Repair::FreeSpace}};
    }
    if (free < lowMegabytes) {
        return {{CheckId::DiskSpace, CheckState::Warning, Finding::SpaceLow, values, Repair::FreeSpace}};
    }
    return {{CheckId::DiskSpace, CheckState::Ok, Finding::SpaceEnough, values}};
}

} // namespace leadferry::doctor
