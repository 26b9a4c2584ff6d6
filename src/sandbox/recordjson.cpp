// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/recordjson.h"

#include "sandbox/valuecheck.h"

namespace leadferry::sandbox {

namespace {

QJsonObject frame(const Portal& portal, const Record& record)
{
    QJsonObject json{
        {QStringLiteral("id"), record.id},
        {QStringLiteral("createdAt"), isoTime(record.createdMs)},
        {QStringLiteral("updatedAt"), isoTime(record.updatedMs)},
        {QStringLiteral("archived"), record.archived()},
        {QStringLiteral("url"), QStringLiteral("http://") + portal.uiDomain() + portal.recordPath(record)}};
    if (record.archived()) {
        json.insert(QStringLiteral("archivedAt"), isoTime(record.archivedMs));
    }
    return json;
}

QStringList withBookkeeping(const ObjectType& type, const QStringList& properties)
{
    QStringList all = properties;
    all << type.createdProperty << type.modifiedProperty << QStringLiteral("hs_object_id");
    all.removeDuplicates();
    return all;
}

QJsonObject historyToJson(const Record& record, const QStringList& properties)
{
    QJsonObject json;
    for (const QString& property : properties) {
        QJsonArray versions;
        const auto found = record.history.value(property);
        for (const PropertyVersion& version : found) { // the newest first
            versions.prepend(QJsonObject{{QStringLiteral("value"), version.value},
                                         {QStringLiteral("timestamp"), isoTime(version.atMs)},
                                         {QStringLiteral("sourceType"), QStringLiteral("INTEGRATION")}});
        }
        json.insert(property, versions);
    }
    return json;
}

QJsonObject associationsToJson(const Portal& portal, const Record& record, const QStringList& objects)
{
    QJsonObject json;
    for (const QString& object : objects) {
        const ObjectType* to = findObjectType(object);
        if (!to) {
            continue;
        }
        QJsonArray results;
        for (const Link& link : portal.links().links(record.id, *to)) {
            for (const int typeId : link.typeIds) {
                const AssociationType* kind = portal.associationTypes().find(typeId);
                QString name = record.type->singular + QStringLiteral("_to_") + to->singular;
                if (!kind->label.isEmpty()) {
                    name += QLatin1Char('_') + kind->label.toLower();
                }
                results.append(QJsonObject{{QStringLiteral("id"), link.toId}, {QStringLiteral("type"), name}});
            }
        }
        if (!results.isEmpty()) {
            json.insert(to->name, QJsonObject{{QStringLiteral("results"), results}});
        }
    }
    return json;
}

} // namespace

QJsonObject recordToJson(const Portal& portal, const Record& record, const RecordView& view)
{
    const ObjectType& type = *record.type;
    const QStringList names =
        withBookkeeping(type, view.properties.isEmpty() ? type.defaultProperties : view.properties + view.history);
    QJsonObject properties;
    for (const QString& name : names) {
        if (!portal.schema(type).find(name)) {
            continue; // HubSpot leaves unknown names out of a read without a word
        }
        // HubSpot sends null for a property without value. Its interface description has only texts, so none is sent
        // here.
        const QString value = record.value(name);
        if (!value.isEmpty()) {
            properties.insert(name, value);
        }
    }
    QJsonObject json = frame(portal, record);
    json.insert(QStringLiteral("properties"), properties);
    if (!view.history.isEmpty()) {
        json.insert(QStringLiteral("propertiesWithHistory"), historyToJson(record, view.history));
    }
    const QJsonObject associations = associationsToJson(portal, record, view.associations);
    if (!associations.isEmpty()) {
        json.insert(QStringLiteral("associations"), associations);
    }
    return json;
}

QJsonObject wholeRecordToJson(const Portal& portal, const Record& record)
{
    return recordToJson(portal, record, {.properties = record.history.keys(), .history = {}, .associations = {}});
}

QJsonObject changedRecordToJson(const Portal& portal, const Record& record, const QStringList& changed)
{
    const QStringList properties = changed.isEmpty() ? QStringList{QStringLiteral("hs_object_id")} : changed;
    return recordToJson(portal, record, {.properties = properties, .history = {}, .associations = {}});
}

ApiAnswer batchAnswer(const Portal& portal, int successStatus, const QJsonArray& results, const QJsonArray& errors)
{
    QJsonArray shuffled;
    for (qsizetype index = results.size() - 1; index >= 0; --index) {
        shuffled.append(results.at(index));
    }
    if (shuffled.size() > 2) {
        shuffled.append(shuffled.takeAt(0));
    }
    const QString now = isoTime(portal.nowMs());
    QJsonObject body{{QStringLiteral("status"), QStringLiteral("COMPLETE")},
                     {QStringLiteral("startedAt"), now},
                     {QStringLiteral("completedAt"), now},
                     {QStringLiteral("results"), shuffled}};
    if (!errors.isEmpty()) {
        body.insert(QStringLiteral("numErrors"), errors.size());
        body.insert(QStringLiteral("errors"), errors);
    }
    return ApiAnswer::json(errors.isEmpty() ? successStatus : 207, body);
}

} // namespace leadferry::sandbox
