// SPDX-License-Identifier: GPL-3.0-or-later
// `proxy-login`: the user and password of the company's proxy, kept with the other secrets.
#pragma once

#include "cli/command.h"

namespace leadferry::cli {

class ProxyLoginCommand final : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void keep(const QString& user, const QString& password);
};

} // namespace leadferry::cli
