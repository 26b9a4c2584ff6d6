// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl routes and route: which portal chatbots, sources and single deliveries go to.
#pragma once

#include "cli/deliveriescommand.h"

namespace leadferry::cli {

class RoutesCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void list();
    void set(const QJsonObject& speaker, const QString& portal);
    void remove(const QJsonObject& speaker);
};

class RouteCommand : public DeliveriesCommand
{
    Q_OBJECT
public:
    using DeliveriesCommand::DeliveriesCommand;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;
};

} // namespace leadferry::cli
