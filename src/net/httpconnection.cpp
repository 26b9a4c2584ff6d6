// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpconnection.h"

#include "net/connectionexchange.h"
#include "net/responsehead.h"
#include "net/socketoptions.h"

#include <QPointer>
#include <QTcpSocket>

namespace leadferry::net {

namespace {

constexpr qint64 readAheadBytes = 64 * 1024;
/// With more than this unread by the client, its next request waits.
constexpr qint64 unreadAnswerBytes = 256 * 1024;
/// Closing with unread input makes TCP reset the connection, and the reset can overtake the answer; so input is thrown
/// away for this long first.
constexpr int drainMs = 2'000;

} // namespace

bool BodyReservation::growTo(qint64 bytes)
{
    const qint64 more = bytes - m_bytes;
    if (more > 0 && m_shared->bodiesInFlightBytes + more > m_shared->limits.bodiesInFlightBytes) {
        return false;
    }
    m_shared->bodiesInFlightBytes += more;
    m_bytes = bytes;
    return true;
}

HttpConnection::HttpConnection(QTcpSocket* socket, std::shared_ptr<HttpServerShared> shared, QObject* parent)
    : QObject(parent), m_socket(socket), m_shared(std::move(shared))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readAheadBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &HttpConnection::deadlineReached);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::socketReadable);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::socketWritten);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::socketClosed);
    enter(Phase::Idle, m_shared->limits.idleMs);
    // Bytes may have come before anyone listened for them, and the handler must not run inside the constructor.
    QMetaObject::invokeMethod(this, &HttpConnection::socketReadable, Qt::QueuedConnection);
}

void HttpConnection::enter(Phase phase, int deadlineMs)
{
    m_phase = phase;
    m_inPhase.start();
    deadlineMs > 0 ? m_deadline.start(deadlineMs) : m_deadline.stop();
}

void HttpConnection::process()
{
    if (m_processing) {
        return; // an answer given inside the handler; the loop below goes on by itself
    }
    m_processing = true;
    const QPointer<HttpConnection> self(this);
    while (step()) {
        if (!self) {
            return;
        }
    }
    if (self) {
        m_processing = false;
    }
}

bool HttpConnection::step()
{
    switch (m_phase) {
    case Phase::Idle:
        return beginRequest();
    case Phase::Head:
    case Phase::Body:
        return readRequest();
    case Phase::Answering:
    case Phase::Leaving:
        return false;
    }
    return false;
}

bool HttpConnection::beginRequest()
{
    if (m_closed || m_socket->bytesToWrite() > unreadAnswerBytes) {
        return false;
    }
    if (m_received.isEmpty()) {
        m_received = m_socket->read(readAheadBytes);
    }
    while (m_received.startsWith("\r\n")) { // tolerated before a request (RFC 9112, 2.2)
        m_received.remove(0, 2);
    }
    if (m_received.isEmpty()) {
        return false;
    }
    m_parser = std::make_unique<RequestParser>(m_shared->limits);
    enter(Phase::Head, m_shared->limits.headerDeadlineMs);
    return true;
}

bool HttpConnection::readRequest()
{
    if (m_socket->bytesAvailable() > 0) {
        m_received += m_socket->read(readAheadBytes);
    }
    switch (m_parser->consume(m_received)) {
    case RequestParser::State::Head:
        return m_socket->bytesAvailable() > 0;
    case RequestParser::State::Body:
        return acceptBody() && m_socket->bytesAvailable() > 0;
    case RequestParser::State::Complete:
        if (acceptBody()) {
            dispatch();
        }
        return true;
    case RequestParser::State::Refused:
        refuse(m_parser->refusal());
        return false;
    }
    return false;
}

bool HttpConnection::acceptBody()
{
    const bool isFirst = m_phase == Phase::Head;
    if (isFirst) {
        enter(Phase::Body, m_shared->limits.bodyDeadlineMs);
        m_reservation = std::make_shared<BodyReservation>(m_shared);
    }
    if (!m_reservation->growTo(m_parser->bodyBytes())) {
        auto busy =
            HttpResponse::problem(503, QStringLiteral("Too many requests are under way: send this one again shortly."));
        busy.headers.append("Retry-After", "1");
        refuse(busy);
        return false;
    }
    if (isFirst && m_parser->expectsContinue() && m_received.isEmpty()) {
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    return true;
}

void HttpConnection::dispatch()
{
    m_keepAlive = m_parser->keepAlive();
    m_isHttp10 = m_parser->isHttp10();
    HttpRequest request = m_parser->takeRequest();
    m_isHead = request.method == "HEAD";
    m_parser.reset();
    enter(Phase::Answering, 0);
    const auto shared = m_shared; // outlives this object, should the handler end it
    shared->handler(
        std::make_shared<ConnectionExchange>(this, std::move(request), std::exchange(m_reservation, nullptr)));
}

void HttpConnection::answer(const HttpResponse& response)
{
    if (m_closed) {
        return;
    }
    write(response, std::nullopt);
    if (!m_keepAlive) {
        leave();
        return;
    }
    enter(Phase::Idle, m_shared->limits.idleMs);
    process();
}

void HttpConnection::answerCut(const HttpResponse& response, qint64 bytes)
{
    if (m_closed) {
        return;
    }
    write(response, bytes);
    leave();
}

void HttpConnection::write(const HttpResponse& response, std::optional<qint64> bodyBytes)
{
    const auto staying = m_keepAlive ? (m_isHttp10 ? Staying::SaidAloud : Staying::Understood) : Staying::No;
    m_socket->write(headBytes(response, staying));
    if (!m_isHead && mayHaveBody(response.status)) {
        m_socket->write(response.body.left(bodyBytes.value_or(response.body.size())));
    }
}

void HttpConnection::refuse(const HttpResponse& problem)
{
    m_keepAlive = false;
    m_isHead = false;
    m_parser.reset();
    m_reservation.reset();
    write(problem, std::nullopt);
    leave();
}

void HttpConnection::leave()
{
    m_received.clear();
    enter(Phase::Leaving, m_shared->limits.idleMs);
    leaveWhenWritten();
}

void HttpConnection::leaveWhenWritten()
{
    m_socket->flush();
    if (m_closed || m_shutDown || m_socket->bytesToWrite() > 0) {
        return;
    }
    m_shutDown = true;
    shutdownWriting(*m_socket);
    m_deadline.start(drainMs);
    socketReadable();
}

void HttpConnection::reset()
{
    if (!m_closed) {
        closeWithReset(*m_socket);
        socketClosed();
    }
}

void HttpConnection::finishUp()
{
    switch (m_phase) {
    case Phase::Idle:
        m_keepAlive = false;
        leave();
        return;
    case Phase::Head:
    case Phase::Body:
        refuse(HttpResponse::problem(503, QStringLiteral("The program is stopping: send this again when it runs.")));
        return;
    case Phase::Answering:
        m_keepAlive = false;
        return;
    case Phase::Leaving:
        return;
    }
}

void HttpConnection::closeNow()
{
    m_socket->abort();
    socketClosed();
}

void HttpConnection::deadlineReached()
{
    if (m_phase == Phase::Head || m_phase == Phase::Body) {
        refuse(
            HttpResponse::problem(408, QStringLiteral("The request took too long to arrive: send it again, faster.")));
        return;
    }
    closeNow();
}

void HttpConnection::socketReadable()
{
    if (m_phase == Phase::Leaving) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    process();
}

void HttpConnection::socketWritten()
{
    if (m_phase == Phase::Leaving) {
        leaveWhenWritten();
    } else if (m_phase == Phase::Idle) {
        m_deadline.start(m_shared->limits.idleMs);
        process();
    }
}

void HttpConnection::socketClosed()
{
    if (!m_closed) {
        m_closed = true;
        m_deadline.stop();
        emit closed();
    }
}

} // namespace leadferry::net
