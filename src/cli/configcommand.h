// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl config: shows and changes settings.
#pragma once

#include "cli/command.h"

namespace leadferry::cli {

class ConfigCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void get(const QString& name);
    void set(const QString& name, const QString& value);
    void list(const QJsonArray& settings);
};

} // namespace leadferry::cli
