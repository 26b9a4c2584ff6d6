// SPDX-License-Identifier: GPL-3.0-or-later
// What a mapping's rules can name: the paths of one event, its person, its portal, and what we write from them.
//
// - event.id .type .occurredAt .bot .source
// - person.email .firstName .lastName .name .phone .company .visitorId; contact.… is the same
// - person.label: the name, else the e-mail, else the phone, else "Website visitor"; never empty
// - topic: the first of data.subject, .topic, .product, .vehicle_of_interest, .guide, .intent, .reason
// - conversation.… page.… consent.… data.… envelope.…: as in the event
// - portal.ticketPipeline .ticketStage .dealPipeline .dealStage
// - summary.html .text: data, page and what else is worth knowing, as a list
// - transcript.html .text .zone: the conversation; nothing when it has no messages
// - transcript.visitorMessages .botMessages .agentMessages: how many; .minutes from the first to the last, where they
//   say when; .humanTookPart: whether an agent wrote
#pragma once

#include "domain/event.h"
#include "domain/portal.h"

#include <QJsonObject>

namespace leadferry::domain {

QJsonObject planningContext(const Event& event, const Portal& portal);

/// Whether a rule may name it. Below conversation, page, consent, data and envelope any path may: bots differ.
bool isContextPath(const QString& path);

/// The text at a path; lists of plain values are joined with ", ". `path` may offer alternatives: "data.priority |
/// data.urgency" is the first that has a value.
QString contextText(const QJsonObject& context, const QString& path);
/// The same as a list: of a single value, one; none where there is no value.
QStringList contextTexts(const QJsonObject& context, const QString& path);
/// Whether a path, or one of its alternatives, tells who somebody is.
bool namesPerson(const QString& path);

/// What is at a path as it is; of several alternatives the first that has something. Undefined: nothing.
QJsonValue contextValue(const QJsonObject& context, const QString& path);

/// The alternatives of a path, trimmed.
QStringList alternativesOf(const QString& path);

} // namespace leadferry::domain
