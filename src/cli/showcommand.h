// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl show: one delivery with its operations, attempts, requests and answers.
#pragma once

#include "cli/command.h"
#include "domain/deliverylog.h"

#include <QJsonArray>

namespace leadferry::cli {

class ShowCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void showNext();
    void explain(const domain::DeliveryDetail& detail);
    void onOrigin(const base::Result<QJsonObject>& answer);

    QList<qint64> m_ids;
    QJsonArray m_shown;
    QString m_why;             ///< "contact.city": only where that value comes from
    bool m_wholeEvent = false; ///< asked for by event id: the answer is a list
};

} // namespace leadferry::cli
