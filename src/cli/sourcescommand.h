// SPDX-License-Identifier: GPL-3.0-or-later
// `leadferryctl sources`: where events come in, with the addresses to give to bots.
#pragma once

#include "cli/command.h"

#include <QJsonObject>

namespace leadferry::cli {

class SourcesCommand final : public Command
{
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;
    void start(const QCommandLineParser& parser) override;

private:
    void list();
    /// `command` adds or changes.
    void save(const char* command, const QString& name, const QCommandLineParser& parser);
    bool readSecrets(const QCommandLineParser& parser, QJsonObject& arguments);
    void tellSaved(const QJsonObject& source);
    void tellReplies(const QJsonObject& source);
    void tellSecret(const char* command, const QString& name);
    void tellProblems(const QJsonObject& answer);
    void setShadow(const QString& name);
    void goLive(const QString& name, bool deliver);
    void remove(const QString& name);
    void execute(const char* command, const QJsonObject& arguments, std::function<void(const QJsonObject& answer)> say);
};

} // namespace leadferry::cli
