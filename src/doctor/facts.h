// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor judges from: values that somebody else has looked up.
#pragma once

#include "base/networkfault.h"
#include "domain/enrichment.h"
#include "domain/mapping.h"
#include "domain/portal.h"
#include "domain/secrettrouble.h"
#include "domain/webhook.h"

#include <QList>
#include <QString>

#include <optional>

namespace leadferry::doctor {

struct SettingFault
{
    QString setting;
    QString value;
    QString reason; ///< plain English
};

enum class PortUse {
    Off,       ///< the settings say so
    Listening, ///< this program listens
    Free,      ///< nobody listens; the engine would
    Taken,     ///< another program listens, or may
    Unusable,  ///< no address to listen on
};

struct FolderFacts
{
    QString path;
    bool exists = false;
    bool readable = false;
    bool writable = false;
};

/// What this program needs of the PC it runs on.
struct ProgramFacts
{
    QList<SettingFault> settings;
    PortUse port = PortUse::Off;
    QString address; ///< as the settings have it
    QString portReason;
    std::optional<FolderFacts> watchedFolder; ///< nothing: none is watched
    FolderFacts profile;
    std::optional<qint64> freeBytes; ///< where the profile is
    bool paused = false;             ///< nothing goes to any portal
    int portals = 0;                 ///< connected ones
    QList<domain::Mapping> mappings; ///< those in use
    domain::WebhookState webhook;    ///< that alerts are posted to
    domain::EnrichmentStatus enrichment;
};

enum class SecretOutcome { Kept, OutOfReach, Forgotten, Silent };

/// What came of writing a secret, reading and removing it.
struct SecretFacts
{
    QString place; ///< "desktop keyring"
    SecretOutcome outcome = SecretOutcome::Kept;
    QString reason;                               ///< out of reach: plain English
    std::optional<domain::SecretTrouble> trouble; ///< out of reach: which, if it is known
};

/// One real request to a host that portals are reached by.
struct HostFacts
{
    QString host;
    bool encrypted = true;
    bool proxyLogin = false;                 ///< a user and password for the proxy are kept
    QString proxy;                           ///< "proxy.example.com:3128"; empty: reached directly
    std::optional<base::NetworkFault> fault; ///< nothing: it answered
    QString reason;                          ///< of the fault, plain English
    base::ShownCertificate certificate;      ///< that was refused
    std::optional<qint64> clockAheadMs;      ///< this PC's clock against the answer's Date; nothing: it had none
};

enum class AccessOutcome {
    Works,
    Gone,     ///< withdrawn: a person must sign in again
    InDoubt,  ///< calls are refused although the access should work
    AppWrong, ///< the app's own id or secret is refused
    Busy,     ///< HubSpot asks to wait
    Fails,    ///< HubSpot fails for the moment
    NotTried, ///< the network, or the secret store, is in the way
};

/// A portal as it is remembered, and what one harmless call to it said.
struct PortalFacts
{
    domain::Portal portal;
    AccessOutcome access = AccessOutcome::NotTried;
    QString accessReason;
    qint64 answeringHubId = 0; ///< the account that answered
    qint64 nowMs = 0;
};

struct Facts
{
    ProgramFacts program;
    SecretFacts secrets;
    QList<HostFacts> hosts;
    PortalFacts portal; ///< the one that is judged
};

} // namespace leadferry::doctor
