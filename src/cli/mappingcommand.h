// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl mapping: shows, validates, checks against portals, exports and imports what is written for each event
// type.
#pragma once

#include "cli/command.h"
#include "domain/mapping.h"
#include "domain/portal.h"

namespace leadferry::cli {

class MappingCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void show(const QString& type);
    void validate(const QString& file);
    /// Whether the portals have what the mappings in use name; empty: all portals.
    void check(const QString& portalName);
    void checkAgainst(const QList<domain::Mapping>& mappings, const QList<domain::Portal>& portals);
    void exportTo(const QString& file);
    void importFrom(const QString& file);
    /// Asks the engine; a failure ends the command.
    void ask(const char* engineCommand, const QJsonObject& arguments, std::function<void(const QJsonObject&)> answer);
    void list(const QJsonArray& mappings);
    void reportImport(const QJsonObject& answer);
};

} // namespace leadferry::cli
