// SPDX-License-Identifier: GPL-3.0-or-later
// The check-up in all its states.
#include "scenes.h"

#include "app/enginecommands.h"
#include "domain/checkresult.h"
#include "ui/pages/checkup/checkuppage.h"

#include <QJsonArray>
#include <QTest>

namespace leadferry::test {

namespace {

QJsonObject found(const char* portal, domain::CheckId check, domain::CheckState state, domain::Finding finding,
                  domain::Repair repair = domain::Repair::None, const QJsonObject& values = {})
{
    return domain::toJson({check, state, finding, values, repair, QString::fromUtf8(portal)});
}

QJsonArray soundPc()
{
    using enum domain::CheckId;
    using enum domain::Finding;
    const auto ok = domain::CheckState::Ok;
    const QJsonObject host{{QStringLiteral("host"), QStringLiteral("api.hubapi.com")}};
    const auto with = [](const char* name, const QJsonValue& value) {
        return QJsonObject{{QLatin1String(name), value}};
    };
    return {found("", Connections, ok, PortalsConnected, {}, with("count", 2)),
            found("", Settings, ok, SettingsGood),
            found("", LocalPort, ok, PortListening, {}, with("address", QStringLiteral("http://127.0.0.1:8765"))),
            found("", WatchedFolder, ok, FolderNone),
            found("", ProfileFolder, ok, ProfileWritable, {}, with("path", QStringLiteral("/home/anna/Leadferry"))),
            found("", DiskSpace, ok, SpaceEnough, {}, with("megabytes", 48'200)),
            found("", Secrets, ok, SecretsKept),
            found("", Proxy, ok, ProxyNone),
            found("", NameLookup, ok, HostReached, {}, host),
            found("", Encryption, ok, CertificateTrusted, {}, host),
            found("", Clock, ok, ClockRight)};
}

QJsonArray soundPortal(const char* name)
{
    using enum domain::CheckId;
    using enum domain::Finding;
    const auto ok = domain::CheckState::Ok;
    return {
        found(name, Access, ok, AccessWorks), found(name, Delivery, ok, DeliveryGoes),
        found(name, Permissions, ok, PermissionsGranted), found(name, Keys, ok, KeysUnique),
        found(name, Calls, ok, CallsLeft, {},
              {{QStringLiteral("remaining"), 98}, {QStringLiteral("limit"), 110}, {QStringLiteral("seconds"), 10}})};
}

QJsonArray troubledCheckup()
{
    using enum domain::CheckId;
    using enum domain::Finding;
    using domain::CheckState;
    using domain::Repair;
    const auto with = [](const char* name, const QJsonValue& value) {
        return QJsonObject{{QLatin1String(name), value}};
    };
    QJsonArray checks = soundPc();
    checks[2] = found("", LocalPort, CheckState::Failed, PortTaken, Repair::ChoosePort,
                      with("address", QStringLiteral("127.0.0.1:8765")));
    checks[7] = found("", Proxy, CheckState::Failed, ProxyWantsLogin, Repair::ProxyLogin,
                      with("proxy", QStringLiteral("proxy.example.com:3128")));
    checks[9] = found("", Encryption, CheckState::Failed, CertificateRefused, Repair::TrustCertificate,
                      {{QStringLiteral("host"), QStringLiteral("api.hubapi.com")},
                       {QStringLiteral("subject"), QStringLiteral("api.hubapi.com")},
                       {QStringLiteral("issuer"), QStringLiteral("Example Web Guard CA")}});
    checks[10] = found("", Clock, CheckState::Warning, ClockAhead, Repair::SetClock, with("minutes", 7));
    checks.append(found("Law firm", Access, CheckState::Failed, AccessGone, Repair::Reconnect));
    checks.append(found("Law firm", Permissions, CheckState::Warning, PermissionMissing, Repair::GrantPermission,
                        {{QStringLiteral("feature"), QStringLiteral("deals")},
                         {QStringLiteral("scopes"), QStringLiteral("crm.objects.deals.write")}}));
    checks.append(found("Magazine", Access, CheckState::Unknown, AccessNotTried));
    checks.append(found("Magazine", Delivery, CheckState::Warning, DeliveryPaused, Repair::ResumeDelivery));
    return checks;
}

/// The check-up has found these.
std::function<void(Stage&)> checkup(const QJsonArray& checks)
{
    return [checks](Stage& stage) {
        stage.client.script(QLatin1String(app::command::doctor),
                            [checks](const QJsonObject&, const auto&, const auto& answer) {
                                answer(QJsonObject{{QStringLiteral("checks"), checks}});
                            });
        stage.window().showPage(QStringLiteral("checkup"));
    };
}

/// The check-up is under way and has found the first of these.
std::function<void(Stage&)> checkingStill(const QJsonArray& checks)
{
    return [checks](Stage& stage) {
        stage.client.script(
            QLatin1String(app::command::doctor), [checks](const QJsonObject&, const auto& progress, const auto&) {
                progress({{QStringLiteral("done"), 3}, {QStringLiteral("of"), 5}, {QStringLiteral("checks"), checks}});
            });
        stage.window().showPage(QStringLiteral("checkup"));
    };
}

} // namespace

QList<Scene> checkupScenes()
{
    QJsonArray sound = soundPc();
    for (const char* name : {"Law firm", "Magazine"}) {
        const QJsonArray ofPortal = soundPortal(name);
        for (const auto& check : ofPortal) {
            sound.append(check);
        }
    }
    return {
        {QStringLiteral("checkup"), {}, checkup(sound)},
        {QStringLiteral("checkup-trouble"), {}, checkup(troubledCheckup())},
        {QStringLiteral("checkup-running"), {}, checkingStill(soundPc())},
        {QStringLiteral("checkup-loading"),
         {},
         [](Stage& stage) {
             checkingStill({})(stage);
             waitForLoadingWords(stage);
         }},
        {QStringLiteral("checkup-empty"),
         {},
         [](Stage& stage) {
             checkingStill({})(stage);
             stage.window().checkup()->model().cancel();
         }},
        {QStringLiteral("checkup-proxy-login"),
         {},
         [](Stage& stage) {
             checkup(troubledCheckup())(stage);
             stage.window().checkup()->openProxyLogin(QStringLiteral("proxy.example.com:3128"));
         }},
        {QStringLiteral("checkup-error"),
         {},
         [](Stage& stage) {
             stage.client.script(QLatin1String(app::command::doctor),
                                 [](const QJsonObject&, const auto&, const auto& answer) {
                                     answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
                                 });
             stage.window().showPage(QStringLiteral("checkup"));
         }},
    };
}

} // namespace leadferry::test
