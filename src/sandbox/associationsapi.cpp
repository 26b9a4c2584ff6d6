// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/associationsapi.h"

#include "sandbox/associationrules.h"
#include "sandbox/linkjson.h"
#include "sandbox/listpage.h"
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
}

ApiAnswer AssociationsApi::list(const ApiCall& call) const
{
    constexpr ListLimits limits{.usual = 500, .largest = 500};
    const Record* record = m_portal.records().find(call.object("from"), call.name("id"));
    if (!record) {
        return errors::recordNotFound(call.name("id"));
    }
    const auto page = readListPage(call, limits);
    if (!page.ok()) {
        return page.error();
    }
    return ApiAnswer::json(200, listPageOf(linkedRecordsToJson(m_portal, record->id, call.object("to")), page.value()));
}

std::pair<QString, QString> AssociationsApi::ends(const ApiCall& call) const
{
    return {m_portal.records().currentId(call.name("id")), m_portal.records().currentId(call.name("toId"))};
}

ApiAnswer AssociationsApi::linkDefault(const ApiCall& call)
{
    const auto [fromId, toId] = ends(call);
    if (const auto error = checkLinkEnds(m_portal, call, fromId, toId)) {
        return *error;
    }
    const AssociationType& type = *plainAssociation(call.object("from"), call.object("to"));
    m_portal.links().add(fromId, type, toId);
    return batchAnswer(m_portal, 200,
                       {defaultLinkToJson(type, fromId, toId), defaultLinkToJson(type.reversed(), toId, fromId)}, {});
}

ApiAnswer AssociationsApi::link(const ApiCall& call)
{
    const auto body = readJsonArray(call);
    if (!body.ok()) {
        return body.error();
    }
    const auto types = readAssociationTypes(m_portal, call, body.value());
    if (!types.ok()) {
        return types.error();
    }
    const auto [fromId, toId] = ends(call);
    if (const auto error = checkLinkEnds(m_portal, call, fromId, toId)) {
        return *error;
    }
    QJsonArray given;
    for (const AssociationType* type : types.value()) {
        m_portal.links().add(fromId, *type, toId);
        if (!type->label.isEmpty()) {
            given.append(type->label);
        }
    }
    return ApiAnswer::json(201, labelledLinkToJson(call, fromId, toId, given));
}

ApiAnswer AssociationsApi::unlink(const ApiCall& call)
{
    const auto [fromId, toId] = ends(call);
    m_portal.links().remove(call.object("from"), fromId, call.object("to"), toId);
    return ApiAnswer::noContent();
}

} // namespace leadferry::sandbox
