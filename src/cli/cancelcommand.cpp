// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cancelcommand.h"

#include "app/enginecommands.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace leadferry::cli {

void CancelCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ID"), QStringLiteral("Deliveries (d12) or events (e7)."));
}

void CancelCommand::start(const QCommandLineParser& parser)
{
    const auto references = referencesFromText(parser.positionalArguments());
    if (!references || references->isEmpty()) {
        misuse(references ? QStringLiteral("name the deliveries to give up") : references.error().message);
        return;
    }
    withIds(*references, [this](const QJsonArray& ids) {
        engine()->execute(QLatin1String(app::command::cancelDeliveries), {{QStringLiteral("ids"), ids}}, this, {},
                          [this, wanted = ids.size()](const base::Result<QJsonObject>& answer) {
                              if (!answer) {
                                  fail(answer.error());
                                  return;
                              }
                              const int cancelled = answer->value(QLatin1String("cancelled")).toInt();
                              if (json()) {
                                  terminal().json(*answer);
                              } else {
                                  terminal().line(QStringLiteral("%1 of %2 given up.").arg(cancelled).arg(wanted));
                              }
                              finish(cancelled == wanted ? ExitCode::Done : ExitCode::Failed);
                          });
    });
}

} // namespace leadferry::cli
