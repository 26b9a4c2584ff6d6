// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl pause and resume: hold back what would go to HubSpot, and let it go on.
#pragma once

#include "cli/command.h"

namespace leadferry::cli {

class PauseCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;
    /// Carries out the engine's command for the portal of --portal, or for all, and says `done`; %1 stands for which.
    void carryOut(const char* engineCommand, const QCommandLineParser& parser, const QString& done);
};

class ResumeCommand : public PauseCommand
{
    Q_OBJECT
public:
    using PauseCommand::PauseCommand;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;
};

} // namespace leadferry::cli
