// SPDX-License-Identifier: GPL-3.0-or-later
// Where the answers of agents go for a source's bot, as somebody typed it, and what is wrong with that.
#pragma once

#include "base/result.h"
#include "domain/replyway.h"
#include "domain/source.h"

#include <QString>

#include <optional>

namespace leadferry::app {

struct ReplyDestination
{
    domain::ReplyWay way = domain::ReplyWay::Fetch;
    QString to; ///< an address, a folder, or nothing, as the way needs
};

enum class DestinationFault {
    NothingNeeded, ///< a bot that fetches needs no address
    AddressMissing,
    NoAddress,
    Unencrypted,
    UserOrFragment,
    FolderMissing,
    FolderRelative,
    FolderWatched,  ///< what is laid there would come in as an event
    FolderUnusable, ///< it cannot be made, or nothing can be written into it
};

struct ReplyProblem
{
    DestinationFault fault;
    QString message; ///< plain English
};

/// The way that an address or a folder alone means.
domain::ReplyWay wayFor(const QString& to);

/// Looks at the words alone. `watchedFolder`: where events come in; may be empty.
std::optional<ReplyProblem> problemOf(const ReplyDestination& destination, const QString& watchedFolder);

/// Makes the folder where it is missing, and tries whether files can be made in it. Invalid: they cannot, or it is the
/// watched one by another name.
base::Result<void> readyOutbox(const QString& folder, const QString& watchedFolder);

/// What readyOutbox() has found, where that is what an error says; nothing: it is about something else.
std::optional<DestinationFault> outboxFaultIn(const base::Error& error, const QString& folder);

/// Invalid: one of the sources has its answers laid into this folder, so that they would come in as events.
base::Result<void> mayBeWatched(const QString& folder, const QList<domain::Source>& sources);
/// Whether an error says that.
bool saysWatchedIsOutbox(const base::Error& error);

} // namespace leadferry::app
