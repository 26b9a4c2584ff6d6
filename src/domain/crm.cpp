// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/crm.h"

#include "domain/enumnames.h"

namespace leadferry::domain {

namespace {

constexpr std::array objectNames{
    EnumName{CrmObject::Contact, QLatin1String("contact")}, EnumName{CrmObject::Company, QLatin1String("company")},
    EnumName{CrmObject::Deal, QLatin1String("deal")},       EnumName{CrmObject::Ticket, QLatin1String("ticket")},
    EnumName{CrmObject::Note, QLatin1String("note")},       EnumName{CrmObject::Task, QLatin1String("task")},
    EnumName{CrmObject::List, QLatin1String("list")},
};

constexpr std::array writeModeNames{
    EnumName{WriteMode::Overwrite, QLatin1String("overwrite")},
    EnumName{WriteMode::OverwriteUnlessChanged, QLatin1String("overwrite_unless_changed")},
    EnumName{WriteMode::OnlyIfEmpty, QLatin1String("only_if_empty")},
    EnumName{WriteMode::Append, QLatin1String("append")},
    EnumName{WriteMode::Never, QLatin1String("never")},
};

constexpr std::array keyWayNames{
    EnumName{KeyWay::UniqueProperty, QLatin1String("unique_property")},
    EnumName{KeyWay::HubSpotKey, QLatin1String("hubspot_key")},
    EnumName{KeyWay::PlainProperty, QLatin1String("plain_property")},
    EnumName{KeyWay::ReferenceLine, QLatin1String("reference_line")},
};

} // namespace

QString toString(CrmObject object)
{
    return nameIn(objectNames, object);
}

std::optional<CrmObject> crmObjectFromString(const QString& name)
{
    return valueIn(objectNames, name);
}

const QList<CrmObject>& allCrmObjects()
{
    static const QList<CrmObject> objects = [] {
        QList<CrmObject> list;
        for (const auto& entry : objectNames) {
            if (entry.value != CrmObject::List) {
                list.append(entry.value);
            }
        }
        return list;
    }();
    return objects;
}

bool isShared(CrmObject object)
{
    return object == CrmObject::Contact || object == CrmObject::Company;
}

bool canBePerConversation(CrmObject object)
{
    return object == CrmObject::Ticket || object == CrmObject::Deal;
}

bool mayBeThere(CrmObject object)
{
    return isShared(object) || canBePerConversation(object);
}

QString toString(WriteMode mode)
{
    return nameIn(writeModeNames, mode);
}

std::optional<WriteMode> writeModeFromString(const QString& name)
{
    return valueIn(writeModeNames, name);
}

QString toString(KeyWay way)
{
    return nameIn(keyWayNames, way);
}

std::optional<KeyWay> keyWayFromString(const QString& name)
{
    return valueIn(keyWayNames, name);
}

} // namespace leadferry::domain
