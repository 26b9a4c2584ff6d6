// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

/// Files are moved to done/ and failed/ once they are taken, so reading alone is not enough.
Results checkWatchedFolder(const Facts& facts)
{
    if (!facts.program.watchedFolder) {
        return {{CheckId::WatchedFolder, CheckState::Ok, Finding::FolderNone}};
    }
    const FolderFacts& folder = *facts.program.watchedFolder;
    const QJsonObject values{{QStringLiteral("path"), folder.path}};
    if (!folder.exists) {
        return {{CheckId::WatchedFolder, CheckState::Failed, Finding::FolderMissing, values, Repair::ChooseFolder}};
    }
    if (!folder.readable || !folder.writable) {
        return {{CheckId::WatchedFolder, CheckState::Failed, Finding::FolderReadOnly, values, Repair::ChooseFolder}};
    }
    return {{CheckId::WatchedFolder, CheckState::Ok, Finding::FolderReady, values}};
}

Results checkProfileFolder(const Facts& facts)
{
    const FolderFacts& folder = facts.program.profile;
    const QJsonObject values{{QStringLiteral("path"), folder.path}};
    if (!folder.exists || !folder.readable || !folder.writable) {
        return {{CheckId::ProfileFolder, CheckState::Failed, Finding::ProfileReadOnly, values, Repair::AllowFolder}};
    }
    return {{CheckId::ProfileFolder, CheckState::Ok, Finding::ProfileWritable, values}};
}

} // namespace leadferry::doctor
