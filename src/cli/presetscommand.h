// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl presets: mappings for a trade, shown and taken over.
#pragma once

#include "cli/command.h"
#include "domain/tradepreset.h"

namespace leadferry::cli {

class PresetsCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void list();
    void show(const domain::TradePreset& preset);
    void apply(const domain::TradePreset& preset);
    void reportApplied(const domain::TradePreset& preset, const QJsonObject& answer);
    void printProperties(const domain::TradePreset& preset);
};

} // namespace leadferry::cli
