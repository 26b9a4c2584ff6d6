// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl preview: what would be written for some events, with nothing written.
#pragma once

#include "cli/command.h"

#include <QJsonObject>

namespace leadferry::cli {

class PreviewCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    bool readFormat(const QString& given, QJsonObject& arguments);
    bool readMappings(const QString& file, QJsonObject& arguments);
    void report(const QJsonObject& answer);
    void printDelivery(const QJsonObject& delivery);
    void printSummary(const QJsonObject& answer);

    bool m_summaryOnly = false;
};

} // namespace leadferry::cli
