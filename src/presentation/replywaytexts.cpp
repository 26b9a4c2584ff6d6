// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/replywaytexts.h"

#include "domain/source.h"

#include <QCoreApplication>

namespace leadferry::presentation {

using app::DestinationFault;
using domain::ReplyWay;

namespace {

struct ReplyWayTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReplyWayTexts)
};

/// Only the port's own bots need not say which source they mean, or prove it.
QString fetchHint(const QString& source)
{
    const QString path = QStringLiteral("GET /v1/replies");
    if (source.isEmpty() || source == domain::portSource) {
        return ReplyWayTexts::tr("It asks the local port for them: %1.").arg(path);
    }
    const QString named = path + QStringLiteral("?source=") + source;
    return source == domain::folderSource
               ? ReplyWayTexts::tr("It asks the local port for them: %1.").arg(named)
               : ReplyWayTexts::tr(
                     "It asks the local port for them: %1, with the secret of the source where it has one.")
                     .arg(named);
}

} // namespace

QString replyWayTitle(ReplyWay way)
{
    switch (way) {
    case ReplyWay::Fetch:
        return ReplyWayTexts::tr("The bot fetches them");
    case ReplyWay::Post:
        return ReplyWayTexts::tr("Post them to an address");
    case ReplyWay::Outbox:
        return ReplyWayTexts::tr("Lay them into a folder");
    }
    return {};
}

QString replyWayHint(ReplyWay way, const QString& source)
{
    switch (way) {
    case ReplyWay::Fetch:
        return fetchHint(source);
    case ReplyWay::Post:
        return ReplyWayTexts::tr("Each reply goes to this address as soon as it is read, signed as Standard Webhooks "
                                 "says. The bot checks it with the signing secret.");
    case ReplyWay::Outbox:
        return ReplyWayTexts::tr("Each reply becomes a file there, in JSON. A folder that is missing is made.");
    }
    return {};
}

QString replyProblem(DestinationFault fault)
{
    switch (fault) {
    case DestinationFault::NothingNeeded:
        return ReplyWayTexts::tr("A bot that fetches the replies needs no address");
    case DestinationFault::AddressMissing:
        return ReplyWayTexts::tr("Enter the address of the bot for replies");
    case DestinationFault::NoAddress:
        return ReplyWayTexts::tr("This is no address: copy all of it, from https:// on");
    case DestinationFault::Unencrypted:
        return ReplyWayTexts::tr("It has to begin with https://; http:// is only for this computer");
    case DestinationFault::UserOrFragment:
        return ReplyWayTexts::tr("There is a user or a # in it: copy it again without");
    case DestinationFault::FolderMissing:
        return ReplyWayTexts::tr("Choose a folder");
    case DestinationFault::FolderRelative:
        return ReplyWayTexts::tr("Enter the whole path of the folder");
    case DestinationFault::FolderWatched:
        return ReplyWayTexts::tr("This is the watched folder, where events come in: choose another");
    case DestinationFault::FolderUnusable:
        return ReplyWayTexts::tr("No file can be made there: choose another folder");
    }
    return {};
}

} // namespace leadferry::presentation
