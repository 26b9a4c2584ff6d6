// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pages.h"

#include "sandbox/accountzone.h"
#include "sandbox/oauthpages.h"
#include "sandbox/ownercatalog.h"
#include "sandbox/recordwords.h"
#include "sandbox/text.h"
#include "sandbox/webpage.h"

#include <QLocale>

namespace leadferry::sandbox {

namespace {

QJsonArray tabs(const ObjectType& current)
{
    QJsonArray list;
    for (const ObjectType& type : objectTypes()) {
        list.append(QJsonObject{
            {text("name"), type.name}, {text("heading"), headingOf(type)}, {text("here"), &type == &current}});
    }
    return list;
}

QJsonObject propertyRow(const PropertyDefinition& property)
{
    QStringList options;
    for (const PropertyOption& option : property.options) {
        options.append(option.label == option.value ? option.value : option.label + text(" = ") + option.value);
    }
    return {{text("label"), property.label},
            {text("name"), property.name},
            {text("kind"), property.type + text(", ") + property.fieldType},
            {text("unique"), property.hasUniqueValue},
            {text("readonly"), property.readOnlyValue},
            {text("custom"), !property.hubspotDefined},
            {text("hasoptions"), !options.isEmpty()},
            {text("optioncount"), QString::number(options.size())},
            {text("options"), options.join(text("\n"))}};
}

QJsonArray groups(const PropertySchema& schema)
{
    QJsonArray sections;
    const auto properties = schema.all();
    for (const PropertyGroup& group : schema.groups()) {
        QJsonArray rows;
        bool custom = false;
        for (const PropertyDefinition* property : properties) {
            if (property->groupName == group.name && !property->archived()) {
                rows.append(propertyRow(*property));
                custom = custom || !property->hubspotDefined;
            }
        }
        if (!group.archived) {
            sections.append(QJsonObject{{text("group"), group.label},
                                        {text("groupname"), group.name},
                                        {text("number"), QString::number(rows.size())},
                                        {text("opened"), custom},
                                        {text("rows"), rows}});
        }
    }
    return sections;
}

QJsonArray pipelines(const Portal& portal, const ObjectType& type)
{
    QJsonArray list;
    const auto all = portal.pipelines().of(type);
    for (const Pipeline& pipeline : all) {
        QJsonArray stages;
        const auto open = pipeline.openStages();
        for (const PipelineStage& stage : open) {
            stages.append(QJsonObject{{text("label"), stage.label},
                                      {text("id"), stage.id},
                                      {text("state"), stage.isClosed() ? text("closed") : text("open")},
                                      {text("probability"), stage.probability()}});
        }
        list.append(QJsonObject{
            {text("pipeline"), pipeline.label}, {text("pipelineid"), pipeline.id}, {text("stages"), stages}});
    }
    return list;
}

QJsonArray owners()
{
    QJsonArray list;
    for (const PortalOwner& owner : portalOwners()) {
        list.append(QJsonObject{{text("name"), owner.firstName + QLatin1Char(' ') + owner.lastName},
                                {text("email"), owner.email},
                                {text("id"), owner.id}});
    }
    return list;
}

QString limitsInWords(const RateLimits& limits)
{
    return limits.areOn()
               ? text("%1 tier: %2 calls in 10 s and %3 a day with a key, %4 in 10 s with OAuth, 5 searches a second")
                     .arg(text(limits.tier().name))
                     .arg(limits.tier().callsPerTenSeconds)
                     .arg(QLocale(QLocale::English).toString(limits.tier().callsPerDay))
                     .arg(oauthCallsPerTenSeconds)
               : text("off");
}

QString weatherInWords(const Weather& weather)
{
    QStringList parts;
    for (const Fault& fault : weather.faults()) {
        parts.append(fault.text);
    }
    const auto& climate = weather.climate();
    if (climate.latencyMs > 0 || climate.jitterMs > 0) {
        parts.append(
            text("%1 to %2 ms to each answer").arg(climate.latencyMs).arg(climate.latencyMs + climate.jitterMs));
    }
    if (climate.revokeAt > 0) {
        parts.append(text("access withdrawn at call %1").arg(climate.revokeAt));
    }
    return parts.isEmpty() ? text("fine") : parts.join(text(", "));
}

QJsonArray facts(const PageSources& sources)
{
    QJsonArray list;
    const auto add = [&](const char* label, const QString& value) {
        list.append(QJsonObject{{text("label"), text(label)}, {text("value"), value}});
    };
    add("Account", QString::number(sources.portal.hubId()));
    add("Address", text("http://") + sources.portal.uiDomain());
    add("Client id of the app", sources.credentials.clientId());
    add("Redirect URLs of the app", registeredRedirectUris().join(text("\n")));
    add("Time zone", QString::fromLatin1(accountZone().id()));
    add("Limits", limitsInWords(sources.limits));
    add("Weather", weatherInWords(sources.weather));
    add("Seed", QString::number(sources.weather.climate().seed));
    return list;
}

} // namespace

ApiAnswer settingsPage(const PageSources& sources, const QUrlQuery& query, const QString& formToken)
{
    const ObjectType* named = findObjectType(query.queryItemValue(text("object")));
    const ObjectType& type = named ? *named : objectTypes().front();
    const QJsonArray stages = pipelines(sources.portal, type);
    return page(PageSection::Settings, text("Settings"), text("sandbox-settings.html"),
                {{text("tabs"), tabs(type)},
                 {text("heading"), headingOf(type)},
                 {text("facts"), facts(sources)},
                 {text("pipelines"), stages},
                 {text("groups"), groups(sources.portal.schema(type))},
                 {text("owners"), owners()},
                 {text("wasreset"), query.hasQueryItem(text("reset"))},
                 {text("token"), formToken}});
}

} // namespace leadferry::sandbox
