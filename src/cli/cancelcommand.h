// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl cancel: gives deliveries up.
#pragma once

#include "cli/command.h"

namespace leadferry::cli {

class CancelCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;
};

} // namespace leadferry::cli
