// SPDX-License-Identifier: GPL-3.0-or-later
// What was said in the conversation of a delivery: the messages that its event carries, and what agents answered since.
#pragma once

#include "domain/deliverylog.h"
#include "domain/event.h"

namespace leadferry::presentation {

struct ConversationLine
{
    domain::MessageAuthor from = domain::MessageAuthor::Visitor;
    QString name;    ///< of an agent; empty: not known
    QString text;    ///< plain, written by strangers
    qint64 atMs = 0; ///< 0: not known
    bool operator==(const ConversationLine&) const = default;
};

/// Answers stand after the messages they answer, in the order in which they were written.
QList<ConversationLine> conversationLines(const domain::DeliveryDetail& detail);

} // namespace leadferry::presentation
