// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl status: one look at connections, the queue and what waits longest.
#pragma once

#include "cli/command.h"

namespace leadferry::cli {

class StatusCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void report(const QList<domain::Portal>& portals);
};

} // namespace leadferry::cli
