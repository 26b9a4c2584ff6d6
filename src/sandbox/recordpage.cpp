// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pages.h"

#include "sandbox/agentpages.h"
#include "sandbox/objectlook.h"
#include "sandbox/recordwords.h"
#include "sandbox/richtext.h"
#include "sandbox/text.h"
#include "sandbox/webpage.h"

#include <algorithm>
#include <utility>

namespace leadferry::sandbox {

namespace {

QList<const Record*> linkedRecords(const Portal& portal, const Record& record)
{
    QList<const Record*> linked;
    for (const ObjectType& other : objectTypes()) {
        for (const Link& link : portal.links().links(record.id, other)) {
            if (const Record* target = portal.records().find(other, link.toId)) {
                linked.append(target);
            }
        }
    }
    return linked;
}

QJsonObject timelineItem(const Portal& portal, const Record& record)
{
    constexpr qsizetype foldedFrom = 2'000;
    constexpr qsizetype previewed = 280;
    const QString body = record.value(text(lookOf(*record.type).bodyProperty));
    QJsonObject item = linkTo(portal, record);
    item.insert(text("when"), readableTime(happenedMs(record)));
    item.insert(text("body"), cleanHtml(body));
    item.insert(text("folded"), body.size() > foldedFrom);
    item.insert(text("preview"), plainText(body.left(foldedFrom)).simplified().left(previewed) + QChar(0x2026));
    // A note is its text; the rest also have a name.
    item.insert(text("named"), record.type->titleProperty != QLatin1String("hs_body_preview"));
    item.insert(text("facts"), record.type->titleProperty == QLatin1String("hs_body_preview")
                                   ? QJsonArray()
                                   : highlightsOf(portal, record));
    return item;
}

/// What happened, the newest first.
QJsonArray timeline(const Portal& portal, QList<const Record*> linked)
{
    linked.removeIf([](const Record* other) { return !lookOf(*other->type).inTimeline; });
    std::stable_sort(linked.begin(), linked.end(),
                     [](const Record* left, const Record* right) { return happenedMs(*left) > happenedMs(*right); });
    QJsonArray items;
    for (const Record* other : std::as_const(linked)) {
        items.append(timelineItem(portal, *other));
    }
    return items;
}

/// A link with the two most telling values: "Qualified To Buy · 14400".
QJsonObject relatedLink(const Portal& portal, const Record& record)
{
    constexpr qsizetype told = 2;
    QStringList values;
    const QStringList columns = columnsOf(*record.type);
    for (const QString& property : columns) {
        if (values.size() < told && !record.value(property).isEmpty()) {
            values.append(readableValue(portal, record, property));
        }
    }
    QJsonObject link = linkTo(portal, record);
    link.insert(text("summary"), values.join(QStringLiteral(" · ")));
    return link;
}

/// What to go on working with, by object; long lists are folded after the first few.
QJsonArray related(const Portal& portal, const QList<const Record*>& linked)
{
    constexpr qsizetype unfolded = 8;
    QJsonArray sections;
    for (const ObjectType& type : objectTypes()) {
        QJsonArray first;
        QJsonArray rest;
        for (const Record* other : linked) {
            if (other->type == &type && lookOf(type).related) {
                (first.size() < unfolded ? first : rest).append(relatedLink(portal, *other));
            }
        }
        if (!first.isEmpty()) {
            const QJsonObject more{{text("number"), QString::number(rest.size())}, {text("rest"), rest}};
            sections.append(QJsonObject{{text("heading"), headingOf(type)},
                                        {text("number"), QString::number(first.size() + rest.size())},
                                        {text("first"), first},
                                        {text("more"), rest.isEmpty() ? QJsonValue(false) : QJsonValue(more)}});
        }
    }
    return sections;
}

/// The properties that have a value, by group.
QJsonArray groups(const Portal& portal, const Record& record)
{
    QJsonArray sections;
    const auto properties = portal.schema(*record.type).all();
    for (const PropertyGroup& group : portal.schema(*record.type).groups()) {
        QJsonArray rows;
        for (const PropertyDefinition* property : properties) {
            if (property->groupName == group.name && !record.value(property->name).isEmpty()) {
                rows.append(QJsonObject{{text("label"), property->label},
                                        {text("name"), property->name},
                                        {text("value"), readableValue(portal, record, property->name)}});
            }
        }
        if (!rows.isEmpty()) {
            sections.append(QJsonObject{{text("group"), group.label}, {text("rows"), rows}});
        }
    }
    return sections;
}

} // namespace

ApiAnswer recordPage(const PageSources& sources, const Record& record, const QString& formToken)
{
    const Portal& portal = sources.portal;
    const auto linked = linkedRecords(portal, record);
    const QJsonArray links = related(portal, linked);
    const QString body = record.value(text(lookOf(*record.type).bodyProperty));
    const bool isTicket = record.type->name == QLatin1String("tickets");
    QJsonObject data = linkTo(portal, record);
    data.insert(text("conversation"),
                isTicket ? QJsonValue(conversationCard(sources, record, formToken)) : QJsonValue(false));
    data.insert(text("id"), record.id);
    data.insert(text("typename"), record.type->name);
    data.insert(text("plural"), headingOf(*record.type));
    data.insert(text("archived"), record.archived());
    data.insert(text("created"), readableTime(record.createdMs));
    data.insert(text("updated"), readableTime(record.updatedMs));
    data.insert(text("highlights"), highlightsOf(portal, record));
    data.insert(text("text"), cleanHtml(body));
    data.insert(text("timeline"), timeline(portal, linked));
    data.insert(text("related"), links);
    data.insert(text("alone"), links.isEmpty());
    data.insert(text("groups"), groups(portal, record));
    return page(PageSection::Records, titleOf(record), text("sandbox-record.html"), data);
}

} // namespace leadferry::sandbox
