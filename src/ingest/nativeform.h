// SPDX-License-Identifier: GPL-3.0-or-later
// Brings what senders write into the native form of an event (contract, "Event"). Pure; what it does not know it keeps.
#pragma once

#include <QJsonObject>

namespace leadferry::ingest {

/// - Half a character (a lone surrogate, as scripts leave it when they cut text) becomes U+FFFD: HubSpot and databases
///   refuse it.
/// - CloudEvents 1.0 and the Standard Webhooks envelope are opened; what the envelope says beside the event is kept
///   under "envelope".
/// - Where there is neither `contact` nor `data`, fields that stand flat beside `type` find their place: those of a
///   person in `contact`, others in `data`.
QJsonObject nativeForm(const QJsonObject& element);

/// The first of these alone: half characters become U+FFFD, in names and values.
QJsonValue wholeCharacters(const QJsonValue& value);

} // namespace leadferry::ingest
