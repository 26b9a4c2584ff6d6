// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/checktexts.h"

#include "base/placeholders.h"
#include "presentation/texts.h"
#include "presentation/timetexts.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace leadferry::presentation {

using domain::CheckId;
using domain::CheckResult;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

namespace {

struct CheckTexts
{
    Q_DECLARE_TR_FUNCTIONS(CheckTexts)
};

/// {name} is the value of that name; see valueOf() for those that are made of others.
const QHash<Finding, const char*>& sentences()
{
    static const QHash<Finding, const char*> table{
        {Finding::SettingsGood, QT_TRANSLATE_NOOP("CheckTexts", "All settings can be used.")},
        {Finding::SettingUnusable,
         QT_TRANSLATE_NOOP("CheckTexts", "{setting} is “{value}”, which cannot be used. Its default holds.")},
        {Finding::PortOff, QT_TRANSLATE_NOOP("CheckTexts", "No events are taken over a port.")},
        {Finding::PortListening, QT_TRANSLATE_NOOP("CheckTexts", "Events are taken at {address}.")},
        {Finding::PortFree, QT_TRANSLATE_NOOP("CheckTexts", "{address} is free.")},
        {Finding::PortTaken, QT_TRANSLATE_NOOP("CheckTexts", "Another program uses {address}.")},
        {Finding::PortUnusable, QT_TRANSLATE_NOOP("CheckTexts", "No events can be taken at {address}.")},
        {Finding::FolderNone, QT_TRANSLATE_NOOP("CheckTexts", "No folder is watched.")},
        {Finding::FolderReady, QT_TRANSLATE_NOOP("CheckTexts", "{path} can be read and filed in.")},
        {Finding::FolderMissing, QT_TRANSLATE_NOOP("CheckTexts", "There is no folder {path}.")},
        {Finding::FolderReadOnly,
         QT_TRANSLATE_NOOP("CheckTexts", "{path} cannot be read, or nothing can be filed in it.")},
        {Finding::ProfileWritable, QT_TRANSLATE_NOOP("CheckTexts", "{path} can be written.")},
        {Finding::ProfileReadOnly,
         QT_TRANSLATE_NOOP("CheckTexts", "Nothing can be written in {path}, so no event can be kept.")},
        {Finding::SpaceEnough, QT_TRANSLATE_NOOP("CheckTexts", "{space} free.")},
        {Finding::SpaceLow, QT_TRANSLATE_NOOP("CheckTexts", "Only {space} free.")},
        {Finding::SpaceOut, QT_TRANSLATE_NOOP("CheckTexts", "Only {space} free. Events may be refused at any moment.")},
        {Finding::SpaceUnknown, QT_TRANSLATE_NOOP("CheckTexts", "The free space of {path} cannot be read.")},
        {Finding::WebhookNone, QT_TRANSLATE_NOOP("CheckTexts", "No webhook is set.")},
        {Finding::WebhookUntried, QT_TRANSLATE_NOOP("CheckTexts", "A webhook is set. Nothing was posted there yet.")},
        {Finding::WebhookWorks, QT_TRANSLATE_NOOP("CheckTexts", "The last alert has arrived at the webhook.")},
        {Finding::WebhookFails,
         QT_TRANSLATE_NOOP("CheckTexts", "The last alert did not arrive at the webhook. Nobody was told there.")},
        {Finding::ModelNone, QT_TRANSLATE_NOOP("CheckTexts", "No language model reads conversations.")},
        {Finding::ModelUntried,
         QT_TRANSLATE_NOOP("CheckTexts", "{model} is to read conversations. There was none today.")},
        {Finding::ModelAnswers, QT_TRANSLATE_NOOP("CheckTexts", "{model} reads conversations.")},
        {Finding::ModelRests, QT_TRANSLATE_NOOP("CheckTexts", "{model} cannot be asked for now. Conversations wait.")},
        {Finding::ModelRefuses,
         QT_TRANSLATE_NOOP("CheckTexts", "{model} cannot be asked until somebody sets it up. Conversations wait.")},
        {Finding::SecretsKept, QT_TRANSLATE_NOOP("CheckTexts", "A secret was written, read and removed.")},
        {Finding::SecretsOutOfReach,
         QT_TRANSLATE_NOOP("CheckTexts", "The keychain cannot be used. Without it Leadferry cannot sign in.")},
        {Finding::SecretsMissing,
         QT_TRANSLATE_NOOP("CheckTexts", "No keychain runs on this PC. Without one Leadferry cannot sign in.")},
        {Finding::SecretsLocked,
         QT_TRANSLATE_NOOP("CheckTexts", "The keychain is locked. Until it is open Leadferry cannot sign in.")},
        {Finding::SecretsRefused,
         QT_TRANSLATE_NOOP("CheckTexts", "Somebody declined Leadferry’s access to the keychain.")},
        {Finding::SecretsForgotten, QT_TRANSLATE_NOOP("CheckTexts", "A secret that was written did not come back.")},
        {Finding::SecretsSilent,
         QT_TRANSLATE_NOOP("CheckTexts", "The keychain does not answer. It may be waiting for its password.")},
        {Finding::PortalsConnected, QT_TRANSLATE_NOOP("CheckTexts", "Connected portals: {count}.")},
        {Finding::NothingConnected,
         QT_TRANSLATE_NOOP("CheckTexts", "No portal is connected. Events are kept until one is.")},
        {Finding::ProxyNone, QT_TRANSLATE_NOOP("CheckTexts", "None is used.")},
        {Finding::ProxyUsed, QT_TRANSLATE_NOOP("CheckTexts", "{proxy} is used, and lets Leadferry through.")},
        {Finding::ProxyNotFound, QT_TRANSLATE_NOOP("CheckTexts", "The name of {proxy} is not known.")},
        {Finding::ProxyRefused, QT_TRANSLATE_NOOP("CheckTexts", "{proxy} refuses the connection.")},
        {Finding::ProxyDenies,
         QT_TRANSLATE_NOOP("CheckTexts", "{proxy} lets nothing through to HubSpot. Ask whoever runs it.")},
        {Finding::ProxySilent, QT_TRANSLATE_NOOP("CheckTexts", "{proxy} does not answer.")},
        {Finding::ProxyWantsLogin, QT_TRANSLATE_NOOP("CheckTexts", "{proxy} asks for a user and password.")},
        {Finding::ProxyLoginFailed,
         QT_TRANSLATE_NOOP("CheckTexts", "{proxy} refuses the user and password that are kept.")},
        {Finding::HostReached, QT_TRANSLATE_NOOP("CheckTexts", "{host} is reached.")},
        {Finding::HostNotFound, QT_TRANSLATE_NOOP("CheckTexts", "The name {host} cannot be looked up.")},
        {Finding::HostRefuses,
         QT_TRANSLATE_NOOP("CheckTexts", "{host} refuses the connection. A firewall may be in the way.")},
        {Finding::HostSilent, QT_TRANSLATE_NOOP("CheckTexts", "{host} does not answer. A firewall may be in the way.")},
        {Finding::HostUnreachable, QT_TRANSLATE_NOOP("CheckTexts", "{host} cannot be reached.")},
        {Finding::HostNotTried, QT_TRANSLATE_NOOP("CheckTexts", "{host} cannot be tried before the proxy works.")},
        {Finding::NoNetwork, QT_TRANSLATE_NOOP("CheckTexts", "This PC has no network.")},
        {Finding::CertificateTrusted,
         QT_TRANSLATE_NOOP("CheckTexts", "{host} has shown a certificate that this PC trusts.")},
        {Finding::CertificateRefused,
         QT_TRANSLATE_NOOP("CheckTexts",
                           "This PC does not trust the certificate shown for {host}. It names “{subject}” and was "
                           "issued by “{issuer}”: usually a company proxy or a virus scanner that reads along.")},
        {Finding::EncryptionFailed, QT_TRANSLATE_NOOP("CheckTexts", "No encrypted connection to {host} comes about.")},
        {Finding::EncryptionNotTried, QT_TRANSLATE_NOOP("CheckTexts", "{host} was not reached.")},
        {Finding::PlainOnThisComputer,
         QT_TRANSLATE_NOOP("CheckTexts", "{host} is on this PC and needs no encryption.")},
        {Finding::ClockRight, QT_TRANSLATE_NOOP("CheckTexts", "Right within two minutes.")},
        {Finding::ClockAhead, QT_TRANSLATE_NOOP("CheckTexts", "{minutes} min ahead of HubSpot’s.")},
        {Finding::ClockBehind, QT_TRANSLATE_NOOP("CheckTexts", "{minutes} min behind HubSpot’s.")},
        {Finding::ClockUnknown, QT_TRANSLATE_NOOP("CheckTexts", "Nobody was reached to compare it with.")},
        {Finding::AccessWorks, QT_TRANSLATE_NOOP("CheckTexts", "HubSpot has answered.")},
        {Finding::AccessGone,
         QT_TRANSLATE_NOOP("CheckTexts", "Access was withdrawn. Deliveries wait until you reconnect.")},
        {Finding::AccessInDoubt,
         QT_TRANSLATE_NOOP("CheckTexts", "HubSpot refuses calls although the access should work.")},
        {Finding::AppRefused, QT_TRANSLATE_NOOP("CheckTexts", "HubSpot refuses the app’s client ID or secret.")},
        {Finding::HubSpotBusy,
         QT_TRANSLATE_NOOP("CheckTexts", "HubSpot asks to wait. Deliveries go on by themselves.")},
        {Finding::HubSpotFails,
         QT_TRANSLATE_NOOP("CheckTexts", "HubSpot fails for the moment. Deliveries go on by themselves.")},
        {Finding::AccessNotTried, QT_TRANSLATE_NOOP("CheckTexts", "Not tried, because of what is found above.")},
        {Finding::OtherAccount, QT_TRANSLATE_NOOP("CheckTexts", "These keys belong to another HubSpot account.")},
        {Finding::DeliveryGoes, QT_TRANSLATE_NOOP("CheckTexts", "Events go to HubSpot.")},
        {Finding::DeliveryPaused, QT_TRANSLATE_NOOP("CheckTexts", "Paused. Events are kept until you resume.")},
        {Finding::DeliveryPausedByFailures,
         QT_TRANSLATE_NOOP("CheckTexts", "Paused after five days of failures. Events are kept until you resume.")},
        {Finding::PermissionsGranted, QT_TRANSLATE_NOOP("CheckTexts", "Everything that is used is granted.")},
        {Finding::PermissionMissing,
         QT_TRANSLATE_NOOP("CheckTexts", "{feature}: the permission “{scopes}” was not granted.")},
        {Finding::PermissionsUnknown, QT_TRANSLATE_NOOP("CheckTexts", "Nothing is known to be missing.")},
        {Finding::KeysUnique,
         QT_TRANSLATE_NOOP("CheckTexts", "HubSpot itself refuses to store an event twice, notes included.")},
        {Finding::KeyPlain,
         QT_TRANSLATE_NOOP("CheckTexts",
                           "{object}: HubSpot does not keep {property} unique, so Leadferry looks twice.")},
        {Finding::KeyReferenceLine,
         QT_TRANSLATE_NOOP("CheckTexts", "{object}: found again by the reference line at its end only.")},
        {Finding::NamesKnown, QT_TRANSLATE_NOOP("CheckTexts", "Every name that the mappings use is there.")},
        {Finding::NameUnknown,
         QT_TRANSLATE_NOOP("CheckTexts", "{event}: the mapping names “{name}”, which this portal does not have.")},
        {Finding::NameReplaced,
         QT_TRANSLATE_NOOP("CheckTexts",
                           "{event}: this portal has none of the names “{name}”, so “{instead}” is taken.")},
        {Finding::CallsLeft, QT_TRANSLATE_NOOP("CheckTexts", "{calls}")},
        {Finding::CallsFew, QT_TRANSLATE_NOOP("CheckTexts", "{calls} Deliveries slow down for a moment.")},
        {Finding::CallsFewToday, QT_TRANSLATE_NOOP("CheckTexts", "{calls} They may not last.")},
        {Finding::CallsNoneToday, QT_TRANSLATE_NOOP("CheckTexts", "{calls} Deliveries wait until midnight.")},
        {Finding::CallsWait, QT_TRANSLATE_NOOP("CheckTexts", "None before {until}.")},
        {Finding::CallsUnknown, QT_TRANSLATE_NOOP("CheckTexts", "HubSpot has not said how many are left.")},
    };
    return table;
}

QString callsLeft(const CheckResult& found)
{
    const QLocale locale;
    const QString now = CheckTexts::tr("%1 of %2 left in %3 seconds.", "calls")
                            .arg(locale.toString(found.number("remaining")), locale.toString(found.number("limit")))
                            .arg(found.number("seconds"));
    if (!found.values.contains(QLatin1String("dailyLimit"))) {
        return now;
    }
    return now + QLatin1Char(' ') +
           CheckTexts::tr("%1 of %2 left today.", "calls")
               .arg(locale.toString(found.number("dailyRemaining")), locale.toString(found.number("dailyLimit")));
}

QString featureOf(const QString& name)
{
    for (const domain::Feature feature : domain::allFeatures()) {
        if (domain::toString(feature) == name) {
            return featureName(feature);
        }
    }
    return name;
}

QString valueOf(const QString& name, const CheckResult& found, qint64 nowMs)
{
    const QString text = found.values.value(name).toVariant().toString();
    if (name == QLatin1String("space")) {
        return QLocale().formattedDataSize(found.number("megabytes") * 1'000'000, 0, QLocale::DataSizeSIFormat);
    }
    if (name == QLatin1String("calls")) {
        return callsLeft(found);
    }
    if (name == QLatin1String("until")) {
        return timeText(found.number("untilMs"), nowMs);
    }
    if (name == QLatin1String("event")) {
        return eventTypeName(found.text("eventType"));
    }
    if (name == QLatin1String("feature")) {
        return featureOf(text);
    }
    if (name == QLatin1String("object")) {
        const auto object = domain::crmObjectFromString(text);
        return object ? objectName(*object) : text;
    }
    return text;
}

} // namespace

QString wordOf(CheckId check)
{
    switch (check) {
    case CheckId::Settings:
        return CheckTexts::tr("Settings");
    case CheckId::LocalPort:
        return CheckTexts::tr("Local port");
    case CheckId::WatchedFolder:
        return CheckTexts::tr("Watched folder");
    case CheckId::ProfileFolder:
        return CheckTexts::tr("Data folder");
    case CheckId::DiskSpace:
        return CheckTexts::tr("Disk space");
    case CheckId::Alerts:
        return CheckTexts::tr("Alerts");
    case CheckId::LanguageModel:
        return CheckTexts::tr("Language model");
    case CheckId::Secrets:
        return CheckTexts::tr("Keychain");
    case CheckId::Proxy:
        return CheckTexts::tr("Proxy");
    case CheckId::NameLookup:
        return CheckTexts::tr("Network");
    case CheckId::Encryption:
        return CheckTexts::tr("Encryption");
    case CheckId::Clock:
        return CheckTexts::tr("Clock");
    case CheckId::Connections:
        return CheckTexts::tr("Connections");
    case CheckId::Access:
        return CheckTexts::tr("Access");
    case CheckId::Delivery:
        return CheckTexts::tr("Delivery");
    case CheckId::Permissions:
        return CheckTexts::tr("Permissions");
    case CheckId::Keys:
        return CheckTexts::tr("Key properties");
    case CheckId::MappedNames:
        return CheckTexts::tr("Names in mappings");
    case CheckId::Calls:
        return CheckTexts::tr("Calls left");
    }
    Q_UNREACHABLE();
}

namespace {

QString secretAdvice(Finding finding)
{
    if (finding == Finding::SecretsMissing) {
        return CheckTexts::tr("Start this PC’s keychain (GNOME Keyring or KWallet), then check again.");
    }
    return finding == Finding::SecretsRefused ? CheckTexts::tr("Check again, and allow it when the keychain asks.")
                                              : CheckTexts::tr("Unlock the keychain, then check again.");
}

} // namespace

QString wordOf(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        return CheckTexts::tr("Works");
    case CheckState::Unknown:
        return CheckTexts::tr("Not checked");
    case CheckState::Warning:
        return CheckTexts::tr("Look at it");
    case CheckState::Failed:
        return CheckTexts::tr("Does not work");
    }
    Q_UNREACHABLE();
}

QString reasonOf(const CheckResult& result, qint64 nowMs)
{
    return base::fillIn(CheckTexts::tr(sentences().value(result.finding, "")),
                        [&](const QString& name) { return valueOf(name, result, nowMs); });
}

QString repairButton(Repair repair)
{
    switch (repair) {
    case Repair::ConnectPortal:
        return CheckTexts::tr("Connect a portal…");
    case Repair::Reconnect:
        return CheckTexts::tr("Reconnect…");
    case Repair::GrantPermission:
        return CheckTexts::tr("Grant permission…");
    case Repair::ResumeDelivery:
        return CheckTexts::tr("Resume");
    case Repair::ProxyLogin:
        return CheckTexts::tr("Enter password…");
    case Repair::CorrectSetting:
    case Repair::ChoosePort:
    case Repair::ChooseFolder:
    case Repair::CheckProxy:
    case Repair::SetWebhook:
    case Repair::SetUpModel:
        return CheckTexts::tr("Change…");
    case Repair::None:
    case Repair::AllowFolder:
    case Repair::FreeSpace:
    case Repair::UnlockSecrets:
    case Repair::CheckNetwork:
    case Repair::TrustCertificate:
    case Repair::SetClock:
    case Repair::CorrectMapping:
    case Repair::LeaveCalls:
        return {};
    }
    Q_UNREACHABLE();
}

QString repairSetting(const CheckResult& result)
{
    static const QHash<Repair, QString> settings{
        {Repair::ChoosePort, QStringLiteral("listen.address")},
        {Repair::ChooseFolder, QStringLiteral("folder.path")},
        {Repair::CheckProxy, QStringLiteral("network.proxy")},
    };
    return result.repair == Repair::CorrectSetting ? result.text("setting") : settings.value(result.repair);
}

QString repairAdvice(const CheckResult& result)
{
    switch (result.repair) {
    case Repair::AllowFolder:
        return CheckTexts::tr("Give your user the right to read and write this folder.");
    case Repair::FreeSpace:
        return CheckTexts::tr("Free some space on this disk.");
    case Repair::UnlockSecrets:
        return secretAdvice(result.finding);
    case Repair::CheckNetwork:
        return CheckTexts::tr("Check this PC’s network and firewall.");
    case Repair::TrustCertificate:
        return CheckTexts::tr("Ask your IT to add the issuer’s root certificate to this system’s certificate store.");
    case Repair::SetClock:
        return CheckTexts::tr("Set this PC’s clock right.");
    case Repair::CorrectMapping:
        return CheckTexts::tr("Correct the name in the mapping, or make it in HubSpot.");
    case Repair::LeaveCalls:
        return CheckTexts::tr("See in HubSpot what else uses them up.");
    case Repair::None:
    case Repair::CorrectSetting:
    case Repair::ChoosePort:
    case Repair::ChooseFolder:
    case Repair::CheckProxy:
    case Repair::ProxyLogin:
    case Repair::ConnectPortal:
    case Repair::Reconnect:
    case Repair::GrantPermission:
    case Repair::ResumeDelivery:
    case Repair::SetWebhook:
    case Repair::SetUpModel:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace leadferry::presentation
