// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl demo: the whole round on built-in parts, in the window where there is one, else here.
#pragma once

#include "app/demo.h"
#include "cli/command.h"

class QProcess;

namespace leadferry::cli {

class DemoCommand : public Command
{
    Q_OBJECT
public:
    explicit DemoCommand(Surroundings& surroundings);
    ~DemoCommand() override;
    void describe(QCommandLineParser& parser) const override;
    void interrupt() override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void openWindow(const QString& program);
    void runHere(int events);
    void report(const base::Result<QJsonObject>& outcome);

    std::unique_ptr<QProcess> m_window;
    std::unique_ptr<app::Demo> m_demo;
};

} // namespace leadferry::cli
