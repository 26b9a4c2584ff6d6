// SPDX-License-Identifier: GPL-3.0-or-later
// How the pages show each object: its icon, its columns, where its text and its time are. To add one: a row in the
// .cpp; an object without a row is shown by its name alone.
#pragma once

#include "sandbox/objectcatalog.h"

namespace leadferry::sandbox {

struct ObjectLook
{
    const char* typeId;
    const char* icon;         ///< a symbol of sandbox-frame.html
    const char* columns;      ///< properties shown in lists and on top of a record, the most telling first
    const char* bodyProperty; ///< rich or plain text shown in a timeline
    const char* timeProperty; ///< when it happened; empty: when it was created
    bool inTimeline;          ///< something that happened, rather than somebody it happened to
    bool related;             ///< something to go on working with, so it is also named beside the timeline
};

const ObjectLook& lookOf(const ObjectType& type);
QStringList columnsOf(const ObjectType& type);

} // namespace leadferry::sandbox
