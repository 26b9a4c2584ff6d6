// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/listcodec.h"

#include "base/json.h"
#include "hubspot/settling.h"

#include <QJsonArray>
#include <QUrl>

namespace leadferry::hubspot {

namespace {

using base::ErrorKind;
using domain::CrmOutcome;
using domain::CrmRequest;
using domain::CrmVerb;

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString listIdsQuery(const CrmRequest& request)
{
    QStringList ids;
    for (const domain::CrmInput& input : request.inputs) {
        ids.append(QLatin1String("listIds=") + encoded(input.recordId));
    }
    ids.removeDuplicates();
    return ids.join(u'&');
}

domain::CrmList listFrom(const QJsonObject& json)
{
    domain::CrmList list;
    list.name = json.value(QLatin1String("name")).toString();
    list.filled = json.value(QLatin1String("processingType")).toString() == QLatin1String("DYNAMIC");
    bool isNumber = false;
    const qint64 size = base::textOf(json.value(QLatin1String("size"))).toLongLong(&isNumber);
    if (isNumber && size >= 0) {
        list.size = size;
    }
    return list;
}

/// One that was deleted can be restored for a while, and may still be told of.
bool isThere(const QJsonObject& list)
{
    return base::textOf(list.value(QLatin1String("deletedAt"))).isEmpty();
}

bool settleLists(Settling& settling, const QJsonObject& json)
{
    if (!json.value(QLatin1String("lists")).isArray()) {
        return false;
    }
    const QJsonArray lists = json.value(QLatin1String("lists")).toArray();
    for (const auto& entry : lists) {
        const QJsonObject list = entry.toObject();
        const QString id = base::textOf(list.value(QLatin1String("listId")));
        const auto asked = settling.open([&id](const domain::CrmInput& input) { return input.recordId == id; });
        for (const int index : asked) {
            if (isThere(list)) {
                settling.succeed(index, id).list = listFrom(list);
            }
        }
    }
    for (const int index : settling.open()) {
        settling.fail(index, {ErrorKind::NotFound, QStringLiteral("HubSpot does not tell of this list")});
    }
    return true;
}

/// Of the only input: what its results name.
bool settleNames(Settling& settling, const QJsonObject& json, QLatin1String name)
{
    if (!json.value(QLatin1String("results")).isArray()) {
        return false;
    }
    QStringList ids;
    const QJsonArray results = json.value(QLatin1String("results")).toArray();
    for (const auto& result : results) {
        ids.append(base::textOf(result[name]));
        if (ids.constLast().isEmpty()) {
            return false;
        }
    }
    domain::CrmItem& item = settling.succeed(0, settling.input(0).recordId);
    item.linkedIds = ids;
    item.after = base::textOf(base::valueAt(json, QStringLiteral("paging.next.after")));
    return true;
}

bool settle(Settling& settling, const QJsonObject& json)
{
    switch (settling.request().verb) {
    case CrmVerb::ReadLists:
        return settleLists(settling, json);
    case CrmVerb::ReadMembers:
        return settleNames(settling, json, QLatin1String("recordId"));
    case CrmVerb::ReadPlaces:
        return settleNames(settling, json, QLatin1String("listId"));
    case CrmVerb::Read:
    case CrmVerb::Create:
    case CrmVerb::Update:
    case CrmVerb::Upsert:
    case CrmVerb::Search:
    case CrmVerb::Associate:
    case CrmVerb::Join:
    case CrmVerb::ListAssociated:
        break;
    }
    return false;
}

} // namespace

bool readsLists(CrmVerb verb)
{
    return verb == CrmVerb::ReadLists || verb == CrmVerb::ReadMembers || verb == CrmVerb::ReadPlaces;
}

QString listReadingPath(const CrmRequest& request, const ApiCatalog& catalog)
{
    if (request.verb == CrmVerb::ReadLists) {
        return catalog.lists() + u'?' + listIdsQuery(request);
    }
    const QString id = request.inputs.constFirst().recordId;
    if (request.verb == CrmVerb::ReadPlaces) {
        return catalog.listsOf(domain::CrmObject::Contact, id);
    }
    const QString page = catalog.membersOf(id) + QLatin1String("?limit=") + QString::number(domain::mostMembers);
    return request.after.isEmpty() ? page : page + QLatin1String("&after=") + encoded(request.after);
}

CrmOutcome decodeListReading(const CrmRequest& request, int httpStatus, const QJsonObject& json)
{
    CrmOutcome outcome;
    Settling settling(request);
    if (!settle(settling, json)) {
        outcome.call = unreadableAnswer(httpStatus, Effect::Reads);
        return outcome;
    }
    outcome.call = base::Result<void>();
    outcome.items = settling.items();
    return outcome;
}

} // namespace leadferry::hubspot
