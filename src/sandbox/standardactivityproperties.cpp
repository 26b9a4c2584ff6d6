// SPDX-License-Identifier: GPL-3.0-or-later
// Notes and tasks.
#include "sandbox/standardproperties.h"

namespace leadferry::sandbox {

namespace {

constexpr StandardGroup noteGroups[] = {{"engagement", "Engagement information"}, {"note", "Note information"}};
constexpr StandardProperty noteProperties[] = {
    {"hs_timestamp", "Activity date", "datetime", "date", "", Plain},
    {"hs_note_body", "Note body", "string", "html", "note", Plain},
    {"hs_body_preview", "Body preview", "string", "text", "", ReadOnly},
    {"hs_attachment_ids", "Attached file IDs", "string", "text", "", Plain},
    {"hs_activity_type", "Activity type", "string", "text", "", Plain},
    {"hs_engagement_source", "Engagement source", "string", "text", "", ReadOnly},
    {"hs_createdate", "Create date", "datetime", "date", "", ReadOnly},
    {"hs_lastmodifieddate", "Last modified date", "datetime", "date", "", ReadOnly},
};

constexpr StandardGroup taskGroups[] = {{"engagement", "Engagement information"}, {"task", "Task information"}};
constexpr StandardProperty taskProperties[] = {
    {"hs_timestamp", "Due date", "datetime", "date", "", Plain},
    {"hs_task_subject", "Task title", "string", "text", "task", Plain},
    {"hs_task_body", "Task notes", "string", "html", "task", Plain},
    {"hs_task_status", "Task status", "enumeration", "select", "task", Plain,
     "NOT_STARTED=Not started;IN_PROGRESS=In progress;COMPLETED=Completed;WAITING=Waiting;DEFERRED=Deferred"},
    {"hs_task_priority", "Priority", "enumeration", "select", "task", Plain,
     "NONE=None;LOW=Low;MEDIUM=Medium;HIGH=High"},
    {"hs_task_type", "Task type", "enumeration", "select", "task", Plain, "EMAIL=Email;CALL=Call;TODO=To-do"},
    {"hs_task_reminders", "Task reminders", "string", "text", "task", Milliseconds},
    {"hs_task_is_completed", "Is completed", "number", "number", "task", Calculated},
    {"hs_task_completion_date", "Completed at", "datetime", "date", "task", ReadOnly},
    {"hs_body_preview", "Body preview", "string", "text", "", ReadOnly},
    {"hs_engagement_source", "Engagement source", "string", "text", "", ReadOnly},
    {"hs_createdate", "Create date", "datetime", "date", "", ReadOnly},
    {"hs_lastmodifieddate", "Last modified date", "datetime", "date", "", ReadOnly},
};

} // namespace

StandardSchema standardNoteProperties()
{
    return {noteGroups, noteProperties};
}

StandardSchema standardTaskProperties()
{
    return {taskGroups, taskProperties};
}

} // namespace leadferry::sandbox
