// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/associationsapi.h"

#include "sandbox/associationrules.h"
#include "sandbox/linkjson.h"
#include "sandbox/recordjson.h"
#include "sandbox/requestbody.h"
#include "sandbox/text.h"

namespace leadferry::sandbox {

void AssociationsApi::addTo(Router& router)
{
    const QList<ApiEdition> editions{ApiEdition::V4, ApiEdition::Dated};
    const QString single = text("crm/objects/{from}/{id}/associations/");
    const auto add = [&](const char* method, const QString& pattern, const char* kind, ScopeNeed need,
                         const Route::Handler& handler) {
        router.add({method, pattern, editions, text("associations/") + text(kind), need, handler});
    };
    const ScopeNeed read = ScopeNeed::ReadLinks;
    const ScopeNeed write = ScopeNeed::WriteLinks;
    const QString one = single + text("{to}/{toId}");
    add("GET", single + text("{to}"), "list", read, [this](const ApiCall& call) { return list(call); });
    add("PUT", single + text("default/{to}/{toId}"), "default", write,
        [this](const ApiCall& call) { return linkDefault(call); });
    add("PUT", one, "create", write, [this](const ApiCall& call) { return link(call); });
    add("DELETE", one, "archive", write, [this](const ApiCall& call) { return unlink(call); });
    add("GET", text("crm/associations/{from}/{to}/labels"), "labels", read,
        [this](const ApiCall& call) { return labels(call); });
}

ApiAnswer AssociationsApi::list(const ApiCall& call) const
{
    if (!m_portal.records().find(call.object("from"), call.name("id"))) {
        return errors::recordNotFound(call.name("id"));
    }
    return ApiAnswer::json(200, {{text("results"), linkedRecordsToJson(m_portal, call.name("id"), call.object("to"))}});
}

ApiAnswer AssociationsApi::linkDefault(const ApiCall& call)
{
    const QString fromId = call.name("id");
    const QString toId = call.name("toId");
    if (const auto error = checkLinkEnds(m_portal, call, fromId, toId)) {
        return *error;
    }
    const AssociationType& type = *defaultAssociation(call.object("from"), call.object("to"));
    m_portal.links().add(fromId, type, toId);
    return batchAnswer(m_portal, 200,
                       {defaultLinkToJson(type, fromId, toId),
                        defaultLinkToJson(*findAssociationType(type.inverseTypeId), toId, fromId)},
                       {});
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
    if (const auto error = checkLinkEnds(m_portal, call, call.name("id"), call.name("toId"))) {
        return *error;
    }
    QJsonArray given;
    for (const AssociationType* type : types.value()) {
        m_portal.links().add(call.name("id"), *type, call.name("toId"));
        if (!type->isDefault()) {
            given.append(type->label);
        }
    }
    return ApiAnswer::json(201, labelledLinkToJson(call, call.name("id"), call.name("toId"), given));
}

ApiAnswer AssociationsApi::unlink(const ApiCall& call)
{
    m_portal.links().remove(call.object("from"), call.name("id"), call.object("to"), call.name("toId"));
    return ApiAnswer::noContent();
}

ApiAnswer AssociationsApi::labels(const ApiCall& call) const
{
    QJsonArray results;
    const auto types = associationTypes(call.object("from"), call.object("to"));
    for (const AssociationType* type : types) {
        results.append(linkKindToJson(*type));
    }
    return ApiAnswer::json(200, {{text("results"), results}});
}

} // namespace leadferry::sandbox
