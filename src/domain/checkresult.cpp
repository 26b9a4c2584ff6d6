// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checkresult.h"

#include "domain/enumnames.h"

namespace leadferry::domain {

namespace {

constexpr std::array checkNames{
    EnumName{CheckId::Settings, QLatin1String("settings")},
    EnumName{CheckId::LocalPort, QLatin1String("local-port")},
    EnumName{CheckId::WatchedFolder, QLatin1String("watched-folder")},
    EnumName{CheckId::ProfileFolder, QLatin1String("profile-folder")},
    EnumName{CheckId::DiskSpace, QLatin1String("disk-space")},
    EnumName{CheckId::Alerts, QLatin1String("alerts")},
    EnumName{CheckId::LanguageModel, QLatin1String("language-model")},
    EnumName{CheckId::Secrets, QLatin1String("secrets")},
    EnumName{CheckId::Proxy, QLatin1String("proxy")},
    EnumName{CheckId::NameLookup, QLatin1String("name-lookup")},
    EnumName{CheckId::Encryption, QLatin1String("encryption")},
    EnumName{CheckId::Clock, QLatin1String("clock")},
    EnumName{CheckId::Connections, QLatin1String("connections")},
    EnumName{CheckId::Access, QLatin1String("access")},
    EnumName{CheckId::Delivery, QLatin1String("delivery")},
    EnumName{CheckId::Permissions, QLatin1String("permissions")},
    EnumName{CheckId::Keys, QLatin1String("keys")},
    EnumName{CheckId::MappedNames, QLatin1String("mapped-names")},
    EnumName{CheckId::Calls, QLatin1String("calls")},
};

constexpr std::array stateNames{
    EnumName{CheckState::Ok, QLatin1String("ok")},
    EnumName{CheckState::Unknown, QLatin1String("unknown")},
    EnumName{CheckState::Warning, QLatin1String("warning")},
    EnumName{CheckState::Failed, QLatin1String("failed")},
};

constexpr std::array findingNames{
    EnumName{Finding::SettingsGood, QLatin1String("settings-good")},
    EnumName{Finding::SettingUnusable, QLatin1String("setting-unusable")},
    EnumName{Finding::PortOff, QLatin1String("port-off")},
    EnumName{Finding::PortListening, QLatin1String("port-listening")},
    EnumName{Finding::PortFree, QLatin1String("port-free")},
    EnumName{Finding::PortTaken, QLatin1String("port-taken")},
    EnumName{Finding::PortUnusable, QLatin1String("port-unusable")},
    EnumName{Finding::FolderNone, QLatin1String("folder-none")},
    EnumName{Finding::FolderReady, QLatin1String("folder-ready")},
    EnumName{Finding::FolderMissing, QLatin1String("folder-missing")},
    EnumName{Finding::FolderReadOnly, QLatin1String("folder-read-only")},
    EnumName{Finding::ProfileWritable, QLatin1String("profile-writable")},
    EnumName{Finding::ProfileReadOnly, QLatin1String("profile-read-only")},
    EnumName{Finding::SpaceEnough, QLatin1String("space-enough")},
    EnumName{Finding::SpaceLow, QLatin1String("space-low")},
    EnumName{Finding::SpaceOut, QLatin1String("space-out")},
    EnumName{Finding::SpaceUnknown, QLatin1String("space-unknown")},
    EnumName{Finding::WebhookNone, QLatin1String("webhook-none")},
    EnumName{Finding::WebhookUntried, QLatin1String("webhook-untried")},
    EnumName{Finding::WebhookWorks, QLatin1String("webhook-works")},
    EnumName{Finding::WebhookFails, QLatin1String("webhook-fails")},
    EnumName{Finding::ModelNone, QLatin1String("model-none")},
    EnumName{Finding::ModelUntried, QLatin1String("model-untried")},
    EnumName{Finding::ModelAnswers, QLatin1String("model-answers")},
    EnumName{Finding::ModelRests, QLatin1String("model-rests")},
    EnumName{Finding::ModelRefuses, QLatin1String("model-refuses")},
    EnumName{Finding::SecretsKept, QLatin1String("secrets-kept")},
    EnumName{Finding::SecretsMissing, QLatin1String("secrets-missing")},
    EnumName{Finding::SecretsLocked, QLatin1String("secrets-locked")},
    EnumName{Finding::SecretsRefused, QLatin1String("secrets-refused")},
    EnumName{Finding::SecretsOutOfReach, QLatin1String("secrets-out-of-reach")},
    EnumName{Finding::SecretsForgotten, QLatin1String("secrets-forgotten")},
    EnumName{Finding::SecretsSilent, QLatin1String("secrets-silent")},
    EnumName{Finding::ProxyNone, QLatin1String("proxy-none")},
    EnumName{Finding::ProxyUsed, QLatin1String("proxy-used")},
    EnumName{Finding::ProxyNotFound, QLatin1String("proxy-not-found")},
    EnumName{Finding::ProxyRefused, QLatin1String("proxy-refused")},
    EnumName{Finding::ProxyDenies, QLatin1String("proxy-denies")},
    EnumName{Finding::ProxySilent, QLatin1String("proxy-silent")},
    EnumName{Finding::ProxyWantsLogin, QLatin1String("proxy-wants-login")},
    EnumName{Finding::ProxyLoginFailed, QLatin1String("proxy-login-failed")},
    EnumName{Finding::HostReached, QLatin1String("host-reached")},
    EnumName{Finding::HostNotFound, QLatin1String("host-not-found")},
    EnumName{Finding::HostRefuses, QLatin1String("host-refuses")},
    EnumName{Finding::HostSilent, QLatin1String("host-silent")},
    EnumName{Finding::HostUnreachable, QLatin1String("host-unreachable")},
    EnumName{Finding::HostNotTried, QLatin1String("host-not-tried")},
    EnumName{Finding::NoNetwork, QLatin1String("no-network")},
    EnumName{Finding::CertificateTrusted, QLatin1String("certificate-trusted")},
    EnumName{Finding::CertificateRefused, QLatin1String("certificate-refused")},
    EnumName{Finding::EncryptionFailed, QLatin1String("encryption-failed")},
    EnumName{Finding::EncryptionNotTried, QLatin1String("encryption-not-tried")},
    EnumName{Finding::PlainOnThisComputer, QLatin1String("plain-on-this-computer")},
    EnumName{Finding::ClockRight, QLatin1String("clock-right")},
    EnumName{Finding::ClockAhead, QLatin1String("clock-ahead")},
    EnumName{Finding::ClockBehind, QLatin1String("clock-behind")},
    EnumName{Finding::ClockUnknown, QLatin1String("clock-unknown")},
    EnumName{Finding::PortalsConnected, QLatin1String("portals-connected")},
    EnumName{Finding::NothingConnected, QLatin1String("nothing-connected")},
    EnumName{Finding::AccessWorks, QLatin1String("access-works")},
    EnumName{Finding::AccessGone, QLatin1String("access-gone")},
    EnumName{Finding::AccessInDoubt, QLatin1String("access-in-doubt")},
    EnumName{Finding::AppRefused, QLatin1String("app-refused")},
    EnumName{Finding::HubSpotBusy, QLatin1String("hub-spot-busy")},
    EnumName{Finding::HubSpotFails, QLatin1String("hub-spot-fails")},
    EnumName{Finding::AccessNotTried, QLatin1String("access-not-tried")},
    EnumName{Finding::OtherAccount, QLatin1String("other-account")},
    EnumName{Finding::DeliveryGoes, QLatin1String("delivery-goes")},
    EnumName{Finding::DeliveryPaused, QLatin1String("delivery-paused")},
    EnumName{Finding::DeliveryPausedByFailures, QLatin1String("delivery-paused-by-failures")},
    EnumName{Finding::PermissionsGranted, QLatin1String("permissions-granted")},
    EnumName{Finding::PermissionMissing, QLatin1String("permission-missing")},
    EnumName{Finding::PermissionsUnknown, QLatin1String("permissions-unknown")},
    EnumName{Finding::KeysUnique, QLatin1String("keys-unique")},
    EnumName{Finding::KeyPlain, QLatin1String("key-plain")},
    EnumName{Finding::KeyReferenceLine, QLatin1String("key-reference-line")},
    EnumName{Finding::NamesKnown, QLatin1String("names-known")},
    EnumName{Finding::NameReplaced, QLatin1String("name-replaced")},
    EnumName{Finding::NameUnknown, QLatin1String("name-unknown")},
    EnumName{Finding::CallsLeft, QLatin1String("calls-left")},
    EnumName{Finding::CallsFew, QLatin1String("calls-few")},
    EnumName{Finding::CallsFewToday, QLatin1String("calls-few-today")},
    EnumName{Finding::CallsNoneToday, QLatin1String("calls-none-today")},
    EnumName{Finding::CallsWait, QLatin1String("calls-wait")},
    EnumName{Finding::CallsUnknown, QLatin1String("calls-unknown")},
};

constexpr std::array repairNames{
    EnumName{Repair::None, QLatin1String("none")},
    EnumName{Repair::CorrectSetting, QLatin1String("correct-setting")},
    EnumName{Repair::ChoosePort, QLatin1String("choose-port")},
    EnumName{Repair::ChooseFolder, QLatin1String("choose-folder")},
    EnumName{Repair::AllowFolder, QLatin1String("allow-folder")},
    EnumName{Repair::FreeSpace, QLatin1String("free-space")},
    EnumName{Repair::UnlockSecrets, QLatin1String("unlock-secrets")},
    EnumName{Repair::CheckNetwork, QLatin1String("check-network")},
    EnumName{Repair::CheckProxy, QLatin1String("check-proxy")},
    EnumName{Repair::ProxyLogin, QLatin1String("proxy-login")},
    EnumName{Repair::TrustCertificate, QLatin1String("trust-certificate")},
    EnumName{Repair::SetClock, QLatin1String("set-clock")},
    EnumName{Repair::ConnectPortal, QLatin1String("connect-portal")},
    EnumName{Repair::Reconnect, QLatin1String("reconnect")},
    EnumName{Repair::GrantPermission, QLatin1String("grant-permission")},
    EnumName{Repair::ResumeDelivery, QLatin1String("resume-delivery")},
    EnumName{Repair::CorrectMapping, QLatin1String("correct-mapping")},
    EnumName{Repair::LeaveCalls, QLatin1String("leave-calls")},
    EnumName{Repair::SetWebhook, QLatin1String("set-webhook")},
    EnumName{Repair::SetUpModel, QLatin1String("set-up-model")},
};

template <typename Enum, std::size_t Size> QList<Enum> valuesOf(const std::array<EnumName<Enum>, Size>& table)
{
    QList<Enum> values;
    for (const auto& entry : table) {
        values.append(entry.value);
    }
    return values;
}

} // namespace

const QList<CheckId>& allCheckIds()
{
    static const QList<CheckId> ids = valuesOf(checkNames);
    return ids;
}

QString toString(CheckId id)
{
    return nameIn(checkNames, id);
}

std::optional<CheckId> checkIdFromString(const QString& name)
{
    return valueIn(checkNames, name);
}

QString toString(CheckState state)
{
    return nameIn(stateNames, state);
}

QString toString(Finding finding)
{
    return nameIn(findingNames, finding);
}

std::optional<Finding> findingFromString(const QString& name)
{
    return valueIn(findingNames, name);
}

const QList<Finding>& allFindings()
{
    static const QList<Finding> findings = valuesOf(findingNames);
    return findings;
}

QString toString(Repair repair)
{
    return nameIn(repairNames, repair);
}

std::optional<Repair> repairFromString(const QString& name)
{
    return valueIn(repairNames, name);
}

const QList<Repair>& allRepairs()
{
    static const QList<Repair> repairs = valuesOf(repairNames);
    return repairs;
}

QJsonObject toJson(const CheckResult& result)
{
    return {{QStringLiteral("id"), toString(result.check)},    {QStringLiteral("portal"), result.portal},
            {QStringLiteral("state"), toString(result.state)}, {QStringLiteral("finding"), toString(result.finding)},
            {QStringLiteral("values"), result.values},         {QStringLiteral("repair"), toString(result.repair)}};
}

std::optional<CheckResult> checkResultFromJson(const QJsonObject& json)
{
    const auto name = [&json](const char* field) { return json.value(QLatin1String(field)).toString(); };
    const auto check = checkIdFromString(name("id"));
    const auto state = valueIn(stateNames, name("state"));
    const auto finding = findingFromString(name("finding"));
    const auto repair = repairFromString(name("repair"));
    if (!check || !state || !finding || !repair) {
        return std::nullopt;
    }
    return CheckResult{*check,  *state,        *finding, json.value(QLatin1String("values")).toObject(),
                       *repair, name("portal")};
}

} // namespace leadferry::domain
