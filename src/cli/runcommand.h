// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl run: owns the profile and runs the engine until SIGTERM, or until nothing is left to do.
#pragma once

#include "cli/command.h"

namespace leadferry::cli {

class RunCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;
    /// Finishes what is in flight; a second signal ends the process at once (see StopSignals).
    void interrupt() override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void onStarted();
    void failToStart(const base::Error& error);
    void announce();
    void tellSettings();
    void watchConnections();
    void tellOnce(const domain::Portal& portal);
    void conclude();

    std::unique_ptr<app::EngineRunner> m_runner;
    QHash<qint64, QString> m_told; ///< by portal
    QStringList m_toldSettings;
    QString m_trouble; ///< that was told
    bool m_untilIdle = false;
    bool m_started = false;
};

} // namespace leadferry::cli
