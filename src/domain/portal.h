// SPDX-License-Identifier: GPL-3.0-or-later
// A connected HubSpot account as the engine needs to know it: who it is and what its objects allow. No credentials.
#pragma once

#include "domain/callbudget.h"
#include "domain/failurestreak.h"
#include "domain/portaldirectory.h"
#include "domain/propertyrules.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace leadferry::domain {

enum class CredentialKind { ServiceKey, OAuth };

enum class PortalHealth {
    Unknown,       ///< no call yet
    Connected,     ///< the last call succeeded
    TryingAgain,   ///< the last calls failed in a way that passes
    AccessInDoubt, ///< calls are refused, yet access was not withdrawn: asked again by itself now and then
    AccessGone,    ///< access withdrawn: a person must reconnect
};
QString toString(PortalHealth health);

/// Whether anything goes to the portal, and who stopped it.
enum class PortalPause { None, ByPerson, AfterFailures };
QString toString(PortalPause pause);
PortalPause portalPauseFromString(const QString& name);

/// What was learned about the account while connecting; stored as JSON, read again at each connect.
struct PortalProfile
{
    QHash<CrmObject, KeyCapability> keys;             ///< an absent object: ReferenceLine
    QHash<CrmObject, QStringList> writableProperties; ///< by object; an absent object means "not read, assume all"
    QString uiDomain;                                 ///< "app.hubspot.com", "app-eu1.hubspot.com"
    QString timeZone;                                 ///< IANA name; the daily limit resets at its midnight
    QString ticketPipeline;
    QString ticketStage; ///< first open stage
    QString dealPipeline;
    QString dealStage;           ///< first open stage
    QStringList lifecycleStages; ///< in the portal's order

    [[nodiscard]] KeyCapability key(CrmObject object) const { return keys.value(object); }
    [[nodiscard]] bool canWrite(CrmObject object, const QString& property) const;
    /// It was read, and can be written.
    [[nodiscard]] bool knows(CrmObject object, const QString& property) const;
};

QJsonObject toJson(const PortalProfile& profile);
PortalProfile portalProfileFromJson(const QJsonObject& json);

struct Portal
{
    qint64 id = 0;    ///< ours
    qint64 hubId = 0; ///< HubSpot's account id
    QString name;
    CredentialKind credential = CredentialKind::ServiceKey;
    QString apiUrl;            ///< "https://api.hubapi.com", or the stand-in's
    QString appUrl;            ///< "https://app.hubspot.com", or the stand-in's
    QStringList scopes;        ///< granted, as read back; empty for service keys, which do not say
    QStringList missingScopes; ///< asked for and known not to be granted; see domain/feature.h
    PortalHealth health = PortalHealth::Unknown;
    QString healthReason; ///< plain English for logs; empty when Connected
    qint64 lastSuccessMs = 0;
    qint64 connectedAtMs = 0;
    PortalPause pause = PortalPause::None;
    FailureStreak failures;
    CallBudget budget;
    qint64 clockSkewMs = 0; ///< this PC's clock ahead of HubSpot's (negative: behind); 0 within two minutes
    PortalProfile profile;
    PortalDirectory directory;
    PropertyRules rules; ///< of the properties the profile calls writable, and of the read-only ones
};

/// Where a record of this portal is shown in a browser.
QString recordUrl(const Portal& portal, CrmObject object, const QString& recordId);

/// The names under which a portal's secrets are kept in the SecretStore.
QString secretKeyForTokens(qint64 hubId);

} // namespace leadferry::domain
