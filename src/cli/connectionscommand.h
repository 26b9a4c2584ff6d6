// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl connections: the connected accounts with their state.
#pragma once

#include "cli/command.h"

namespace leadferry::cli {

class ConnectionsCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void checkNext();
    void list();

    QList<domain::Portal> m_toCheck;
    ExitCode m_exit = ExitCode::Done;
};

} // namespace leadferry::cli
