// SPDX-License-Identifier: GPL-3.0-or-later
// Threads and what was said in them, as the API shows them.
#pragma once

#include "sandbox/portal.h"

#include <QJsonObject>

namespace leadferry::sandbox {

/// The account has one inbox, with one chat channel.
inline constexpr char inboxId[] = "448211";

/// Longer texts are shown cut; the rest is in the original content.
inline constexpr qsizetype shownText = 10'000;

QJsonObject threadToJson(const Portal& portal, const Thread& thread, bool withTicket);
QJsonObject entryToJson(const Thread& thread, const ThreadEntry& entry);

/// "OPEN", "CLOSED"
QString statusOf(const Thread& thread);
/// The ticket of the thread now: the one it was merged into; empty: it is archived or gone.
QString ticketOf(const Portal& portal, const Thread& thread);
QString richTextOf(const QString& text);

} // namespace leadferry::sandbox
