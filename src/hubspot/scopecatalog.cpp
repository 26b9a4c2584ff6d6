// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/scopecatalog.h"

namespace leadferry::hubspot {

const QList<ScopeEntry>& allScopes()
{
    static const QList<ScopeEntry> scopes{
        {QStringLiteral("oauth"), ScopeNeed::Required, QStringLiteral("telling which account this is")},
        {QStringLiteral("crm.objects.contacts.read"), ScopeNeed::Required,
         QStringLiteral("finding contacts, notes and tasks that are already there")},
        {QStringLiteral("crm.objects.contacts.write"), ScopeNeed::Required,
         QStringLiteral("writing contacts, notes and tasks")},
        {QStringLiteral("tickets"), ScopeNeed::Required,
         QStringLiteral("writing tickets and preparing their key property")},
        {QStringLiteral("crm.schemas.contacts.write"), ScopeNeed::Required,
         QStringLiteral("preparing the key properties of contacts and notes")},
        {QStringLiteral("crm.objects.owners.read"), ScopeNeed::Required, QStringLiteral("showing who owns a record")},
        {QStringLiteral("crm.objects.deals.read"), ScopeNeed::Optional,
         QStringLiteral("finding deals that are already there")},
        {QStringLiteral("crm.objects.deals.write"), ScopeNeed::Optional, QStringLiteral("writing deals")},
        {QStringLiteral("crm.schemas.deals.write"), ScopeNeed::Optional,
         QStringLiteral("preparing the key property of deals")},
        {QStringLiteral("files"), ScopeNeed::Optional, QStringLiteral("attaching long transcripts as files")},
        {QStringLiteral("conversations.read"), ScopeNeed::Optional,
         QStringLiteral("bringing agent replies back to the bot")},
        {QStringLiteral("conversations.write"), ScopeNeed::Optional,
         QStringLiteral("publishing bot conversations to the inbox")},
    };
    return scopes;
}

QStringList scopeNames(ScopeNeed need)
{
    QStringList names;
    for (const ScopeEntry& entry : allScopes()) {
        if (entry.need == need) {
            names.append(entry.scope);
        }
    }
    return names;
}

} // namespace leadferry::hubspot
