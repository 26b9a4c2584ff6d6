// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes.h"

#include "app/enginecommands.h"
#include "domain/connectreason.h"
#include "domain/deliverymove.h"
#include "ui/components/choicecard.h"
#include "ui/components/filterbar.h"
#include "ui/components/loadingrows.h"
#include "ui/pages/checkup/checkuppage.h"
#include "ui/pages/connections/connectdialog.h"
#include "ui/pages/connections/connectionspage.h"
#include "ui/pages/connections/copysetupdialog.h"
#include "ui/pages/deliveries/deliveriespage.h"
#include "ui/pages/deliveries/deliveryactions.h"
#include "ui/pages/deliveries/deliverydetailpane.h"
#include "ui/pages/deliveries/deliverytable.h"
#include "ui/pages/deliveries/exchangedialog.h"
#include "ui/pages/deliveries/movedialog.h"
#include "ui/pages/deliveries/savedfiltersmenu.h"

#include <QAction>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace leadferry::test {

namespace {

using domain::DeliveryState;

void noDeliveries(Stage& stage)
{
    stage.client.rows.clear();
    stage.client.current.counts.clear();
}

void noPortals(Stage& stage)
{
    stage.client.connected.clear();
}

qint64 firstIn(Stage& stage, DeliveryState state)
{
    for (const auto& row : stage.client.rows) {
        if (row.state == state) {
            return row.id;
        }
    }
    return 0;
}

std::function<void(Stage&)> detail(DeliveryState state, int tab = 0)
{
    return [state, tab](Stage& stage) {
        stage.window().deliveries()->showDelivery(firstIn(stage, state));
        stage.window().findChild<ui::DeliveryDetailPane*>()->setCurrentTab(tab);
        stage.window().findChild<QTableView*>()->setFocus();
    };
}

void someUnrouted(Stage& stage)
{
    for (const int i : {1, 3, 4}) {
        domain::DeliveryRow& row = stage.client.rows[i];
        row.state = DeliveryState::Unrouted;
        row.bot = QStringLiteral("showroom-bot");
        row.portalId = 0;
        row.portalName.clear();
        row.written.clear();
        row.recordUrl.clear();
        row.attempts = 0;
        stage.client.details.insert(row.id, madeUpDetail(row));
    }
    stage.client.current.counts[DeliveryState::Unrouted] = 3;
}

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

/// The question before a delivery is moved, with a portal chosen.
std::function<void(Stage&)> moveHeld(domain::DeliveryMove::Obstacle obstacle)
{
    return [obstacle](Stage& stage) {
        const qint64 id = firstIn(stage, DeliveryState::DeliveredWithHeld);
        domain::DeliveryMove move{id, QStringLiteral("Magazine"), {}, obstacle, 0};
        move.records = {{domain::CrmObject::Contact, QStringLiteral("501")},
                        {domain::CrmObject::Note, QStringLiteral("502")}};
        stage.client.script(QLatin1String(app::command::moveOutlook),
                            [move](const QJsonObject&, const auto&, const auto& answer) {
                                answer(QJsonObject{{QStringLiteral("deliveries"), QJsonArray{domain::toJson(move)}}});
                            });
        detail(DeliveryState::DeliveredWithHeld)(stage);
        stage.window().deliveries()->actionsOnDeliveries().move()->trigger();
        stage.window().findChild<ui::MoveDialog*>()->findChild<QComboBox*>()->setCurrentIndex(0);
    };
}

std::function<void(Stage&)> filter(const char* line)
{
    return [line](Stage& stage) {
        stage.window().deliveries()->findChild<ui::SearchField*>()->setText(QLatin1String(line));
    };
}

void newRows(Stage& stage)
{
    stage.window().deliveries()->showDelivery(firstIn(stage, DeliveryState::DeliveredWithHeld));
    QCoreApplication::processEvents();
    QList<domain::DeliveryRow> arrived;
    for (qint64 id = 1001; id <= 1012; ++id) {
        arrived.append(madeUpRow(id));
    }
    stage.client.change(arrived);
    stage.clock.advance(1200);
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

/// The question before all that a filter shows is started again.
std::function<void(Stage&)> retryAll(const char* line)
{
    return [line](Stage& stage) {
        filter(line)(stage);
        (void)QTest::qWaitFor(
            [&] { return stage.window().deliveries()->actionsOnDeliveries().retryAll()->isEnabled(); });
        stage.window().deliveries()->actionsOnDeliveries().retryAll()->trigger();
    };
}

QList<Scene> deliveryScenes()
{
    return {
        {QStringLiteral("deliveries"), {}, {}},
        {QStringLiteral("deliveries-held"), {}, detail(DeliveryState::DeliveredWithHeld)},
        {QStringLiteral("deliveries-held-fields"), {}, detail(DeliveryState::DeliveredWithHeld, 1)},
        {QStringLiteral("deliveries-failed-payload"), {}, detail(DeliveryState::Exhausted, 2)},
        {QStringLiteral("deliveries-failed"), {}, detail(DeliveryState::Exhausted)},
        {QStringLiteral("deliveries-conversation"), {}, detail(DeliveryState::Delivered, 3)},
        {QStringLiteral("deliveries-waiting"), {}, detail(DeliveryState::Waiting)},
        {QStringLiteral("deliveries-unclear"), {}, detail(DeliveryState::Unclear)},
        {QStringLiteral("deliveries-unrouted"), someUnrouted, detail(DeliveryState::Unrouted)},
        {QStringLiteral("deliveries-choose-portal"), someUnrouted,
         [](Stage& stage) {
             detail(DeliveryState::Unrouted)(stage);
             stage.window().deliveries()->actionsOnDeliveries().choosePortal()->trigger();
         }},
        {QStringLiteral("deliveries-move"), {}, moveHeld(domain::DeliveryMove::Obstacle::None)},
        {QStringLiteral("deliveries-move-unclear"), {}, moveHeld(domain::DeliveryMove::Obstacle::Unclear)},
        {QStringLiteral("deliveries-new"), {}, newRows},
        {QStringLiteral("deliveries-filtered"), {}, filter("state:needs-you since:today portal:Magazine")},
        {QStringLiteral("deliveries-retry-all"), {}, retryAll("state:needs-you since:today")},
        {QStringLiteral("deliveries-retry-all-paused"),
         [](Stage& stage) { stage.client.current.state = app::EngineState::Paused; }, retryAll("state:held,cancelled")},
        {QStringLiteral("deliveries-typed"), {}, filter("cause:option -bot:guide-bot until:today")},
        {QStringLiteral("deliveries-many"), [](Stage& stage) { stage.client.rows = test::madeUpRows(2000); }, {}},
        {QStringLiteral("deliveries-sorted"), [](Stage& stage) { stage.client.rows = test::madeUpRows(4000); },
         [](Stage& stage) {
             auto* table = stage.window().deliveries()->findChild<ui::DeliveryTable*>();
             table->sortByColumn(presentation::DeliveryLogModel::PersonColumn, Qt::AscendingOrder);
             (void)QTest::qWaitFor([&] { return table->model()->rowCount() == 3000; });
         }},
        {QStringLiteral("deliveries-day"),
         {},
         [](Stage& stage) { stage.window().deliveries()->goToDateAction()->trigger(); }},
        {QStringLiteral("deliveries-save-filter"),
         {},
         [](Stage& stage) {
             filter("state:held since:7d portal:\"Law firm\"")(stage);
             auto* menu = stage.window().findChild<ui::SavedFiltersMenu*>()->findChild<QMenu*>();
             emit menu->aboutToShow();
             menu->actions().constLast()->trigger();
         }},
        {QStringLiteral("deliveries-nomatch"), {}, filter("state:held nobody")},
        {QStringLiteral("deliveries-wrong-filter"), {}, filter("state:broken")},
        {QStringLiteral("deliveries-empty"), noDeliveries, {}},
        {QStringLiteral("deliveries-empty-unconnected"),
         [](Stage& stage) {
             noDeliveries(stage);
             noPortals(stage);
         },
         {}},
        {QStringLiteral("deliveries-loading"), [](Stage& stage) { stage.client.holdAnswers = true; },
         waitForLoadingWords},
        {QStringLiteral("deliveries-error"),
         [](Stage& stage) {
             stage.client.failure = base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")};
         },
         {}},
        {QStringLiteral("deliveries-exchange"),
         {},
         [](Stage& stage) {
             const qint64 id = firstIn(stage, DeliveryState::DeliveredWithHeld);
             stage.window().deliveries()->showDelivery(id);
             auto* dialog =
                 new ui::ExchangeDialog(stage.client.details.value(id).operations.constFirst().attempts.constFirst(),
                                        QStringLiteral("https://api.hubapi.com"), &stage.window());
             dialog->setAttribute(Qt::WA_DeleteOnClose);
             dialog->open();
         }},
        {QStringLiteral("deliveries-paused"),
         [](Stage& stage) { stage.client.current.state = app::EngineState::Paused; }, detail(DeliveryState::Waiting)},
        {QStringLiteral("deliveries-toast"),
         {},
         [](Stage& stage) { emit stage.window().deliveries()->done(QStringLiteral("7 deliveries start again")); }},
    };
}

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
        {QStringLiteral("connections-empty"), noPortals, showConnections},
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

QList<Scene> windowScenes()
{
    const auto fails = [](base::ErrorKind kind, const char* words) {
        return [kind, words](Stage& stage) {
            stage.client.current.state = app::EngineState::Failed;
            stage.client.current.failureKind = kind;
            stage.client.current.failure = QLatin1String(words);
        };
    };
    return {
        {QStringLiteral("window-profile-in-use"), fails(base::ErrorKind::Conflict, "the profile is in use"), {}},
        {QStringLiteral("window-port-taken"),
         [](Stage& stage) {
             stage.client.current.listenAddress.clear();
             stage.client.current.sourceProblems = {{QStringLiteral("listen.address"), QStringLiteral("127.0.0.1:8765"),
                                                     QStringLiteral("another program uses it")}};
         },
         {}},
        {QStringLiteral("window-change-address"),
         {},
         [](Stage& stage) { stage.window().checkup()->openSetting(QStringLiteral("listen.address")); }},
        {QStringLiteral("window-change-folder"),
         {},
         [](Stage& stage) { stage.window().checkup()->openSetting(QStringLiteral("folder.path")); }},
        {QStringLiteral("window-store-trouble"),
         [](Stage& stage) {
             stage.client.current.failureKind = base::ErrorKind::Storage;
             stage.client.current.failure = QStringLiteral("the disk is full: free some space");
         },
         {}},
        {QStringLiteral("window-setting"),
         [](Stage& stage) {
             stage.client.current.settingProblems = {
                 {QStringLiteral("delivery.retrySchedule"), QStringLiteral("soon"), QString()}};
         },
         {}},
        {QStringLiteral("window-menu"),
         {},
         [](Stage& stage) {
             stage.window().menuBar()->show();
             stage.window().deliveries()->showDelivery(firstIn(stage, DeliveryState::Exhausted));
         }},
        {QStringLiteral("window-shortcuts"),
         {},
         [](Stage& stage) {
             const auto actions = stage.window().actions();
             for (QAction* action : actions) {
                 if (action->shortcut() == QKeySequence(Qt::Key_F1)) {
                     action->trigger();
                 }
             }
         }},
    };
}

} // namespace

void waitForLoadingWords(Stage& stage)
{
    const auto loading = stage.window().findChildren<ui::LoadingRows*>();
    const bool said = QTest::qWaitFor([&loading] {
        return std::any_of(loading.begin(), loading.end(),
                           [](const ui::LoadingRows* rows) { return rows->isVisible() && rows->showsWords(); });
    });
    if (!said) {
        qWarning("nothing says that it loads");
    }
}

QList<Scene> scenes()
{
    return overviewScenes() + deliveryScenes() + handlingScenes() + sourcesScenes() + connectionScenes() +
           mappingScenes() + mappingAdditionScenes() + propertiesScenes() + testLeadScenes() + checkupScenes() +
           alertScenes() + windowScenes();
}

} // namespace leadferry::test
