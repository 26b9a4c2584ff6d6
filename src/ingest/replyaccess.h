// SPDX-License-Identifier: GPL-3.0-or-later
// Whose conversations a bot that reads may see: those of the source it names, or else of the one whose secret it sends
// (contract, "Reads need the source's token where it has one"). Pure.
#pragma once

#include "ingest/portaddress.h"
#include "net/httpmessage.h"

#include <optional>

namespace leadferry::ingest {

struct ReplyAccess
{
    QString source;                           ///< "port" where the request says nothing else
    std::optional<net::HttpResponse> refusal; ///< the answer, instead of what was asked for
    QString why = {};                         ///< the token is missing or wrong: to be counted, without any secret
};

/// A source with a scheme asks for its secret as "Authorization: Bearer SECRET", whatever the scheme. A public name
/// opens the conversations of its own source only, and none of a source that asks for nothing.
ReplyAccess accessOf(const net::HttpRequest& request, const PortAddresses& addresses, qint64 nowMs);

} // namespace leadferry::ingest
