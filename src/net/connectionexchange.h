// SPDX-License-Identifier: GPL-3.0-or-later
// One request of a connection, in the hands of the handler; harmless when the connection has gone.
#pragma once

#include "net/httpconnection.h"

#include <QPointer>

namespace leadferry::net {

class ConnectionExchange final : public HttpExchange
{
public:
    ConnectionExchange(HttpConnection* connection, HttpRequest request, std::shared_ptr<BodyReservation> reservation);
    ~ConnectionExchange() override;
    Q_DISABLE_COPY_MOVE(ConnectionExchange)

    [[nodiscard]] const HttpRequest& request() const override { return m_request; }
    [[nodiscard]] QHostAddress peer() const override { return m_peer; }
    void whenGone(QObject* context, std::function<void()> then) override;
    void reply(const HttpResponse& response) override;
    void reset() override;
    void replyCut(const HttpResponse& response, qint64 bytes) override;

private:
    /// Only the first call gets it.
    HttpConnection* take() { return std::exchange(m_connection, nullptr).data(); }

    QPointer<HttpConnection> m_connection;
    HttpRequest m_request;
    QHostAddress m_peer;
    std::shared_ptr<BodyReservation> m_reservation; ///< counts the body for as long as it is kept here
};

} // namespace leadferry::net
