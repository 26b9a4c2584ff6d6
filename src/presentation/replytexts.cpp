// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/replytexts.h"

#include "domain/source.h"

#include <QCoreApplication>

namespace leadferry::presentation {

using app::ReplyFault;
using domain::ReplyWay;

namespace {

struct ReplyTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReplyTexts)
};

/// Only the port's own bots need not say which source they mean, or prove it.
QString fetchHint(const QString& source)
{
    const QString path = QStringLiteral("GET /v1/replies");
    if (source.isEmpty() || source == domain::portSource) {
        return ReplyTexts::tr("It asks the local port for them: %1.").arg(path);
    }
    const QString named = path + QStringLiteral("?source=") + source;
    return source == domain::folderSource
               ? ReplyTexts::tr("It asks the local port for them: %1.").arg(named)
               : ReplyTexts::tr("It asks the local port for them: %1, with the secret of the source where it has one.")
                     .arg(named);
}

} // namespace

QString replyWayTitle(ReplyWay way)
{
    switch (way) {
    case ReplyWay::Fetch:
        return ReplyTexts::tr("The bot fetches them");
    case ReplyWay::Post:
        return ReplyTexts::tr("Post them to an address");
    case ReplyWay::Outbox:
        return ReplyTexts::tr("Lay them into a folder");
    }
    return {};
}

QString replyWayHint(ReplyWay way, const QString& source)
{
    switch (way) {
    case ReplyWay::Fetch:
        return fetchHint(source);
    case ReplyWay::Post:
        return ReplyTexts::tr("Each answer goes to this address as soon as it is read, signed as Standard Webhooks "
                              "says. The bot checks it with the signing secret.");
    case ReplyWay::Outbox:
        return ReplyTexts::tr("Each answer becomes a file there, in JSON. A folder that is missing is made.");
    }
    return {};
}

QString replyProblem(ReplyFault fault)
{
    switch (fault) {
    case ReplyFault::NothingNeeded:
        return ReplyTexts::tr("A bot that fetches the answers needs no address");
    case ReplyFault::AddressMissing:
        return ReplyTexts::tr("Enter the address of the bot for answers");
    case ReplyFault::NoAddress:
        return ReplyTexts::tr("This is no address: copy all of it, from https:// on");
    case ReplyFault::Unencrypted:
        return ReplyTexts::tr("It has to begin with https://; http:// is only for this computer");
    case ReplyFault::UserOrFragment:
        return ReplyTexts::tr("There is a user or a # in it: copy it again without");
    case ReplyFault::FolderMissing:
        return ReplyTexts::tr("Choose a folder");
    case ReplyFault::FolderRelative:
        return ReplyTexts::tr("Enter the whole path of the folder");
    case ReplyFault::FolderWatched:
        return ReplyTexts::tr("This is the watched folder, where events come in: choose another");
    case ReplyFault::FolderUnusable:
        return ReplyTexts::tr("No file can be made there: choose another folder");
    }
    return {};
}

} // namespace leadferry::presentation
