// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programfacts.h"

#include "app/profile.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <QTcpServer>
#include <QTemporaryFile>
#include <QUrl>

namespace leadferry::app {

using doctor::FolderFacts;
using doctor::PortUse;
using doctor::ProgramFacts;

namespace {

/// Rights as they are written down may be wrong (network drives, read-only file systems): a file is made.
bool canMakeFile(const QString& folder)
{
    QTemporaryFile trial(folder + QStringLiteral("/.leadferry-check-XXXXXX"));
    return trial.open();
}

FolderFacts lookAtFolder(const QString& path)
{
    const QFileInfo folder(path);
    const bool exists = folder.isDir();
    return {path, exists, exists && folder.isReadable(), exists && canMakeFile(path)};
}

/// Whether the engine could listen there, by doing so for a moment.
bool isFree(const QString& address)
{
    const QUrl url(QStringLiteral("http://") + address, QUrl::StrictMode);
    const QString host = url.host() == QLatin1String("localhost") ? QStringLiteral("127.0.0.1") : url.host();
    QTcpServer trial;
    return trial.listen(QHostAddress(host), static_cast<quint16>(url.port(0)));
}

void lookAtOwnPort(ProgramFacts& facts, const EngineStatus& status)
{
    if (!status.listenAddress.isEmpty()) {
        facts.port = PortUse::Listening;
        facts.address = status.listenAddress;
        return;
    }
    facts.port = PortUse::Off;
    for (const SettingProblem& problem : status.sourceProblems) {
        if (problem.setting == setting::listenAddress) {
            facts.port = checkListenAddress(problem.value) ? PortUse::Taken : PortUse::Unusable;
            facts.address = problem.value;
            facts.portReason = problem.reason;
        }
    }
}

void lookAtPort(ProgramFacts& facts, Intake intake, const EngineStatus& status)
{
    if (intake == Intake::Runs) {
        lookAtOwnPort(facts, status);
        return;
    }
    if (facts.address == QLatin1String("off")) {
        facts.port = PortUse::Off;
    } else if (const auto checked = checkListenAddress(facts.address); !checked) {
        facts.port = PortUse::Unusable;
        facts.portReason = checked.error().message;
    } else {
        facts.port = isFree(facts.address) ? PortUse::Free : PortUse::Taken;
    }
}

} // namespace

ProgramFacts lookAtProgram(const QString& profileDirectory, Intake intake, const EngineStatus& status,
                           const SettingValues& settings)
{
    ProgramFacts facts;
    for (const SettingProblem& problem : settings.problems) {
        facts.settings.append({problem.setting, problem.value, problem.reason});
    }
    facts.address = settings.value(setting::listenAddress);
    lookAtPort(facts, intake, status);
    const QString watched = status.watchedFolder.isEmpty() ? settings.value(setting::folderPath) : status.watchedFolder;
    if (!watched.isEmpty()) {
        facts.watchedFolder = lookAtFolder(watched);
    }
    facts.profile = lookAtFolder(profileDirectory);
    const QStorageInfo disk(profileDirectory);
    if (disk.isValid() && disk.isReady()) {
        facts.freeBytes = disk.bytesAvailable();
    }
    facts.paused = settings.value(setting::paused) == setting::yes;
    return facts;
}

} // namespace leadferry::app
