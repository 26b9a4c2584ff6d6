// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of the answers of agents, and of their way to the bot.
#pragma once

#include "domain/reply.h"

#include <QString>

namespace leadferry::presentation {

/// How a reply is to be looked at.
enum class ReplyLook {
    Taken,   ///< the bot has it
    Waiting, ///< it waits for the bot to ask, or is about to go
    Trouble, ///< tried in vain, and tried again
    Failed,  ///< the tries are used up
    TooOld,  ///< nobody waits for it any more
};
ReplyLook lookOf(const domain::Reply& reply);

/// "Anna answered", "The conversation was closed in HubSpot".
QString replyTitle(const domain::Reply& reply);
/// What was written, cut after some lines, and below it what became of it.
QString replyCaption(const domain::Reply& reply);
/// "The bot took it 12 s later"; of one that did not arrive a second line says why.
QString receiptText(const domain::Reply& reply);

} // namespace leadferry::presentation
