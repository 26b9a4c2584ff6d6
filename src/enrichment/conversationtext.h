// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation as a model is given it: one line for each message, masked, and not too long. Pure.
#pragma once

#include "domain/event.h"

namespace leadferry::enrichment {

inline constexpr qsizetype longestConversation = 24'000; ///< characters (UTF-16 units)

/// "Visitor: …", "Bot: …", "Agent: …", one line each, so that no message can pretend to be another one's; attachments
/// are "[file]". Of a longer one the first 6,000 characters and the last 18,000, cut between messages, with "[…]" in
/// place of what is left out.
QString conversationText(const QList<domain::Message>& messages);

} // namespace leadferry::enrichment
