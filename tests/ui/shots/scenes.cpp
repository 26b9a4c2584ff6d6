// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes.h"

#include "app/enginecommands.h"
#include "domain/deliverymove.h"
#include "ui/components/filterbar.h"
#include "ui/components/loadingrows.h"
#include "ui/pages/checkup/checkuppage.h"
#include "ui/pages/connections/connectdialog.h"
#include "ui/pages/connections/connectionspage.h"
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
           alertScenes() + enrichmentScenes() + windowScenes();
}

} // namespace leadferry::test
