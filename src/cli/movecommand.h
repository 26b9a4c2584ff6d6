// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl move: takes deliveries to another portal, after saying what stays in the old one.
#pragma once

#include "cli/deliveriescommand.h"

namespace leadferry::cli {

class MoveCommand : public DeliveriesCommand
{
    Q_OBJECT
public:
    using DeliveriesCommand::DeliveriesCommand;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void look(const QJsonObject& arguments);
    void carry(const QJsonObject& arguments);
    void print(const QJsonObject& answer) const;

    bool m_onlyLook = false;
};

} // namespace leadferry::cli
