// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/conversationlines.h"

#include <QDateTime>

namespace leadferry::presentation {

QList<ConversationLine> conversationLines(const domain::DeliveryDetail& detail)
{
    QList<ConversationLine> lines;
    if (const auto event = domain::readEvent(detail.said(), detail.row.receivedAtMs)) {
        for (const domain::Message& message : event->messages) {
            const QDateTime at = QDateTime::fromString(message.at, Qt::ISODate);
            lines.append({message.from, {}, message.text, at.isValid() ? at.toMSecsSinceEpoch() : 0});
        }
    }
    for (const domain::Reply& reply : detail.replies) {
        if (reply.kind == domain::ReplyKind::Message && reply.readMs >= detail.row.receivedAtMs) {
            lines.append({domain::MessageAuthor::Agent, reply.agent, reply.text, reply.writtenMs});
        }
    }
    return lines;
}

} // namespace leadferry::presentation
