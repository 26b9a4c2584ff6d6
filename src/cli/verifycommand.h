// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl verify: what the bots said against what HubSpot holds, and sending again what is missing there.
#pragma once

#include "cli/command.h"
#include "domain/proof.h"

#include <QJsonObject>

namespace leadferry::cli {

class VerifyCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;
    void interrupt() override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void verify(const QJsonObject& arguments);
    void onProved(const QJsonObject& answer);
    void report();
    void replay();
    void end();

    bool m_last = false;
    bool m_replay = false;
    bool m_recreate = false;
    bool m_overwrite = false;
    QJsonObject m_answer;
    domain::ProofReport m_report;
    QList<domain::ProofDifference> m_differences;
};

} // namespace leadferry::cli
