// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listsapi.h"

#include "sandbox/listpage.h"
#include "sandbox/requestbody.h"
#include "sandbox/text.h"
#include "sandbox/valuecheck.h"

#include <algorithm>

namespace leadferry::sandbox {

namespace {

constexpr int usualCount = 20;
constexpr int largestCount = 500;
constexpr qsizetype mostMembersAtOnce = 100'000;

ApiError noSuchList(const QString& id)
{
    return errors::thingNotFound(text("List"), id);
}

bool fits(const ContactList& list, const QJsonObject& search)
{
    const auto has = [&search](const char* field, const QString& value) {
        const QJsonArray wanted = search.value(QLatin1String(field)).toArray();
        return wanted.isEmpty() || wanted.contains(value);
    };
    return list.name.contains(search.value(QLatin1String("query")).toString(), Qt::CaseInsensitive) &&
           has("listIds", list.id) && has("processingTypes", list.processingType);
}

} // namespace

void ListsApi::addTo(Router& router)
{
    const auto add = [&](const char* method, const char* path, const char* kind, ScopeNeed need,
                         const Route::Handler& handler) {
        router.add(
            {method, text("crm/lists") + text(path), {ApiEdition::V3}, text("lists/") + text(kind), need, handler});
    };
    add("POST", "/search", "all/read", ScopeNeed::ReadLists, [this](const ApiCall& call) { return search(call); });
    add("POST", "", "create", ScopeNeed::WriteLists, [this](const ApiCall& call) { return create(call); });
    add("GET", "/{id}", "read", ScopeNeed::ReadLists, [this](const ApiCall& call) { return read(call); });
    add("GET", "/object-type-id/{objectType}/name/{name}", "by name", ScopeNeed::ReadLists,
        [this](const ApiCall& call) { return readByName(call); });
    add("GET", "/{id}/memberships", "members", ScopeNeed::ReadLists,
        [this](const ApiCall& call) { return members(call); });
    add("PUT", "/{id}/memberships/add", "members/add", ScopeNeed::WriteLists,
        [this](const ApiCall& call) { return addMembers(call); });
}

QJsonObject ListsApi::toJson(const ContactList& list) const
{
    return {{text("listId"), list.id},
            {text("listVersion"), 1},
            {text("name"), list.name},
            {text("objectTypeId"), list.objectTypeId},
            {text("processingType"), list.processingType},
            {text("processingStatus"), text("COMPLETE")},
            {text("createdAt"), isoTime(list.createdMs)},
            {text("updatedAt"), isoTime(list.createdMs)},
            {text("size"), list.members.size()}};
}

ApiAnswer ListsApi::search(const ApiCall& call) const
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const int offset = body.value().value(QLatin1String("offset")).toInt();
    const int count = body.value().value(QLatin1String("count")).toInt(usualCount);
    if (offset < 0 || count < 1 || count > largestCount) {
        return errors::validation(text("count must be between 1 and %1, offset at least 0").arg(largestCount));
    }
    QJsonArray found;
    for (const ContactList& list : m_portal.lists().all()) {
        if (fits(list, body.value())) {
            QJsonObject json = toJson(list);
            json.remove(text("size"));
            json.insert(text("additionalProperties"),
                        QJsonObject{{text("hs_list_size"), QString::number(list.members.size())}});
            found.append(json);
        }
    }
    QJsonArray page;
    for (int index = offset; index < found.size() && page.size() < count; ++index) {
        page.append(found.at(index));
    }
    const int next = offset + static_cast<int>(page.size());
    return ApiAnswer::json(200, {{text("total"), found.size()},
                                 {text("offset"), next},
                                 {text("lists"), page},
                                 {text("hasMore"), next < found.size()}});
}

ApiAnswer ListsApi::read(const ApiCall& call) const
{
    const ContactList* list = m_portal.lists().find(call.name("id"));
    return list == nullptr ? ApiAnswer(noSuchList(call.name("id")))
                           : ApiAnswer::json(200, {{text("list"), toJson(*list)}});
}

ApiAnswer ListsApi::readByName(const ApiCall& call) const
{
    const ContactList* list = m_portal.lists().findNamed(call.name("objectType"), call.name("name"));
    return list == nullptr ? ApiAnswer(noSuchList(call.name("name")))
                           : ApiAnswer::json(200, {{text("list"), toJson(*list)}});
}

ApiAnswer ListsApi::create(const ApiCall& call)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const auto wanted = readTexts(body.value(), {text("objectTypeId"), text("processingType"), text("name")});
    if (!wanted.ok()) {
        return wanted.error();
    }
    const QStringList kinds{text("MANUAL"), text("SNAPSHOT"), text("DYNAMIC")};
    const QString& objectType = wanted.value().at(0);
    const QString& name = wanted.value().at(2);
    if (!kinds.contains(wanted.value().at(1))) {
        return errors::validation(text("processingType must be one of %1").arg(kinds.join(text(", "))));
    }
    if (m_portal.lists().findNamed(objectType, name) != nullptr) {
        return errors::validation(text("A list with the name '%1' already exists.").arg(name));
    }
    const ContactList& made = m_portal.lists().add(name, objectType, wanted.value().at(1), m_portal.nowMs());
    return ApiAnswer::json(200, {{text("list"), toJson(made)}});
}

/// Who was on the list before is neither added nor missing.
ApiAnswer ListsApi::addMembers(const ApiCall& call)
{
    const auto body = readJsonArray(call);
    if (!body.ok()) {
        return body.error();
    }
    ContactList* list = m_portal.lists().find(call.name("id"));
    if (list == nullptr) {
        return noSuchList(call.name("id"));
    }
    if (list->processingType == QLatin1String("DYNAMIC")) {
        return errors::validation(
            text("List %1 has processing type DYNAMIC: its memberships cannot be changed.").arg(list->id));
    }
    if (body.value().isEmpty() || body.value().size() > mostMembersAtOnce) {
        return errors::validation(text("between 1 and %1 record ids are needed").arg(mostMembersAtOnce));
    }
    const ObjectType* type = findObjectType(list->objectTypeId);
    QJsonArray added;
    QJsonArray missing;
    for (const auto& id : body.value()) {
        if (!id.isString()) {
            return errors::wrongFieldType(text("record id"), text("a string"));
        }
        const QString current = m_portal.records().currentId(id.toString());
        if (type == nullptr || m_portal.records().find(*type, current) == nullptr) {
            missing.append(id);
        } else if (!list->members.contains(current)) {
            list->members.append(current);
            added.append(id);
        }
    }
    return ApiAnswer::json(200, {{text("recordsIdsAdded"), added},
                                 {text("recordIdsRemoved"), QJsonArray()},
                                 {text("recordIdsMissing"), missing}});
}

ApiAnswer ListsApi::members(const ApiCall& call) const
{
    const ContactList* list = m_portal.lists().find(call.name("id"));
    if (list == nullptr) {
        return noSuchList(call.name("id"));
    }
    const auto page = readListPage(call, {.usual = 100, .largest = 250});
    if (!page.ok()) {
        return page.error();
    }
    QJsonArray results;
    for (const QString& member : list->members) {
        results.append(
            QJsonObject{{text("recordId"), member}, {text("membershipTimestamp"), isoTime(list->createdMs)}});
    }
    return ApiAnswer::json(200, listPageOf(results, page.value()));
}

} // namespace leadferry::sandbox
