// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl sandbox: runs the HubSpot stand-in until it is told to stop, then says what it got.
#pragma once

#include "base/clock.h"
#include "cli/command.h"

namespace leadferry::sandbox {
class Sandbox;
struct SandboxOptions;
} // namespace leadferry::sandbox

namespace leadferry::cli {

class SandboxCommand : public Command
{
    Q_OBJECT
public:
    explicit SandboxCommand(Surroundings& surroundings);
    ~SandboxCommand() override;
    void describe(QCommandLineParser& parser) const override;
    void interrupt() override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void introduce() const;

    base::SystemClock m_clock;
    QString m_stateFile; ///< empty: in memory
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
};

} // namespace leadferry::cli
