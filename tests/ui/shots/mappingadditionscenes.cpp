// SPDX-License-Identifier: GPL-3.0-or-later
// What the mapping page adds to a portal: the option that a value lacks, and a new property.
#include "scenes.h"

#include "domain/propertyneed.h"
#include "support/madeupmapping.h"
#include "ui/pages/mapping/mappingpage.h"
#include "ui/pages/mapping/newpropertydialog.h"
#include "ui/pages/mapping/ruletable.h"

#include <QComboBox>
#include <QLineEdit>
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

/// HubSpot thinks about it for ever.
void slowDealer(Stage& stage)
{
    dealer(stage);
    stage.client.script(QLatin1String(app::command::repairProperties),
                        [](const QJsonObject&, const auto&, const auto&) {});
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

void choose(ui::MappingPage& shown, RulePlace place, MappingColumn column)
{
    shown.table()->choose(place);
    shown.table()->setCurrentIndex(shown.rules().index(shown.rules().rowOf(place), int(column)));
    shown.table()->setFocus();
}

void pressDefault(QWidget& dialog)
{
    const auto buttons = dialog.findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->isDefault()) {
            button->click();
        }
    }
    settle();
}

void refuseRepairs(Stage& stage)
{
    stage.client.script(QLatin1String(app::command::repairProperties),
                        [](const QJsonObject&, const auto&, const auto& answer) {
                            const domain::RepairOutcome outcome{domain::CrmObject::Contact,
                                                                QStringLiteral("vehicle_color"),
                                                                domain::NeedRepair::Create,
                                                                domain::RepairOutcome::Kind::Failed,
                                                                QString(),
                                                                QStringLiteral("crm.schemas.contacts.write"),
                                                                domain::RepairOutcome::Fault::Refused};
                            answer(QJsonObject{{QStringLiteral("outcomes"), QJsonArray{domain::toJson(outcome)}}});
                        });
}

ui::NewPropertyDialog& newProperty(Stage& stage, const char* path)
{
    page(stage).openNewProperty({0, -1}, QLatin1String(path));
    settle();
    return *stage.window().findChild<ui::NewPropertyDialog*>();
}

void pressAdd(Stage& stage)
{
    const auto buttons = stage.window().mapping()->findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->text().contains(QStringLiteral("urgent")) && button->isVisible()) {
            button->click();
            return;
        }
    }
}

} // namespace

QList<Scene> mappingAdditionScenes()
{
    return {
        {QStringLiteral("mapping-problem-adding"), slowDealer,
         [](Stage& stage) {
             choose(page(stage), {0, 5}, MappingColumn::Result);
             pressAdd(stage);
         }},
        {QStringLiteral("mapping-problem-unknown"), dealer,
         [](Stage& stage) {
             ui::MappingPage& shown = page(stage);
             domain::FieldRule rule = shown.rules().mapping().actions.at(0).fields.at(4);
             rule.property = QStringLiteral("vehicle_of_intrest");
             shown.rules().setRule({0, 4}, rule, QStringLiteral("Change property"));
             choose(shown, {0, 4}, MappingColumn::Property);
         }},
        {QStringLiteral("mapping-new-property"), dealer,
         [](Stage& stage) { newProperty(stage, "data.vehicle_color"); }},
        {QStringLiteral("mapping-new-property-list"), dealer,
         [](Stage& stage) {
             auto& dialog = newProperty(stage, "data.vehicle_color");
             dialog.findChildren<QComboBox*>().at(1)->setCurrentIndex(5);
         }},
        {QStringLiteral("mapping-new-property-empty"), dealer,
         [](Stage& stage) { newProperty(stage, "data.loyalty_tier"); }},
        {QStringLiteral("mapping-new-property-fault"), dealer,
         [](Stage& stage) {
             auto& dialog = newProperty(stage, "data.vehicle_color");
             const auto fields = dialog.findChildren<QLineEdit*>();
             fields.at(0)->clear();
             fields.at(1)->setText(QStringLiteral("company"));
             pressDefault(dialog);
         }},
        {QStringLiteral("mapping-new-property-refused"),
         [](Stage& stage) {
             dealer(stage);
             refuseRepairs(stage);
         },
         [](Stage& stage) { pressDefault(newProperty(stage, "data.vehicle_color")); }},
        {QStringLiteral("mapping-new-property-creating"), slowDealer,
         [](Stage& stage) { pressDefault(newProperty(stage, "data.vehicle_color")); }},
        {QStringLiteral("mapping-new-property-permission"),
         [](Stage& stage) {
             dealer(stage);
             stage.client.connected[0].missingScopes = {QStringLiteral("crm.schemas.contacts.write")};
         },
         [](Stage& stage) { newProperty(stage, "data.vehicle_color"); }},
    };
}

} // namespace leadferry::test
