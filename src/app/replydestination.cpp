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

DestinationFault faultFor(PostAddressFault fault)
{
    switch (fault) {
    case PostAddressFault::Missing:
        return DestinationFault::AddressMissing;
    case PostAddressFault::NoAddress:
        return DestinationFault::NoAddress;
    case PostAddressFault::Unencrypted:
        return DestinationFault::Unencrypted;
    case PostAddressFault::UserOrFragment:
        return DestinationFault::UserOrFragment;
    }
    return DestinationFault::NoAddress;
}

QString wordsFor(DestinationFault fault, const QString& folder = {})
{
    switch (fault) {
    case DestinationFault::NothingNeeded:
        return QStringLiteral("a chatbot that fetches the answers needs no address: leave it out, or choose post");
    case DestinationFault::AddressMissing:
        return QStringLiteral("give the address that the answers are posted to");
    case DestinationFault::NoAddress:
        return QStringLiteral("this is no address for the answers: copy all of it, from https:// on");
    case DestinationFault::Unencrypted:
        return QStringLiteral(
            "the address for the answers has to begin with https:// (plain http is only for this computer)");
    case DestinationFault::UserOrFragment:
        return QStringLiteral("the address for the answers has a user or a # in it: copy it again without");
    case DestinationFault::FolderMissing:
        return QStringLiteral("give the folder that the answers are laid into");
    case DestinationFault::FolderRelative:
        return QStringLiteral("\"%1\" does not say where the folder is: give its whole path").arg(folder);
    case DestinationFault::FolderWatched:
        return QStringLiteral("%1 is the watched folder, so the answers would come in as events: choose another")
            .arg(folder);
    case DestinationFault::FolderUnusable:
        return QStringLiteral("no file can be made in %1: choose another folder, or allow it").arg(folder);
    }
    return {};
}

ReplyProblem problem(DestinationFault fault, const QString& folder = {})
{
    return {fault, wordsFor(fault, folder)};
}

Error refusal(DestinationFault fault, const QString& folder)
{
    return {ErrorKind::Invalid, wordsFor(fault, folder)};
}

constexpr QLatin1String wouldComeIn("are laid, so they would come in as events: choose another");

/// By whatever names, there or not yet.
bool isSameFolder(const QString& one, const QString& other)
{
    const QDir oneDir(one);
    const QDir otherDir(other);
    return QDir::cleanPath(oneDir.absolutePath()) == QDir::cleanPath(otherDir.absolutePath()) ||
           (oneDir.exists() && oneDir.canonicalPath() == otherDir.canonicalPath());
}

std::optional<ReplyProblem> problemOfFolder(const QString& folder, const QString& watchedFolder)
{
    if (folder.isEmpty()) {
        return problem(DestinationFault::FolderMissing);
    }
    if (!QDir::isAbsolutePath(folder)) {
        return problem(DestinationFault::FolderRelative, folder);
    }
    const bool isWatched = !watchedFolder.isEmpty() && QDir::cleanPath(folder) == QDir::cleanPath(watchedFolder);
    return isWatched ? std::optional(problem(DestinationFault::FolderWatched, folder)) : std::nullopt;
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
        return to.isEmpty() ? std::nullopt : std::optional(problem(DestinationFault::NothingNeeded));
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
    if (!watchedFolder.isEmpty() && isSameFolder(folder, watchedFolder)) {
        return refusal(DestinationFault::FolderWatched, folder);
    }
    const QDir dir(folder);
    QTemporaryFile trial(dir.filePath(QStringLiteral(".leadferry-XXXXXX")));
    return dir.mkpath(QStringLiteral(".")) && trial.open() ? Result<void>()
                                                           : refusal(DestinationFault::FolderUnusable, folder);
}

std::optional<DestinationFault> outboxFaultIn(const Error& error, const QString& folder)
{
    for (const DestinationFault fault : {DestinationFault::FolderUnusable, DestinationFault::FolderWatched}) {
        if (error.message == refusal(fault, folder).message) {
            return fault;
        }
    }
    return std::nullopt;
}

Result<void> mayBeWatched(const QString& folder, const QList<domain::Source>& sources)
{
    for (const domain::Source& source : sources) {
        if (!folder.isEmpty() && source.replyWay == ReplyWay::Outbox && isSameFolder(folder, source.replyTo)) {
            return Error{ErrorKind::Invalid,
                         QStringLiteral("%1 is where the answers for the source \"%2\" ").arg(folder, source.name) +
                             wouldComeIn};
        }
    }
    return {};
}

bool saysWatchedIsOutbox(const Error& error)
{
    return error.message.endsWith(wouldComeIn);
}

} // namespace leadferry::app
