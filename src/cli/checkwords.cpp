// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checkwords.h"

#include "base/placeholders.h"
#include "cli/wording.h"

namespace leadferry::cli {

using domain::CheckId;
using domain::CheckResult;
using domain::Finding;
using domain::Repair;

namespace {

/// {name} is the value of that name; see valueOf() for those that are made of others.
const QHash<Finding, QString>& findingWords()
{
    static const QHash<Finding, QString> words{
        {Finding::SettingsGood, QStringLiteral("all settings can be used")},
        {Finding::SettingUnusable, QStringLiteral("{setting} is \"{value}\": {reason}; its default holds")},
        {Finding::PortOff, QStringLiteral("no events are taken over a port")},
        {Finding::PortListening, QStringLiteral("events are taken at {address}")},
        {Finding::PortFree, QStringLiteral("{address} is free; events are taken there while Leadferry runs")},
        {Finding::PortTaken, QStringLiteral("another program uses {address}, or this user may not")},
        {Finding::PortUnusable, QStringLiteral("no events can be taken at {address}{because}")},
        {Finding::FolderNone, QStringLiteral("no folder is watched")},
        {Finding::FolderReady, QStringLiteral("{path} can be read, and files can be filed there")},
        {Finding::FolderMissing, QStringLiteral("there is no folder {path}")},
        {Finding::FolderReadOnly, QStringLiteral("this user may not read {path} or make files there")},
        {Finding::ProfileWritable, QStringLiteral("{path} can be written")},
        {Finding::ProfileReadOnly, QStringLiteral("nothing can be written in {path}, so no event can be kept")},
        {Finding::SpaceEnough, QStringLiteral("{megabytes} MB free")},
        {Finding::SpaceLow, QStringLiteral("only {megabytes} MB free")},
        {Finding::SpaceOut, QStringLiteral("only {megabytes} MB free: events may be refused at any moment")},
        {Finding::SpaceUnknown, QStringLiteral("the free space of {path} cannot be read")},
        {Finding::WebhookNone, QStringLiteral("no webhook is set")},
        {Finding::WebhookUntried, QStringLiteral("a webhook is set; nothing was posted yet")},
        {Finding::WebhookWorks, QStringLiteral("the last post to the webhook arrived")},
        {Finding::WebhookFails, QStringLiteral("the last post did not arrive{because}")},
        {Finding::ModelNone, QStringLiteral("no language model reads conversations")},
        {Finding::ModelUntried, QStringLiteral("{model} is to read conversations; there was none today")},
        {Finding::ModelAnswers, QStringLiteral("{model} reads conversations")},
        {Finding::ModelRests, QStringLiteral("conversations wait for {model}{because}")},
        {Finding::ModelRefuses, QStringLiteral("conversations wait for {model}{because}")},
        {Finding::SecretsKept, QStringLiteral("a secret was written, read and removed ({place})")},
        {Finding::SecretsMissing, QStringLiteral("no keychain runs here")},
        {Finding::SecretsLocked, QStringLiteral("the keychain is locked")},
        {Finding::SecretsRefused, QStringLiteral("access to the keychain was declined")},
        {Finding::SecretsOutOfReach, QStringLiteral("{reason}")},
        {Finding::SecretsForgotten, QStringLiteral("a secret that was written did not come back ({place})")},
        {Finding::SecretsSilent, QStringLiteral("no answer; it may be waiting for its password ({place})")},
        {Finding::PortalsConnected, QStringLiteral("connected accounts: {count}")},
        {Finding::NothingConnected, QStringLiteral("no HubSpot account is connected; events are kept until one is")},
        {Finding::ProxyNone, QStringLiteral("none is used")},
        {Finding::ProxyUsed, QStringLiteral("{proxy} is used, and lets us through")},
        {Finding::ProxyNotFound, QStringLiteral("the name of {proxy} is not known")},
        {Finding::ProxyRefused, QStringLiteral("{proxy} refuses the connection")},
        {Finding::ProxyDenies, QStringLiteral("{proxy} lets nothing through to HubSpot; ask whoever runs it")},
        {Finding::ProxySilent, QStringLiteral("{proxy} does not answer")},
        {Finding::ProxyWantsLogin, QStringLiteral("{proxy} asks for a user and password")},
        {Finding::ProxyLoginFailed, QStringLiteral("{proxy} refuses the user and password that are kept")},
        {Finding::HostReached, QStringLiteral("{host} is reached")},
        {Finding::HostNotFound, QStringLiteral("the name {host} cannot be looked up")},
        {Finding::HostRefuses, QStringLiteral("{host} refuses the connection; a firewall may be in the way")},
        {Finding::HostSilent, QStringLiteral("{host} does not answer in time; a firewall may be in the way")},
        {Finding::HostUnreachable, QStringLiteral("{host} cannot be reached{because}")},
        {Finding::HostNotTried, QStringLiteral("{host} cannot be tried before the proxy works")},
        {Finding::NoNetwork, QStringLiteral("this PC has no network, so {host} is not reached")},
        {Finding::CertificateTrusted, QStringLiteral("{host} has shown a certificate that this PC trusts")},
        {Finding::CertificateRefused,
         QStringLiteral("this PC does not trust the certificate shown for {host} (it names \"{subject}\", issued by "
                        "\"{issuer}\"); usually a company proxy or a virus scanner reads along")},
        {Finding::EncryptionFailed, QStringLiteral("no encrypted connection to {host} comes about{because}")},
        {Finding::EncryptionNotTried, QStringLiteral("{host} was not reached")},
        {Finding::PlainOnThisComputer, QStringLiteral("{host} is on this PC, without encryption")},
        {Finding::ClockRight, QStringLiteral("right within two minutes")},
        {Finding::ClockAhead, QStringLiteral("{minutes} min ahead of HubSpot's")},
        {Finding::ClockBehind, QStringLiteral("{minutes} min behind HubSpot's")},
        {Finding::ClockUnknown, QStringLiteral("nobody was reached to compare it with")},
        {Finding::AccessWorks, QStringLiteral("account {hubId} has answered")},
        {Finding::AccessGone, QStringLiteral("access was withdrawn{because}")},
        {Finding::AccessInDoubt, QStringLiteral("HubSpot refuses calls although the access should work{because}")},
        {Finding::AppRefused, QStringLiteral("HubSpot refuses the app's client id or secret{because}")},
        {Finding::HubSpotBusy, QStringLiteral("HubSpot asks to wait; it goes on by itself{because}")},
        {Finding::HubSpotFails, QStringLiteral("the call has failed; it is tried again by itself{because}")},
        {Finding::AccessNotTried, QStringLiteral("not tried{because}")},
        {Finding::OtherAccount, QStringLiteral("these credentials belong to another account than {hubId}")},
        {Finding::DeliveryGoes, QStringLiteral("events go to HubSpot")},
        {Finding::DeliveryPaused, QStringLiteral("paused: events are kept, nothing goes to HubSpot")},
        {Finding::DeliveryPausedByFailures, QStringLiteral("paused after five days of failures")},
        {Finding::PermissionsGranted, QStringLiteral("everything that is used is granted")},
        {Finding::PermissionMissing, QStringLiteral("{feature}: switched off, for want of {scopes}")},
        {Finding::PermissionsUnknown, QStringLiteral("nothing is known to be missing")},
        {Finding::KeysUnique,
         QStringLiteral("HubSpot itself refuses a second record of the same event, notes included")},
        {Finding::KeyPlain, QStringLiteral("{object}: found again by {property}, which HubSpot does not keep unique; "
                                           "what is in doubt is looked up twice")},
        {Finding::KeyReferenceLine, QStringLiteral("{object}: no property of Leadferry's, so records are found again "
                                                   "by the line at their end")},
        {Finding::NamesKnown, QStringLiteral("every name the mappings use is there")},
        {Finding::NameUnknown, QStringLiteral("{eventType} names the {kind} \"{name}\", which is not there")},
        {Finding::NameReplaced,
         QStringLiteral("{eventType} names the {kind} \"{name}\", of which none is there; \"{instead}\" is taken")},
        {Finding::CallsLeft, QStringLiteral("{calls}")},
        {Finding::CallsFew, QStringLiteral("{calls}: deliveries slow down for a moment")},
        {Finding::CallsFewToday, QStringLiteral("{calls}: they may not last")},
        {Finding::CallsNoneToday, QStringLiteral("{calls}: deliveries wait until midnight, the account's time")},
        {Finding::CallsWait, QStringLiteral("none before {until}")},
        {Finding::CallsUnknown, QStringLiteral("HubSpot has not said how many are left")},
    };
    return words;
}

QString callsLine(const CheckResult& found)
{
    QString line = QStringLiteral("%1 of %2 in %3 s left")
                       .arg(found.number("remaining"))
                       .arg(found.number("limit"))
                       .arg(found.number("seconds"));
    if (found.values.contains(QLatin1String("dailyLimit"))) {
        line += QStringLiteral(", %1 of %2 today").arg(found.number("dailyRemaining")).arg(found.number("dailyLimit"));
    }
    return line;
}

QString valueOf(const QString& name, const CheckResult& found)
{
    if (name == QLatin1String("because")) {
        const QString reason = found.text("reason");
        return reason.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(reason);
    }
    if (name == QLatin1String("calls")) {
        return callsLine(found);
    }
    if (name == QLatin1String("until")) {
        return localTime(found.number("untilMs"));
    }
    return found.values.value(name).toVariant().toString();
}

QString quoted(const QString& name)
{
    return name.contains(QLatin1Char(' ')) ? QLatin1Char('"') + name + QLatin1Char('"') : name;
}

QString reconnectCommand(const CheckResult& result)
{
    return QStringLiteral("leadferryctl connect --name %1 …").arg(quoted(result.portal));
}

} // namespace

QString wordsFor(CheckId check)
{
    switch (check) {
    case CheckId::Settings:
        return QStringLiteral("settings");
    case CheckId::LocalPort:
        return QStringLiteral("local port");
    case CheckId::WatchedFolder:
        return QStringLiteral("watched folder");
    case CheckId::ProfileFolder:
        return QStringLiteral("data folder");
    case CheckId::DiskSpace:
        return QStringLiteral("disk space");
    case CheckId::Alerts:
        return QStringLiteral("alerts");
    case CheckId::LanguageModel:
        return QStringLiteral("language model");
    case CheckId::Secrets:
        return QStringLiteral("secrets");
    case CheckId::Proxy:
        return QStringLiteral("proxy");
    case CheckId::NameLookup:
        return QStringLiteral("network");
    case CheckId::Encryption:
        return QStringLiteral("encryption");
    case CheckId::Clock:
        return QStringLiteral("clock");
    case CheckId::Connections:
        return QStringLiteral("connections");
    case CheckId::Access:
        return QStringLiteral("access");
    case CheckId::Delivery:
        return QStringLiteral("delivery");
    case CheckId::Permissions:
        return QStringLiteral("permissions");
    case CheckId::Keys:
        return QStringLiteral("key properties");
    case CheckId::MappedNames:
        return QStringLiteral("mapped names");
    case CheckId::Calls:
        return QStringLiteral("calls left");
    }
    return {};
}

QString reasonOf(const CheckResult& result)
{
    return base::fillIn(findingWords().value(result.finding),
                        [&result](const QString& name) { return valueOf(name, result); });
}

RepairWords repairOf(const CheckResult& result)
{
    switch (result.repair) {
    case Repair::None:
        return {};
    case Repair::CorrectSetting:
        return {QStringLiteral("Correct the setting"),
                QStringLiteral("leadferryctl config set %1 VALUE").arg(result.text("setting"))};
    case Repair::ChoosePort:
        return {QStringLiteral("Choose another port, or end the other program"),
                QStringLiteral("leadferryctl config set listen.address 127.0.0.1:PORT")};
    case Repair::ChooseFolder:
        return {QStringLiteral("Make the folder, or choose another"),
                QStringLiteral("leadferryctl config set folder.path DIR")};
    case Repair::AllowFolder:
        return {QStringLiteral("Let this user read and write the folder"), {}};
    case Repair::FreeSpace:
        return {QStringLiteral("Free some space on this disk"), {}};
    case Repair::UnlockSecrets:
        return {
            QStringLiteral("Unlock the keychain, or keep secrets in an encrypted file (LEADFERRY_SECRET_STORE=file)"),
            {}};
    case Repair::CheckNetwork:
        return {QStringLiteral("Check this PC's network and firewall"), {}};
    case Repair::CheckProxy:
        return {QStringLiteral("Correct the proxy"), QStringLiteral("leadferryctl config set network.proxy VALUE")};
    case Repair::ProxyLogin:
        return {QStringLiteral("Enter the proxy's user and password"),
                QStringLiteral("leadferryctl proxy-login USER --password-stdin")};
    case Repair::TrustCertificate:
        return {QStringLiteral("Ask your IT to add the issuer's root certificate to this system's certificate store"),
                {}};
    case Repair::SetClock:
        return {QStringLiteral("Set this PC's clock right"), {}};
    case Repair::ConnectPortal:
        return {QStringLiteral("Connect an account"), QStringLiteral("leadferryctl connect --help")};
    case Repair::Reconnect:
        return {QStringLiteral("Connect the account again"), reconnectCommand(result)};
    case Repair::GrantPermission:
        return {QStringLiteral("Connect again and grant the permission"), reconnectCommand(result)};
    case Repair::ResumeDelivery:
        return {QStringLiteral("Resume delivery"),
                result.portal.isEmpty() ? QStringLiteral("leadferryctl resume")
                                        : QStringLiteral("leadferryctl resume --portal %1").arg(quoted(result.portal))};
    case Repair::CorrectMapping:
        return {QStringLiteral("Correct the name in the mapping, or make it in HubSpot"),
                QStringLiteral("leadferryctl mapping export FILE")};
    case Repair::SetWebhook:
        return {QStringLiteral("Try it, or give its address again"),
                QStringLiteral("leadferryctl alerts test, leadferryctl alerts webhook --url-stdin")};
    case Repair::SetUpModel:
        return {QStringLiteral("Set it up once more, and try it"),
                QStringLiteral("leadferryctl enrichment, leadferryctl enrichment try")};
    case Repair::LeaveCalls:
        return {QStringLiteral("See in HubSpot what else uses them up"), {}};
    }
    return {};
}

} // namespace leadferry::cli
