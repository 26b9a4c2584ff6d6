// SPDX-License-Identifier: GPL-3.0-or-later
// A wire between the engine and its HubSpot that knows each call and what has become of it, byte for byte otherwise;
// whoever listens may pull the plug at any of these moments.
#pragma once

#include "e2e/stepnames.h"

#include <QHostAddress>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace leadferry::test {

enum class CallStage {
    Sent,        ///< it is whole, and HubSpot has not seen it
    Done,        ///< HubSpot has answered, and nothing of it has come back
    HalfAnswered ///< half of the answer's first piece has come back
};

inline QString toString(CallStage stage)
{
    switch (stage) {
    case CallStage::Sent:
        return QStringLiteral("sent");
    case CallStage::Done:
        return QStringLiteral("done");
    case CallStage::HalfAnswered:
        return QStringLiteral("half answered");
    }
    return {};
}

class NetworkTap : public QObject
{
public:
    /// Told each stage of each call; true: the plug is pulled, and nothing more passes on this connection.
    using Stage = std::function<bool(CallStage, const QString& method, const QString& path)>;

    NetworkTap(QUrl target, Stage stage) : m_target(std::move(target)), m_stage(std::move(stage))
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (auto* engine = m_server.nextPendingConnection()) {
                join(engine);
            }
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }

private:
    struct Wire
    {
        QByteArray request; ///< not passed on yet
        QString method;
        QString path;
        bool answering = false; ///< the answer's first piece has passed
        bool cut = false;
    };

    void join(QTcpSocket* engine)
    {
        auto* hubSpot = new QTcpSocket(engine);
        auto wire = std::make_shared<Wire>();
        hubSpot->connectToHost(m_target.host(), static_cast<quint16>(m_target.port()));
        for (QTcpSocket* end : {engine, hubSpot}) {
            end->setSocketOption(QAbstractSocket::LowDelayOption, 1); // the two halves of an answer must not wait
        }
        connect(engine, &QTcpSocket::readyRead, hubSpot, [this, engine, hubSpot, wire] {
            wire->request += engine->readAll();
            passRequest(*wire, hubSpot);
        });
        connect(hubSpot, &QTcpSocket::readyRead, engine,
                [this, engine, hubSpot, wire] { passAnswer(*wire, hubSpot->readAll(), engine); });
        connect(hubSpot, &QTcpSocket::disconnected, engine, [engine] { engine->disconnectFromHost(); });
        connect(hubSpot, &QTcpSocket::errorOccurred, engine, [engine](QAbstractSocket::SocketError error) {
            error == QAbstractSocket::RemoteHostClosedError ? engine->disconnectFromHost() : engine->abort();
        });
        connect(engine, &QTcpSocket::disconnected, engine, &QObject::deleteLater);
    }
    void passRequest(Wire& wire, QTcpSocket* hubSpot)
    {
        const qsizetype head = wire.request.indexOf("\r\n\r\n");
        if (head < 0 || wire.request.size() < head + 4 + lengthOf(wire.request.left(head)) || wire.cut) {
            return;
        }
        const auto words = QString::fromLatin1(wire.request.left(wire.request.indexOf("\r\n"))).split(QLatin1Char(' '));
        wire.method = words.value(0);
        wire.path = words.value(1).section(QLatin1Char('?'), 0, 0);
        wire.answering = false;
        wire.cut = m_stage(CallStage::Sent, wire.method, wire.path);
        if (!wire.cut) {
            hubSpot->write(std::exchange(wire.request, {}));
        }
    }
    void passAnswer(Wire& wire, const QByteArray& bytes, QTcpSocket* engine)
    {
        if (wire.cut) {
            return;
        }
        if (wire.answering) {
            engine->write(bytes);
            return;
        }
        wire.answering = true;
        if (m_stage(CallStage::Done, wire.method, wire.path)) {
            wire.cut = true;
            return;
        }
        const qsizetype half = bytes.size() / 2;
        engine->write(bytes.left(half));
        engine->flush();
        if (m_stage(CallStage::HalfAnswered, wire.method, wire.path)) {
            wire.cut = true;
            return;
        }
        engine->write(bytes.mid(half));
    }
    static qsizetype lengthOf(const QByteArray& head)
    {
        static const QRegularExpression length(QStringLiteral("content-length: *(\\d+)"),
                                               QRegularExpression::CaseInsensitiveOption);
        return length.match(QString::fromLatin1(head)).captured(1).toLongLong();
    }

    QUrl m_target;
    Stage m_stage;
    QTcpServer m_server;
};

} // namespace leadferry::test
