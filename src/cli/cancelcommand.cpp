// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cancelcommand.h"

#include "app/enginecommands.h"
#include "cli/deliveryidsjob.h"

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
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    auto* job = new DeliveryIdsJob(*client, *references, this);
    connect(job, &base::Job::finished, this, [this, job, client] {
        if (!job->outcome()) {
            fail(job->outcome().error());
            return;
        }
        QJsonArray ids;
        for (const qint64 id : *job->outcome()) {
            ids.append(id);
        }
        client->execute(QLatin1String(app::command::cancelDeliveries), {{QStringLiteral("ids"), ids}}, this, {},
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
    job->start();
}

} // namespace leadferry::cli
