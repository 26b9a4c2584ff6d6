// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl copy-setup: lets one portal take over from another, and says first what that changes.
#pragma once

#include "cli/command.h"

namespace leadferry::cli {

class CopySetupCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void report(const QJsonObject& answer);
};

} // namespace leadferry::cli
