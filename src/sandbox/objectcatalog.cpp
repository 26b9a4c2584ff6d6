// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/objectcatalog.h"

#include <algorithm>
#include <vector>

namespace leadferry::sandbox {

namespace {

constexpr int leadToPrimaryContact = 578;

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

std::vector<ObjectType> makeObjectTypes()
{
    const QStringList contactRead = words("crm.objects.contacts.read");
    const QStringList contactWrite = words("crm.objects.contacts.write");
    const QStringList anySchemaWrite =
        words("crm.schemas.contacts.write crm.schemas.companies.write crm.schemas.deals.write tickets");
    const QString created = QStringLiteral("createdate");
    const QString modified = QStringLiteral("hs_lastmodifieddate");
    const QString engagementCreated = QStringLiteral("hs_createdate");
    return {
        {QStringLiteral("contacts"),
         QStringLiteral("contact"),
         QStringLiteral("0-1"),
         contactRead,
         contactWrite,
         words("crm.schemas.contacts.write"),
         {},
         words("createdate email firstname hs_object_id lastmodifieddate lastname"),
         created,
         QStringLiteral("lastmodifieddate"),
         QStringLiteral("email"),
         {},
         {},
         true},
        {QStringLiteral("companies"),
         QStringLiteral("company"),
         QStringLiteral("0-2"),
         words("crm.objects.companies.read"),
         words("crm.objects.companies.write"),
         words("crm.schemas.companies.write"),
         {},
         words("createdate domain hs_lastmodifieddate hs_object_id name"),
         created,
         modified,
         QStringLiteral("name"),
         {},
         {},
         true},
        {QStringLiteral("deals"), QStringLiteral("deal"), QStringLiteral("0-3"), words("crm.objects.deals.read"),
         words("crm.objects.deals.write"), words("crm.schemas.deals.write"), words("dealname dealstage"),
         words("amount closedate createdate dealname dealstage hs_lastmodifieddate hs_object_id pipeline"), created,
         modified, QStringLiteral("dealname"), QStringLiteral("pipeline"), QStringLiteral("dealstage"), true},
        {QStringLiteral("tickets"), QStringLiteral("ticket"), QStringLiteral("0-5"), words("tickets"), words("tickets"),
         words("tickets"), words("hs_pipeline_stage"),
         words("content createdate hs_lastmodifieddate hs_object_id hs_pipeline hs_pipeline_stage hs_ticket_category "
               "hs_ticket_priority subject"),
         created, modified, QStringLiteral("subject"), QStringLiteral("hs_pipeline"),
         QStringLiteral("hs_pipeline_stage"), true},
        {QStringLiteral("notes"), QStringLiteral("note"), QStringLiteral("0-46"), contactRead, contactWrite,
         anySchemaWrite, words("hs_timestamp"), words("hs_createdate hs_lastmodifieddate hs_object_id"),
         engagementCreated, modified, QStringLiteral("hs_body_preview")},
        {QStringLiteral("tasks"), QStringLiteral("task"), QStringLiteral("0-27"), contactRead, contactWrite,
         anySchemaWrite, words("hs_timestamp"), words("hs_createdate hs_lastmodifieddate hs_object_id"),
         engagementCreated, modified, QStringLiteral("hs_task_subject")},
        {QStringLiteral("leads"), QStringLiteral("lead"), QStringLiteral("0-136"), words("crm.objects.leads.read"),
         words("crm.objects.leads.write"), words("crm.objects.leads.write"), words("hs_lead_name"),
         words("hs_createdate hs_lastmodifieddate hs_object_id"), engagementCreated, modified,
         QStringLiteral("hs_lead_name"), QStringLiteral("hs_pipeline"), QStringLiteral("hs_pipeline_stage"), false,
         leadToPrimaryContact},
    };
}

} // namespace

bool ObjectType::isEngagement() const
{
    return name == QLatin1String("notes") || name == QLatin1String("tasks");
}

std::span<const ObjectType> objectTypes()
{
    static const std::vector<ObjectType> types = makeObjectTypes();
    return types;
}

const ObjectType* findObjectType(const QString& nameOrId)
{
    const auto types = objectTypes();
    const auto found = std::find_if(types.begin(), types.end(), [&](const ObjectType& type) {
        return type.name == nameOrId || type.singular == nameOrId || type.typeId == nameOrId;
    });
    return found == types.end() ? nullptr : &*found;
}

} // namespace leadferry::sandbox
