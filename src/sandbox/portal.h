// SPDX-License-Identifier: GPL-3.0-or-later
// The stand-in's HubSpot account: its schemas, records and links, and the clock they live by.
#pragma once

#include "base/clock.h"
#include "sandbox/linkstore.h"
#include "sandbox/propertyschema.h"
#include "sandbox/recordstore.h"

namespace leadferry::sandbox {

class Portal
{
public:
    Portal(qint64 hubId, bool uniqueNoteKeys, base::Clock& clock);

    [[nodiscard]] qint64 hubId() const { return m_hubId; }
    [[nodiscard]] qint64 nowMs() const { return m_clock.nowMs(); }
    [[nodiscard]] bool honoursUnique(const ObjectType& type) const { return m_uniqueNoteKeys || !type.isEngagement(); }

    [[nodiscard]] PropertySchema& schema(const ObjectType& type) { return m_schemas[type.typeId]; }
    [[nodiscard]] const PropertySchema& schema(const ObjectType& type) const
    {
        return *m_schemas.constFind(type.typeId);
    }
    [[nodiscard]] RecordStore& records() { return m_records; }
    [[nodiscard]] const RecordStore& records() const { return m_records; }
    [[nodiscard]] LinkStore& links() { return m_links; }
    [[nodiscard]] const LinkStore& links() const { return m_links; }
    /// A property made through the API; its values are kept unique where it says so.
    void addProperty(const ObjectType& type, const PropertyDefinition& property);

    /// A fresh account again.
    void clear();

    /// "127.0.0.1:53211": where the pages are; HubSpot calls it uiDomain.
    [[nodiscard]] QString uiDomain() const { return m_uiDomain; }
    void setUiDomain(const QString& domain) { m_uiDomain = domain; }
    /// HubSpot's link form, relative to the pages.
    [[nodiscard]] QString recordPath(const Record& record) const;

private:
    qint64 m_hubId;
    bool m_uniqueNoteKeys;
    base::Clock& m_clock;
    QHash<QString, PropertySchema> m_schemas;
    RecordStore m_records;
    LinkStore m_links;
    QString m_uiDomain;
};

} // namespace leadferry::sandbox
