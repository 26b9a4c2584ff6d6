// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl properties: what a portal needs, checked and created; and the own list of it.
#pragma once

#include "cli/command.h"

#include <QJsonObject>

#include <functional>

namespace leadferry::cli {

class PropertiesCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void check(const QCommandLineParser& parser);
    void create(const QCommandLineParser& parser, const QStringList& names);
    void offerCompletion(const QJsonArray& properties);
    void complete(const QCommandLineParser& parser, const QStringList& names);
    void listOwn();
    void add(const QString& from);
    void remove(const QStringList& names);
    void reportCheck(const QJsonObject& answer, bool all);
    void reportRepair(const QJsonObject& answer);
    void execute(const char* command, const QJsonObject& arguments,
                 const std::function<void(const QJsonObject&)>& answered);
};

} // namespace leadferry::cli
