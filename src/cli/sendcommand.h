// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl send: puts the events of files or stdin in, as the port would take them.
#pragma once

#include "cli/command.h"

#include <QJsonArray>
#include <QStringList>

namespace leadferry::cli {

class SendCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void sendNext();
    void take(const QString& file, const QJsonObject& answer);
    void reject(const QString& file, int line, const QString& reason);
    void report();

    QStringList m_files;
    QJsonValue m_format = QJsonValue(QJsonValue::Undefined);
    QJsonArray m_accepted;
    QJsonArray m_rejected;
    QJsonArray m_ignored;
};

} // namespace leadferry::cli
