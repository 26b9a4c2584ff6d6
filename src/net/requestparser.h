// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one HTTP/1.x request out of bytes, strictly and within limits; does no I/O. Its .cpp is the only file that
// knows Boost.Beast. What Beast lets pass and a proxy could read differently is refused here too (RFC 9112,
// sections 3.2 and 6).
#pragma once

#include "net/httpmessage.h"
#include "net/httpserver.h"

#include <memory>

namespace leadferry::net {

class RequestParser
{
public:
    enum class State {
        Head,     ///< the header is not complete yet
        Body,     ///< the header is accepted, the body is not complete
        Complete, ///< takeRequest() may be called
        Refused,  ///< refusal() says why; nothing after it on this connection can be trusted
    };

    explicit RequestParser(const HttpServerLimits& limits);
    ~RequestParser();
    Q_DISABLE_COPY_MOVE(RequestParser)

    /// Takes from the front of `bytes` what belongs to this request; the rest stays, for the next call or the next
    /// request.
    State consume(QByteArray& bytes);

    [[nodiscard]] HttpResponse refusal() const;
    /// From Body on: the announced length, or what has arrived of a chunked body.
    [[nodiscard]] qint64 bodyBytes() const;
    /// From Body on: the client waits for "100 Continue".
    [[nodiscard]] bool expectsContinue() const;
    /// From Body on.
    [[nodiscard]] bool keepAlive() const;
    [[nodiscard]] bool isHttp10() const;
    [[nodiscard]] HttpRequest takeRequest();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace leadferry::net
