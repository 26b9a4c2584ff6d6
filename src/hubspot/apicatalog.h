// SPDX-License-Identifier: GPL-3.0-or-later
// Which version and path each HubSpot API family uses: the one table, and the paths built from it.
//
// To call a new family: add it to ApiFamily, give it a line in the table of apicatalog.cpp (a pinned version only where
// HubSpot does not offer the dated one), and add a function here that builds its paths.
#pragma once

#include "base/result.h"
#include "domain/crm.h"

#include <QString>
#include <QStringList>

namespace leadferry::hubspot {

enum class ApiFamily {
    Objects,
    Associations,
    Properties,
    PropertyValidations,
    Pipelines,
    Owners,
    Lists,
    Conversations,
    AccountInfo,
    OAuthTokens,
    AppInstalls,
    Limits,
    Schemas
};

/// Paths begin with "/" and hold no host. A plain value.
class ApiCatalog
{
public:
    /// The version this program was written for.
    ApiCatalog();
    /// `version` is the setting hubspot.apiVersion: a dated version ("2026-09"), or empty for the default.
    /// Older names ("v3") are Invalid: their paths are shaped differently.
    static base::Result<ApiCatalog> forVersion(const QString& version);

    [[nodiscard]] QString version(ApiFamily family) const;

    /// `action` is "read", "create", "update" or "upsert".
    [[nodiscard]] QString objectBatch(domain::CrmObject object, const QString& action) const;
    /// With a query that asks for one record and nothing of what is in it.
    [[nodiscard]] QString firstRecord(domain::CrmObject object) const;
    /// One record; of a reading, with the properties it is to bring.
    [[nodiscard]] QString record(domain::CrmObject object, const QString& id, const QStringList& properties) const;
    [[nodiscard]] QString objectSearch(domain::CrmObject object) const;
    /// `action` is "associate/default" or "read".
    [[nodiscard]] QString associationBatch(domain::CrmObject from, domain::CrmObject to, const QString& action) const;
    [[nodiscard]] QString properties(domain::CrmObject object) const;
    [[nodiscard]] QString property(domain::CrmObject object, const QString& name) const;
    [[nodiscard]] QString archivedProperties(domain::CrmObject object) const;
    [[nodiscard]] QString propertyCreation(domain::CrmObject object) const; ///< of many
    [[nodiscard]] QString valueRules(domain::CrmObject object) const;       ///< of all properties that have some
    [[nodiscard]] QString propertyGroups(domain::CrmObject object) const;
    [[nodiscard]] QString propertyLimits() const;
    [[nodiscard]] QString objectSchema(domain::CrmObject object) const;
    [[nodiscard]] QString pipelines(domain::CrmObject object) const;
    [[nodiscard]] QString owners() const;
    [[nodiscard]] QString listSearch() const;
    [[nodiscard]] QString listMembers(const QString& listId) const; ///< to add some
    [[nodiscard]] QString lists() const;
    [[nodiscard]] QString membersOf(const QString& listId) const;
    [[nodiscard]] QString listsOf(domain::CrmObject object, const QString& recordId) const;
    [[nodiscard]] QString threads() const;
    [[nodiscard]] QString thread(const QString& threadId) const;
    [[nodiscard]] QString messages(const QString& threadId) const;
    [[nodiscard]] QString accountDetails() const;
    [[nodiscard]] QString token() const;
    [[nodiscard]] QString tokenRevocation() const;
    [[nodiscard]] QString externalInstall() const;
    /// The consent page; on the app host, without a version. With an account, that one is chosen beforehand.
    [[nodiscard]] static QString authorizePage(qint64 hubId = 0);

private:
    [[nodiscard]] QString root(ApiFamily family) const;

    QString m_version;
};

} // namespace leadferry::hubspot
