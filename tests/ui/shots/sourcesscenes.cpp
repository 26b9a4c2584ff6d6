// SPDX-License-Identifier: GPL-3.0-or-later
// The sources in all their states.
#include "scenes.h"

#include "app/enginecommands.h"
#include "domain/source.h"
#include "support/madeupsources.h"
#include "ui/components/dialog.h"
#include "ui/pages/deliveries/deliveriespage.h"
#include "ui/pages/deliveries/deliveryactions.h"
#include "ui/pages/sources/replydialog.h"
#include "ui/pages/sources/sourcerow.h"
#include "ui/pages/sources/sourcespage.h"

#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace leadferry::test {

namespace {

std::function<void(Stage&)> sources(const QJsonArray& sources)
{
    return [sources](Stage& stage) {
        stage.client.script(QLatin1String(app::command::sources),
                            [sources](const QJsonObject&, const auto&, const auto& answer) {
                                answer(QJsonObject{{QStringLiteral("sources"), sources}});
                            });
        stage.window().showPage(QStringLiteral("sources"));
    };
}

void waitForRows(Stage& stage)
{
    if (!QTest::qWaitFor([&] { return stage.window().sources()->findChild<ui::SourceRow*>() != nullptr; })) {
        qWarning("the sources have not come");
    }
}

std::function<void(Stage&)> with(void (ui::SourcesPage::*open)(int), int row)
{
    return [open, row](Stage& stage) {
        sources(madeUpSources())(stage);
        waitForRows(stage);
        (stage.window().sources()->*open)(row);
    };
}

std::function<void(Stage&)> with(void (ui::SourcesPage::*open)())
{
    return [open](Stage& stage) {
        sources(madeUpSources())(stage);
        waitForRows(stage);
        (stage.window().sources()->*open)();
    };
}

/// Presses its primary button, so that it says what is missing.
void clickIn(const ui::Dialog& dialog)
{
    const auto buttons = dialog.findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->isDefault()) {
            button->click();
        }
    }
}

/// A delivery that shadow mode holds, with what it would have written.
void holdOne(Stage& stage)
{
    domain::DeliveryRow& row = stage.client.rows[1];
    row.state = domain::DeliveryState::Held;
    row.cause = domain::shadowMode;
    row.source = QStringLiteral("web-chat");
    row.attempts = 0;
    row.written.clear();
    row.recordUrl.clear();
    row.wouldWrite = {domain::CrmObject::Contact, domain::CrmObject::Note};
    domain::DeliveryDetail detail = madeUpDetail(row);
    detail.operations.clear();
    const QJsonObject contact{
        {QStringLiteral("object"), QStringLiteral("contact")},
        {QStringLiteral("action"), QStringLiteral("contact")},
        {QStringLiteral("write"), QStringLiteral("update")},
        {QStringLiteral("properties"), QJsonObject{{QStringLiteral("firstname"), QStringLiteral("Jane")},
                                                   {QStringLiteral("phone"), QStringLiteral("+49 30 5550100")}}},
        {QStringLiteral("before"), QJsonObject{{QStringLiteral("phone"), QStringLiteral("+49 30 5550199")}}}};
    const QJsonObject note{{QStringLiteral("object"), QStringLiteral("note")},
                           {QStringLiteral("action"), QStringLiteral("note")},
                           {QStringLiteral("write"), QStringLiteral("create")},
                           {QStringLiteral("properties"),
                            QJsonObject{{QStringLiteral("hs_note_body"), QStringLiteral("<p>Asked about wills</p>")}}}};
    detail.outlook = {{QStringLiteral("operations"), QJsonArray{contact, note}}};
    stage.client.details.insert(row.id, detail);
}

void showHeldOne(Stage& stage)
{
    stage.window().deliveries()->showDelivery(stage.client.rows.at(1).id);
    stage.window().findChild<QTableView*>()->setFocus();
}

} // namespace

QList<Scene> sourcesScenes()
{
    return {
        {QStringLiteral("sources"), {}, sources(madeUpSources())},
        {QStringLiteral("sources-first"), {}, sources(onlyBuiltInSources())},
        {QStringLiteral("sources-loading"),
         {},
         [](Stage& stage) {
             stage.client.script(QLatin1String(app::command::sources),
                                 [](const QJsonObject&, const auto&, const auto&) {});
             stage.window().showPage(QStringLiteral("sources"));
             waitForLoadingWords(stage);
         }},
        {QStringLiteral("sources-error"),
         {},
         [](Stage& stage) {
             stage.client.script(QLatin1String(app::command::sources),
                                 [](const QJsonObject&, const auto&, const auto& answer) {
                                     answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
                                 });
             stage.window().showPage(QStringLiteral("sources"));
         }},
        {QStringLiteral("sources-add"), {}, with(&ui::SourcesPage::openAddDialog)},
        {QStringLiteral("sources-change"), {}, with(&ui::SourcesPage::openChangeDialog, 2)},
        {QStringLiteral("sources-change-signed"), {}, with(&ui::SourcesPage::openChangeDialog, 4)},
        {QStringLiteral("sources-change-posted"), {}, with(&ui::SourcesPage::openChangeDialog, 3)},
        {QStringLiteral("sources-replies"), {}, with(&ui::SourcesPage::openReplyDialog, 0)},
        {QStringLiteral("sources-replies-folder"),
         {},
         [](Stage& stage) {
             with(&ui::SourcesPage::openReplyDialog, 1)(stage);
             auto* dialog = stage.window().findChild<ui::ReplyDialog*>();
             dialog->findChild<QComboBox*>()->setCurrentIndex(2);
             clickIn(*dialog);
         }},
        {QStringLiteral("sources-reply-secret"),
         {},
         [](Stage& stage) {
             sources(madeUpSources())(stage);
             waitForRows(stage);
             stage.window().sources()->openSecretDialog(QStringLiteral("web-chat"),
                                                        QStringLiteral("whsec_bWFkZS11cC1hbmQtbm90LWEtc2VjcmV0"));
         }},
        {QStringLiteral("sources-go-live"), {}, with(&ui::SourcesPage::openGoLiveDialog, 2)},
        {QStringLiteral("sources-remove"), {}, with(&ui::SourcesPage::openRemoveDialog, 3)},
        {QStringLiteral("sources-formats"), {}, with(&ui::SourcesPage::openFormatsDialog)},
        {QStringLiteral("sources-held"), holdOne, showHeldOne},
        {QStringLiteral("sources-outlook"), holdOne,
         [](Stage& stage) {
             showHeldOne(stage);
             stage.window().findChild<ui::DeliveryActions*>()->repair(presentation::Repair::ShowOutlook,
                                                                      stage.client.rows.at(1));
         }},
    };
}

} // namespace leadferry::test
