// SPDX-License-Identifier: GPL-3.0-or-later
// `alerts`: what is set, what does not work, what was told; the webhook; a test of every way.
#pragma once

#include "cli/command.h"

namespace leadferry::cli {

class AlertsCommand final : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void show();
    void setWebhook(const QString& url);
    void test();
    void report(const QJsonObject& alerts);
    void reportTest(const QJsonObject& outcome);
};

} // namespace leadferry::cli
