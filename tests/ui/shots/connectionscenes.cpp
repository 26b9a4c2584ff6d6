// SPDX-License-Identifier: GPL-3.0-or-later
// Portals: connecting, what can go wrong on the way, and taking leave.
#include "scenes.h"

#include "app/enginecommands.h"
#include "domain/connectreason.h"
#include "ui/components/choicecard.h"
#include "ui/pages/connections/connectdialog.h"
#include "ui/pages/connections/connectionspage.h"
#include "ui/pages/connections/copysetupdialog.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace leadferry::test {

namespace {

using domain::DeliveryState;

/// Production takes over what a sandbox was set up for.
void copySetup(Stage& stage)
{
    stage.client.script(QLatin1String(app::command::setupDifference),
                        [](const QJsonObject&, const auto&, const auto& answer) {
                            answer(QJsonDocument::fromJson(R"({"from":"Magazine","to":"Law firm",
                "routes":[{"bot":"website-bot"},{"bot":"support-bot"},{"source":"folder"}],
                "missing":[{"kind":"pipeline","object":"ticket","property":"hs_pipeline","name":"Chat support"},
                           {"kind":"property","object":"contact","property":"vehicle_of_interest","name":""}],
                "properties":[{"object":"contact","property":"budget_range","from":"text","to":"choice"}]})")
                                       .object());
                        });
    stage.window().showPage(QStringLiteral("connections"));
    stage.window().connections()->openCopySetupDialog(0);
    if (auto* choice = stage.window().findChild<ui::CopySetupDialog*>()->findChild<QComboBox*>()) {
        choice->setCurrentIndex(0);
    }
}

void showConnections(Stage& stage)
{
    stage.window().showPage(QStringLiteral("connections"));
}

/// Everything that may be amiss, one portal each, and a clock that is wrong.
void troubledPortals(Stage& stage)
{
    using domain::PortalHealth;
    using domain::PortalPause;
    QList<domain::Portal> portals = stage.client.connected;
    portals.append(portals.at(0));
    portals.last().id = 4;
    portals.last().name = QStringLiteral("Garden centre");
    portals[0].pause = PortalPause::ByPerson;
    portals[1].pause = PortalPause::AfterFailures;
    portals[2].health = PortalHealth::AccessInDoubt;
    portals[2].budget.waitsUntilMs = stage.clock.nowMs() + 15 * qint64{60'000};
    portals[3].health = PortalHealth::Unknown;
    portals[3].lastSuccessMs = 0;
    portals[3].budget = {};
    portals[3].clockSkewMs = 7 * qint64{60'000};
    stage.client.connected = portals;
}

void withdrawAccess(Stage& stage)
{
    showConnections(stage);
    stage.client.connected[0].health = domain::PortalHealth::AccessGone;
    emit stage.client.portalsChanged();
    QCoreApplication::processEvents();
}

ui::ConnectDialog* openDialog(Stage& stage)
{
    showConnections(stage);
    stage.window().connections()->openConnectDialog(QString());
    return stage.window().findChild<ui::ConnectDialog*>();
}

void type(ui::ConnectDialog* dialog, const QString& clientId)
{
    const QString uuid = QStringLiteral("3f9c2e7a-1464-4b1c-9c5e-0a6d2f1b7e88");
    QList<QLineEdit*> fields = dialog->findChildren<QLineEdit*>();
    fields.removeIf([](const QLineEdit* field) { return field->isReadOnly() || !field->isVisible(); });
    fields.at(0)->setText(clientId.isEmpty() ? uuid : clientId);
    fields.at(1)->setText(uuid);
    fields.at(2)->setText(QStringLiteral("Law firm 2"));
}

void pressPrimary(ui::ConnectDialog* dialog)
{
    const auto buttons = dialog->findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->isDefault()) {
            button->click();
        }
    }
}

void press(ui::ConnectDialog* dialog, const char* english, const char* german)
{
    const auto buttons = dialog->findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->text() == QLatin1String(english) || button->text() == QString::fromUtf8(german)) {
            button->click();
        }
    }
}

void keepApp(Stage& stage)
{
    stage.client.script(
        QLatin1String(app::command::hubSpotApps), [](const QJsonObject&, const auto&, const auto& answer) {
            answer(QJsonObject{{QStringLiteral("apps"),
                                QJsonArray{QJsonObject{{QStringLiteral("clientId"),
                                                        QStringLiteral("3f9c2e7a-1464-4b1c-9c5e-0a6d2f1b7e88")},
                                                       {QStringLiteral("builtIn"), false}}}}});
        });
}

/// The end of a connecting that fails for this reason.
std::function<void(const FakeEngineClient::Progress&, const FakeEngineClient::Answer&)> failing(const QString& reason)
{
    return [reason](const FakeEngineClient::Progress& progress, const FakeEngineClient::Answer& answer) {
        progress({{QStringLiteral("step"), QStringLiteral("failed")}, {QStringLiteral("reason"), reason}});
        answer(base::Error{base::ErrorKind::Invalid, QStringLiteral("words of the engine")});
    };
}

/// The dialog for permissions that a portal lacks.
std::function<void(Stage&)> grant(int portal)
{
    return [portal](Stage& stage) {
        showConnections(stage);
        stage.window().connections()->openConnectDialog(presentation::ConnectPurpose::grant(
            stage.client.connected.at(portal),
            {QStringLiteral("crm.objects.deals.read"), QStringLiteral("crm.objects.deals.write")}));
    };
}

/// Runs the dialog up to a point of the OAuth flow.
std::function<void(Stage&)>
signIn(const std::function<void(const FakeEngineClient::Progress&, const FakeEngineClient::Answer&)>& flow)
{
    return [flow](Stage& stage) {
        stage.client.script(
            QLatin1String(app::command::connectOAuth),
            [flow](const QJsonObject&, const auto& progress, const auto& answer) { flow(progress, answer); });
        ui::ConnectDialog* dialog = openDialog(stage);
        QObject::disconnect(&dialog->model(), &presentation::ConnectModel::browserWanted, nullptr, nullptr);
        type(dialog, {});
        pressPrimary(dialog);
    };
}

} // namespace

QList<Scene> connectionScenes()
{
    return {
        {QStringLiteral("connections"), {}, showConnections},
        {QStringLiteral("connections-copy-setup"), {}, copySetup},
        {QStringLiteral("connections-only-one"),
         [](Stage& stage) {
             stage.client.connected = stage.client.connected.mid(0, 1);
             stage.client.routed = {stage.client.routed.at(1)};
             stage.client.routed[0].via = domain::RouteVia::Default;
         },
         showConnections},
        {QStringLiteral("connections-unrouted"),
         [](Stage& stage) {
             stage.client.current.counts[DeliveryState::Unrouted] = 3;
             stage.client.routed[0].connected = false;
             stage.client.routed[1].via = domain::RouteVia::Source;
         },
         [](Stage& stage) {
             showConnections(stage);
             stage.window().connections()->focusUnrouted();
         }},
        {QStringLiteral("connections-no-bot"), [](Stage& stage) { stage.client.routed.clear(); }, showConnections},
        {QStringLiteral("connections-empty"), [](Stage& stage) { stage.client.connected.clear(); }, showConnections},
        {QStringLiteral("connections-trouble"), troubledPortals, showConnections},
        {QStringLiteral("connections-news"), {}, withdrawAccess},
        {QStringLiteral("connections-error"),
         [](Stage& stage) {
             stage.client.failure = base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")};
         },
         showConnections},
        {QStringLiteral("connect-dialog"), {}, [](Stage& stage) { openDialog(stage); }},
        {QStringLiteral("connect-wrong"),
         {},
         [](Stage& stage) {
             ui::ConnectDialog* dialog = openDialog(stage);
             type(dialog, QStringLiteral("3f9c2e7a-14"));
             pressPrimary(dialog);
         }},
        {QStringLiteral("connect-key"),
         {},
         [](Stage& stage) { openDialog(stage)->findChildren<ui::ChoiceCard*>().at(1)->click(); }},
        {QStringLiteral("connect-browser"), {}, signIn([](const auto& progress, const auto&) {
             progress(
                 {{QStringLiteral("step"), QStringLiteral("browser")},
                  {QStringLiteral("url"), QStringLiteral("https://app.hubspot.com/oauth/authorize?client_id=3f9c")},
                  {QStringLiteral("secondsLeft"), 287}});
         })},
        {QStringLiteral("connect-waits"), {}, signIn([](const auto& progress, const auto&) {
             progress({{QStringLiteral("step"), QStringLiteral("wait")},
                       {QStringLiteral("secondsLeft"), 47},
                       {QStringLiteral("why"), QStringLiteral("asked")}});
         })},
        {QStringLiteral("connect-limited"), {}, signIn([](const auto&, const auto& answer) {
             answer(base::Error{base::ErrorKind::RateLimited,
                                QStringLiteral("HubSpot asks to wait 60 min (429); try again later")});
         })},
        {QStringLiteral("connect-failed"), {}, signIn(failing(domain::connectreason::unknownApp))},
        {QStringLiteral("connect-unreachable"), {}, signIn([](const auto&, const auto& answer) {
             answer(base::Error{base::ErrorKind::Transient,
                                QStringLiteral("HubSpot could not be asked for an access token: host not found")});
         })},
        {QStringLiteral("connect-keychain"), {}, signIn(failing(domain::connectreason::noKeychain))},
        {QStringLiteral("connect-declined"), {}, signIn(failing(domain::connectreason::declined))},
        {QStringLiteral("connect-kept-app"), keepApp, [](Stage& stage) { openDialog(stage); }},
        {QStringLiteral("connect-admin"),
         {},
         [](Stage& stage) {
             press(openDialog(stage), "I may not do this in HubSpot", "Das darf ich in HubSpot nicht");
         }},
        {QStringLiteral("connect-other-account"), keepApp,
         [](Stage& stage) {
             stage.client.script(QLatin1String(app::command::connectOAuth), [](const QJsonObject&, const auto& progress,
                                                                               const auto& answer) {
                 progress({{QStringLiteral("step"), QStringLiteral("account")}, {QStringLiteral("hubId"), 7700123}});
                 failing(domain::connectreason::wrongAccount)(progress, answer);
             });
             showConnections(stage);
             stage.window().connections()->openConnectDialog(QStringLiteral("Law firm"));
             QCoreApplication::processEvents();
             pressPrimary(stage.window().findChild<ui::ConnectDialog*>());
         }},
        {QStringLiteral("connect-grant-app"), keepApp, grant(0)},
        {QStringLiteral("connect-grant-key"), {}, grant(2)},
        {QStringLiteral("connect-again"), {}, signIn([](const auto&, const auto& answer) {
             answer(QJsonObject{
                 {QStringLiteral("portal"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Law firm")}}},
                 {QStringLiteral("again"), true}});
         })},
        {QStringLiteral("connect-done"), {}, signIn([](const auto&, const auto& answer) { answer(QJsonObject()); })},
        {QStringLiteral("disconnect-dialog"),
         {},
         [](Stage& stage) {
             showConnections(stage);
             stage.window().connections()->openDisconnectDialog(QStringLiteral("Law firm"));
         }},
    };
}

} // namespace leadferry::test
