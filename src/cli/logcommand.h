// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl log: the deliveries, newest first; with --follow the newest ones and then whatever changes.
#pragma once

#include "cli/command.h"

#include <QHash>
#include <QTimer>

namespace leadferry::cli {

class LogCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;
    void interrupt() override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    base::Result<domain::DeliveryFilter> readFilter(const QCommandLineParser& parser) const;
    void fetch(qint64 beyondId);
    void take(const domain::DeliveryPage& page);
    void report(const domain::DeliveryCounts& counts);
    void reportChanges();

    domain::DeliveryFilter m_filter;
    int m_limit = 0;
    bool m_more = false; ///< than the limit
    bool m_follows = false;
    QList<domain::DeliveryRow> m_rows; ///< of the reading under way, newest first
    QTimer m_poll;
    qint64 m_seenUntilMs = 0;          ///< newest change printed
    QHash<qint64, qint64> m_printedAt; ///< delivery → its change time, for those that changed at m_seenUntilMs
    bool m_headingsPrinted = false;
};

} // namespace leadferry::cli
