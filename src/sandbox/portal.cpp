// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/portal.h"

#include "sandbox/standardproperties.h"

#include <utility>

namespace leadferry::sandbox {

Portal::Portal(PortalSettings settings, base::Clock& clock)
    : m_settings(std::move(settings)), m_clock(clock), m_pipelines(clock.nowMs()), m_lists(clock.nowMs())
{
    clear();
}

void Portal::clear()
{
    m_schemas.clear();
    m_records = {};
    m_links = {};
    m_associationTypes = {};
    m_pipelines = PipelineStore(m_clock.nowMs());
    m_lists.clear(m_clock.nowMs());
    m_inbox = {};
    m_blockedEmails.clear();
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

bool Portal::inRecycleBin(const Record& record) const
{
    constexpr qint64 keptMs = 90LL * 24 * 60 * 60 * 1000;
    return record.archived() && nowMs() - record.archivedMs < keptMs;
}

QString Portal::recordPath(const Record& record) const
{
    return QStringLiteral("/contacts/%1/record/%2/%3").arg(QString::number(hubId()), record.type->typeId, record.id);
}

} // namespace leadferry::sandbox
