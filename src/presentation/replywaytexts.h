// SPDX-License-Identifier: GPL-3.0-or-later
// How the answers of agents get to a source's bot, in words for people.
#pragma once

#include "app/replydestination.h"

#include <QString>

namespace leadferry::presentation {

QString replyWayTitle(domain::ReplyWay way);
/// What that means for the bot and its owner; `source` may be empty while it has no name yet.
QString replyWayHint(domain::ReplyWay way, const QString& source);
/// What is wrong at the field it is about, and what to do.
QString replyProblem(app::DestinationFault fault);

} // namespace leadferry::presentation
