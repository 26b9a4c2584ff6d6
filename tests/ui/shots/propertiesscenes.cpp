// SPDX-License-Identifier: GPL-3.0-or-later
// The properties page in all its states.
#include "scenes.h"

#include "support/madeupproperties.h"
#include "ui/pages/properties/choicerows.h"
#include "ui/pages/properties/ownpropertydialog.h"
#include "ui/pages/properties/propertiespage.h"
#include "ui/pages/properties/propertyfilterbar.h"
#include "ui/pages/properties/propertytable.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace leadferry::test {

namespace {

using Page = ui::PropertiesPage;

std::function<void(Stage&)> reporting(const domain::PropertyReport& report)
{
    return [report](Stage& stage) { scriptReport(stage.client, report); };
}

Page& open(Stage& stage)
{
    stage.window().showPage(QStringLiteral("properties"));
    Page& page = *stage.window().properties();
    page.inspection().setPortal(QStringLiteral("Motor group"));
    const bool there = QTest::qWaitFor([&page] {
        const auto phase = page.inspection().phase();
        return phase == presentation::PropertyInspection::Phase::Ready &&
               page.own().phase() == presentation::OwnProperties::Phase::Ready;
    });
    if (!there) {
        qWarning("the properties have not come");
    }
    return page;
}

Scene scene(const char* name, const domain::PropertyReport& report, const std::function<void(Page&)>& after = {})
{
    return {QLatin1String(name), reporting(report), [after](Stage& stage) {
                Page& page = open(stage);
                if (after) {
                    after(page);
                }
            }};
}

void fail(Stage& stage, const char* command, base::ErrorKind kind)
{
    stage.client.script(QLatin1String(command), [kind](const QJsonObject&, const auto&, const auto& answer) {
        answer(base::Error{kind, QStringLiteral("no answer")});
    });
}

/// Of five repairs the first two fail so.
Scene failing(const char* name, const char* reason, const char* scope, bool opened)
{
    const auto before = [reason, scope](Stage& stage) {
        scriptReport(stage.client, madeUpReport());
        stage.client.script(QLatin1String(app::command::repairProperties), [reason, scope](const QJsonObject& arguments,
                                                                                           const auto&,
                                                                                           const auto& answer) {
            domain::PropertyReport report = madeUpReport();
            const domain::PropertyNeed first = report.needs.at(0);
            const domain::PropertyNeed second = report.needs.at(1);
            QJsonObject json = repairedAnswer(report, arguments);
            QJsonArray outcomes;
            for (const domain::PropertyNeed& need : {first, second}) {
                outcomes.append(domain::toJson(domain::RepairOutcome{need.wanted.object, need.wanted.name, need.repair,
                                                                     domain::RepairOutcome::Kind::Failed,
                                                                     QLatin1String(reason), QLatin1String(scope)}));
            }
            const QJsonArray done = json.value(QLatin1String("outcomes")).toArray();
            for (qsizetype i = 2; i < done.size(); ++i) {
                outcomes.append(done.at(i));
            }
            json.insert(QStringLiteral("outcomes"), outcomes);
            auto after = domain::propertyReportFromJson(json.value(QLatin1String("report")).toObject());
            domain::PropertyReport left = after ? *after : report;
            left.needs[0] = first;
            left.needs[1] = second;
            json.insert(QStringLiteral("report"), domain::toJson(left));
            answer(json);
        });
    };
    return {QLatin1String(name), before, [opened](Stage& stage) {
                Page& page = open(stage);
                page.repair();
                if (!QTest::qWaitFor([&] { return !page.inspection().outcomes().isEmpty(); })) {
                    qWarning("the repair has not ended");
                }
                if (opened) {
                    page.openOutcomesDialog();
                }
            }};
}

void typeProperty(Page& page, bool wrong)
{
    page.openOwnDialog();
    auto* dialog = page.window()->findChild<ui::OwnPropertyDialog*>();
    const auto combos = dialog->findChildren<QComboBox*>();
    const auto fields = dialog->findChildren<QLineEdit*>();
    combos.at(1)->setCurrentIndex(5);
    if (wrong) {
        QTest::keyClicks(fields.at(1), QStringLiteral("Loyalty tier"));
    } else {
        QTest::keyClicks(fields.at(0), QStringLiteral("Loyalty tier"));
        const auto options = dialog->findChild<ui::ChoiceRows*>()->findChildren<QLineEdit*>();
        QTest::keyClicks(options.at(0), QStringLiteral("Gold"));
        QTest::keyClicks(options.at(2), QStringLiteral("Silver member"));
    }
}

void pressPrimary(QDialog& dialog)
{
    const auto buttons = dialog.findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->isDefault() && button->isVisible()) {
            button->click();
            return;
        }
    }
}

domain::PropertyReport fullPortal()
{
    domain::PropertyReport report = madeUpReport();
    report.overall = domain::PropertyLimit{998, 1000};
    return report;
}

domain::PropertyReport unread()
{
    domain::PropertyReport report = readyReport();
    for (int i = 0; i < 3; ++i) {
        report.needs[i].state = domain::NeedState::Unread;
    }
    return report;
}

domain::PropertyReport changedInHubSpot()
{
    using domain::NeedState;
    domain::PropertyReport report = madeUpReport();
    const auto change = [&report](const char* name, const char* label, NeedState state, const char* detail = "") {
        report.changes.append({report.checkedAtMs, domain::CrmObject::Contact, domain::BindingProblem::Kind::Property,
                               QLatin1String(name), QLatin1String(label), state, QString::fromLatin1(detail)});
    };
    change("lead_priority", "Lead priority", NeedState::OptionMissing, "urgent");
    change("region", "Region", NeedState::Unmapped);
    change("budget_range", "Budget range", NeedState::Archived);
    change("dealership_name", "Dealership name", NeedState::Ready, "Dealer");
    change("guide_requested", "Guide requested", NeedState::Ready);
    report.changes.last().rules = {{QStringLiteral("MAX_LENGTH"), {QStringLiteral("40")}}};
    return report;
}

const QList<presentation::WentWithout> newOnes{{domain::CrmObject::Contact, QStringLiteral("chat_topic"), 128},
                                               {domain::CrmObject::Contact, QStringLiteral("chat_bot"), 40}};

/// What keeps HubSpot from answering stays open for good.
void neverAnswer(Stage& stage)
{
    stage.client.script(QLatin1String(app::command::checkProperties),
                        [](const QJsonObject&, const auto&, const auto&) {});
}

} // namespace

QList<Scene> propertiesScenes()
{
    const auto show = [](Stage& stage) { stage.window().showPage(QStringLiteral("properties")); };
    return {
        scene("properties", madeUpReport()),
        scene("properties-ready", readyReport()),
        scene("properties-offer", offeringReport()),
        scene("properties-full", fullPortal()),
        scene("properties-unread", unread()),
        scene("properties-none-selected", madeUpReport(), [](Page& page) { page.model().setAllChosen(false); }),
        scene("properties-by-keyboard", madeUpReport(),
              [](Page& page) {
                  page.table()->setFocus(Qt::TabFocusReason);
                  QTest::keyClick(page.table(), Qt::Key_Down);
                  QTest::keyClick(page.table(), Qt::Key_Down);
                  QTest::keyClick(page.table(), Qt::Key_Space);
              }),
        scene("properties-filtered", madeUpReport(),
              [](Page& page) {
                  page.model().setFilter({presentation::NeedClass::ToRepair, domain::CrmObject::Contact, {}, {}});
                  page.filterBar()->showReport();
              }),
        scene("properties-no-match", madeUpReport(),
              [](Page& page) { QTest::keyClicks(page.filterBar()->findChild<QLineEdit*>(), QStringLiteral("zebra")); }),
        scene("properties-what-exactly", madeUpReport(), [](Page& page) { page.openRepairDialog(); }),
        scene("properties-details", madeUpReport(), [](Page& page) { page.openDetails(4); }),
        scene("properties-details-type", madeUpReport(), [](Page& page) { page.openDetails(5); }),
        scene("properties-details-rule", madeUpReport(), [](Page& page) { page.openDetails(8); }),
        scene("properties-own", madeUpReport(), [](Page& page) { typeProperty(page, false); }),
        scene("properties-own-wrong", madeUpReport(),
              [](Page& page) {
                  typeProperty(page, true);
                  pressPrimary(*page.window()->findChild<ui::OwnPropertyDialog*>());
              }),
        scene("properties-own-set", madeUpReport(),
              [](Page& page) {
                  page.openOwnDialog();
                  auto* dialog = page.window()->findChild<ui::OwnPropertyDialog*>();
                  dialog->showPart(ui::OwnPropertyDialog::Part::Set);
                  const auto combos = dialog->findChildren<QComboBox*>();
                  combos.constLast()->setCurrentIndex(1);
              }),
        scene("properties-own-change", madeUpReport(),
              [](Page& page) {
                  page.openOwnDialog(page.own().find(domain::CrmObject::Contact, QStringLiteral("loyalty_number")));
              }),
        failing("properties-refused", "HubSpot has a property of this name in its archive.", "", false),
        failing("properties-permission", "", "crm.schemas.contacts.write", false),
        failing("properties-outcomes", "HubSpot has a property of this name in its archive.", "", true),
        {QStringLiteral("properties-repairing"),
         [](Stage& stage) {
             scriptReport(stage.client, madeUpReport());
             stage.client.script(QLatin1String(app::command::repairProperties),
                                 [](const QJsonObject&, const auto& progress, const auto&) {
                                     progress({{QStringLiteral("step"), QStringLiteral("repaired")},
                                               {QStringLiteral("done"), 2},
                                               {QStringLiteral("of"), 5}});
                                 });
         },
         [](Stage& stage) { open(stage).repair(); }},
        {QStringLiteral("properties-repaired"),
         [](Stage& stage) {
             scriptReport(stage.client, madeUpReport());
             stage.client.script(QLatin1String(app::command::repairProperties),
                                 [](const QJsonObject& arguments, const auto&, const auto& answer) {
                                     answer(repairedAnswer(madeUpReport(), arguments));
                                 });
         },
         [](Stage& stage) { open(stage).repair(); }},
        scene("properties-went-without", readyReport(),
              [](Page& page) { page.completion().offer(page.inspection().portal(), newOnes); }),
        {QStringLiteral("properties-completing"),
         [](Stage& stage) {
             scriptReport(stage.client, readyReport());
             stage.client.script(QLatin1String(app::command::completeRecords),
                                 [](const QJsonObject&, const auto& progress, const auto&) {
                                     progress({{QStringLiteral("done"), 40}, {QStringLiteral("of"), 128}});
                                 });
         },
         [](Stage& stage) {
             Page& page = open(stage);
             page.completion().complete(page.inspection().portal(), domain::CrmObject::Contact, newOnes[0].name);
         }},
        scene("properties-changes", changedInHubSpot(), [](Page& page) { page.openChangesDialog(); }),
        scene("properties-no-changes", madeUpReport(), [](Page& page) { page.openChangesDialog(); }),
        {QStringLiteral("properties-news"), reporting(changedInHubSpot()),
         [](Stage& stage) {
             open(stage);
             emit stage.client.propertiesChanged(QStringLiteral("Motor group"), changedInHubSpot().changes);
         }},
        {QStringLiteral("properties-no-portal"), [](Stage& stage) { stage.client.connected.clear(); }, show},
        {QStringLiteral("properties-loading"), neverAnswer,
         [show](Stage& stage) {
             show(stage);
             waitForLoadingWords(stage);
         }},
        {QStringLiteral("properties-error"),
         [](Stage& stage) { fail(stage, app::command::checkProperties, base::ErrorKind::Transient); }, show},
        {QStringLiteral("properties-error-later"), reporting(madeUpReport()),
         [](Stage& stage) {
             Page& page = open(stage);
             fail(stage, app::command::checkProperties, base::ErrorKind::Transient);
             page.inspection().check();
         }},
        {QStringLiteral("properties-withdrawn"), reporting(madeUpReport()),
         [](Stage& stage) {
             Page& page = open(stage);
             fail(stage, app::command::checkProperties, base::ErrorKind::Unauthorized);
             page.inspection().check();
         }},
    };
}

} // namespace leadferry::test
