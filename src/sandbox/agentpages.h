// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation on a ticket's page, and what a person does there in the place of the account's people: answer,
// close, open again. Programs may do the same with JSON.
#pragma once

#include "sandbox/pages.h"

namespace leadferry::sandbox {

/// What sandbox-record.html shows of a ticket's conversation.
QJsonObject conversationCard(const PageSources& sources, const Record& ticket, const QString& formToken);

/// `action`: "answer", "close" or "reopen"; of a form, or {"agent","text"}. The caller has checked that the wish comes
/// from here.
ApiAnswer actOnTicket(const PageSources& sources, const QString& ticketId, const QString& action,
                      const net::HttpRequest& request);

} // namespace leadferry::sandbox
