// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpserver.h"

#include "net/httpconnection.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace leadferry::net {

class HttpServer::Private
{
public:
    explicit Private(HttpServer& server) : m_server(server) {}

    void take(QTcpServer& listener);
    [[nodiscard]] bool makeRoom();
    [[nodiscard]] HttpConnection* oldestIn(HttpConnection::Phase phase) const;

    HttpServer& m_server;
    std::shared_ptr<HttpServerShared> m_shared = std::make_shared<HttpServerShared>();
    QList<HttpConnection*> m_connections;
    QList<QTcpServer*> m_listeners;
};

void HttpServer::Private::take(QTcpServer& listener)
{
    while (QTcpSocket* socket = listener.nextPendingConnection()) {
        const bool hasRoom = makeRoom();
        auto* connection = new HttpConnection(socket, m_shared, &m_server);
        m_connections.append(connection);
        QObject::connect(connection, &HttpConnection::closed, &m_server, [this, connection] {
            m_connections.removeOne(connection);
            connection->deleteLater();
        });
        if (!hasRoom) {
            connection->refuse(
                HttpResponse::problem(503, QStringLiteral("All connections are busy: try again shortly.")));
        }
    }
}

/// Refusing the new one instead would let idle connections lock everybody out. One that is still writing its header has
/// no claim yet either; requests that are being read or answered are never sacrificed.
bool HttpServer::Private::makeRoom()
{
    while (m_connections.size() >= m_shared->limits.connections) {
        HttpConnection* leastEntitled = nullptr;
        for (const auto phase :
             {HttpConnection::Phase::Leaving, HttpConnection::Phase::Idle, HttpConnection::Phase::Head}) {
            leastEntitled = leastEntitled ? leastEntitled : oldestIn(phase);
        }
        if (!leastEntitled) {
            return false;
        }
        leastEntitled->closeNow();
    }
    return true;
}

HttpConnection* HttpServer::Private::oldestIn(HttpConnection::Phase phase) const
{
    HttpConnection* oldest = nullptr;
    for (HttpConnection* connection : m_connections) {
        if (connection->phase() == phase && (!oldest || connection->msInPhase() > oldest->msInPhase())) {
            oldest = connection;
        }
    }
    return oldest;
}

HttpServer::HttpServer(Handler handler, HttpServerLimits limits, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(*this))
{
    d->m_shared->handler = std::move(handler);
    d->m_shared->limits = limits;
}

HttpServer::~HttpServer()
{
    // Before d goes: a connection's closed() reaches into it.
    for (HttpConnection* connection : std::exchange(d->m_connections, {})) {
        connection->disconnect(this);
        delete connection;
    }
}

base::Result<quint16> HttpServer::listen(const QHostAddress& address, quint16 port)
{
    auto* listener = new QTcpServer(this);
    listener->setListenBacklogSize(128);
    if (!listener->listen(address, port)) {
        const QString reason = listener->errorString();
        delete listener;
        return base::Error{
            base::ErrorKind::Invalid,
            QStringLiteral("Cannot listen on %1 port %2: %3").arg(address.toString(), QString::number(port), reason)};
    }
    d->m_listeners.append(listener);
    connect(listener, &QTcpServer::newConnection, this, [this, listener] { d->take(*listener); });
    return listener->serverPort();
}

void HttpServer::close()
{
    for (QTcpServer* listener : std::exchange(d->m_listeners, {})) {
        listener->close();
        listener->deleteLater();
    }
    const auto connections = d->m_connections;
    for (HttpConnection* connection : connections) {
        connection->finishUp();
    }
}

int HttpServer::openConnections() const
{
    return static_cast<int>(d->m_connections.size());
}

} // namespace leadferry::net
