// SPDX-License-Identifier: GPL-3.0-or-later
// What one check of the doctor found, as it travels from the engine to people: ids and values, no words. The window and
// the command line have their own words for each of them.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace leadferry::domain {

/// What is checked, in the order people read it. This PC first, then each portal.
enum class CheckId {
    Settings,
    LocalPort,
    WatchedFolder,
    ProfileFolder,
    DiskSpace,
    Alerts,
    LanguageModel,
    Secrets,
    Proxy,
    NameLookup,
    Encryption,
    Clock,
    Connections,
    Access,
    Delivery,
    Permissions,
    Keys,
    MappedNames,
    Calls,
};
const QList<CheckId>& allCheckIds();
QString toString(CheckId id);
std::optional<CheckId> checkIdFromString(const QString& name);

enum class CheckState {
    Ok,
    Unknown, ///< could not be looked at, because something else is in the way
    Warning, ///< works, but somebody should know
    Failed,  ///< does not work until somebody repairs it
};
QString toString(CheckState state);

/// The values each of them carries are named behind it.
enum class Finding {
    // Settings
    SettingsGood,
    SettingUnusable, ///< setting, value, reason
    // LocalPort
    PortOff,
    PortListening, ///< address
    PortFree,      ///< address
    PortTaken,     ///< address
    PortUnusable,  ///< address, reason
    // WatchedFolder
    FolderNone,
    FolderReady,    ///< path
    FolderMissing,  ///< path
    FolderReadOnly, ///< path: it cannot be read, or nothing can be filed in it
    // ProfileFolder
    ProfileWritable, ///< path
    ProfileReadOnly, ///< path
    // DiskSpace
    SpaceEnough,  ///< megabytes
    SpaceLow,     ///< megabytes
    SpaceOut,     ///< megabytes
    SpaceUnknown, ///< path
    // Alerts
    WebhookNone,
    WebhookUntried,
    WebhookWorks,
    WebhookFails, ///< reason: of the last post
    // LanguageModel
    ModelNone,
    ModelUntried, ///< model: nothing was read today
    ModelAnswers, ///< model
    ModelRests,   ///< model, reason: it goes on by itself
    ModelRefuses, ///< model, reason: somebody has to mend it
    // Secrets
    SecretsKept,       ///< place
    SecretsMissing,    ///< no keychain runs here
    SecretsLocked,     ///< place
    SecretsRefused,    ///< place: a person declined access
    SecretsOutOfReach, ///< place, reason: any other trouble
    SecretsForgotten,  ///< place: what was written did not come back
    SecretsSilent,     ///< place
    // Proxy
    ProxyNone,
    ProxyUsed,        ///< proxy, host
    ProxyNotFound,    ///< proxy
    ProxyRefused,     ///< proxy
    ProxyDenies,      ///< proxy: it answers, and lets nothing through
    ProxySilent,      ///< proxy
    ProxyWantsLogin,  ///< proxy
    ProxyLoginFailed, ///< proxy: there is a login, and it was refused
    // NameLookup, Encryption: one for each host
    HostReached,         ///< host
    HostNotFound,        ///< host
    HostRefuses,         ///< host
    HostSilent,          ///< host
    HostUnreachable,     ///< host, reason
    HostNotTried,        ///< host
    NoNetwork,           ///< host
    CertificateTrusted,  ///< host
    CertificateRefused,  ///< host, subject, issuer
    EncryptionFailed,    ///< host, reason
    EncryptionNotTried,  ///< host
    PlainOnThisComputer, ///< host
    // Clock
    ClockRight,
    ClockAhead,  ///< minutes
    ClockBehind, ///< minutes
    ClockUnknown,
    // Connections
    PortalsConnected, ///< count
    NothingConnected,
    // Access
    AccessWorks, ///< hubId
    AccessGone,  ///< reason
    AccessInDoubt,
    AppRefused,     ///< reason: the app's own id or secret is wrong
    HubSpotBusy,    ///< it asks to wait
    HubSpotFails,   ///< reason
    AccessNotTried, ///< reason
    OtherAccount,   ///< hubId: the credentials belong to another account
    // Delivery
    DeliveryGoes,
    DeliveryPaused,
    DeliveryPausedByFailures,
    // Permissions
    PermissionsGranted,
    PermissionMissing, ///< feature, scopes
    PermissionsUnknown,
    // Keys
    KeysUnique,
    KeyPlain,         ///< object, property: ours, without the unique flag
    KeyReferenceLine, ///< object
    // MappedNames
    NamesKnown,
    NameUnknown,  ///< eventType, action, kind, name
    NameReplaced, ///< the same, and instead: what is taken in its place
    // Calls
    CallsLeft,      ///< remaining, limit, seconds, dailyRemaining, dailyLimit (the last two where HubSpot says)
    CallsFew,       ///< the same
    CallsFewToday,  ///< the same
    CallsNoneToday, ///< the same
    CallsWait,      ///< untilMs
    CallsUnknown,
};
QString toString(Finding finding);
std::optional<Finding> findingFromString(const QString& name);
const QList<Finding>& allFindings();

/// What mends it; the window makes a button of it, the command line a sentence or a command to type.
enum class Repair {
    None,
    CorrectSetting, ///< values: setting
    ChoosePort,
    ChooseFolder,
    AllowFolder, ///< values: path
    FreeSpace,
    UnlockSecrets,
    CheckNetwork,
    CheckProxy,
    ProxyLogin,
    TrustCertificate, ///< by the company's IT, in the system's store
    SetClock,
    ConnectPortal,
    Reconnect,
    GrantPermission,
    ResumeDelivery,
    CorrectMapping, ///< values: eventType
    LeaveCalls,     ///< something else uses them up
    SetWebhook,
    SetUpModel, ///< another address, model or key
};
QString toString(Repair repair);
std::optional<Repair> repairFromString(const QString& name);
const QList<Repair>& allRepairs();

struct CheckResult
{
    CheckId check = CheckId::Settings;
    CheckState state = CheckState::Ok;
    Finding finding = Finding::SettingsGood;
    QJsonObject values = {};
    Repair repair = Repair::None;
    QString portal = {}; ///< the connection's name; empty: this PC

    [[nodiscard]] QString text(const char* name) const { return values.value(QLatin1String(name)).toString(); }
    [[nodiscard]] qint64 number(const char* name) const { return values.value(QLatin1String(name)).toInteger(); }
    bool operator==(const CheckResult&) const = default;
};

/// {"id","portal","state","finding","values","repair"}; an empty repair is none.
QJsonObject toJson(const CheckResult& result);
/// Nothing when it is not one of ours (an owner of another version).
std::optional<CheckResult> checkResultFromJson(const QJsonObject& json);

} // namespace leadferry::domain
