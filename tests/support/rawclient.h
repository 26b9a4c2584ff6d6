// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP client that sends exactly the bytes it is told and keeps everything it receives.
#pragma once

#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

namespace leadferry::test {

class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { read(); });
        m_socket.connectToHost(QHostAddress::LocalHost, port);
    }
    /// Stops taking bytes from the kernel: the server meets an unread answer.
    void stopReading()
    {
        m_reading = false;
        m_socket.setReadBufferSize(1024);
    }
    void send(const QByteArray& bytes) { m_socket.write(bytes); }
    void flush()
    {
        if (m_socket.state() == QAbstractSocket::ConnectedState) {
            m_socket.flush();
        }
    }
    [[nodiscard]] const QByteArray& received() const { return m_received; }
    [[nodiscard]] bool isClosed() const
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState ||
               m_socket.state() == QAbstractSocket::ClosingState;
    }
    [[nodiscard]] int answers() const { return static_cast<int>(m_received.count("HTTP/1.1 ")); }
    /// Of the last answer that has begun; 0 before.
    [[nodiscard]] int status() const
    {
        const auto at = m_received.lastIndexOf("HTTP/1.1 ");
        return at < 0 ? 0 : m_received.mid(at + 9, 3).toInt();
    }
    [[nodiscard]] QTcpSocket& socket() { return m_socket; }

private:
    void read()
    {
        if (m_reading) {
            m_received += m_socket.readAll();
        }
    }
    QTcpSocket m_socket;
    QByteArray m_received;
    bool m_reading = true;
};

} // namespace leadferry::test
