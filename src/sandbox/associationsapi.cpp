// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/associationsapi.h"

#include "sandbox/associationrules.h"
#include "sandbox/recordjson.h"
#include "sandbox/requestbody.h"

namespace leadferry::sandbox {

namespace {

constexpr int largestLinkBatch = 2000;
constexpr int largestReadBatch = 1000;

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

QString idOf(const QJsonObject& input, const char* end)
{
    return input.value(QLatin1String(end))[QLatin1String("id")].toString();
}

/// The inputs of a batch, each with the ends named.
Checked<QList<QJsonObject>> readPairs(const ApiCall& call, const QStringList& fields)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const auto inputs = readInputs(body.value(), fields, largestLinkBatch);
    if (!inputs.ok()) {
        return inputs.error();
    }
    for (const QJsonObject& input : inputs.value()) {
        const bool toIsList = input.value(QLatin1String("to")).isArray();
        if (idOf(input, "from").isEmpty() || (!toIsList && idOf(input, "to").isEmpty())) {
            return errors::missingFields({text("from.id"), text("to.id")});
        }
    }
    return inputs.value();
}

QJsonObject endToJson(const QString& id)
{
    return {{text("id"), id}};
}

QJsonObject defaultToJson(const AssociationType& type, const QString& fromId, const QString& toId)
{
    return {{text("from"), endToJson(fromId)},
            {text("to"), endToJson(toId)},
            {text("associationSpec"), QJsonObject{{text("associationCategory"), text("HUBSPOT_DEFINED")},
                                                  {text("associationTypeId"), type.typeId}}}};
}

QJsonObject pairToJson(const ApiCall& call, const QString& fromId, const QString& toId, const QJsonArray& labels)
{
    return {{text("fromObjectTypeId"), call.object("from").typeId},
            {text("fromObjectId"), fromId},
            {text("toObjectTypeId"), call.object("to").typeId},
            {text("toObjectId"), toId},
            {text("labels"), labels}};
}

QJsonObject kindToJson(const AssociationType& type)
{
    QJsonObject json{{text("category"), text("HUBSPOT_DEFINED")}, {text("typeId"), type.typeId}};
    if (!type.isDefault()) {
        json.insert(text("label"), type.label);
    }
    return json;
}

} // namespace

void AssociationsApi::addTo(Router& router)
{
    const QList<ApiEdition> editions{ApiEdition::V4, ApiEdition::Dated};
    const QString single = text("crm/objects/{from}/{id}/associations/");
    const QString batch = text("crm/associations/{from}/{to}/");
    const auto add = [&](const char* method, const QString& pattern, const char* kind, ScopeNeed need,
                         const Route::Handler& handler) {
        router.add({method, pattern, editions, text("associations/") + text(kind), need, handler});
    };
    const ScopeNeed read = ScopeNeed::ReadLinks;
    const ScopeNeed write = ScopeNeed::WriteLinks;
    add("GET", single + text("{to}"), "list", read, [this](const ApiCall& call) { return list(call); });
    add("PUT", single + text("default/{to}/{toId}"), "default", write,
        [this](const ApiCall& call) { return linkDefault(call); });
    add("PUT", single + text("{to}/{toId}"), "create", write, [this](const ApiCall& call) { return link(call); });
    add("DELETE", single + text("{to}/{toId}"), "archive", write, [this](const ApiCall& call) { return unlink(call); });
    add("POST", batch + text("batch/associate/default"), "batch/associate/default", write,
        [this](const ApiCall& call) { return batchDefault(call); });
    add("POST", batch + text("batch/read"), "batch/read", read,
        [this](const ApiCall& call) { return batchRead(call); });
    add("POST", batch + text("batch/create"), "batch/create", write,
        [this](const ApiCall& call) { return batchCreate(call); });
    add("POST", batch + text("batch/archive"), "batch/archive", write,
        [this](const ApiCall& call) { return batchArchive(call); });
    add("POST", batch + text("batch/labels/archive"), "batch/labels/archive", write,
        [this](const ApiCall& call) { return batchArchiveLabels(call); });
    add("GET", batch + text("labels"), "labels", read, [this](const ApiCall& call) { return labels(call); });
}

std::optional<ApiError> AssociationsApi::checkEnds(const ApiCall& call, const QString& fromId,
                                                   const QString& toId) const
{
    const ObjectType& from = call.object("from");
    const ObjectType& to = call.object("to");
    if (!defaultAssociation(from, to)) {
        return errors::invalidAssociationType(0, from.name, to.name);
    }
    if (!m_portal.records().find(from, fromId)) {
        return errors::recordsNotFound(from, {fromId});
    }
    if (!m_portal.records().find(to, toId)) {
        return errors::recordsNotFound(to, {toId});
    }
    return std::nullopt;
}

QJsonArray AssociationsApi::linkedToJson(const QString& fromId, const ObjectType& to) const
{
    QJsonArray linked;
    for (const Link& link : m_portal.links().links(fromId, to)) {
        QJsonArray kinds;
        for (const int typeId : link.typeIds) {
            kinds.append(kindToJson(*findAssociationType(typeId)));
        }
        linked.append(QJsonObject{{text("toObjectId"), link.toId}, {text("associationTypes"), kinds}});
    }
    return linked;
}

ApiAnswer AssociationsApi::list(const ApiCall& call) const
{
    if (!m_portal.records().find(call.object("from"), call.name("id"))) {
        return errors::recordNotFound(call.name("id"));
    }
    return ApiAnswer::json(200, {{text("results"), linkedToJson(call.name("id"), call.object("to"))}});
}

ApiAnswer AssociationsApi::linkDefault(const ApiCall& call)
{
    const QString fromId = call.name("id");
    const QString toId = call.name("toId");
    if (const auto error = checkEnds(call, fromId, toId)) {
        return *error;
    }
    const AssociationType& type = *defaultAssociation(call.object("from"), call.object("to"));
    m_portal.links().add(fromId, type, toId);
    return batchAnswer(
        m_portal, 200,
        {defaultToJson(type, fromId, toId), defaultToJson(*findAssociationType(type.inverseTypeId), toId, fromId)}, {});
}

ApiAnswer AssociationsApi::link(const ApiCall& call)
{
    const auto body = readJsonArray(call);
    if (!body.ok()) {
        return body.error();
    }
    const auto types = readAssociationTypes(call.object("from"), call.object("to"), body.value());
    if (!types.ok()) {
        return types.error();
    }
    if (const auto error = checkEnds(call, call.name("id"), call.name("toId"))) {
        return *error;
    }
    QJsonArray given;
    for (const AssociationType* type : types.value()) {
        m_portal.links().add(call.name("id"), *type, call.name("toId"));
        if (!type->isDefault()) {
            given.append(type->label);
        }
    }
    return ApiAnswer::json(201, pairToJson(call, call.name("id"), call.name("toId"), given));
}

ApiAnswer AssociationsApi::unlink(const ApiCall& call)
{
    m_portal.links().remove(call.object("from"), call.name("id"), call.object("to"), call.name("toId"));
    return ApiAnswer::noContent();
}

ApiAnswer AssociationsApi::batchDefault(const ApiCall& call)
{
    const auto inputs = readPairs(call, {text("from"), text("to")});
    if (!inputs.ok()) {
        return inputs.error();
    }
    QJsonArray results;
    QJsonArray refused;
    for (const QJsonObject& input : inputs.value()) {
        const QString fromId = idOf(input, "from");
        const QString toId = idOf(input, "to");
        if (const auto error = checkEnds(call, fromId, toId)) {
            refused.append(error->toItemJson());
            continue;
        }
        const AssociationType& type = *defaultAssociation(call.object("from"), call.object("to"));
        m_portal.links().add(fromId, type, toId);
        results.append(defaultToJson(type, fromId, toId));
        results.append(defaultToJson(*findAssociationType(type.inverseTypeId), toId, fromId));
    }
    ApiAnswer answer = batchAnswer(m_portal, 200, results, refused);
    if (!call.isDated()) {
        answer.status = 200; // the v4 description has the errors in the 200 body
    }
    return answer;
}

ApiAnswer AssociationsApi::batchRead(const ApiCall& call) const
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const auto inputs = readInputs(body.value(), {text("id")}, largestReadBatch);
    if (!inputs.ok()) {
        return inputs.error();
    }
    QJsonArray results;
    QJsonArray problems;
    for (const QJsonObject& input : inputs.value()) {
        const QString id = input.value(QLatin1String("id")).toString();
        const QJsonArray linked = linkedToJson(id, call.object("to"));
        if (linked.isEmpty() || !m_portal.records().find(call.object("from"), id)) {
            // HubSpot lists a record without links, or none at all, among the errors.
            problems.append(errors::noAssociations(call.object("from"), id, call.object("to")).toItemJson());
        } else {
            results.append(QJsonObject{{text("from"), endToJson(id)}, {text("to"), linked}});
        }
    }
    return batchAnswer(m_portal, 200, results, problems);
}

ApiAnswer AssociationsApi::batchCreate(const ApiCall& call)
{
    const auto inputs = readPairs(call, {text("from"), text("to"), text("types")});
    if (!inputs.ok()) {
        return inputs.error();
    }
    QJsonArray results;
    QJsonArray refused;
    for (const QJsonObject& input : inputs.value()) {
        const QString fromId = idOf(input, "from");
        const QString toId = idOf(input, "to");
        const auto types =
            readAssociationTypes(call.object("from"), call.object("to"), input.value(QLatin1String("types")).toArray());
        if (!types.ok()) {
            refused.append(types.error().toItemJson());
            continue;
        }
        if (const auto error = checkEnds(call, fromId, toId)) {
            refused.append(error->toItemJson());
            continue;
        }
        QJsonArray given;
        for (const AssociationType* type : types.value()) {
            m_portal.links().add(fromId, *type, toId);
            if (!type->isDefault()) {
                given.append(type->label);
            }
        }
        results.append(pairToJson(call, fromId, toId, given));
    }
    return batchAnswer(m_portal, 201, results, refused);
}

ApiAnswer AssociationsApi::batchArchive(const ApiCall& call)
{
    const auto inputs = readPairs(call, {text("from"), text("to")});
    if (!inputs.ok()) {
        return inputs.error();
    }
    for (const QJsonObject& input : inputs.value()) {
        const QJsonArray targets = input.value(QLatin1String("to")).toArray();
        for (const QJsonValue& target : targets) {
            m_portal.links().remove(call.object("from"), idOf(input, "from"), call.object("to"),
                                    target[QLatin1String("id")].toString());
        }
    }
    return ApiAnswer::noContent();
}

ApiAnswer AssociationsApi::batchArchiveLabels(const ApiCall& call)
{
    const auto inputs = readPairs(call, {text("from"), text("to"), text("types")});
    if (!inputs.ok()) {
        return inputs.error();
    }
    for (const QJsonObject& input : inputs.value()) {
        const auto types =
            readAssociationTypes(call.object("from"), call.object("to"), input.value(QLatin1String("types")).toArray());
        if (!types.ok()) {
            return types.error();
        }
        for (const AssociationType* type : types.value()) {
            m_portal.links().removeType(idOf(input, "from"), *type, idOf(input, "to"));
        }
    }
    return ApiAnswer::noContent();
}

ApiAnswer AssociationsApi::labels(const ApiCall& call) const
{
    QJsonArray results;
    const auto types = associationTypes(call.object("from"), call.object("to"));
    for (const AssociationType* type : types) {
        results.append(kindToJson(*type));
    }
    return ApiAnswer::json(200, {{text("results"), results}});
}

} // namespace leadferry::sandbox
