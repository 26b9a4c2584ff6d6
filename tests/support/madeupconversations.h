// SPDX-License-Identifier: GPL-3.0-or-later
// Events of made-up conversations, put in as a source puts them in.
#pragma once

#include "store/eventstore.h"

#include <QJsonArray>
#include <QTest>

namespace leadferry::test {

inline QJsonObject madeUpMessage(const char* from, const char* text)
{
    return {{QStringLiteral("from"), QLatin1String(from)}, {QStringLiteral("text"), QString::fromUtf8(text)}};
}

/// An event of the source "web-chat" whose visitor has written these words; without any nobody has said anything.
inline domain::IncomingEvent madeUpTalk(const QString& conversation, const QString& eventId, const char* words,
                                        const char* type = "conversation.ended.v1")
{
    QJsonArray messages;
    if (*words != 0) {
        messages = {madeUpMessage("visitor", words), madeUpMessage("bot", "One moment.")};
    }
    domain::IncomingEvent event;
    event.source = QStringLiteral("web-chat");
    event.eventId = eventId;
    event.body = {
        {QStringLiteral("id"), eventId},
        {QStringLiteral("type"), QLatin1String(type)},
        {QStringLiteral("bot"), QStringLiteral("website-bot")},
        {QStringLiteral("contact"), QJsonObject{{QStringLiteral("email"), QStringLiteral("jane@example.com")}}},
        {QStringLiteral("conversation"),
         QJsonObject{{QStringLiteral("id"), conversation}, {QStringLiteral("messages"), messages}}}};
    return event;
}

/// Returns the event's sequence.
inline qint64 putIn(store::EventStore& events, const domain::IncomingEvent& event)
{
    const auto accepted = events.add({event});
    return accepted ? accepted->constFirst().id : 0;
}

} // namespace leadferry::test
