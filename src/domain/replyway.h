// SPDX-License-Identifier: GPL-3.0-or-later
// How a bot gets the answers of agents (contract, "Agent replies to the bot").
#pragma once

#include <QString>

#include <optional>

namespace leadferry::domain {

enum class ReplyWay {
    Fetch,  ///< it asks for them: GET /v1/replies
    Post,   ///< they are posted to its address
    Outbox, ///< each becomes a file in a folder
};
/// "fetch", "post", "outbox".
QString toString(ReplyWay way);
std::optional<ReplyWay> replyWayFromString(const QString& name);

} // namespace leadferry::domain
