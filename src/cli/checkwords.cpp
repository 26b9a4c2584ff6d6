// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checkwords.h"

#include "cli/wording.h"

namespace leadferry::cli {

using domain::CheckId;
using domain::CheckResult;
using domain::Finding;
using domain::Repair;

namespace {

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

QString quoted(const QString& name)
{
    return name.contains(QLatin1Char(' ')) ? QLatin1Char('"') + name + QLatin1Char('"') : name;
}

QString withReason(const QString& words, const CheckResult& found)
{
    const QString reason = found.text("reason");
    return reason.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, reason);
}

QString wordsOfProgram(const CheckResult& found)
{
    const QString path = found.text("path");
    const QString address = found.text("address");
    const qint64 megabytes = found.number("megabytes");
    switch (found.finding) {
    case Finding::SettingsGood:
        return QStringLiteral("all settings can be used");
    case Finding::SettingUnusable:
        return QStringLiteral("%1 is \"%2\": %3; its default holds")
            .arg(found.text("setting"), found.text("value"), found.text("reason"));
    case Finding::PortOff:
        return QStringLiteral("no events are taken over a port");
    case Finding::PortListening:
        return QStringLiteral("events are taken at %1").arg(address);
    case Finding::PortFree:
        return QStringLiteral("%1 is free; events are taken there while Leadferry runs").arg(address);
    case Finding::PortTaken:
        return QStringLiteral("another program uses %1, or this user may not").arg(address);
    case Finding::PortUnusable:
        return withReason(QStringLiteral("\"%1\" is no address to listen on").arg(address), found);
    case Finding::FolderNone:
        return QStringLiteral("no folder is watched");
    case Finding::FolderReady:
        return QStringLiteral("%1 can be read, and files can be filed there").arg(path);
    case Finding::FolderMissing:
        return QStringLiteral("there is no folder %1").arg(path);
    case Finding::FolderReadOnly:
        return QStringLiteral("this user may not read %1 or make files there").arg(path);
    case Finding::ProfileWritable:
        return QStringLiteral("%1 can be written").arg(path);
    case Finding::ProfileReadOnly:
        return QStringLiteral("nothing can be written in %1, so no event can be kept").arg(path);
    case Finding::SpaceEnough:
        return QStringLiteral("%1 MB free").arg(megabytes);
    case Finding::SpaceLow:
        return QStringLiteral("only %1 MB free").arg(megabytes);
    case Finding::SpaceOut:
        return QStringLiteral("only %1 MB free: events may be refused at any moment").arg(megabytes);
    case Finding::SpaceUnknown:
        return QStringLiteral("the free space of %1 cannot be read").arg(path);
    case Finding::SecretsKept:
        return QStringLiteral("a secret was written, read and removed: %1").arg(found.text("place"));
    case Finding::SecretsOutOfReach:
        return found.text("reason");
    case Finding::SecretsForgotten:
        return QStringLiteral("a secret that was written did not come back: %1").arg(found.text("place"));
    case Finding::SecretsSilent:
        return QStringLiteral("it does not answer, and may be waiting for its password: %1").arg(found.text("place"));
    case Finding::PortalsConnected:
        return found.number("count") == 1 ? QStringLiteral("one account")
                                          : QStringLiteral("%1 accounts").arg(found.number("count"));
    case Finding::NothingConnected:
        return QStringLiteral("no HubSpot account is connected; events are kept until one is");
    default:
        return {};
    }
}

QString wordsOfNetwork(const CheckResult& found)
{
    const QString host = found.text("host");
    const QString proxy = found.text("proxy");
    switch (found.finding) {
    case Finding::ProxyNone:
        return QStringLiteral("none is used");
    case Finding::ProxyUsed:
        return QStringLiteral("%1 is used, and lets us through").arg(proxy);
    case Finding::ProxyNotFound:
        return QStringLiteral("the name of %1 is not known").arg(proxy);
    case Finding::ProxyRefused:
        return QStringLiteral("%1 refuses the connection").arg(proxy);
    case Finding::ProxySilent:
        return QStringLiteral("%1 does not answer").arg(proxy);
    case Finding::ProxyWantsLogin:
        return QStringLiteral("%1 asks for a user and password").arg(proxy);
    case Finding::ProxyLoginFailed:
        return QStringLiteral("%1 refuses the user and password that are kept").arg(proxy);
    case Finding::HostReached:
        return QStringLiteral("%1 is reached").arg(host);
    case Finding::HostNotFound:
        return QStringLiteral("the name %1 cannot be looked up").arg(host);
    case Finding::HostRefuses:
        return QStringLiteral("%1 refuses the connection; a firewall may be in the way").arg(host);
    case Finding::HostSilent:
        return QStringLiteral("%1 does not answer in time; a firewall may be in the way").arg(host);
    case Finding::HostUnreachable:
        return withReason(QStringLiteral("%1 cannot be reached").arg(host), found);
    case Finding::HostNotTried:
        return QStringLiteral("%1 cannot be tried before the proxy works").arg(host);
    case Finding::NoNetwork:
        return QStringLiteral("this PC has no network, so %1 is not reached").arg(host);
    case Finding::CertificateTrusted:
        return QStringLiteral("%1 has shown a certificate that this PC trusts").arg(host);
    case Finding::CertificateRefused:
        return QStringLiteral("this PC does not trust the certificate shown for %1 (for %2, issued by %3): usually a "
                              "company proxy or a virus scanner that reads along")
            .arg(host, found.text("subject"), found.text("issuer"));
    case Finding::EncryptionFailed:
        return withReason(QStringLiteral("no encrypted connection to %1 comes about").arg(host), found);
    case Finding::EncryptionNotTried:
        return QStringLiteral("%1 was not reached").arg(host);
    case Finding::PlainOnThisComputer:
        return QStringLiteral("%1 is on this PC, without encryption").arg(host);
    case Finding::ClockRight:
        return QStringLiteral("right within two minutes");
    case Finding::ClockAhead:
        return QStringLiteral("%1 min ahead of HubSpot's").arg(found.number("minutes"));
    case Finding::ClockBehind:
        return QStringLiteral("%1 min behind HubSpot's").arg(found.number("minutes"));
    case Finding::ClockUnknown:
        return QStringLiteral("nobody was reached to compare it with");
    default:
        return {};
    }
}

QString wordsOfPortal(const CheckResult& found)
{
    switch (found.finding) {
    case Finding::AccessWorks:
        return QStringLiteral("account %1 has answered").arg(found.number("hubId"));
    case Finding::AccessGone:
        return withReason(QStringLiteral("access was withdrawn"), found);
    case Finding::AccessInDoubt:
        return withReason(QStringLiteral("HubSpot refuses calls although the access should work"), found);
    case Finding::AppRefused:
        return withReason(QStringLiteral("HubSpot refuses the app's client id or secret"), found);
    case Finding::HubSpotBusy:
        return withReason(QStringLiteral("HubSpot asks to wait; it goes on by itself"), found);
    case Finding::HubSpotFails:
        return withReason(QStringLiteral("the call has failed; it is tried again by itself"), found);
    case Finding::AccessNotTried:
        return withReason(QStringLiteral("not tried"), found);
    case Finding::OtherAccount:
        return QStringLiteral("these credentials belong to another account than %1").arg(found.number("hubId"));
    case Finding::DeliveryGoes:
        return QStringLiteral("events go to HubSpot");
    case Finding::DeliveryPaused:
        return QStringLiteral("paused: events are kept, nothing goes to HubSpot");
    case Finding::DeliveryPausedByFailures:
        return QStringLiteral("paused after five days of failures");
    case Finding::PermissionsGranted:
        return QStringLiteral("everything that is used is granted");
    case Finding::PermissionMissing:
        return QStringLiteral("%1 needs %2").arg(found.text("feature"), found.text("scopes"));
    case Finding::PermissionsUnknown:
        return QStringLiteral("HubSpot does not say what a service key may do; a call it may not make names it");
    case Finding::KeysUnique:
        return QStringLiteral("HubSpot itself refuses a second record of the same event, notes included");
    case Finding::KeyPlain:
        return QStringLiteral(
                   "%1: found again by %2, which HubSpot does not keep unique; what is in doubt is looked up "
                   "twice")
            .arg(found.text("object"), found.text("property"));
    case Finding::KeyReferenceLine:
        return QStringLiteral("%1: no property of Leadferry's, so records are found again by the line at their end")
            .arg(found.text("object"));
    case Finding::NamesKnown:
        return QStringLiteral("every name the mappings use is there");
    case Finding::NameUnknown:
        return QStringLiteral("the mapping of %1 names the %2 \"%3\", which is not there")
            .arg(found.text("eventType"), found.text("kind"), found.text("name"));
    case Finding::CallsLeft:
        return callsLine(found);
    case Finding::CallsFew:
        return callsLine(found) + QStringLiteral(": deliveries slow down for a moment");
    case Finding::CallsFewToday:
        return callsLine(found) + QStringLiteral(": they may not last");
    case Finding::CallsNoneToday:
        return callsLine(found) + QStringLiteral(": deliveries wait until midnight, HubSpot's time");
    case Finding::CallsWait:
        return QStringLiteral("none before %1").arg(localTime(found.number("untilMs")));
    case Finding::CallsUnknown:
        return QStringLiteral("HubSpot has not said how many are left");
    default:
        return {};
    }
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
    for (const auto words : {wordsOfProgram, wordsOfNetwork, wordsOfPortal}) {
        if (const QString said = words(result); !said.isEmpty()) {
            return said;
        }
    }
    return {};
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
    case Repair::LeaveCalls:
        return {QStringLiteral("See in HubSpot what else uses them up"), {}};
    }
    return {};
}

} // namespace leadferry::cli
