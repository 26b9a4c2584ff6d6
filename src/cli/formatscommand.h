// SPDX-License-Identifier: GPL-3.0-or-later
// `formats`: the source formats known, a sample of one and the event it becomes, and the JSON Schemas of event types.
#pragma once

#include "app/sourceformats.h"
#include "cli/command.h"

namespace leadferry::cli {

class FormatsCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    void list();
    void show(const app::SourceFormatDescription& format, const app::SourceFormatSample& sample);
    void showSample(const app::SourceFormatSample& sample);
    void showSchema(const QString& type);
    void showOne(const QString& name, const QString& sampleName, bool onlySample);
};

} // namespace leadferry::cli
