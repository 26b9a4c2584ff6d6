// SPDX-License-Identifier: GPL-3.0-or-later
// One HubSpot account: its settings, records, links, properties, pipelines and conversations.
#pragma once

#include "base/clock.h"
#include "sandbox/associationtypes.h"
#include "sandbox/contactlists.h"
#include "sandbox/inboxstore.h"
#include "sandbox/linkstore.h"
#include "sandbox/pipelinestore.h"
#include "sandbox/portalrules.h"
#include "sandbox/propertyschema.h"
#include "sandbox/recordstore.h"
#include "sandbox/valuerules.h"

#include <QSet>

namespace leadferry::sandbox {

struct PortalSettings
{
    qint64 hubId = 0;
    bool uniqueNoteKeys = true; ///< whether the unique flag is honoured on notes and tasks
    QList<PortalRule> rules = {};
    QList<ValueRule> valueRules = {};
};

class Portal
{
public:
    Portal(PortalSettings settings, base::Clock& clock);

    [[nodiscard]] qint64 hubId() const { return m_settings.hubId; }
    [[nodiscard]] qint64 nowMs() const { return m_clock.nowMs(); }
    [[nodiscard]] bool honoursUnique(const ObjectType& type) const
    {
        return m_settings.uniqueNoteKeys || !type.isEngagement();
    }
    [[nodiscard]] const PortalSettings& settings() const { return m_settings; }
    [[nodiscard]] PortalSettings& settings() { return m_settings; }

    [[nodiscard]] PropertySchema& schema(const ObjectType& type) { return m_schemas[type.typeId]; }
    [[nodiscard]] const PropertySchema& schema(const ObjectType& type) const
    {
        return *m_schemas.constFind(type.typeId);
    }
    [[nodiscard]] RecordStore& records() { return m_records; }
    [[nodiscard]] const RecordStore& records() const { return m_records; }
    [[nodiscard]] LinkStore& links() { return m_links; }
    [[nodiscard]] const LinkStore& links() const { return m_links; }
    [[nodiscard]] AssociationTypes& associationTypes() { return m_associationTypes; }
    [[nodiscard]] const AssociationTypes& associationTypes() const { return m_associationTypes; }
    [[nodiscard]] PipelineStore& pipelines() { return m_pipelines; }
    [[nodiscard]] const PipelineStore& pipelines() const { return m_pipelines; }
    [[nodiscard]] ContactLists& lists() { return m_lists; }
    [[nodiscard]] const ContactLists& lists() const { return m_lists; }
    [[nodiscard]] InboxStore& inbox() { return m_inbox; }
    [[nodiscard]] const InboxStore& inbox() const { return m_inbox; }
    /// Addresses that can never be created again (gdpr-delete of an unknown one), normalised.
    [[nodiscard]] QSet<QString>& blockedEmails() { return m_blockedEmails; }
    [[nodiscard]] const QSet<QString>& blockedEmails() const { return m_blockedEmails; }
    /// A property made through the API; its values are kept unique where it says so.
    void addProperty(const ObjectType& type, const PropertyDefinition& property);
    /// A fresh account again; the settings stay.
    void clear();
    /// Archived, and not longer than the 90 days HubSpot's recycle bin keeps a record.
    [[nodiscard]] bool inRecycleBin(const Record& record) const;

    /// "127.0.0.1:53211": where the pages are; HubSpot calls it uiDomain.
    [[nodiscard]] QString uiDomain() const { return m_uiDomain; }
    void setUiDomain(const QString& domain) { m_uiDomain = domain; }
    /// HubSpot's link form, relative to the pages.
    [[nodiscard]] QString recordPath(const Record& record) const;

private:
    PortalSettings m_settings;
    base::Clock& m_clock;
    QHash<QString, PropertySchema> m_schemas;
    RecordStore m_records;
    LinkStore m_links;
    AssociationTypes m_associationTypes;
    PipelineStore m_pipelines;
    ContactLists m_lists;
    InboxStore m_inbox;
    QSet<QString> m_blockedEmails;
    QString m_uiDomain;
};

} // namespace leadferry::sandbox
