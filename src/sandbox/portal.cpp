// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/portal.h"

#include "sandbox/standardproperties.h"

namespace leadferry::sandbox {

Portal::Portal(qint64 hubId, bool uniqueNoteKeys, base::Clock& clock)
    : m_hubId(hubId), m_uniqueNoteKeys(uniqueNoteKeys), m_clock(clock)
{
    clear();
}

void Portal::clear()
{
    m_schemas.clear();
    m_records = {};
    m_links = {};
    for (const ObjectType& type : objectTypes()) {
        m_schemas.insert(type.typeId, makeStandardSchema(type, m_clock.nowMs()));
        for (const QString& property : schema(type).uniqueProperties()) {
            m_records.keepUnique(type, property);
        }
        if (type.isContact()) {
            m_records.keepUnique(type, QStringLiteral("email"));
            m_records.keepUnique(type, QStringLiteral("hs_additional_emails"), RecordStore::Holds::Several);
        }
    }
}

void Portal::addProperty(const ObjectType& type, const PropertyDefinition& property)
{
    schema(type).add(property);
    if (property.hasUniqueValue) {
        m_records.keepUnique(type, property.name);
    }
}

QString Portal::recordPath(const Record& record) const
{
    return QStringLiteral("/contacts/%1/record/%2/%3").arg(QString::number(m_hubId), record.type->typeId, record.id);
}

} // namespace leadferry::sandbox
