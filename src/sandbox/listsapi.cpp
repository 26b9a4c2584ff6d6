// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listsapi.h"

#include "sandbox/listpage.h"
#include "sandbox/requestbody.h"
#include "sandbox/text.h"
#include "sandbox/valuecheck.h"

#include <QSet>

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

ApiAnswer changed(const QJsonArray& added, const QJsonArray& removed, const QJsonArray& missing)
{
    return ApiAnswer::json(
        200,
        {{text("recordsIdsAdded"), added}, {text("recordIdsRemoved"), removed}, {text("recordIdsMissing"), missing}});
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
    add("GET", "", "some/read", ScopeNeed::ReadLists, [this](const ApiCall& call) { return readSome(call); });
    add("GET", "/{id}", "read", ScopeNeed::ReadLists, [this](const ApiCall& call) { return read(call); });
    add("DELETE", "/{id}", "delete", ScopeNeed::WriteLists, [this](const ApiCall& call) { return remove(call); });
    add("GET", "/object-type-id/{objectType}/name/{name}", "by name", ScopeNeed::ReadLists,
        [this](const ApiCall& call) { return readByName(call); });
    add("GET", "/{id}/memberships", "members", ScopeNeed::ReadLists,
        [this](const ApiCall& call) { return members(call); });
    add("PUT", "/{id}/memberships/add", "members/add", ScopeNeed::WriteLists,
        [this](const ApiCall& call) { return addMembers(call); });
    add("PUT", "/{id}/memberships/remove", "members/remove", ScopeNeed::WriteLists,
        [this](const ApiCall& call) { return removeMembers(call); });
    add("GET", "/records/{objectType}/{record}/memberships", "of a record", ScopeNeed::ReadLists,
        [this](const ApiCall& call) { return listsOfRecord(call); });
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
            {text("size"), membersNow(list).size()}};
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
                        QJsonObject{{text("hs_list_size"), QString::number(membersNow(list).size())}});
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

/// Those of the lists that are there.
ApiAnswer ListsApi::readSome(const ApiCall& call) const
{
    QStringList ids = call.queryList("listIds");
    ids.removeDuplicates();
    QJsonArray lists;
    for (const QString& id : std::as_const(ids)) {
        if (const ContactList* list = m_portal.lists().find(id)) {
            lists.append(toJson(*list));
        }
    }
    return ApiAnswer::json(200, {{text("lists"), lists}});
}

ApiAnswer ListsApi::remove(const ApiCall& call)
{
    return m_portal.lists().remove(call.name("id")) ? ApiAnswer::noContent() : ApiAnswer(noSuchList(call.name("id")));
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

Checked<ListsApi::MemberChange> ListsApi::readChange(const ApiCall& call)
{
    const auto body = readJsonArray(call);
    if (!body.ok()) {
        return body.error();
    }
    MemberChange change{m_portal.lists().find(call.name("id")), {}};
    if (change.list == nullptr) {
        return noSuchList(call.name("id"));
    }
    if (change.list->processingType == QLatin1String("DYNAMIC")) {
        return errors::validation(
            text("List %1 has processing type DYNAMIC: its memberships cannot be changed.").arg(change.list->id));
    }
    if (body.value().isEmpty() || body.value().size() > mostMembersAtOnce) {
        return errors::validation(text("between 1 and %1 record ids are needed").arg(mostMembersAtOnce));
    }
    for (const auto& id : body.value()) {
        if (!id.isString()) {
            return errors::wrongFieldType(text("record id"), text("a string"));
        }
        change.ids.append(id.toString());
    }
    return change;
}

/// Who was on the list before is neither added nor missing.
ApiAnswer ListsApi::addMembers(const ApiCall& call)
{
    const auto change = readChange(call);
    if (!change.ok()) {
        return change.error();
    }
    ContactList* list = change.value().list;
    const ObjectType* type = findObjectType(list->objectTypeId);
    const QStringList before = membersNow(*list);
    QSet<QString> on(before.begin(), before.end());
    QJsonArray added;
    QJsonArray missing;
    for (const QString& id : change.value().ids) {
        const Record* record = type == nullptr ? nullptr : m_portal.records().find(*type, id);
        if (record == nullptr) {
            missing.append(id);
        } else if (!on.contains(record->id)) {
            on.insert(record->id);
            list->members.append(record->id);
            added.append(id);
        }
    }
    return changed(added, {}, missing);
}

ApiAnswer ListsApi::removeMembers(const ApiCall& call)
{
    const auto change = readChange(call);
    if (!change.ok()) {
        return change.error();
    }
    QJsonArray removed;
    QJsonArray missing;
    for (const QString& id : change.value().ids) {
        const QString current = m_portal.records().currentId(id);
        const auto gone = change.value().list->members.removeIf(
            [&](const QString& member) { return m_portal.records().currentId(member) == current; });
        (gone > 0 ? removed : missing).append(id);
    }
    return changed({}, removed, missing);
}

QStringList ListsApi::membersNow(const ContactList& list) const
{
    const ObjectType* type = findObjectType(list.objectTypeId);
    QSet<QString> current;
    for (const QString& member : list.members) {
        const Record* record = type == nullptr ? nullptr : m_portal.records().find(*type, member);
        if (record != nullptr) {
            current.insert(record->id);
        }
    }
    QStringList now = current.values();
    std::sort(now.begin(), now.end(),
              [](const QString& one, const QString& other) { return one.toLongLong() < other.toLongLong(); });
    return now;
}

/// The highest first where the caller goes backward: with `before`, and without `after`.
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
    const QStringList all = membersNow(*list);
    const QString before = call.queryValue("before");
    bool isNumber = true;
    const qsizetype end = before.isEmpty() ? all.size() : before.toLongLong(&isNumber);
    if (!isNumber || end < 0) {
        return errors::validation(text("before is not a cursor of this list: ") + before);
    }
    const bool backward = !before.isEmpty() && call.queryValue("after").isEmpty();
    const qsizetype limit = page.value().limit;
    const qsizetype first = backward ? qMax<qsizetype>(0, end - limit) : page.value().after;
    QJsonArray results;
    for (const QString& id : all.mid(first, backward ? qMin(end, all.size()) - first : limit)) {
        const QJsonObject member{{text("recordId"), id}, {text("membershipTimestamp"), isoTime(list->createdMs)}};
        results.insert(backward ? 0 : results.size(), member);
    }
    QJsonObject json = listPageToJson(results, first + results.size(), all.size());
    if (first > 0) {
        QJsonObject paging = json.value(QLatin1String("paging")).toObject();
        paging.insert(text("prev"), QJsonObject{{text("before"), QString::number(first)}});
        json.insert(text("paging"), paging);
    }
    json.insert(text("total"), all.size());
    return ApiAnswer::json(200, json);
}

ApiAnswer ListsApi::listsOfRecord(const ApiCall& call) const
{
    const ObjectType* type = findObjectType(call.name("objectType"));
    if (type == nullptr) {
        return errors::validation(text("Unable to infer object type from: ") + call.name("objectType"));
    }
    const Record* record = m_portal.records().find(*type, call.name("record"));
    if (record == nullptr) {
        return errors::recordNotFound(call.name("record"));
    }
    QJsonArray results;
    for (const ContactList& list : m_portal.lists().all()) {
        if (list.objectTypeId == type->typeId && membersNow(list).contains(record->id)) {
            results.append(QJsonObject{{text("listId"), list.id},
                                       {text("listVersion"), 1},
                                       {text("firstAddedTimestamp"), isoTime(list.createdMs)},
                                       {text("lastAddedTimestamp"), isoTime(list.createdMs)},
                                       {text("isPublicList"), false}});
        }
    }
    return ApiAnswer::json(200, {{text("results"), results}, {text("total"), results.size()}});
}

} // namespace leadferry::sandbox
