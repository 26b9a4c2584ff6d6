// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl enrichment: the language model that reads conversations: how it goes, its key, a try, asking again.
#pragma once

#include "cli/deliveriescommand.h"

#include <QJsonObject>

namespace leadferry::cli {

class EnrichmentCommand final : public DeliveriesCommand
{
    Q_OBJECT
public:
    using DeliveriesCommand::DeliveriesCommand;
    void describe(QCommandLineParser& parser) const override;
    void interrupt() override; ///< a try is stopped in the engine, too

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void show(const QCommandLineParser& parser);
    void report(const QJsonObject& answer);
    void ask(const QStringList& ids);
    void askNext();
    void reportAsked();
    void tryOut();
    void reportTry(const QJsonObject& outcome);
    void key(const QCommandLineParser& parser);
    void keep(const QString& key);

    QList<qint64> m_deliveries; ///< still to be asked about
    int m_started = 0;
    bool m_trying = false;
};

} // namespace leadferry::cli
