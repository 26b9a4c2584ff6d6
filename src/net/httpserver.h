// SPDX-License-Identifier: GPL-3.0-or-later
// A small strict HTTP/1.1 server on the Qt event loop: QTcpServer with Boost.Beast's parser, which does no I/O of its
// own. Every limit is set: header and body size, bodies in flight, header and body deadlines, connections (the oldest
// idle one makes room), unread answers (back-pressure). Malformed or ambiguous framing is refused before a handler sees
// it.
#pragma once

#include "base/result.h"
#include "net/httpmessage.h"

#include <QHostAddress>
#include <QObject>

#include <functional>
#include <memory>

namespace leadferry::net {

struct HttpServerLimits
{
    qint64 headerBytes = 16 * 1024;
    qint64 bodyBytes = 1024 * 1024;                ///< 413 above
    qint64 bodiesInFlightBytes = 64 * 1024 * 1024; ///< 503 above, over all connections
    int headerDeadlineMs = 10'000;                 ///< 408, from the first byte, never extended
    int bodyDeadlineMs = 30'000;                   ///< 408
    int idleMs = 60'000;                           ///< keep-alive
    int connections = 256;                         ///< the oldest idle connection is closed for a new one
};

/// One request waiting for its answer. Exactly one of the answering calls counts; later ones are ignored, also after
/// the peer has gone. May be answered later, on the server's thread. Dropped unanswered, it answers 500.
class HttpExchange
{
public:
    HttpExchange() = default;
    virtual ~HttpExchange() = default;
    Q_DISABLE_COPY_MOVE(HttpExchange)

    [[nodiscard]] virtual const HttpRequest& request() const = 0;
    [[nodiscard]] virtual QHostAddress peer() const = 0;
    /// Called once when the peer goes before it is answered; not after `context` has. For what is answered much later.
    virtual void whenGone(QObject* context, std::function<void()> then) = 0;
    virtual void reply(const HttpResponse& response) = 0;
    /// For the sandbox's faults: closes with a TCP reset, without an answer.
    virtual void reset() = 0;
    /// For the sandbox's faults: announces the whole body, sends `bytes` of it, closes.
    virtual void replyCut(const HttpResponse& response, qint64 bytes) = 0;
};

class HttpServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(const std::shared_ptr<HttpExchange>&)>;

    explicit HttpServer(Handler handler, HttpServerLimits limits = {}, QObject* parent = nullptr);
    ~HttpServer() override;

    /// Listens on one more address; port 0 lets the system choose. Returns the port. May be called for several
    /// addresses.
    base::Result<quint16> listen(const QHostAddress& address, quint16 port);
    /// Stops accepting; answers already asked for are still sent, then connections close.
    void close();
    [[nodiscard]] int openConnections() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace leadferry::net
