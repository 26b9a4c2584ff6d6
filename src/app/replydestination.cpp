// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replydestination.h"

#include "app/postaddress.h"

#include <QDir>
#include <QTemporaryFile>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::ReplyWay;

namespace {

ReplyFault faultFor(PostAddressFault fault)
{
    switch (fault) {
    case PostAddressFault::Missing:
        return ReplyFault::AddressMissing;
    case PostAddressFault::NoAddress:
        return ReplyFault::NoAddress;
    case PostAddressFault::Unencrypted:
        return ReplyFault::Unencrypted;
    case PostAddressFault::UserOrFragment:
        return ReplyFault::UserOrFragment;
    }
    return ReplyFault::NoAddress;
}

QString wordsFor(ReplyFault fault, const QString& folder = {})
{
    switch (fault) {
    case ReplyFault::NothingNeeded:
        return QStringLiteral("a chatbot that fetches the answers needs no address: leave it out, or choose post");
    case ReplyFault::AddressMissing:
        return QStringLiteral("give the address that the answers are posted to");
    case ReplyFault::NoAddress:
        return QStringLiteral("this is no address for the answers: copy all of it, from https:// on");
    case ReplyFault::Unencrypted:
        return QStringLiteral(
            "the address for the answers has to begin with https:// (plain http is only for this computer)");
    case ReplyFault::UserOrFragment:
        return QStringLiteral("the address for the answers has a user or a # in it: copy it again without");
    case ReplyFault::FolderMissing:
        return QStringLiteral("give the folder that the answers are laid into");
    case ReplyFault::FolderRelative:
        return QStringLiteral("\"%1\" does not say where the folder is: give its whole path").arg(folder);
    case ReplyFault::FolderWatched:
        return QStringLiteral("%1 is the watched folder, so the answers would come in as events: choose another")
            .arg(folder);
    case ReplyFault::FolderUnusable:
        return QStringLiteral("no file can be made in %1: choose another folder, or allow it").arg(folder);
    }
    return {};
}

ReplyProblem problem(ReplyFault fault, const QString& folder = {})
{
    return {fault, wordsFor(fault, folder)};
}

Error refusal(ReplyFault fault, const QString& folder)
{
    return {ErrorKind::Invalid, wordsFor(fault, folder)};
}

std::optional<ReplyProblem> problemOfFolder(const QString& folder, const QString& watchedFolder)
{
    if (folder.isEmpty()) {
        return problem(ReplyFault::FolderMissing);
    }
    if (!QDir::isAbsolutePath(folder)) {
        return problem(ReplyFault::FolderRelative, folder);
    }
    const bool isWatched = !watchedFolder.isEmpty() && QDir::cleanPath(folder) == QDir::cleanPath(watchedFolder);
    return isWatched ? std::optional(problem(ReplyFault::FolderWatched, folder)) : std::nullopt;
}

} // namespace

ReplyWay wayFor(const QString& to)
{
    return to.trimmed().isEmpty()              ? ReplyWay::Fetch
           : to.contains(QLatin1String("://")) ? ReplyWay::Post
                                               : ReplyWay::Outbox;
}

std::optional<ReplyProblem> problemOf(const ReplyDestination& destination, const QString& watchedFolder)
{
    const QString to = destination.to.trimmed();
    switch (destination.way) {
    case ReplyWay::Fetch:
        return to.isEmpty() ? std::nullopt : std::optional(problem(ReplyFault::NothingNeeded));
    case ReplyWay::Post: {
        const auto fault = faultOfPostAddress(to);
        return fault ? std::optional(problem(faultFor(*fault))) : std::nullopt;
    }
    case ReplyWay::Outbox:
        return problemOfFolder(to, watchedFolder);
    }
    return std::nullopt;
}

Result<void> readyOutbox(const QString& folder, const QString& watchedFolder)
{
    const QDir dir(folder);
    if (!watchedFolder.isEmpty() && dir.exists() && dir.canonicalPath() == QDir(watchedFolder).canonicalPath()) {
        return refusal(ReplyFault::FolderWatched, folder);
    }
    QTemporaryFile trial(dir.filePath(QStringLiteral(".leadferry-XXXXXX")));
    return dir.mkpath(QStringLiteral(".")) && trial.open() ? Result<void>()
                                                           : refusal(ReplyFault::FolderUnusable, folder);
}

} // namespace leadferry::app
