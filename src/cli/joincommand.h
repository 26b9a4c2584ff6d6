// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl join: writes what is held into a record that HubSpot has already.
#pragma once

#include "cli/deliveriescommand.h"
#include "domain/deliverylog.h"

namespace leadferry::cli {

class JoinCommand : public DeliveriesCommand
{
    Q_OBJECT
public:
    using DeliveriesCommand::DeliveriesCommand;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void onDetail(const domain::DeliveryDetail& detail);
    void join(qint64 deliveryId, qint64 operationId);

    QString m_action;
    QString m_record;
};

} // namespace leadferry::cli
