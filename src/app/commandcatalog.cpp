// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandcatalog.h"

#include "app/enginecommands.h"
#include "app/oauthconnectjob.h"
#include "app/recheckjob.h"
#include "app/replysecretjobs.h"
#include "app/sourcejobs.h"

#include <QHash>

namespace leadferry::app {

namespace {

using base::Error;
using base::ErrorKind;
using Maker = EngineCommandJob* (*)(const CommandContext& context, const QJsonObject& arguments);

template <typename Job> EngineCommandJob* connectCommand(const CommandContext& context, const QJsonObject& arguments)
{
    return new Job(context.connect, arguments, context.changed);
}

EngineCommandJob* examine(const CommandContext& context, const QJsonObject& arguments)
{
    return new DoctorJob(context.doctor, arguments);
}

EngineCommandJob* preview(const CommandContext& context, const QJsonObject& arguments)
{
    return new PreviewJob(context.preview, arguments);
}

EngineCommandJob* verify(const CommandContext& context, const QJsonObject& arguments)
{
    return new ProofJob(context.proof, arguments);
}

template <typename Job> EngineCommandJob* propertyCommand(const CommandContext& context, const QJsonObject& arguments)
{
    return new Job(context.properties, arguments);
}

template <typename Job> EngineCommandJob* testLeadCommand(const CommandContext& context, const QJsonObject& arguments)
{
    return new Job(context.testLeads, arguments);
}

EngineCommandJob* hubSpotApps(const CommandContext& context, const QJsonObject& arguments)
{
    return new HubSpotAppsJob(context.connect, arguments);
}

EngineCommandJob* keepProxyLogin(const CommandContext& context, const QJsonObject& arguments)
{
    return new ProxyLoginJob(context.proxy, arguments);
}

template <typename Job> EngineCommandJob* alertCommand(const CommandContext& context, const QJsonObject& arguments)
{
    return new Job(context.alerts, arguments);
}

template <typename Job> EngineCommandJob* enrichmentCommand(const CommandContext& context, const QJsonObject& arguments)
{
    return new Job(context.enrichment, arguments);
}

template <const char* const& name>
EngineCommandJob* saveSource(const CommandContext& context, const QJsonObject& arguments)
{
    return new SaveSourceJob({context.rows, context.sourceSecrets, context.changed}, QLatin1String(name), arguments);
}

EngineCommandJob* removeSource(const CommandContext& context, const QJsonObject& arguments)
{
    return new RemoveSourceJob({context.rows, context.sourceSecrets, context.changed}, arguments);
}

template <typename Job> EngineCommandJob* replySecret(const CommandContext& context, const QJsonObject& arguments)
{
    return new Job({context.rows, context.sourceSecrets, context.changed}, arguments);
}

EngineCommandJob* nudge(const CommandContext& context, const QJsonObject& /*arguments*/)
{
    context.changed();
    return new SettledCommandJob(QJsonObject());
}

const QHash<QString, Maker>& makers()
{
    static const QHash<QString, Maker> table{
        {QLatin1String(command::connectServiceKey), connectCommand<ConnectServiceKeyJob>},
        {QLatin1String(command::connectOAuth), connectCommand<ConnectOAuthJob>},
        {QLatin1String(command::hubSpotApps), hubSpotApps},
        {QLatin1String(command::disconnect), connectCommand<DisconnectJob>},
        {QLatin1String(command::doctor), examine},
        {QLatin1String(command::preview), preview},
        {QLatin1String(command::verify), verify},
        {QLatin1String(command::recheck), connectCommand<RecheckJob>},
        {QLatin1String(command::proxyLogin), keepProxyLogin},
        {QLatin1String(command::checkProperties), propertyCommand<CheckPropertiesJob>},
        {QLatin1String(command::repairProperties), propertyCommand<RepairPropertiesJob>},
        {QLatin1String(command::completeRecords), propertyCommand<CompleteRecordsJob>},
        {QLatin1String(command::addSource), saveSource<command::addSource>},
        {QLatin1String(command::changeSource), saveSource<command::changeSource>},
        {QLatin1String(command::removeSource), removeSource},
        {QLatin1String(command::replySecret), replySecret<ReplySecretJob>},
        {QLatin1String(command::newReplySecret), replySecret<NewReplySecretJob>},
        {QLatin1String(command::setAlertWebhook), alertCommand<SetAlertWebhookJob>},
        {QLatin1String(command::testAlert), alertCommand<TestAlertJob>},
        {QLatin1String(command::setEnrichmentKey), enrichmentCommand<SetEnrichmentKeyJob>},
        {QLatin1String(command::tryEnrichment), enrichmentCommand<TryEnrichmentJob>},
        {QLatin1String(command::nudge), nudge},
        {QLatin1String(command::testLead), testLeadCommand<TestLeadJob>},
        {QLatin1String(command::removeTestLead), testLeadCommand<RemoveTestLeadJob>},
    };
    return table;
}

} // namespace

EngineCommandJob* makeCommand(const QString& name, const QJsonObject& arguments, const CommandContext& context)
{
    if (const Maker make = makers().value(name)) {
        return make(context, arguments);
    }
    if (const auto settled = context.rows.run(name, arguments)) {
        if (!RowCommands::onlyReads(name)) {
            context.changed();
        }
        return new SettledCommandJob(*settled);
    }
    return new SettledCommandJob(Error{ErrorKind::Invalid, QStringLiteral("there is no command \"%1\"").arg(name)});
}

} // namespace leadferry::app
