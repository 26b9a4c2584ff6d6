// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rowcommands.h"

#include "app/alertsnow.h"
#include "app/deliverycommands.h"
#include "app/enginecommands.h"
#include "app/enrichmentcommands.h"
#include "app/mappingdocument.h"
#include "app/mappingsinuse.h"
#include "app/portalbyname.h"
#include "app/proofcommands.h"
#include "app/propertycommands.h"
#include "app/replycommands.h"
#include "app/replydestination.h"
#include "app/routecommands.h"
#include "app/settingcatalog.h"
#include "app/weeksummary.h"
#include "domain/eventsink.h"
#include "domain/eventtypecatalog.h"
#include "ingest/eventreader.h"
#include "ingest/formatcatalog.h"
#include "store/auditstore.h"
#include "store/mappingstore.h"
#include "store/overviewstore.h"
#include "store/sourcestore.h"

#include <QJsonArray>

namespace leadferry::app {

using base::Result;

namespace {

QJsonArray toJson(const QList<domain::AcceptedEvent>& accepted)
{
    QJsonArray array;
    for (const auto& event : accepted) {
        array.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("e%1").arg(event.id)},
                                 {QStringLiteral("eventId"), event.eventId},
                                 {QStringLiteral("status"), domain::toString(event.status)}});
    }
    return array;
}

template <typename Line> QJsonArray toJson(const QList<Line>& lines)
{
    QJsonArray array;
    for (const Line& line : lines) {
        array.append(QJsonObject{{QStringLiteral("line"), line.line}, {QStringLiteral("reason"), line.reason}});
    }
    return array;
}

} // namespace

std::optional<Result<QJsonObject>> RowCommands::run(const QString& command, const QJsonObject& arguments)
{
    if (command == QLatin1String(command::send)) {
        return send(arguments);
    }
    if (command == QLatin1String(command::pause)) {
        return setPaused(Pausing::Begin, arguments);
    }
    if (command == QLatin1String(command::resume)) {
        return setPaused(Pausing::End, arguments);
    }
    if (command == QLatin1String(command::settings)) {
        return settings();
    }
    if (command == QLatin1String(command::changeSetting)) {
        return changeSetting(arguments);
    }
    if (command == QLatin1String(command::mappings)) {
        const auto inUse = mappingsInUse(m_database);
        return inUse ? Result<QJsonObject>(exported(*inUse)) : inUse.error();
    }
    if (command == QLatin1String(command::mappingHistory)) {
        return mappingHistory(arguments);
    }
    if (command == QLatin1String(command::importMappings)) {
        return takeMappings(arguments);
    }
    if (command == QLatin1String(command::overview)) {
        return overview(arguments);
    }
    if (command == QLatin1String(command::summary)) {
        return weekSummary(m_database, arguments, m_clock.nowMs());
    }
    if (auto answer = ProofCommands(m_database, m_events, {m_actor, m_clock.nowMs()}).run(command, arguments)) {
        return answer;
    }
    if (command == QLatin1String(command::alerts)) {
        return alertsNow(m_database, m_clock.nowMs());
    }
    if (auto answer = sources().run(command, arguments)) {
        return answer;
    }
    const Actor actor{m_actor, m_clock.nowMs()};
    if (auto answer = DeliveryCommands(m_database, actor).run(command, arguments)) {
        return answer;
    }
    if (auto answer = EnrichmentCommands(m_database, m_clock, m_actor).run(command, arguments)) {
        return answer;
    }
    if (auto answer = ReplyCommands(m_database, m_clock, m_actor).run(command, arguments)) {
        return answer;
    }
    if (auto answer = PropertyCommands(m_database, actor).run(command, arguments)) {
        return answer;
    }
    return RouteCommands(m_database, actor).run(command, arguments);
}

SourceCommands RowCommands::sources() const
{
    return {m_database, {m_actor, m_clock.nowMs()}};
}

bool RowCommands::onlyReads(const QString& command)
{
    return command == QLatin1String(command::settings) || command == QLatin1String(command::mappings) ||
           command == QLatin1String(command::mappingHistory) || command == QLatin1String(command::moveOutlook) ||
           command == QLatin1String(command::setupDifference) || command == QLatin1String(command::sources) ||
           command == QLatin1String(command::ownProperties) || command == QLatin1String(command::alerts) ||
           command == QLatin1String(command::overview) || command == QLatin1String(command::proof) ||
           command == QLatin1String(command::summary) || command == QLatin1String(command::replies) ||
           command == QLatin1String(command::enrichment) || command == QLatin1String(command::explainValue);
}

Result<QJsonObject> RowCommands::overview(const QJsonObject& arguments)
{
    const auto question = domain::overviewQuestionFromJson(arguments);
    if (!question) {
        return question.error();
    }
    const auto answer = store::OverviewStore(m_database).answer(*question);
    return answer ? Result<QJsonObject>(domain::toJson(*answer)) : answer.error();
}

Result<QJsonObject> RowCommands::send(const QJsonObject& arguments)
{
    QString source = arguments.value(QLatin1String("source")).toString();
    if (source.isEmpty()) {
        source = QStringLiteral("port"); // the same id over the port and here is the same event
    }
    const auto format = ingest::formatFrom(arguments.value(QLatin1String("format")));
    if (!format) {
        return format.error();
    }
    ingest::ReadingOptions options;
    options.format = &*format;
    const auto document = ingest::readDocument(arguments.value(QLatin1String("text")).toString().toUtf8(), source,
                                               m_clock.nowMs(), options);
    if (!document) {
        return document.error();
    }
    const auto accepted = m_events.add(document->events);
    if (!accepted) {
        return accepted.error();
    }
    return QJsonObject{{QStringLiteral("accepted"), toJson(*accepted)},
                       {QStringLiteral("rejected"), toJson(document->rejected)},
                       {QStringLiteral("ignored"), toJson(document->ignored)}};
}

Result<QJsonObject> RowCommands::settings()
{
    store::SettingStore store(m_database);
    const auto values = readSettings(store);
    if (!values) {
        return values.error();
    }
    QHash<QString, SettingProblem> problems;
    for (const auto& problem : values->problems) {
        problems.insert(problem.setting, problem);
    }
    QJsonArray array;
    for (const auto& entry : settingCatalog()) {
        QJsonObject json{{QStringLiteral("name"), entry.name},
                         {QStringLiteral("value"), values->value(entry.name)},
                         {QStringLiteral("default"), entry.defaultValue},
                         {QStringLiteral("meaning"), entry.meaning}};
        if (const auto problem = problems.constFind(entry.name); problem != problems.constEnd()) {
            json.insert(QStringLiteral("value"), problem->value);
            json.insert(QStringLiteral("problem"), problem->reason);
        }
        array.append(json);
    }
    return QJsonObject{{QStringLiteral("settings"), array}};
}

Result<void> RowCommands::fitsTheSources(const QString& setting, const QString& value)
{
    if (setting != setting::folderPath || value.isEmpty()) {
        return {};
    }
    const auto all = store::SourceStore(m_database).all();
    return all ? mayBeWatched(value, *all) : Result<void>(all.error());
}

Result<QJsonObject> RowCommands::changeSetting(const QJsonObject& arguments)
{
    const QString name = arguments.value(QLatin1String("name")).toString();
    const QString value = arguments.value(QLatin1String("value")).toString();
    if (const auto fits = fitsTheSources(name, value); !fits) {
        return fits.error();
    }
    store::SettingStore store(m_database);
    if (auto changed = app::changeSetting(store, name, value); !changed) {
        return changed.error();
    }
    const auto noted = store::AuditStore(m_database)
                           .add({m_clock.nowMs(), m_actor, QLatin1String(command::changeSetting), arguments, 1});
    return noted ? Result<QJsonObject>(QJsonObject()) : noted.error();
}

Result<QJsonObject> RowCommands::mappingHistory(const QJsonObject& arguments)
{
    const QString type = arguments.value(QLatin1String("eventType")).toString();
    const auto saved = store::MappingStore(m_database).history(type);
    const auto builtIn = domain::defaultMappings();
    if (!saved || !builtIn) {
        return !saved ? saved.error() : builtIn.error();
    }
    QJsonArray versions;
    for (const auto& version : *saved) {
        versions.append(QJsonObject{{QStringLiteral("mapping"), domain::toJson(version.mapping)},
                                    {QStringLiteral("savedAtMs"), version.savedAtMs},
                                    {QStringLiteral("savedBy"), version.savedBy}});
    }
    for (const auto& mapping : *builtIn) {
        if (mapping.eventType == type) {
            versions.append(QJsonObject{{QStringLiteral("mapping"), domain::toJson(mapping)}});
        }
    }
    return QJsonObject{{QStringLiteral("versions"), versions}};
}

Result<QJsonObject> RowCommands::takeMappings(const QJsonObject& arguments)
{
    const auto mappings = readMappings(arguments.value(QLatin1String("document")).toObject());
    if (!mappings) {
        return mappings.error();
    }
    const auto import = importMappings(m_database, *mappings, m_actor, m_clock.nowMs());
    if (!import) {
        return import.error();
    }
    QJsonArray saved;
    for (const auto& mapping : import->saved) {
        saved.append(QJsonObject{{QStringLiteral("eventType"), mapping.eventType},
                                 {QStringLiteral("version"), mapping.version}});
    }
    return QJsonObject{{QStringLiteral("saved"), saved},
                       {QStringLiteral("unchanged"), import->unchanged},
                       {QStringLiteral("replanned"), import->replanned}};
}

Result<QJsonObject> RowCommands::setPaused(Pausing pausing, const QJsonObject& arguments)
{
    const Actor actor{m_actor, m_clock.nowMs()};
    const QString name = arguments.value(QLatin1String("portal")).toString().trimmed();
    if (name.isEmpty()) {
        const auto done = pauseEverything(m_database, pausing, actor);
        return done ? Result<QJsonObject>(QJsonObject()) : done.error();
    }
    store::PortalStore portals(m_database);
    const auto portal = portalByName(portals, name);
    if (!portal) {
        return portal.error();
    }
    const auto why = pausing == Pausing::Begin ? domain::PortalPause::ByPerson : domain::PortalPause::None;
    const auto done = pausePortal(m_database, *portal, why, actor);
    return done ? Result<QJsonObject>(QJsonObject()) : done.error();
}

} // namespace leadferry::app
