// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl cancel: gives deliveries up.
#pragma once

#include "cli/deliveriescommand.h"

namespace leadferry::cli {

class CancelCommand : public DeliveriesCommand
{
    Q_OBJECT
public:
    using DeliveriesCommand::DeliveriesCommand;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;
};

} // namespace leadferry::cli
