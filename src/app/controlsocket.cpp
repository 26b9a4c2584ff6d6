// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controlsocket.h"

#include <QJsonDocument>
#include <QPointer>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;

namespace {

void writeMessage(QLocalSocket* socket, const QJsonObject& message)
{
    socket->write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    socket->flush();
}

QJsonObject errorMessage(const Error& error)
{
    return {{QStringLiteral("error"), QJsonObject{{QStringLiteral("kind"), base::toString(error.kind)},
                                                  {QStringLiteral("message"), error.message}}}};
}

} // namespace

ControlServer::ControlServer(MakeJob makeJob) : m_makeJob(std::move(makeJob))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (auto* socket = m_server.nextPendingConnection()) {
            serve(socket);
        }
    });
}

base::Result<void> ControlServer::listen(const QString& socketName)
{
    QLocalServer::removeServer(socketName); // a killed owner leaves its socket behind; the lock says we are alone
    if (!m_server.listen(socketName)) {
        return Error{ErrorKind::Storage,
                     QStringLiteral("the local socket cannot be opened: %1").arg(m_server.errorString())};
    }
    return {};
}

void ControlServer::serve(QLocalSocket* socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        while (socket->canReadLine()) {
            handleLine(socket, socket->readLine());
        }
    });
}

void ControlServer::handleLine(QLocalSocket* socket, const QByteArray& line)
{
    const QJsonObject message = QJsonDocument::fromJson(line).object();
    auto* running = socket->findChild<EngineCommandJob*>(QString(), Qt::FindDirectChildrenOnly);
    if (message.value(QLatin1String("cancel")).toBool()) {
        if (running != nullptr) {
            running->cancel();
        }
        return;
    }
    auto* job = m_makeJob(message.value(QLatin1String("command")).toString(),
                          message.value(QLatin1String("arguments")).toObject());
    job->setParent(socket); // a client that goes away takes its command with it
    connect(job, &EngineCommandJob::progress, socket, [socket](const QJsonObject& step) {
        writeMessage(socket, {{QStringLiteral("progress"), step}});
    });
    connect(job, &base::Job::finished, socket, [socket, job] {
        const auto& outcome = job->outcome();
        writeMessage(socket,
                     outcome ? QJsonObject{{QStringLiteral("answer"), *outcome}} : errorMessage(outcome.error()));
        socket->disconnectFromServer();
    });
    job->start();
}

RemoteCommandJob::RemoteCommandJob(QString socketName, QString command, QJsonObject arguments)
    : m_socketName(std::move(socketName)), m_command(std::move(command)), m_arguments(std::move(arguments))
{
}

void RemoteCommandJob::run()
{
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        writeMessage(&m_socket, {{QStringLiteral("command"), m_command}, {QStringLiteral("arguments"), m_arguments}});
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, &RemoteCommandJob::readLines);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
        readLines();
        if (isFinished()) {
            return; // the owner closes after its answer
        }
        fail({ErrorKind::Transient,
              QStringLiteral("the running Leadferry does not answer: %1").arg(m_socket.errorString())});
    });
    m_socket.connectToServer(m_socketName);
}

void RemoteCommandJob::readLines()
{
    while (m_socket.canReadLine() && !isFinished()) {
        handleMessage(QJsonDocument::fromJson(m_socket.readLine()).object());
    }
}

void RemoteCommandJob::handleMessage(const QJsonObject& message)
{
    if (message.contains(QLatin1String("progress"))) {
        emit progress(message.value(QLatin1String("progress")).toObject());
    } else if (message.contains(QLatin1String("answer"))) {
        succeed(message.value(QLatin1String("answer")).toObject());
    } else {
        const QJsonObject error = message.value(QLatin1String("error")).toObject();
        fail({base::errorKindFromString(error.value(QLatin1String("kind")).toString()),
              error.value(QLatin1String("message")).toString()});
    }
}

void RemoteCommandJob::stop()
{
    if (m_socket.state() == QLocalSocket::ConnectedState) {
        writeMessage(&m_socket, {{QStringLiteral("cancel"), true}});
    }
    EngineCommandJob::stop();
}

} // namespace leadferry::app
