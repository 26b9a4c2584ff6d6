// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/objectlook.h"

#include <algorithm>
#include <iterator>

namespace leadferry::sandbox {

namespace {

constexpr ObjectLook looks[] = {
    {"0-1", "contact", "email phone company lifecyclestage", "", "", false, true},
    {"0-2", "company", "domain city phone", "", "", false, true},
    {"0-3", "deal", "dealstage amount closedate", "description", "", true, true},
    {"0-5", "ticket", "hs_pipeline_stage hs_ticket_priority source_type", "content", "", true, true},
    {"0-46", "note", "hs_timestamp", "hs_note_body", "hs_timestamp", true, false},
    {"0-27", "task", "hs_task_status hs_task_priority hs_timestamp", "hs_task_body", "", true, false},
    {"0-48", "message", "hs_timestamp hs_call_status", "hs_call_body", "hs_timestamp", true, false},
    {"0-49", "message", "hs_timestamp hs_email_status", "hs_email_text", "hs_timestamp", true, false},
    {"0-18", "message", "hs_timestamp hs_communication_channel_type", "hs_communication_body", "hs_timestamp", true,
     false},
    {"0-136", "deal", "hs_pipeline_stage hs_lead_type hs_lead_label", "", "", true, true},
};

constexpr ObjectLook plain{"", "note", "", "", "", true, true};

} // namespace

const ObjectLook& lookOf(const ObjectType& type)
{
    const auto* found = std::find_if(std::begin(looks), std::end(looks),
                                     [&](const ObjectLook& look) { return type.typeId == QLatin1String(look.typeId); });
    return found == std::end(looks) ? plain : *found;
}

QStringList columnsOf(const ObjectType& type)
{
    return QString::fromLatin1(lookOf(type).columns).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace leadferry::sandbox
