// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl summary: the numbers of a week, on the terminal or as a file.
#pragma once

#include "cli/command.h"
#include "domain/summary.h"

namespace leadferry::cli {

class SummaryCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void onAnswer(const QJsonObject& answer);
    base::Result<void> write(const domain::WeekSummary& summary, const QJsonObject& answer) const;
    void print(const domain::WeekSummary& summary);

    QString m_file; ///< empty: the terminal
    QString m_language;
};

} // namespace leadferry::cli
