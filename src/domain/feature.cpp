// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/feature.h"

#include "domain/enumnames.h"
#include "domain/portal.h"

namespace leadferry::domain {

namespace {

constexpr std::array featureNames{
    EnumName{Feature::Contacts, QLatin1String("contacts")},
    EnumName{Feature::Tickets, QLatin1String("tickets")},
    EnumName{Feature::Deals, QLatin1String("deals")},
    EnumName{Feature::Companies, QLatin1String("companies")},
    EnumName{Feature::OwnProperties, QLatin1String("own_properties")},
    EnumName{Feature::Owners, QLatin1String("owners")},
    EnumName{Feature::Lists, QLatin1String("lists")},
    EnumName{Feature::Replies, QLatin1String("replies")},
};

struct ScopeEntry
{
    Feature feature;
    QLatin1String scope;
    ScopeNeed need;
};

constexpr std::array scopeTable{
    ScopeEntry{Feature::Contacts, QLatin1String("crm.objects.contacts.read"), ScopeNeed::Required},
    ScopeEntry{Feature::Contacts, QLatin1String("crm.objects.contacts.write"), ScopeNeed::Required},
    ScopeEntry{Feature::Tickets, QLatin1String("tickets"), ScopeNeed::Required},
    ScopeEntry{Feature::Deals, QLatin1String("crm.objects.deals.read"), ScopeNeed::Optional},
    ScopeEntry{Feature::Deals, QLatin1String("crm.objects.deals.write"), ScopeNeed::Optional},
    ScopeEntry{Feature::Companies, QLatin1String("crm.objects.companies.read"), ScopeNeed::Optional},
    ScopeEntry{Feature::Companies, QLatin1String("crm.objects.companies.write"), ScopeNeed::Optional},
    ScopeEntry{Feature::OwnProperties, QLatin1String("crm.schemas.contacts.write"), ScopeNeed::Required},
    ScopeEntry{Feature::OwnProperties, QLatin1String("crm.schemas.deals.write"), ScopeNeed::Optional},
    ScopeEntry{Feature::Owners, QLatin1String("crm.objects.owners.read"), ScopeNeed::Required},
    ScopeEntry{Feature::Lists, QLatin1String("crm.lists.read"), ScopeNeed::Optional},
    ScopeEntry{Feature::Lists, QLatin1String("crm.lists.write"), ScopeNeed::Optional},
    ScopeEntry{Feature::Replies, QLatin1String("conversations.read"), ScopeNeed::Optional},
};

const QLatin1String accountScope("oauth");

} // namespace

QString toString(Feature feature)
{
    return nameIn(featureNames, feature);
}

const QList<Feature>& allFeatures()
{
    static const QList<Feature> features{Feature::Contacts,      Feature::Tickets, Feature::Deals, Feature::Companies,
                                         Feature::OwnProperties, Feature::Owners,  Feature::Lists, Feature::Replies};
    return features;
}

QStringList scopeNames(ScopeNeed need)
{
    QStringList names;
    if (need == ScopeNeed::Required) {
        names.append(accountScope);
    }
    for (const ScopeEntry& entry : scopeTable) {
        if (entry.need == need) {
            names.append(entry.scope);
        }
    }
    return names;
}

QStringList scopesOf(Feature feature)
{
    QStringList names;
    for (const ScopeEntry& entry : scopeTable) {
        if (entry.feature == feature) {
            names.append(entry.scope);
        }
    }
    return names;
}

Feature featureOf(CrmObject object)
{
    switch (object) {
    case CrmObject::Contact:
    case CrmObject::Note:
    case CrmObject::Task:
        return Feature::Contacts;
    case CrmObject::Ticket:
        return Feature::Tickets;
    case CrmObject::Deal:
        return Feature::Deals;
    case CrmObject::Company:
        return Feature::Companies;
    case CrmObject::List:
        return Feature::Lists;
    }
    Q_UNREACHABLE();
}

QStringList missingScopes(Feature feature, const Portal& portal)
{
    QStringList missing = scopesOf(feature);
    missing.removeIf([&portal](const QString& scope) { return !portal.missingScopes.contains(scope); });
    return missing;
}

QStringList scopesNotIn(const QStringList& granted)
{
    QStringList missing;
    for (const ScopeEntry& entry : scopeTable) {
        if (!granted.contains(entry.scope)) {
            missing.append(entry.scope);
        }
    }
    return missing;
}

} // namespace leadferry::domain
