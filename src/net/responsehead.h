// SPDX-License-Identifier: GPL-3.0-or-later
// The status line and header of a response as bytes. Pure but for the Date.
#pragma once

#include "net/httpmessage.h"

namespace leadferry::net {

/// Whether the connection stays open after the response.
enum class Staying {
    No,         ///< "Connection: close"
    Understood, ///< HTTP/1.1 stays without a word
    SaidAloud,  ///< HTTP/1.0 wants "Connection: keep-alive"
};

/// Content-Length and Connection are ours to say, whatever the response holds; line breaks in fields become blanks, so
/// that a value cannot start a field of its own.
QByteArray headBytes(const HttpResponse& response, Staying staying);

/// 1xx, 204 and 304 have neither a body nor a length (RFC 9110, 6.4.1).
bool mayHaveBody(int status);

} // namespace leadferry::net
