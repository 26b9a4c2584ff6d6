// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/objectcatalog.h"

#include <algorithm>
#include <array>

namespace leadferry::hubspot {

namespace {

using domain::CrmObject;

struct ObjectEntry
{
    CrmObject object;
    QLatin1String pathName;
    QLatin1String typeId;
    QLatin1String keyProperty;
    QLatin1String title;
    QLatin1String body;
};

constexpr QLatin1String personKey("leadferry_person");
constexpr QLatin1String recordKey("leadferry_key");

// HubSpot's own description spells the paths of deals with the type id; names and ids mean the same in every path.
constexpr std::array objects{
    ObjectEntry{CrmObject::Contact, QLatin1String("contacts"), QLatin1String("0-1"), personKey, {}, {}},
    ObjectEntry{CrmObject::Company, QLatin1String("companies"), QLatin1String("0-2"), recordKey, QLatin1String("name"),
                QLatin1String("description")},
    ObjectEntry{CrmObject::Deal, QLatin1String("deals"), QLatin1String("0-3"), recordKey, QLatin1String("dealname"),
                QLatin1String("description")},
    ObjectEntry{CrmObject::Ticket, QLatin1String("tickets"), QLatin1String("0-5"), recordKey, QLatin1String("subject"),
                QLatin1String("content")},
    ObjectEntry{
        CrmObject::Note, QLatin1String("notes"), QLatin1String("0-46"), recordKey, {}, QLatin1String("hs_note_body")},
    ObjectEntry{CrmObject::Task, QLatin1String("tasks"), QLatin1String("0-27"), recordKey,
                QLatin1String("hs_task_subject"), QLatin1String("hs_task_body")},
};

struct LinkEntry
{
    CrmObject from;
    CrmObject to;
    int typeId;
};

constexpr std::array links{
    LinkEntry{CrmObject::Note, CrmObject::Contact, 202},    LinkEntry{CrmObject::Note, CrmObject::Company, 190},
    LinkEntry{CrmObject::Note, CrmObject::Deal, 214},       LinkEntry{CrmObject::Note, CrmObject::Ticket, 228},
    LinkEntry{CrmObject::Task, CrmObject::Contact, 204},    LinkEntry{CrmObject::Task, CrmObject::Company, 192},
    LinkEntry{CrmObject::Task, CrmObject::Deal, 216},       LinkEntry{CrmObject::Task, CrmObject::Ticket, 230},
    LinkEntry{CrmObject::Ticket, CrmObject::Contact, 16},   LinkEntry{CrmObject::Ticket, CrmObject::Company, 339},
    LinkEntry{CrmObject::Ticket, CrmObject::Deal, 28},      LinkEntry{CrmObject::Ticket, CrmObject::Note, 227},
    LinkEntry{CrmObject::Deal, CrmObject::Contact, 3},      LinkEntry{CrmObject::Deal, CrmObject::Company, 341},
    LinkEntry{CrmObject::Deal, CrmObject::Ticket, 27},      LinkEntry{CrmObject::Deal, CrmObject::Note, 213},
    LinkEntry{CrmObject::Contact, CrmObject::Company, 279}, LinkEntry{CrmObject::Contact, CrmObject::Ticket, 15},
    LinkEntry{CrmObject::Contact, CrmObject::Deal, 4},      LinkEntry{CrmObject::Contact, CrmObject::Note, 201},
    LinkEntry{CrmObject::Contact, CrmObject::Contact, 449}, LinkEntry{CrmObject::Company, CrmObject::Contact, 280},
    LinkEntry{CrmObject::Company, CrmObject::Ticket, 340},  LinkEntry{CrmObject::Company, CrmObject::Deal, 342},
};

const ObjectEntry& entryOf(CrmObject object)
{
    return *std::find_if(objects.begin(), objects.end(),
                         [object](const auto& entry) { return entry.object == object; });
}

} // namespace

QString pathName(CrmObject object)
{
    return entryOf(object).pathName;
}

QString typeId(CrmObject object)
{
    return entryOf(object).typeId;
}

QString keyProperty(CrmObject object)
{
    return entryOf(object).keyProperty;
}

QString keyPropertyLabel(CrmObject object)
{
    return object == CrmObject::Contact ? QStringLiteral("Leadferry person") : QStringLiteral("Leadferry key");
}

QString keyPropertyDescription()
{
    return QStringLiteral("Set by Leadferry so that nothing is written twice.");
}

QString hubSpotKeyProperty()
{
    return QStringLiteral("hs_unique_creation_key");
}

QString propertyGroupName()
{
    return QStringLiteral("leadferry");
}

QString propertyGroupLabel()
{
    return QStringLiteral("Leadferry");
}

QString titleProperty(CrmObject object)
{
    return entryOf(object).title;
}

QString bodyProperty(CrmObject object)
{
    return entryOf(object).body;
}

std::optional<int> associationTypeId(CrmObject from, CrmObject to)
{
    const auto found = std::find_if(links.begin(), links.end(),
                                    [from, to](const auto& link) { return link.from == from && link.to == to; });
    return found == links.end() ? std::nullopt : std::optional(found->typeId);
}

const QList<CrmObject>& preparedObjects()
{
    static const QList<CrmObject> prepared{CrmObject::Contact, CrmObject::Ticket, CrmObject::Deal, CrmObject::Note,
                                           CrmObject::Task};
    return prepared;
}

const QList<CrmObject>& describedObjects()
{
    static const QList<CrmObject> described = preparedObjects() + QList<CrmObject>{CrmObject::Company};
    return described;
}

} // namespace leadferry::hubspot
