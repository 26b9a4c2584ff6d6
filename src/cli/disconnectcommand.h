// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl disconnect: takes back access to an account and forgets its secrets.
#pragma once

#include "cli/command.h"

namespace leadferry::cli {

class DisconnectCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;
};

} // namespace leadferry::cli
