// SPDX-License-Identifier: GPL-3.0-or-later
// One connection of the HTTP server: reads one request, waits for its answer, sends it, then reads the next. So
// pipelined requests are answered in order, and a client that does not read its answers is not read either.
#pragma once

#include "net/httpmessage.h"
#include "net/httpserver.h"
#include "net/requestparser.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QTcpSocket;

namespace leadferry::net {

/// What all connections of a server share.
struct HttpServerShared
{
    HttpServer::Handler handler;
    HttpServerLimits limits;
    qint64 bodiesInFlightBytes = 0;
};

/// Counts one body among those in flight for as long as it is kept.
class BodyReservation
{
public:
    explicit BodyReservation(std::shared_ptr<HttpServerShared> shared) : m_shared(std::move(shared)) {}
    ~BodyReservation() { m_shared->bodiesInFlightBytes -= m_bytes; }
    Q_DISABLE_COPY_MOVE(BodyReservation)
    /// False, and nothing changed, when that would exceed the limit.
    [[nodiscard]] bool growTo(qint64 bytes);

private:
    std::shared_ptr<HttpServerShared> m_shared;
    qint64 m_bytes = 0;
};

class HttpConnection : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        Idle,      ///< no byte of the next request yet; the last answer may still be on its way out
        Head,      ///< reading a header
        Body,      ///< reading a body
        Answering, ///< the handler has the request
        Leaving,   ///< the last answer is written; what still arrives is thrown away
    };

    /// Takes the socket over.
    HttpConnection(QTcpSocket* socket, std::shared_ptr<HttpServerShared> shared, QObject* parent);

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] qint64 msInPhase() const { return m_inPhase.elapsed(); }
    [[nodiscard]] QTcpSocket& socket() const { return *m_socket; }

    void answer(const HttpResponse& response);
    void answerCut(const HttpResponse& response, qint64 bytes);
    void reset();
    /// An answer already asked for is still sent; anything else is refused (503) or closed.
    void finishUp();
    /// Answers with a problem and closes; the way out of every refused request.
    void refuse(const HttpResponse& problem);
    void closeNow();

signals:
    /// Emitted once; the socket is gone.
    void closed();

private:
    void enter(Phase phase, int deadlineMs);
    void process();
    [[nodiscard]] bool step();
    [[nodiscard]] bool beginRequest();
    [[nodiscard]] bool readRequest();
    [[nodiscard]] bool acceptBody();
    void dispatch();
    void write(const HttpResponse& response, std::optional<qint64> bodyBytes);
    void leave();
    void leaveWhenWritten();
    void deadlineReached();
    void socketReadable();
    void socketWritten();
    void socketClosed();

    QTcpSocket* m_socket;
    std::shared_ptr<HttpServerShared> m_shared;
    QTimer m_deadline;
    QElapsedTimer m_inPhase;
    QByteArray m_received;
    std::unique_ptr<RequestParser> m_parser;
    std::shared_ptr<BodyReservation> m_reservation;
    Phase m_phase = Phase::Idle;
    bool m_processing = false;
    bool m_keepAlive = true;
    bool m_isHead = false;
    bool m_isHttp10 = false;
    bool m_shutDown = false;
    bool m_closed = false;
};

} // namespace leadferry::net
