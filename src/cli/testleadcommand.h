// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl test-lead: a marked sample through everything, compared field by field; and its removal.
#pragma once

#include "cli/command.h"
#include "domain/testlead.h"

namespace leadferry::cli {

class TestLeadCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void send(const QCommandLineParser& parser);
    void report(const QJsonObject& answer);
    void remove(const QString& delivery);
};

} // namespace leadferry::cli
