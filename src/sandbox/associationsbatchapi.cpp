// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/associationsbatchapi.h"

#include "sandbox/associationrules.h"
#include "sandbox/linkjson.h"
#include "sandbox/recordjson.h"
#include "sandbox/requestbody.h"
#include "sandbox/text.h"

namespace leadferry::sandbox {

namespace {

constexpr int largestLinkBatch = 2000;
constexpr int largestReadBatch = 1000;

QString idOf(const QJsonObject& input, const char* end)
{
    return input.value(QLatin1String(end))[QLatin1String("id")].toString();
}

/// The same under the present id, when the record was merged.
QString currentIdOf(const Portal& portal, const QJsonObject& input, const char* end)
{
    return portal.records().currentId(idOf(input, end));
}

enum class Targets { One, Many }; ///< "to" is a record or a list of them

/// The inputs of a batch, each with the ends named.
Checked<QList<QJsonObject>> readPairs(const ApiCall& call, const QStringList& fields, Targets targets = Targets::One)
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
        const bool many = targets == Targets::Many;
        if (input.value(QLatin1String("to")).isArray() != many) {
            return errors::wrongFieldType(text("to"), many ? text("an array") : text("an object"));
        }
        if (idOf(input, "from").isEmpty() || (!many && idOf(input, "to").isEmpty())) {
            return errors::missingFields({text("from.id"), text("to.id")});
        }
    }
    return inputs.value();
}

} // namespace

void AssociationsBatchApi::addTo(Router& router)
{
    const auto add = [&](const char* verb, ScopeNeed need, const Route::Handler& handler) {
        router.add({"POST",
                    text("crm/associations/{from}/{to}/batch/") + text(verb),
                    {ApiEdition::V4, ApiEdition::Dated},
                    text("associations/batch/") + text(verb),
                    need,
                    handler});
    };
    add("associate/default", ScopeNeed::WriteLinks, [this](const ApiCall& call) { return linkDefault(call); });
    add("read", ScopeNeed::ReadLinks, [this](const ApiCall& call) { return read(call); });
    add("create", ScopeNeed::WriteLinks, [this](const ApiCall& call) { return create(call); });
    add("archive", ScopeNeed::WriteLinks, [this](const ApiCall& call) { return archive(call); });
    add("labels/archive", ScopeNeed::WriteLinks, [this](const ApiCall& call) { return archiveLabels(call); });
}

ApiAnswer AssociationsBatchApi::linkDefault(const ApiCall& call)
{
    const auto inputs = readPairs(call, {text("from"), text("to")});
    if (!inputs.ok()) {
        return inputs.error();
    }
    QJsonArray results;
    QJsonArray refused;
    for (const QJsonObject& input : inputs.value()) {
        const QString fromId = currentIdOf(m_portal, input, "from");
        const QString toId = currentIdOf(m_portal, input, "to");
        if (const auto error = checkLinkEnds(m_portal, call, fromId, toId)) {
            refused.append(error->toItemJson());
            continue;
        }
        const AssociationType& type = *plainAssociation(call.object("from"), call.object("to"));
        m_portal.links().add(fromId, type, toId);
        results.append(defaultLinkToJson(type, fromId, toId));
        results.append(defaultLinkToJson(type.reversed(), toId, fromId));
    }
    ApiAnswer answer = batchAnswer(m_portal, 200, results, refused);
    if (!call.isDated()) {
        answer.status = 200; // the v4 description has the errors in the 200 body
    }
    return answer;
}

ApiAnswer AssociationsBatchApi::read(const ApiCall& call) const
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
        const QString id = m_portal.records().currentId(input.value(QLatin1String("id")).toString());
        const QJsonArray linked = linkedRecordsToJson(m_portal, id, call.object("to"));
        if (linked.isEmpty() || !m_portal.records().find(call.object("from"), id)) {
            // HubSpot lists a record without links, or none at all, among the errors.
            problems.append(errors::noAssociations(call.object("from"), id, call.object("to")).toItemJson());
        } else {
            results.append(QJsonObject{{text("from"), linkEndToJson(id)}, {text("to"), linked}});
        }
    }
    return batchAnswer(m_portal, 200, results, problems);
}

ApiAnswer AssociationsBatchApi::create(const ApiCall& call)
{
    const auto inputs = readPairs(call, {text("from"), text("to"), text("types")});
    if (!inputs.ok()) {
        return inputs.error();
    }
    QJsonArray results;
    QJsonArray refused;
    for (const QJsonObject& input : inputs.value()) {
        const QString fromId = currentIdOf(m_portal, input, "from");
        const QString toId = currentIdOf(m_portal, input, "to");
        const auto types = readAssociationTypes(m_portal, call, input.value(QLatin1String("types")).toArray());
        if (!types.ok()) {
            refused.append(types.error().toItemJson());
            continue;
        }
        if (const auto error = checkLinkEnds(m_portal, call, fromId, toId)) {
            refused.append(error->toItemJson());
            continue;
        }
        QJsonArray given;
        for (const AssociationType* type : types.value()) {
            m_portal.links().add(fromId, *type, toId);
            if (!type->label.isEmpty()) {
                given.append(type->label);
            }
        }
        results.append(labelledLinkToJson(call, fromId, toId, given));
    }
    return batchAnswer(m_portal, 201, results, refused);
}

ApiAnswer AssociationsBatchApi::archive(const ApiCall& call)
{
    const auto inputs = readPairs(call, {text("from"), text("to")}, Targets::Many);
    if (!inputs.ok()) {
        return inputs.error();
    }
    for (const QJsonObject& input : inputs.value()) {
        const QJsonArray targets = input.value(QLatin1String("to")).toArray();
        for (const auto& target : targets) {
            m_portal.links().remove(call.object("from"), currentIdOf(m_portal, input, "from"), call.object("to"),
                                    m_portal.records().currentId(target[QLatin1String("id")].toString()));
        }
    }
    return ApiAnswer::noContent();
}

ApiAnswer AssociationsBatchApi::archiveLabels(const ApiCall& call)
{
    const auto inputs = readPairs(call, {text("from"), text("to"), text("types")});
    if (!inputs.ok()) {
        return inputs.error();
    }
    for (const QJsonObject& input : inputs.value()) {
        const auto types = readAssociationTypes(m_portal, call, input.value(QLatin1String("types")).toArray());
        if (!types.ok()) {
            return types.error();
        }
        for (const AssociationType* type : types.value()) {
            m_portal.links().removeType(currentIdOf(m_portal, input, "from"), *type,
                                        currentIdOf(m_portal, input, "to"));
        }
    }
    return ApiAnswer::noContent();
}

} // namespace leadferry::sandbox
