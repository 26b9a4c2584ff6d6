// SPDX-License-Identifier: GPL-3.0-or-later
// How a platform tries an address before it sends anything there, and what it is answered. Pure.
#pragma once

#include "ingest/signature.h"
#include "net/httpmessage.h"

#include <optional>

namespace leadferry::ingest {

/// Nothing: the source's platform does not ask like this.
std::optional<net::HttpResponse> answerToHandshake(const SourceProof& proof, const net::HttpRequest& request);

/// The methods its address takes: "POST", "HEAD, POST".
QByteArray methodsOf(const SourceProof& proof);

} // namespace leadferry::ingest
