// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl replies: what agents answered in HubSpot, and whether the bots have it; starts it again.
#pragma once

#include "cli/command.h"

#include <QJsonObject>

namespace leadferry::cli {

class RepliesCommand final : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void list(const QCommandLineParser& parser);
    void report(const QJsonObject& answer);
    void retry(const QString& delivery);
};

} // namespace leadferry::cli
