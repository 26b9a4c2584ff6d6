// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/objectsapi.h"

#include "sandbox/listpage.h"
#include "sandbox/recordjson.h"
#include "sandbox/requestbody.h"

namespace leadferry::sandbox {

namespace {

RecordView viewOf(const ApiCall& call)
{
    return {.properties = call.queryList("properties"),
            .history = call.queryList("propertiesWithHistory"),
            .associations = call.queryList("associations")};
}

} // namespace

void ObjectsApi::addTo(Router& router)
{
    const QList<ApiEdition> editions{ApiEdition::V3, ApiEdition::Dated};
    const QString many = QStringLiteral("crm/objects/{type}");
    const QString one = QStringLiteral("crm/objects/{type}/{id}");
    router.add({"GET", many, editions, QStringLiteral("{type}/list"), ScopeNeed::ReadObject,
                [this](const ApiCall& call) { return list(call); }});
    router.add({"POST", many, editions, QStringLiteral("{type}/create"), ScopeNeed::WriteObject,
                [this](const ApiCall& call) { return create(call); }});
    router.add({"GET", one, editions, QStringLiteral("{type}/read"), ScopeNeed::ReadObject,
                [this](const ApiCall& call) { return read(call); }});
    router.add({"PATCH", one, editions, QStringLiteral("{type}/update"), ScopeNeed::WriteObject,
                [this](const ApiCall& call) { return change(call); }});
    router.add({"DELETE", one, editions, QStringLiteral("{type}/archive"), ScopeNeed::WriteObject,
                [this](const ApiCall& call) { return archive(call); }});
}

ApiAnswer ObjectsApi::list(const ApiCall& call) const
{
    const auto page = readListPage(call, {});
    if (!page.ok()) {
        return page.error();
    }
    const auto& records = m_portal.records().all(call.object("type"));
    const bool archived = call.queryFlag("archived");
    QJsonArray results;
    qsizetype index = page.value().after;
    for (; index < records.size() && results.size() < page.value().limit; ++index) {
        const Record& record = *records.at(index);
        if (archived ? m_portal.inRecycleBin(record) : !record.archived()) {
            results.append(recordToJson(m_portal, record, viewOf(call)));
        }
    }
    return ApiAnswer::json(200, listPageToJson(results, index, records.size()));
}

ApiAnswer ObjectsApi::create(const ApiCall& call)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    QStringList fields{QStringLiteral("properties")};
    if (call.isDated()) {
        fields.prepend(QStringLiteral("associations")); // required by the dated interface description, optional in v3
    }
    if (const auto error = requireFields(body.value(), fields)) {
        return *error;
    }
    const auto values = readPropertyValues(body.value());
    if (!values.ok()) {
        return values.error();
    }
    const QJsonArray associations = body.value().value(QLatin1String("associations")).toArray();
    const auto accepted =
        m_rules.checkCreate(call.object("type"), values.value(), associations, m_rules.rulesFor(call));
    if (!accepted.ok()) {
        return accepted.error();
    }
    return ApiAnswer::json(201, wholeRecordToJson(m_portal, m_rules.apply(accepted.value())));
}

ApiAnswer ObjectsApi::read(const ApiCall& call) const
{
    const auto record = recordOf(call);
    if (!record.ok()) {
        return record.error();
    }
    return ApiAnswer::json(200, recordToJson(m_portal, *record.value(), viewOf(call)));
}

ApiAnswer ObjectsApi::change(const ApiCall& call)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    if (const auto error = requireFields(body.value(), {QStringLiteral("properties")})) {
        return *error;
    }
    const auto values = readPropertyValues(body.value());
    if (!values.ok()) {
        return values.error();
    }
    const auto record = recordOf(call);
    if (!record.ok()) {
        return record.error();
    }
    const auto accepted = m_rules.checkUpdate(*record.value(), values.value(), m_rules.rulesFor(call));
    if (!accepted.ok()) {
        return accepted.error();
    }
    return ApiAnswer::json(200, changedRecordToJson(m_portal, m_rules.apply(accepted.value()), values.value().keys()));
}

ApiAnswer ObjectsApi::archive(const ApiCall& call)
{
    const Record* record = m_portal.records().findEver(call.object("type"), call.name("id"));
    if (!record || (record->archived() && !m_portal.inRecycleBin(*record))) {
        return errors::recordNotFound(call.name("id"));
    }
    if (!record->archived()) {
        m_portal.records().archive(*record, m_portal.nowMs());
        m_portal.links().removeAll(record->id);
    }
    return ApiAnswer::noContent();
}

Checked<const Record*> ObjectsApi::recordOf(const ApiCall& call) const
{
    const ObjectType& type = call.object("type");
    const QString idProperty = call.queryValue("idProperty");
    if (!idProperty.isEmpty() && !m_rules.isIdProperty(type, idProperty)) {
        return errors::nonUniqueIdProperty(type, idProperty);
    }
    const Record* record = m_rules.findBy(type, idProperty, call.name("id"));
    if (call.queryFlag("archived") && idProperty.isEmpty()) {
        record = m_portal.records().findEver(type, call.name("id"));
        record = record && m_portal.inRecycleBin(*record) ? record : nullptr;
    }
    if (!record) {
        return errors::recordNotFound(call.name("id"));
    }
    return record;
}

} // namespace leadferry::sandbox
