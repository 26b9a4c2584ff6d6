// SPDX-License-Identifier: GPL-3.0-or-later
// `doctor`: checks everything, says what is wrong and what mends it.
#pragma once

#include "cli/command.h"
#include "domain/checkresult.h"

namespace leadferry::cli {

class DoctorCommand final : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;
    void interrupt() override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void report(const QList<domain::CheckResult>& results);

    bool m_running = false;
};

} // namespace leadferry::cli
