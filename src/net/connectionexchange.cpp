// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/connectionexchange.h"

#include <QTcpSocket>

namespace leadferry::net {

ConnectionExchange::ConnectionExchange(HttpConnection* connection, HttpRequest request,
                                       std::shared_ptr<BodyReservation> reservation)
    : m_connection(connection),
      m_request(std::move(request)),
      m_peer(connection->socket().peerAddress()),
      m_reservation(std::move(reservation))
{
}

ConnectionExchange::~ConnectionExchange()
{
    if (auto* connection = take()) {
        connection->answer(HttpResponse::problem(
            500, QStringLiteral("The request was not answered: try again, then look at the log.")));
    }
}

void ConnectionExchange::whenGone(QObject* context, std::function<void()> then)
{
    if (m_connection) {
        QObject::connect(m_connection, &HttpConnection::closed, context, std::move(then));
    }
}

void ConnectionExchange::reply(const HttpResponse& response)
{
    if (auto* connection = take()) {
        connection->answer(response);
    }
}

void ConnectionExchange::reset()
{
    if (auto* connection = take()) {
        connection->reset();
    }
}

void ConnectionExchange::replyCut(const HttpResponse& response, qint64 bytes)
{
    if (auto* connection = take()) {
        connection->answerCut(response, bytes);
    }
}

} // namespace leadferry::net
