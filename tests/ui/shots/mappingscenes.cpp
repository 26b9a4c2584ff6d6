// SPDX-License-Identifier: GPL-3.0-or-later
// The mapping page in all its states, and its dialogs.
#include "scenes.h"

#include "support/madeupmapping.h"
#include "ui/components/filterbar.h"
#include "ui/pages/mapping/duplicatedialog.h"
#include "ui/pages/mapping/historydialog.h"
#include "ui/pages/mapping/mappingpage.h"
#include "ui/pages/mapping/presetdialog.h"
#include "ui/pages/mapping/ruletable.h"
#include "ui/pages/mapping/stepdialog.h"
#include "ui/pages/mapping/textdialogs.h"

#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace leadferry::test {

namespace {

using presentation::MappingColumn;
using presentation::RulePlace;

void dealer(Stage& stage)
{
    fillWithMappings(stage.client);
}

void settle()
{
    for (int i = 0; i < 20; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

ui::MappingPage& page(Stage& stage)
{
    stage.window().showPage(QStringLiteral("mapping"));
    settle();
    ui::MappingPage& shown = *stage.window().mapping();
    shown.editor().chooseSample(1);
    settle();
    return shown;
}

/// The page with that rule chosen; the mapping's fault is at {0, 5}.
std::function<void(Stage&)> at(RulePlace place, MappingColumn column = MappingColumn::Result)
{
    return [place, column](Stage& stage) {
        ui::MappingPage& shown = page(stage);
        shown.table()->choose(place);
        shown.table()->setCurrentIndex(shown.rules().index(shown.rules().rowOf(place), int(column)));
        shown.table()->setFocus();
    };
}

std::function<void(Stage&)> then(const std::function<void(Stage&)>& first, const std::function<void(Stage&)>& next)
{
    return [first, next](Stage& stage) {
        first(stage);
        next(stage);
    };
}

void edited(Stage& stage)
{
    ui::MappingPage& shown = page(stage);
    shown.rules().moveRow(2, 1);
    shown.rules().addRule(4);
    shown.table()->choose({0, 4});
    shown.table()->setFocus();
}

void pressDefault(QWidget* dialog)
{
    const auto buttons = dialog->findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->isDefault()) {
            button->click();
        }
    }
}

QJsonObject dryRunAnswer()
{
    return madeUpObject(R"({"portal":"Motor group","deliveries":[{"operations":[
      {"object":"contact","action":"contact","write":"update","recordId":"501",
       "recordUrl":"https://app.hubspot.example.com/contacts/1/record/0-1/501",
       "properties":{"vehicle_of_interest":"Estate, electric","budget_from":"20000","budget_to":"30000"},
       "before":{"vehicle_of_interest":"Convertible","budget_from":"","budget_to":""},
       "held":["lead_priority"],"cause":"INVALID_OPTION",
       "breaks":{"budget_to":[{"type":"MAX_NUMBER","arguments":["25000"]}]}},
      {"object":"note","action":"note","write":"create","recordId":"","recordUrl":"",
       "properties":{"hs_timestamp":"2026-11-23T16:18:06Z",
                     "hs_note_body":"<p>Jane Cooper asked about Test drive.</p><p>Visitor: I would like to test drive the new estate.</p>"},
       "before":{},"held":[],"cause":""}]}],
      "summary":{"events":1,"skipped":0,"heldProperties":1,"calls":4,
                 "objects":{"contact":{"update":1},"note":{"create":1}}},"rejected":[],"ignored":[]})");
}

void history(Stage& stage)
{
    QJsonObject older = madeUpLeadMapping();
    older.insert(QStringLiteral("version"), 11);
    QJsonArray actions = older.value(QLatin1String("actions")).toArray();
    QJsonObject contact = actions.first().toObject();
    QJsonArray fields = contact.value(QLatin1String("fields")).toArray();
    fields.removeLast();
    fields.replace(3, madeUpObject(R"({"property":"phone","from":"person.phone"})"));
    contact.insert(QStringLiteral("fields"), fields);
    actions.replace(0, contact);
    older.insert(QStringLiteral("actions"), actions);
    const auto version = [](const QJsonObject& mapping, qint64 agoMs, const char* by) {
        return QJsonObject{{QStringLiteral("mapping"), mapping},
                           {QStringLiteral("savedAtMs"), madeUpNowMs - agoMs},
                           {QStringLiteral("savedBy"), QLatin1String(by)}};
    };
    const QJsonArray versions{
        version(madeUpLeadMapping(), 3'600'000, "window"), version(older, 90'000'000, "command line"),
        QJsonObject{{QStringLiteral("mapping"),
                     domain::toJson(*presentation::MappingEditor::builtIn(QStringLiteral("lead.captured.v1")))}}};
    stage.client.script(QLatin1String(app::command::mappingHistory),
                        [versions](const QJsonObject&, const auto&, const auto& answer) {
                            answer(QJsonObject{{QStringLiteral("versions"), versions}});
                        });
    page(stage).openHistory();
    settle();
    stage.window().findChild<ui::HistoryDialog*>()->findChild<QListWidget*>()->setCurrentRow(1);
}

QList<Scene> mappingPages()
{
    return {
        {QStringLiteral("mapping"), dealer, at({0, 1})},
        {QStringLiteral("mapping-problem"), dealer, at({0, 5})},
        {QStringLiteral("mapping-template"), dealer, at({1, 1})},
        {QStringLiteral("mapping-action"), dealer, at({2, -1})},
        {QStringLiteral("mapping-edited"), dealer, edited},
        {QStringLiteral("mapping-editing-path"), dealer,
         [](Stage& stage) {
             page(stage).table()->editAt({0, 4}, MappingColumn::From);
         }},
        {QStringLiteral("mapping-editing-property"), dealer,
         [](Stage& stage) {
             ui::MappingPage& shown = page(stage);
             shown.rules().addRule(5);
             shown.table()->editAt({0, 5}, MappingColumn::Property);
         }},
        {QStringLiteral("mapping-no-match"), dealer,
         [](Stage& stage) { page(stage).findChild<ui::SearchField*>()->setText(QStringLiteral("fax")); }},
        {QStringLiteral("mapping-several-portals"),
         [](Stage& stage) {
             dealer(stage);
             stage.client.connected += madeUpPortals().mid(0, 1);
         },
         at({0, 5})},
        {QStringLiteral("mapping-no-portal"),
         [](Stage& stage) {
             dealer(stage);
             stage.client.connected.clear();
         },
         at({0, 5})},
        {QStringLiteral("mapping-loading"),
         [](Stage& stage) {
             stage.client.script(QLatin1String(app::command::mappings),
                                 [](const QJsonObject&, const auto&, const auto&) {});
         },
         [](Stage& stage) {
             stage.window().showPage(QStringLiteral("mapping"));
             waitForLoadingWords(stage);
         }},
        {QStringLiteral("mapping-error"),
         [](Stage& stage) {
             stage.client.script(QLatin1String(app::command::mappings),
                                 [](const QJsonObject&, const auto&, const auto& answer) {
                                     answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
                                 });
         },
         [](Stage& stage) { stage.window().showPage(QStringLiteral("mapping")); }},
        {QStringLiteral("mapping-changed-elsewhere"), dealer,
         [](Stage& stage) {
             edited(stage);
             QJsonObject theirs = madeUpLeadMapping();
             theirs.insert(QStringLiteral("version"), 13);
             theirs.insert(QStringLiteral("active"), false);
             stage.client.script(QLatin1String(app::command::mappings),
                                 [theirs](const QJsonObject&, const auto&, const auto& answer) {
                                     answer(QJsonObject{{QStringLiteral("mappings"), QJsonArray{theirs}}});
                                 });
             stage.window().mapping()->editor().reload();
         }},
        {QStringLiteral("mapping-sample-drawer"), dealer,
         then(at({0, 4}), [](Stage& stage) { QTest::keyClick(stage.window().mapping()->table(), Qt::Key_F4); })},
    };
}

/// All event types go by what comes with the program.
void untouched(Stage& stage)
{
    dealer(stage);
    QJsonArray mappings;
    const auto builtIn = domain::defaultMappings();
    for (const auto& mapping : *builtIn) {
        mappings.append(domain::toJson(mapping));
    }
    stage.client.script(QLatin1String(app::command::mappings),
                        [mappings](const QJsonObject&, const auto&, const auto& answer) {
                            answer(QJsonObject{{QStringLiteral("mappings"), mappings}});
                        });
}

void preset(Stage& stage, int row)
{
    page(stage).openPresets();
    settle();
    auto* list = stage.window().findChild<ui::PresetDialog*>()->list();
    list->setCurrentIndex(list->model()->index(row, 0));
}

void duplicate(Stage& stage, const char* type)
{
    page(stage).openDuplicate();
    auto* dialog = stage.window().findChild<ui::DuplicateDialog*>();
    dialog->findChild<QLineEdit*>()->setText(QLatin1String(type));
    pressDefault(dialog);
}

QList<Scene> presetsAndDuplicates()
{
    return {
        {QStringLiteral("mapping-untouched"), untouched, at({0, 1})},
        {QStringLiteral("mapping-preset"), untouched, [](Stage& stage) { preset(stage, 1); }},
        {QStringLiteral("mapping-preset-in-use"), untouched, [](Stage& stage) { preset(stage, 0); }},
        {QStringLiteral("mapping-preset-replaces"), dealer,
         [](Stage& stage) {
             edited(stage);
             preset(stage, 1);
         }},
        {QStringLiteral("mapping-preset-loading"), dealer,
         [](Stage& stage) {
             ui::MappingPage& shown = page(stage);
             stage.client.script(QLatin1String(app::command::mappings),
                                 [](const QJsonObject&, const auto&, const auto&) {});
             shown.openPresets();
         }},
        {QStringLiteral("mapping-preset-error"), dealer,
         [](Stage& stage) {
             ui::MappingPage& shown = page(stage);
             stage.client.script(QLatin1String(app::command::mappings),
                                 [](const QJsonObject&, const auto&, const auto& answer) {
                                     answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
                                 });
             shown.openPresets();
         }},
        {QStringLiteral("mapping-duplicate"), dealer, [](Stage& stage) { page(stage).openDuplicate(); }},
        {QStringLiteral("mapping-duplicate-fault"), dealer, [](Stage& stage) { duplicate(stage, "quiz finished"); }},
        {QStringLiteral("mapping-duplicate-exists"), dealer,
         [](Stage& stage) { duplicate(stage, "csat.submitted.v1"); }},
        {QStringLiteral("mapping-duplicated"), dealer,
         [](Stage& stage) { page(stage).editor().duplicateAs(QStringLiteral("quiz.finished.v1"), false); }},
    };
}

QList<Scene> mappingDialogs()
{
    return {
        {QStringLiteral("mapping-step"), dealer,
         [](Stage& stage) {
             page(stage).openStepDialog({0, 5}, 1);
         }},
        {QStringLiteral("mapping-step-new"), dealer,
         [](Stage& stage) {
             page(stage).openStepDialog({0, 3}, 1);
         }},
        {QStringLiteral("mapping-step-fault"), dealer,
         [](Stage& stage) {
             page(stage).openStepDialog({0, 4}, 1);
             auto* dialog = stage.window().findChild<ui::StepDialog*>();
             dialog->findChild<QListWidget*>()->setCurrentRow(7); // "Replace text"
             settle();
             pressDefault(dialog);
         }},
        {QStringLiteral("mapping-text-fault"), dealer,
         [](Stage& stage) {
             page(stage).openTextDialog({1, 1});
             auto* dialog = stage.window().findChild<ui::TemplateDialog*>();
             dialog->findChild<QPlainTextEdit*>()->setPlainText(
                 QStringLiteral("Hello {{#person.name}}{{person.name}}"));
             pressDefault(dialog);
         }},
        {QStringLiteral("mapping-text"), dealer,
         [](Stage& stage) {
             page(stage).openTextDialog({1, 1});
         }},
        {QStringLiteral("mapping-paste"), dealer,
         [](Stage& stage) {
             page(stage).openPasteDialog();
             auto* dialog = stage.window().findChild<ui::PasteSampleDialog*>();
             dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("{\"contact\": "));
             pressDefault(dialog);
         }},
        {QStringLiteral("mapping-action-dialog"), dealer, [](Stage& stage) { page(stage).openActionDialog(2); }},
        {QStringLiteral("mapping-dry-run"), dealer,
         [](Stage& stage) {
             stage.client.script(QLatin1String(app::command::preview),
                                 [](const QJsonObject&, const auto&, const auto& answer) { answer(dryRunAnswer()); });
             page(stage).openDryRun();
         }},
        {QStringLiteral("mapping-dry-run-error"), dealer,
         [](Stage& stage) {
             stage.client.script(
                 QLatin1String(app::command::preview), [](const QJsonObject&, const auto&, const auto& answer) {
                     answer(base::Error{base::ErrorKind::Transient, QStringLiteral("HubSpot answered 503")});
                 });
             page(stage).openDryRun();
         }},
        {QStringLiteral("mapping-history"), dealer, history},
        {QStringLiteral("mapping-unsaved"), dealer,
         [](Stage& stage) {
             edited(stage);
             stage.window().close();
         }},
    };
}

} // namespace

QList<Scene> mappingScenes()
{
    return mappingPages() + mappingDialogs() + presetsAndDuplicates();
}

} // namespace leadferry::test
