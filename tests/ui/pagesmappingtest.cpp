// SPDX-License-Identifier: GPL-3.0-or-later
// The mapping page as a person uses it, by keyboard: edits, undoes, moves, saves, and is told what is wrong.
#include "ui/pages/mapping/mappingpage.h"

#include "mappingdesk.h"
#include "ui/components/emptystate.h"
#include "ui/components/filterbar.h"
#include "ui/mainwindow.h"
#include "ui/pages/mapping/actiondialog.h"
#include "ui/pages/mapping/completingfields.h"
#include "ui/pages/mapping/dryrundialog.h"
#include "ui/pages/mapping/eventtypelist.h"
#include "ui/pages/mapping/historydialog.h"
#include "ui/pages/mapping/ruleinspector.h"
#include "ui/pages/mapping/ruletable.h"
#include "ui/pages/mapping/samplepane.h"
#include "ui/pages/mapping/stepdialog.h"
#include "ui/pages/mapping/textdialogs.h"
#include "ui/pages/mapping/unsaveddialog.h"
#include "ui/style/leadferrystyle.h"

#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace leadferry;
using Desk = test::MappingDesk;
using presentation::MappingColumn;
using presentation::MappingEditor;
using presentation::RulePlace;

namespace {

const QString lead = QStringLiteral("lead.captured.v1");

} // namespace

class PagesMappingTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light)->setMotion(ui::Motion::Reduced); }

    void itShowsWhatTheSampleWouldWrite()
    {
        Desk desk;
        desk.open();
        QCOMPARE(desk.cell({0, 0}, MappingColumn::Result), QStringLiteral("jane.cooper@example.com"));
        QCOMPARE(desk.cell({0, 3}, MappingColumn::ChangedBy), QStringLiteral("Phone, DE"));
        QCOMPARE(desk.cell({0, 5}, MappingColumn::Property), QStringLiteral("Lead priority"));
        QCOMPARE(desk.cell({0, 6}, MappingColumn::Result), QStringLiteral("20000"));
    }
    void aCellIsEditedByKeysUndoneAndDoneAgain()
    {
        Desk desk;
        desk.open();
        desk.at({0, 4}, MappingColumn::From);
        desk.key(Qt::Key_F2);
        auto* editor = desk.table().findChild<ui::PathField*>();
        QVERIFY(editor);
        QTRY_VERIFY(editor->hasSelectedText());
        QTest::keyClicks(editor, QStringLiteral("data.vehicle_color"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(desk.cell({0, 4}, MappingColumn::Result), QStringLiteral("dark green"));
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.cell({0, 4}, MappingColumn::Result), QStringLiteral("Estate, electric"));
        desk.key(Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(desk.cell({0, 4}, MappingColumn::Result), QStringLiteral("dark green"));
    }
    void aRuleCanBeShownFromElsewhere()
    {
        Desk desk;
        desk.open();
        const QString type = desk.page->editor().type();
        const domain::Action& action = desk.page->rules().mapping().actions.at(0);
        const QString property = action.fields.at(5).property;
        const QString id = action.id;
        desk.at({0, 0}, MappingColumn::From);
        desk.page->showRule(type, id, property);
        QCOMPARE(desk.table().place(), (presentation::RulePlace{0, 5}));
        desk.page->showRule(type, id, QStringLiteral("nobody_writes_it"));
        QCOMPARE(desk.table().place(), (presentation::RulePlace{0, -1})); // its action, at least
        desk.page->showRule(QStringLiteral("csat.submitted.v1"), QStringLiteral("nobody"), property);
        QCOMPARE(desk.page->editor().type(), QStringLiteral("csat.submitted.v1"));
    }
    void aRuleIsShownOnceTheMappingsAreThere()
    {
        Desk desk;
        desk.page = std::make_unique<ui::MappingPage>(desk.client, desk.clock);
        desk.page->showRule(QStringLiteral("csat.submitted.v1"), QString(), QString());
        desk.page->show();
        QTRY_COMPARE(desk.page->editor().phase(), presentation::MappingEditor::Phase::Ready);
        QTRY_COMPARE(desk.page->editor().type(), QStringLiteral("csat.submitted.v1"));
    }
    void savingSendsTheEditedMappingInItsNewOrder()
    {
        Desk desk;
        desk.open();
        desk.at({0, 1}, MappingColumn::Property);
        desk.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.table().place(), (RulePlace{0, 2}));
        desk.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!desk.lastArguments(app::command::importMappings).isEmpty());
        const auto mappings = desk.lastArguments(app::command::importMappings)[QLatin1String("document")]
                                  .toObject()[QLatin1String("mappings")]
                                  .toArray();
        QCOMPARE(mappings.size(), 1);
        const auto read = domain::mappingFromJson(mappings.first().toObject());
        QVERIFY(read.ok());
        QCOMPARE(read->eventType, lead);
        QCOMPARE(read->actions.first().fields.at(1).property, QStringLiteral("lastname"));
        QCOMPARE(read->actions.first().fields.at(2).property, QStringLiteral("firstname"));
        QTRY_VERIFY(!desk.page->isDirty());
        QCOMPARE(desk.page->editor().draft().inUse(lead).version, 13);
    }
    void aPropertyIsFoundByItsLabel()
    {
        Desk desk;
        desk.open();
        desk.at({0, 4}, MappingColumn::Property);
        desk.key(Qt::Key_Return);
        auto* editor = desk.table().findChild<ui::PropertyField*>();
        QVERIFY(editor);
        QTRY_VERIFY(editor->hasSelectedText());
        QTest::keyClicks(editor, QStringLiteral("Company name"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(desk.page->rules().mapping().actions.first().fields.at(4).property, QStringLiteral("company"));
    }
    void aRuleIsAddedByInsertAndRemovedByDelete()
    {
        Desk desk;
        desk.open();
        desk.at({0, 7}, MappingColumn::From);
        desk.key(Qt::Key_Insert);
        auto* editor = desk.table().findChild<ui::PathField*>();
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_Escape);
        QTRY_COMPARE(desk.page->rules().mapping().actions.first().fields.size(), 9);
        desk.at({0, 8}, MappingColumn::From);
        desk.key(Qt::Key_Delete);
        QCOMPARE(desk.page->rules().mapping().actions.first().fields.size(), 8);
    }
    void whatIsNotFinishedIsNotSavedAndShown()
    {
        Desk desk;
        desk.open();
        desk.page->rules().addRule(3);
        desk.at({2, 0}, MappingColumn::From);
        desk.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(desk.table().place(), (RulePlace{0, 3}));
        QVERIFY(desk.lastArguments(app::command::importMappings).isEmpty());
        QVERIFY(desk.page->isDirty());
    }
    void theProblemIsMendedBesideIt()
    {
        Desk desk;
        desk.open();
        desk.at({0, 5}, MappingColumn::From);
        QVERIFY(!desk.page->rules()
                     .index(6, int(MappingColumn::Result))
                     .data(presentation::MappingRulesModel::ProblemRole)
                     .toString()
                     .isEmpty());
        QTRY_VERIFY(desk.button(QStringLiteral("Write “high” instead")));
        desk.button(QStringLiteral("Write “high” instead"))->click();
        QTRY_COMPARE(desk.cell({0, 5}, MappingColumn::Result), QStringLiteral("high"));
        QVERIFY(desk.page->rules().problems().isEmpty());
    }
    void spaceTurnsAnEventTypeOff()
    {
        Desk desk;
        desk.open();
        auto* types = desk.page->findChild<ui::EventTypeList*>();
        types->setFocus();
        QTest::keyClick(types, Qt::Key_Space);
        QVERIFY(!desk.page->editor().draft().mapping(lead).active);
        QTest::keyClick(types, Qt::Key_Down);
        QTRY_VERIFY(desk.page->editor().type() != lead);
    }
    void aStepIsAddedFromTheCatalog()
    {
        Desk desk;
        desk.open();
        desk.page->openStepDialog({0, 4}, 1);
        auto* dialog = desk.dialog<ui::StepDialog>();
        QVERIFY(dialog);
        auto* list = dialog->findChild<QListWidget*>();
        list->setCurrentItem(list->findItems(QStringLiteral("Capital letters"), Qt::MatchExactly).first());
        desk.button(QStringLiteral("Add step"), dialog)->click();
        QTRY_COMPARE(desk.cell({0, 4}, MappingColumn::Result), QStringLiteral("ESTATE, ELECTRIC"));
    }
    void searchingLeavesWhatFits()
    {
        Desk desk;
        desk.open();
        desk.key(Qt::Key_F, Qt::ControlModifier);
        auto* field = desk.page->findChild<ui::SearchField*>();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("budget"));
        QCOMPARE(desk.page->rules().rowCount(), 3);
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(desk.table().hasFocus());
        auto* nothing = desk.page->findChild<ui::NoMatch*>();
        QVERIFY(!nothing->isVisible());
        field->setText(QStringLiteral("no such thing"));
        QVERIFY(nothing->isVisible());
        QVERIFY(!desk.table().isVisible());
        field->clear();
        QVERIFY(!nothing->isVisible());
        QVERIFY(desk.table().isVisible());
    }
    void aDraftStaysWhenTheMappingChangesElsewhere()
    {
        Desk desk;
        desk.open();
        desk.at({0, 1}, MappingColumn::Property);
        desk.key(Qt::Key_Down, Qt::AltModifier);
        QJsonObject theirs = test::madeUpLeadMapping();
        theirs.insert(QStringLiteral("version"), 13);
        theirs.insert(QStringLiteral("active"), false);
        desk.client.script(QLatin1String(app::command::mappings),
                           [theirs](const QJsonObject&, const auto&, const auto& answer) {
                               answer(QJsonObject{{QStringLiteral("mappings"), QJsonArray{theirs}}});
                           });
        desk.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(desk.page->editor().draft().isChangedElsewhere(lead));
        QVERIFY(desk.lastArguments(app::command::importMappings).isEmpty());
        QVERIFY(desk.page->isDirty());
        desk.key(Qt::Key_S, Qt::ControlModifier); // said once: now it goes through
        QTRY_VERIFY(!desk.lastArguments(app::command::importMappings).isEmpty());
    }
    void theDryRunTakesTheDraft()
    {
        Desk desk;
        desk.open();
        desk.at({0, 1}, MappingColumn::Property);
        desk.key(Qt::Key_Delete);
        desk.page->openDryRun();
        QTRY_VERIFY(!desk.lastArguments(app::command::preview).isEmpty());
        const QJsonObject arguments = desk.lastArguments(app::command::preview);
        QCOMPARE(arguments.value(QLatin1String("portal")).toString(), QStringLiteral("Motor group"));
        QVERIFY(arguments.contains(QLatin1String("mappings")));
        QVERIFY(arguments.value(QLatin1String("text")).toString().contains(QStringLiteral("Jane Cooper")));
    }
    void aPastedSampleIsUsedOrSaysWhatIsWrong()
    {
        Desk desk;
        desk.open();
        desk.page->openPasteDialog();
        auto* dialog = desk.dialog<ui::PasteSampleDialog>();
        QVERIFY(dialog);
        auto* text = dialog->findChild<QPlainTextEdit*>();
        text->setPlainText(QStringLiteral("{nothing"));
        desk.button(QStringLiteral("Use this sample"), dialog)->click();
        QVERIFY(dialog->isVisible());
        text->setPlainText(QStringLiteral(R"({"contact":{"email":"amara@example.com"}})"));
        desk.button(QStringLiteral("Use this sample"), dialog)->click();
        QTRY_COMPARE(desk.cell({0, 0}, MappingColumn::Result), QStringLiteral("amara@example.com"));
    }
    void anOlderVersionIsRestoredIntoTheDraft()
    {
        Desk desk;
        QJsonObject older = test::madeUpLeadMapping();
        older.insert(QStringLiteral("version"), 11);
        QJsonArray actions = older.value(QLatin1String("actions")).toArray();
        actions.removeLast();
        older.insert(QStringLiteral("actions"), actions);
        desk.client.script(QLatin1String(app::command::mappingHistory), [older](const QJsonObject&, const auto&,
                                                                                const auto& answer) {
            answer(QJsonObject{{QStringLiteral("versions"),
                                QJsonArray{QJsonObject{{QStringLiteral("mapping"), older},
                                                       {QStringLiteral("savedAtMs"), test::madeUpNowMs - 60'000},
                                                       {QStringLiteral("savedBy"), QStringLiteral("command line")}}}}});
        });
        desk.open();
        desk.page->openHistory();
        auto* dialog = desk.dialog<ui::HistoryDialog>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->findChild<QListWidget*>()->count(), 1);
        desk.button(QStringLiteral("Restore this version"), dialog)->click();
        QTRY_COMPARE(desk.page->rules().mapping().actions.size(), 2);
        QVERIFY(desk.page->isDirty());
    }
    void closingTheWindowAsksOnce()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
        test::FakeEngineClient client;
        test::fillWithMappings(client);
        test::FakeClock clock{test::madeUpNowMs};
        ui::MainWindow window(client, clock, settings, {});
        window.show();
        window.showPage(QStringLiteral("mapping"));
        QTRY_COMPARE(window.mapping()->editor().phase(), MappingEditor::Phase::Ready);
        window.mapping()->rules().moveRow(1, 1);
        window.showPage(QStringLiteral("deliveries")); // leaving the page keeps the draft
        QVERIFY(!window.close());
        QCOMPARE(window.currentPage(), QStringLiteral("mapping"));
        auto* dialog = window.findChild<ui::UnsavedDialog*>();
        QVERIFY(dialog);
        const auto buttons = dialog->findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            if (button->text() == QLatin1String("Close without saving")) {
                button->click();
            }
        }
        QTRY_VERIFY(!window.isVisible());
    }
    void exportedItCanBeImported()
    {
        Desk desk;
        desk.open();
        const QByteArray before = desk.page->editor().exported();
        desk.at({0, 1}, MappingColumn::Property);
        desk.key(Qt::Key_Delete);
        QCOMPARE(desk.page->editor().import(before), QString());
        QVERIFY(!desk.page->isDirty());
        QVERIFY(!desk.page->editor().import("{").isEmpty());
        QVERIFY(!desk.page->editor().import(R"({"eventType":"x","actions":[{"id":"?"}]})").isEmpty());
    }
};

QTEST_MAIN(PagesMappingTest)
#include "pagesmappingtest.moc"
