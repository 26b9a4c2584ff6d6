// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP server that counts the requests that arrive and answers each with exactly the bytes a test gives it.
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace leadferry::test {

class RawServer
{
public:
    enum class After { KeepOpen, Close };
    struct Answer
    {
        QByteArray bytes;
        After after = After::KeepOpen;
    };

    explicit RawServer(std::function<Answer(const QByteArray& request)> script) : m_script(std::move(script))
    {
        m_server.listen(QHostAddress::LocalHost, 0);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }
    [[nodiscard]] QUrl url(const QString& path = QStringLiteral("/")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
    }
    [[nodiscard]] const QList<QByteArray>& arrived() const { return m_arrived; }

private:
    void read(QTcpSocket* socket)
    {
        QByteArray& bytes = m_unread[socket];
        bytes += socket->readAll();
        while (const qsizetype size = sizeOfFirst(bytes)) {
            m_arrived.append(bytes.left(size));
            bytes.remove(0, size);
            const Answer answer = m_script(m_arrived.last());
            socket->write(answer.bytes);
            if (answer.after == After::Close) {
                socket->disconnectFromHost();
                return;
            }
        }
    }
    /// 0 while it is not whole.
    static qsizetype sizeOfFirst(const QByteArray& bytes)
    {
        const auto end = bytes.indexOf("\r\n\r\n");
        if (end < 0) {
            return 0;
        }
        const QByteArray head = bytes.left(end).toLower();
        const auto at = head.indexOf("content-length: ");
        const qsizetype length =
            at < 0 ? 0
                   : head.mid(at + 16, head.indexOf('\r', at) < 0 ? -1 : head.indexOf('\r', at) - at - 16).toLongLong();
        return bytes.size() >= end + 4 + length ? end + 4 + length : 0;
    }

    QTcpServer m_server;
    std::function<Answer(const QByteArray&)> m_script;
    QHash<QTcpSocket*, QByteArray> m_unread;
    QList<QByteArray> m_arrived;
};

} // namespace leadferry::test
