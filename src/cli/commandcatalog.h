// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of leadferryctl.
//
// To add one: 1. a class in NAMEcommand.h/.cpp that derives from Command (disconnectcommand is the shortest to copy);
// 2. one line in commandcatalog.cpp; 3. a test in tests/cli/NAMEcommandtest.cpp; 4. a row in the README's table.
#pragma once

#include "cli/command.h"

namespace leadferry::cli {

struct CommandEntry
{
    QString name;
    QString arguments; ///< for the usage line: "FILE…|-"
    QString summary;   ///< one line, without full stop
    std::function<std::unique_ptr<Command>(Surroundings&)> make;
};

/// In the order of the help text.
const QList<CommandEntry>& commandCatalog();

/// Null for an unknown name.
const CommandEntry* commandNamed(const QString& name);

/// The known name closest to a mistyped one, or empty when none is close.
QString commandLike(const QString& name);

} // namespace leadferry::cli
