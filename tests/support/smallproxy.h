// SPDX-License-Identifier: GPL-3.0-or-later
// A company's proxy in small: tunnels CONNECT to one local port, answers plain requests itself, and can ask for a
// login.
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace leadferry::test {

class SmallProxy : public QObject
{
public:
    QByteArray login;        ///< "user:password" it asks for; empty: none
    QByteArray denial;       ///< how it answers instead of a 407 to a wrong login, or to anybody without `login`
    quint16 tunnelTo = 0;    ///< where every CONNECT ends
    QByteArrayList requests; ///< first lines, as they came
    int refusals = 0;        ///< answers with 407

    bool start()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        return m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    void read(QTcpSocket* socket)
    {
        if (auto* far = socket->findChild<QTcpSocket*>()) {
            far->write(socket->readAll());
            return;
        }
        while (socket->bytesAvailable() > 0 && socket->peek(64 * 1024).contains("\r\n\r\n")) {
            QByteArray head;
            while (!head.endsWith("\r\n\r\n")) {
                head += socket->readLine();
            }
            answer(socket, head);
        }
    }
    void answer(QTcpSocket* socket, const QByteArray& head)
    {
        requests.append(head.left(head.indexOf("\r\n")));
        const QByteArray wanted = "proxy-authorization: basic " + login.toBase64().toLower();
        const bool tried = login.isEmpty() || head.toLower().contains("proxy-authorization:");
        if (!denial.isEmpty() && tried && (login.isEmpty() || !head.toLower().contains(wanted))) {
            socket->write("HTTP/1.1 " + denial + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        } else if (!login.isEmpty() && !head.toLower().contains(wanted)) {
            ++refusals;
            socket->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                          "Proxy-Authenticate: Basic realm=\"small\"\r\nContent-Length: 0\r\n\r\n");
        } else if (head.startsWith("CONNECT ")) {
            auto* far = new QTcpSocket(socket);
            connect(far, &QTcpSocket::readyRead, socket, [socket, far] { socket->write(far->readAll()); });
            connect(far, &QTcpSocket::disconnected, socket, [socket] { socket->disconnectFromHost(); });
            far->connectToHost(QHostAddress::LocalHost, tunnelTo);
            socket->write("HTTP/1.1 200 Connection established\r\n\r\n");
        } else {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nthrough");
        }
    }

    QTcpServer m_server;
};

} // namespace leadferry::test
