// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl retry: starts held, exhausted or waiting deliveries again.
#pragma once

#include "cli/command.h"

namespace leadferry::cli {

class RetryCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void retry(const QJsonObject& arguments, qsizetype wanted);
};

} // namespace leadferry::cli
