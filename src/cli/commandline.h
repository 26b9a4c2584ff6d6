// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the arguments of the process, finds the command they name and runs it to its exit code.
#pragma once

#include "cli/commandcatalog.h"

#include <QStringList>

namespace leadferry::cli {

class CommandLine : public QObject
{
    Q_OBJECT
public:
    /// `arguments` begin with the program, as QCoreApplication has them.
    CommandLine(QStringList arguments, Surroundings surroundings, QObject* parent = nullptr);
    ~CommandLine() override;

    /// finished() follows from the event loop, once.
    void start();
    /// Ctrl+C or SIGTERM.
    void interrupt();

signals:
    void finished(int exitCode);

private:
    void runCommand(const CommandEntry& entry, const QStringList& arguments);
    void end(ExitCode code);
    [[nodiscard]] QString generalHelp() const;

    QStringList m_arguments;
    Surroundings m_surroundings;
    std::unique_ptr<Command> m_command;
};

/// main() of leadferryctl: the command line with the process's own streams and signals, on its event loop.
/// `writePdf`: empty where this build cannot.
int runProgram(const PdfWriter& writePdf);

} // namespace leadferry::cli
