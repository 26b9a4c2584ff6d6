// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/apicatalog.h"

#include "hubspot/objectcatalog.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace leadferry::hubspot {

namespace {

constexpr QLatin1String currentVersion("2026-09");

struct FamilyEntry
{
    ApiFamily family;
    QLatin1String root;    ///< "{v}" stands for the version
    QLatin1String version; ///< pinned; empty: the current one
};

constexpr std::array families{
    FamilyEntry{ApiFamily::Objects, QLatin1String("/crm/objects/{v}"), {}},
    FamilyEntry{ApiFamily::Associations, QLatin1String("/crm/associations/{v}"), {}},
    FamilyEntry{ApiFamily::Properties, QLatin1String("/crm/properties/{v}"), {}},
    FamilyEntry{ApiFamily::PropertyValidations, QLatin1String("/crm/property-validations/{v}"), {}},
    FamilyEntry{ApiFamily::Pipelines, QLatin1String("/crm/pipelines/{v}"), {}},
    FamilyEntry{ApiFamily::Owners, QLatin1String("/crm/owners/{v}"), {}},
    FamilyEntry{ApiFamily::Lists, QLatin1String("/crm/{v}/lists"), QLatin1String("v3")},
    FamilyEntry{ApiFamily::Conversations, QLatin1String("/conversations/conversations/{v}"), {}},
    FamilyEntry{ApiFamily::AccountInfo, QLatin1String("/account-info/{v}"), {}},
    FamilyEntry{ApiFamily::OAuthTokens, QLatin1String("/oauth/{v}/token"), {}},
    FamilyEntry{ApiFamily::AppInstalls, QLatin1String("/appinstalls/{v}"), {}},
    FamilyEntry{ApiFamily::Limits, QLatin1String("/crm/limits/{v}"), {}},
    FamilyEntry{ApiFamily::Schemas, QLatin1String("/crm-object-schemas/{v}/schemas"), QLatin1String("v3")},
};

const FamilyEntry& entryOf(ApiFamily family)
{
    return *std::find_if(families.begin(), families.end(),
                         [family](const auto& entry) { return entry.family == family; });
}

} // namespace

ApiCatalog::ApiCatalog() : m_version(currentVersion) {}

base::Result<ApiCatalog> ApiCatalog::forVersion(const QString& version)
{
    static const QRegularExpression dated(QStringLiteral("^\\d{4}-\\d{2}(-beta)?$"));
    ApiCatalog catalog;
    const QString wanted = version.trimmed();
    if (wanted.isEmpty()) {
        return catalog;
    }
    if (!dated.match(wanted).hasMatch()) {
        return base::Error{base::ErrorKind::Invalid,
                           QStringLiteral("hubspot.apiVersion must be a dated version such as %1").arg(currentVersion)};
    }
    catalog.m_version = wanted;
    return catalog;
}

QString ApiCatalog::version(ApiFamily family) const
{
    const FamilyEntry& entry = entryOf(family);
    return entry.version.isEmpty() ? m_version : QString(entry.version);
}

QString ApiCatalog::root(ApiFamily family) const
{
    return QString(entryOf(family).root).replace(QLatin1String("{v}"), version(family));
}

QString ApiCatalog::objectBatch(domain::CrmObject object, const QString& action) const
{
    return root(ApiFamily::Objects) + u'/' + pathName(object) + QLatin1String("/batch/") + action;
}

QString ApiCatalog::firstRecord(domain::CrmObject object) const
{
    return root(ApiFamily::Objects) + u'/' + pathName(object) + QLatin1String("?limit=1&properties=hs_object_id");
}

QString ApiCatalog::record(domain::CrmObject object, const QString& id, const QStringList& properties) const
{
    const QString path =
        root(ApiFamily::Objects) + u'/' + pathName(object) + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id));
    return properties.isEmpty() ? path : path + QLatin1String("?properties=") + properties.join(u',');
}

QString ApiCatalog::objectSearch(domain::CrmObject object) const
{
    return root(ApiFamily::Objects) + u'/' + pathName(object) + QLatin1String("/search");
}

QString ApiCatalog::associationBatch(domain::CrmObject from, domain::CrmObject to, const QString& action) const
{
    return root(ApiFamily::Associations) + u'/' + pathName(from) + u'/' + pathName(to) + QLatin1String("/batch/") +
           action;
}

QString ApiCatalog::properties(domain::CrmObject object) const
{
    return root(ApiFamily::Properties) + u'/' + pathName(object);
}

QString ApiCatalog::property(domain::CrmObject object, const QString& name) const
{
    return properties(object) + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

QString ApiCatalog::archivedProperties(domain::CrmObject object) const
{
    return properties(object) + QLatin1String("?archived=true");
}

QString ApiCatalog::propertyCreation(domain::CrmObject object) const
{
    return properties(object) + QLatin1String("/batch/create");
}

QString ApiCatalog::propertyLimits() const
{
    return root(ApiFamily::Limits) + QLatin1String("/custom-properties");
}

QString ApiCatalog::objectSchema(domain::CrmObject object) const
{
    return root(ApiFamily::Schemas) + u'/' + pathName(object);
}

QString ApiCatalog::valueRules(domain::CrmObject object) const
{
    return root(ApiFamily::PropertyValidations) + u'/' + typeId(object);
}

QString ApiCatalog::propertyGroups(domain::CrmObject object) const
{
    return properties(object) + QLatin1String("/groups");
}

QString ApiCatalog::pipelines(domain::CrmObject object) const
{
    return root(ApiFamily::Pipelines) + u'/' + pathName(object);
}

QString ApiCatalog::owners() const
{
    return root(ApiFamily::Owners);
}

QString ApiCatalog::listSearch() const
{
    return root(ApiFamily::Lists) + QLatin1String("/search");
}

QString ApiCatalog::listMembers(const QString& listId) const
{
    return membersOf(listId) + QLatin1String("/add");
}

QString ApiCatalog::lists() const
{
    return root(ApiFamily::Lists);
}

QString ApiCatalog::membersOf(const QString& listId) const
{
    return lists() + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(listId)) + QLatin1String("/memberships");
}

QString ApiCatalog::listsOf(domain::CrmObject object, const QString& recordId) const
{
    return lists() + QLatin1String("/records/") + typeId(object) + u'/' +
           QString::fromLatin1(QUrl::toPercentEncoding(recordId)) + QLatin1String("/memberships");
}

QString ApiCatalog::threads() const
{
    return root(ApiFamily::Conversations) + QLatin1String("/threads");
}

QString ApiCatalog::thread(const QString& threadId) const
{
    return threads() + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(threadId));
}

QString ApiCatalog::messages(const QString& threadId) const
{
    return thread(threadId) + QLatin1String("/messages");
}

QString ApiCatalog::accountDetails() const
{
    return root(ApiFamily::AccountInfo) + QLatin1String("/details");
}

QString ApiCatalog::token() const
{
    return root(ApiFamily::OAuthTokens);
}

QString ApiCatalog::tokenRevocation() const
{
    return root(ApiFamily::OAuthTokens) + QLatin1String("/revoke");
}

QString ApiCatalog::externalInstall() const
{
    return root(ApiFamily::AppInstalls) + QLatin1String("/external-install");
}

QString ApiCatalog::authorizePage(qint64 hubId)
{
    return hubId == 0 ? QStringLiteral("/oauth/authorize") : QStringLiteral("/oauth/%1/authorize").arg(hubId);
}

} // namespace leadferry::hubspot
