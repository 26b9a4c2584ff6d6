// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl correct: what the event of a delivery says from now on; it goes out by that.
#pragma once

#include "cli/deliveriescommand.h"

namespace leadferry::cli {

class CorrectCommand : public DeliveriesCommand
{
    Q_OBJECT
public:
    using DeliveriesCommand::DeliveriesCommand;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void correct(qint64 deliveryId, const QJsonObject& event);
};

} // namespace leadferry::cli
