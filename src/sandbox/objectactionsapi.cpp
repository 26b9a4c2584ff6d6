// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/objectactionsapi.h"

#include "sandbox/contactemails.h"
#include "sandbox/recordjson.h"
#include "sandbox/recordmerge.h"
#include "sandbox/requestbody.h"
#include "sandbox/text.h"
#include "sandbox/valuecheck.h"

namespace leadferry::sandbox {

void ObjectActionsApi::addTo(Router& router)
{
    const QList<ApiEdition> editions{ApiEdition::V3, ApiEdition::Dated};
    router.add({"POST", text("crm/objects/{type}/merge"), editions, text("{type}/merge"), ScopeNeed::WriteObject,
                [this](const ApiCall& call) { return merge(call); }});
    router.add({"POST", text("crm/objects/{type}/gdpr-delete"), editions, text("{type}/gdpr-delete"),
                ScopeNeed::WriteObject, [this](const ApiCall& call) { return gdprDelete(call); }});
}

ApiAnswer ObjectActionsApi::merge(const ApiCall& call)
{
    const ObjectType& type = call.object("type");
    if (!type.merges) {
        return errors::validation(text("Records of type %1 cannot be merged.").arg(type.upperName()));
    }
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const auto ids = readTexts(body.value(), {text("primaryObjectId"), text("objectIdToMerge")});
    if (!ids.ok()) {
        return ids.error();
    }
    QList<const Record*> records;
    for (const QString& id : ids.value()) {
        records.append(m_portal.records().find(type, id));
        if (!records.constLast()) {
            return errors::recordNotFound(id);
        }
    }
    if (records.constFirst() == records.constLast()) {
        return errors::validation(text("Cannot merge a record with itself: %1").arg(records.constFirst()->id));
    }
    return ApiAnswer::json(
        200, wholeRecordToJson(m_portal, mergeRecords(m_portal, m_rules, *records.constFirst(), *records.constLast())));
}

ApiAnswer ObjectActionsApi::gdprDelete(const ApiCall& call)
{
    const ObjectType& type = call.object("type");
    if (!type.isContact()) {
        return errors::noSuchPath();
    }
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const auto ids = readTexts(body.value(), {text("objectId")});
    if (!ids.ok()) {
        return ids.error();
    }
    const QString id = ids.value().constFirst();
    const QString idProperty = body.value().value(QLatin1String("idProperty")).toString();
    const bool byEmail = idProperty == emailProperty;
    if (!byEmail && !idProperty.isEmpty() && !m_rules.isIdProperty(type, idProperty)) {
        return errors::nonUniqueIdProperty(type, idProperty);
    }
    const Record* record = nullptr;
    if (byEmail) {
        record = emailOwner(m_portal.records(), normalisedEmail(id));
    } else if (idProperty.isEmpty()) {
        record = m_portal.records().findEver(type, id);
    } else {
        record = m_rules.findBy(type, idProperty, id);
    }
    if (record) {
        m_portal.links().removeAll(record->id);
        m_portal.records().purge(*record);
    } else if (byEmail) {
        m_portal.blockedEmails().insert(normalisedEmail(id)); // HubSpot's trap: the address can never be created again
    } else {
        return errors::recordNotFound(id);
    }
    return ApiAnswer::noContent();
}

} // namespace leadferry::sandbox
