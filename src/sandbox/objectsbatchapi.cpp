// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/objectsbatchapi.h"

#include "sandbox/batchwrite.h"
#include "sandbox/recordjson.h"
#include "sandbox/text.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace leadferry::sandbox {

namespace {

BatchWrite::Mode modeOf(const QList<BatchInput>& inputs)
{
    return allowsPartialSuccess(inputs) ? BatchWrite::Mode::Partial : BatchWrite::Mode::AllOrNothing;
}

} // namespace

void ObjectsBatchApi::addTo(Router& router)
{
    const QList<ApiEdition> editions{ApiEdition::V3, ApiEdition::Dated};
    const auto add = [&](const char* verb, ScopeNeed need, const Route::Handler& handler) {
        const QString tail = text("{type}/batch/") + text(verb);
        router.add({"POST", text("crm/objects/") + tail, editions, tail, need, handler});
    };
    add("create", ScopeNeed::WriteObject, [this](const ApiCall& call) { return create(call); });
    add("read", ScopeNeed::ReadObject, [this](const ApiCall& call) { return read(call); });
    add("update", ScopeNeed::WriteObject, [this](const ApiCall& call) { return update(call); });
    add("upsert", ScopeNeed::WriteObject, [this](const ApiCall& call) { return upsert(call); });
    add("archive", ScopeNeed::WriteObject, [this](const ApiCall& call) { return archive(call); });
}

ApiAnswer ObjectsBatchApi::create(const ApiCall& call)
{
    const ObjectType& type = call.object("type");
    QStringList fields{text("properties")};
    if (call.isDated()) {
        fields.prepend(text("associations")); // required by the dated interface description, optional in v3
    }
    const auto inputs = readBatchInputs(call, fields);
    if (!inputs.ok()) {
        return inputs.error();
    }
    if (const auto error = checkDistinctValues(m_portal, type, inputs.value())) {
        return *error;
    }
    const auto rules = m_rules.rulesFor(call);
    BatchWrite batch(m_portal, m_rules, modeOf(inputs.value()));
    for (const BatchInput& input : inputs.value()) {
        if (const auto error =
                batch.take(input, asWrite(m_rules.checkCreate(type, input.values, input.associations, rules)))) {
            return *error;
        }
    }
    return batch.carryOut(201, BatchWrite::Tells::Nothing);
}

ApiAnswer ObjectsBatchApi::read(const ApiCall& call) const
{
    const ObjectType& type = call.object("type");
    const auto request = readBatchRead(call);
    if (!request.ok()) {
        return request.error();
    }
    const QString idProperty = request.value().idProperty;
    if (!idProperty.isEmpty() && !m_rules.isIdProperty(type, idProperty)) {
        return errors::nonUniqueIdProperty(type, idProperty);
    }
    const bool archived = call.queryFlag("archived");
    const RecordView view{
        .properties = request.value().properties, .history = request.value().history, .associations = {}};
    QSet<QString> found;
    QStringList missing;
    QJsonArray results;
    for (const QString& id : request.value().ids) {
        const Record* record = archived ? m_portal.records().findEver(type, id) : m_rules.findBy(type, idProperty, id);
        if (!record || (archived ? !m_portal.inRecycleBin(*record) : record->archived())) {
            missing.append(id);
        } else if (!found.contains(record->id)) {
            found.insert(record->id);
            results.append(recordToJson(m_portal, *record, view));
        }
    }
    const QJsonArray problems =
        missing.isEmpty() ? QJsonArray() : QJsonArray{errors::recordsNotFound(type, missing).toItemJson()};
    return batchAnswer(m_portal, 200, results, problems);
}

std::optional<ApiError> ObjectsBatchApi::checkUpdateInputs(const ObjectType& type,
                                                           const QList<BatchInput>& inputs) const
{
    QStringList ids;
    for (const BatchInput& input : inputs) {
        // Unlike read and upsert, update takes no e-mail here: it asks for the unique flag, which e-mail does not
        // carry.
        const bool byEmail = type.isContact() && input.idProperty == QLatin1String("email");
        if (!input.idProperty.isEmpty() && (byEmail || !m_rules.isIdProperty(type, input.idProperty))) {
            return errors::nonUniqueIdProperty(type, input.idProperty);
        }
        const Record* record = m_rules.findBy(type, input.idProperty, input.id);
        ids.append(record ? record->id : input.id);
    }
    if (auto error = checkDistinct(ids)) {
        return error;
    }
    return checkDistinctValues(m_portal, type, inputs);
}

ApiAnswer ObjectsBatchApi::update(const ApiCall& call)
{
    const ObjectType& type = call.object("type");
    const auto inputs = readBatchInputs(call, {text("id"), text("properties")});
    if (!inputs.ok()) {
        return inputs.error();
    }
    if (const auto error = checkUpdateInputs(type, inputs.value())) {
        return *error;
    }
    const auto rules = m_rules.rulesFor(call);
    BatchWrite batch(m_portal, m_rules, modeOf(inputs.value()));
    for (const BatchInput& input : inputs.value()) {
        const Record* record = m_rules.findBy(type, input.idProperty, input.id);
        if (!record) {
            batch.miss(type, input);
        } else if (const auto error = batch.take(input, asWrite(m_rules.checkUpdate(*record, input.values, rules)))) {
            return *error;
        }
    }
    return batch.carryOut(200, BatchWrite::Tells::Nothing);
}

std::optional<ApiError> ObjectsBatchApi::checkUpsertInputs(const ObjectType& type, QList<BatchInput>& inputs) const
{
    QStringList keys;
    for (BatchInput& input : inputs) {
        if (!input.idProperty.isEmpty() && !m_rules.isIdProperty(type, input.idProperty)) {
            return errors::nonUniqueIdProperty(type, input.idProperty);
        }
        const Record* record = m_rules.findBy(type, input.idProperty, input.id);
        keys.append(record ? record->id : input.id.toLower());
        if (!input.idProperty.isEmpty() && input.idProperty != QLatin1String("hs_object_id") &&
            !input.values.contains(input.idProperty)) {
            input.values.insert(input.idProperty, input.id);
        }
    }
    if (auto error = checkDistinct(keys)) {
        return error;
    }
    return checkDistinctValues(m_portal, type, inputs);
}

ApiAnswer ObjectsBatchApi::upsert(const ApiCall& call)
{
    const ObjectType& type = call.object("type");
    auto inputs = readBatchInputs(call, {text("id"), text("properties")});
    if (!inputs.ok()) {
        return inputs.error();
    }
    if (const auto error = checkUpsertInputs(type, inputs.value())) {
        return *error;
    }
    // "Partial upserts are not supported with email as idProperty": read as all or nothing.
    const bool byEmail = std::any_of(inputs.value().cbegin(), inputs.value().cend(), [](const BatchInput& input) {
        return input.idProperty == QLatin1String("email");
    });
    const auto rules = m_rules.rulesFor(call);
    BatchWrite batch(m_portal, m_rules, byEmail ? BatchWrite::Mode::AllOrNothing : modeOf(inputs.value()));
    for (const BatchInput& input : std::as_const(inputs.value())) {
        const Record* record = m_rules.findBy(type, input.idProperty, input.id);
        const bool namesRecord = input.idProperty.isEmpty() || input.idProperty == QLatin1String("hs_object_id");
        if (!record && namesRecord) {
            batch.miss(type, input);
            continue;
        }
        const auto checked = record ? asWrite(m_rules.checkUpdate(*record, input.values, rules))
                                    : asWrite(m_rules.checkCreate(type, input.values, {}, rules));
        if (const auto error = batch.take(input, checked)) {
            return *error;
        }
    }
    return batch.carryOut(200, BatchWrite::Tells::WhetherNew);
}

ApiAnswer ObjectsBatchApi::archive(const ApiCall& call)
{
    const ObjectType& type = call.object("type");
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const auto inputs = readInputs(body.value(), {text("id")});
    if (!inputs.ok()) {
        return inputs.error();
    }
    for (const QJsonObject& input : inputs.value()) {
        if (const Record* record = m_portal.records().find(type, input.value(QLatin1String("id")).toString())) {
            m_portal.records().archive(*record, m_portal.nowMs());
            m_portal.links().removeAll(record->id);
        }
    }
    return ApiAnswer::noContent();
}

} // namespace leadferry::sandbox
