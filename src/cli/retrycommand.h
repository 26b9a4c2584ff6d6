// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl retry: starts held, exhausted, waiting, skipped or cancelled deliveries again.
#pragma once

#include "app/retryrun.h"
#include "cli/deliveriescommand.h"

#include <QPointer>

namespace leadferry::cli {

class RetryCommand : public DeliveriesCommand
{
    Q_OBJECT
public:
    using DeliveriesCommand::DeliveriesCommand;
    void describe(QCommandLineParser& parser) const override;
    void interrupt() override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void retry(const QJsonObject& arguments, qsizetype wanted);
    void retryAll(const QJsonObject& filter);
    void tell(const QJsonObject& answer) const;

    QPointer<app::RetryRun> m_run;
};

} // namespace leadferry::cli
