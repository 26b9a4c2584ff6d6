// SPDX-License-Identifier: GPL-3.0-or-later
// The owner's local socket, for commands given in other processes. One JSON object per line: a request
// {"command","arguments"} or {"cancel":true}; then any number of {"progress":…} and one {"answer":…} or
// {"error":{kind,message}}. Only the same user may connect.
#pragma once

#include "app/enginecommandjob.h"

#include <QLocalServer>
#include <QLocalSocket>

#include <functional>

namespace leadferry::app {

class ControlServer : public QObject
{
    Q_OBJECT
public:
    using MakeJob = std::function<EngineCommandJob*(const QString& command, const QJsonObject& arguments)>;

    explicit ControlServer(MakeJob makeJob);
    base::Result<void> listen(const QString& socketName);

private:
    void serve(QLocalSocket* socket);
    void handleLine(QLocalSocket* socket, const QByteArray& line);

    MakeJob m_makeJob;
    QLocalServer m_server;
};

/// A command carried out by the owner of the profile. Transient when there is no owner.
class RemoteCommandJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    RemoteCommandJob(QString socketName, QString command, QJsonObject arguments);

protected:
    void run() override;
    void stop() override;

private:
    void readLines();
    void handleMessage(const QJsonObject& message);

    QString m_socketName;
    QString m_command;
    QJsonObject m_arguments;
    QLocalSocket m_socket;
};

} // namespace leadferry::app
