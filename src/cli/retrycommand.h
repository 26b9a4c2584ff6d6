// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl retry: starts held, exhausted or waiting deliveries again.
#pragma once

#include "cli/deliveriescommand.h"

namespace leadferry::cli {

class RetryCommand : public DeliveriesCommand
{
    Q_OBJECT
public:
    using DeliveriesCommand::DeliveriesCommand;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void retry(const QJsonObject& arguments, qsizetype wanted);
};

} // namespace leadferry::cli
