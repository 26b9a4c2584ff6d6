// SPDX-License-Identifier: GPL-3.0-or-later
// The mapping page among others: what somebody else saves meanwhile, presets and duplicates.
#include "ui/pages/mapping/mappingpage.h"

#include "mappingdesk.h"
#include "presentation/mappingtexts.h"
#include "ui/components/inlineerror.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/mapping/completingfields.h"
#include "ui/pages/mapping/duplicatedialog.h"
#include "ui/pages/mapping/presetdialog.h"
#include "ui/pages/mapping/stepdialog.h"
#include "ui/style/leadferrystyle.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>

#include <algorithm>

using namespace leadferry;
using Desk = test::MappingDesk;
using presentation::MappingColumn;

namespace {

const QString lead = QStringLiteral("lead.captured.v1");
const QString quiz = QStringLiteral("quiz.finished.v1");

/// Somebody else writes a fixed company into the leads' mapping, first of all, and the page has heard of it.
void saveElsewhere(Desk& desk, const char* company)
{
    QJsonObject theirs = test::madeUpLeadMapping();
    theirs.insert(QStringLiteral("version"), 13);
    QJsonArray actions = theirs.value(QLatin1String("actions")).toArray();
    QJsonObject contact = actions.first().toObject();
    QJsonArray fields = contact.value(QLatin1String("fields")).toArray();
    fields.prepend(QJsonObject{{QStringLiteral("property"), QStringLiteral("company")},
                               {QStringLiteral("constant"), QLatin1String(company)}});
    contact.insert(QStringLiteral("fields"), fields);
    actions.replace(0, contact);
    theirs.insert(QStringLiteral("actions"), actions);
    QJsonArray mappings = test::madeUpMappings();
    mappings.replace(0, theirs);
    desk.client.script(QLatin1String(app::command::mappings),
                       [mappings](const QJsonObject&, const auto&, const auto& answer) {
                           answer(QJsonObject{{QStringLiteral("mappings"), mappings}});
                       });
    emit desk.client.mappingsChanged();
    QObject context;
    bool answered = false; // after what the page asked
    desk.client.execute(QStringLiteral("settled"), {}, &context, {}, [&](const auto&) { answered = true; });
    QTRY_VERIFY(answered);
}

} // namespace

class PagesMappingChangesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light)->setMotion(ui::Motion::Reduced); }

    void whatOthersSaveShowsUpByItself()
    {
        Desk desk;
        desk.open();
        saveElsewhere(desk, "Theirs");
        QTRY_COMPARE(desk.cell({0, 0}, MappingColumn::Result), QStringLiteral("Theirs"));
        QVERIFY(!desk.page->isDirty());
        QVERIFY(desk.page->editor().changedElsewhere().title.isEmpty());
    }
    void whatIsEditedStaysAndThePageSaysWhoseItIs()
    {
        Desk desk;
        desk.open();
        desk.at({0, 1}, MappingColumn::Property);
        desk.key(Qt::Key_Delete);
        saveElsewhere(desk, "Theirs");
        QTRY_VERIFY(!desk.page->editor().changedElsewhere().title.isEmpty());
        QVERIFY(desk.page->isDirty());
        QCOMPARE(desk.cell({0, 0}, MappingColumn::Result), QStringLiteral("jane.cooper@example.com"));
        QPushButton* take = desk.button(QStringLiteral("Take the saved version"));
        QTRY_VERIFY(take->isVisible());
        take->click();
        QTRY_COMPARE(desk.cell({0, 0}, MappingColumn::Result), QStringLiteral("Theirs"));
        QVERIFY(!desk.page->isDirty());
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.cell({0, 0}, MappingColumn::Result), QStringLiteral("jane.cooper@example.com"));
    }
    void itIsAlsoSaidWhileAnotherEventTypeIsShown()
    {
        Desk desk;
        desk.open();
        desk.at({0, 1}, MappingColumn::Property);
        desk.key(Qt::Key_Delete);
        desk.page->editor().setType(QStringLiteral("csat.submitted.v1"));
        saveElsewhere(desk, "Theirs");
        QTRY_COMPARE(desk.page->editor().changedElsewhere().title,
                     QStringLiteral("“Lead captured” was changed elsewhere"));
        desk.page->editor().takeTheirs();
        QVERIFY(!desk.page->editor().draft().isDirty(lead));
    }
    void whatIsBeingTypedIsNotTouched()
    {
        Desk desk;
        desk.open();
        desk.at({0, 4}, MappingColumn::From);
        desk.key(Qt::Key_F2);
        auto* field = desk.table().findChild<ui::PathField*>();
        QVERIFY(field);
        QTRY_VERIFY(field->hasSelectedText());
        QTest::keyClicks(field, QStringLiteral("\"Conver"));
        saveElsewhere(desk, "Theirs");
        QCOMPARE(field->text(), QStringLiteral("\"Conver"));
        QTest::keyClicks(field, QStringLiteral("tible\""));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(desk.cell({0, 4}, MappingColumn::Result), QStringLiteral("Convertible"));
        QTRY_VERIFY(desk.page->editor().draft().isChangedElsewhere(lead));
    }
    void savingWhatIsBeingTypedSaysFirstWhatOthersSaved()
    {
        Desk desk;
        desk.open();
        desk.at({0, 4}, MappingColumn::From);
        desk.key(Qt::Key_F2);
        auto* field = desk.table().findChild<ui::PathField*>();
        QVERIFY(field);
        QTRY_VERIFY(field->hasSelectedText());
        QTest::keyClicks(field, QStringLiteral("\"Convertible\""));
        saveElsewhere(desk, "Theirs");
        desk.page->save();
        QVERIFY(!desk.page->editor().isSaving());
        QVERIFY(desk.page->editor().draft().isChangedElsewhere(lead));
        desk.page->save();
        QTRY_VERIFY(!desk.lastArguments(app::command::importMappings).isEmpty());
    }
    void anOpenDialogChangesTheRuleItWasOpenedFor()
    {
        Desk desk;
        desk.open();
        desk.page->openStepDialog({0, 4}, 1);
        auto* dialog = desk.dialog<ui::StepDialog>();
        QVERIFY(dialog);
        saveElsewhere(desk, "Theirs"); // all rules move down by one
        auto* list = dialog->findChild<QListWidget*>();
        list->setCurrentItem(list->findItems(QStringLiteral("Capital letters"), Qt::MatchExactly).first());
        desk.button(QStringLiteral("Add step"), dialog)->click();
        QTRY_COMPARE(desk.cell({0, 4}, MappingColumn::Result), QStringLiteral("ESTATE, ELECTRIC"));
        QTRY_VERIFY(desk.page->editor().draft().isChangedElsewhere(lead));
    }

    void aMappingIsDuplicatedForAnotherEventType()
    {
        Desk desk;
        desk.open();
        desk.page->openDuplicate();
        auto* dialog = desk.dialog<ui::DuplicateDialog>();
        QVERIFY(dialog);
        auto* name = dialog->findChild<QLineEdit*>();
        auto* error = dialog->findChild<ui::InlineError*>();
        QPushButton* duplicate = desk.button(QStringLiteral("Duplicate"), dialog);
        for (const QString& wrong : {QString(), QStringLiteral("quiz finished"), lead}) {
            name->setText(wrong);
            duplicate->click();
            QVERIFY2(error->isShown() && dialog->isVisible(), qPrintable(wrong));
        }
        name->setText(quiz);
        QVERIFY(!error->isShown());
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(desk.page->editor().type(), quiz);
        const auto copy = desk.page->editor().draft().mapping(quiz);
        QVERIFY(!copy.active);
        QCOMPARE(copy.actions.size(), 3);
        QCOMPARE(desk.page->editor().saveWords(), QStringLiteral("Save version 1"));
        QCOMPARE(presentation::versionFacts(desk.page->editor().draft(), quiz, false),
                 QStringLiteral("new, not saved yet"));
        desk.page->save();
        QTRY_VERIFY(!desk.page->isDirty());
        QCOMPARE(desk.page->editor().draft().inUse(quiz).version, 1);
        QCOMPARE(desk.page->editor().type(), quiz);
    }
    void aMappingThatIsThereIsReplacedOnlyWhenSaid()
    {
        Desk desk;
        desk.open();
        const QString csat = QStringLiteral("csat.submitted.v1");
        const auto before = desk.page->editor().draft().mapping(csat);
        desk.page->openDuplicate();
        auto* dialog = desk.dialog<ui::DuplicateDialog>();
        dialog->findChild<QLineEdit*>()->setText(csat);
        QPushButton* duplicate = desk.button(QStringLiteral("Duplicate"), dialog);
        duplicate->click();
        QVERIFY(dialog->isVisible());
        QVERIFY(!desk.page->isDirty());
        const auto boxes = dialog->findChildren<QCheckBox*>();
        for (QCheckBox* box : boxes) {
            box->setChecked(true); // replace it, and switch it on
        }
        duplicate->click();
        QTRY_COMPARE(desk.page->editor().type(), csat);
        QVERIFY(desk.page->editor().draft().mapping(csat).active);
        QCOMPARE(desk.page->editor().draft().mapping(csat).actions.size(), 3);
        desk.page->editor().draft().undo();
        QVERIFY(presentation::saysTheSame(desk.page->editor().draft().mapping(csat), before));
    }
    void aFileMayHaveAMappingOfANewEventType()
    {
        Desk desk;
        desk.open();
        QJsonObject mapping = test::madeUpLeadMapping();
        mapping.insert(QStringLiteral("eventType"), quiz);
        QCOMPARE(desk.page->editor().import(QJsonDocument(mapping).toJson()), QString());
        QCOMPARE(desk.page->editor().type(), quiz);
        QVERIFY(desk.page->editor().draft().isDirty(quiz));
        desk.page->save();
        QTRY_COMPARE(desk.page->editor().draft().inUse(quiz).version, 1);
    }
    void undoingADuplicateShowsAnotherMapping()
    {
        Desk desk;
        desk.open();
        desk.page->editor().duplicateAs(quiz, false);
        QCOMPARE(desk.page->editor().type(), quiz);
        desk.page->editor().draft().undo();
        QCOMPARE(desk.page->editor().type(), lead);
        desk.page->editor().draft().redo();
        QCOMPARE(desk.page->editor().type(), quiz);
    }

    void aPresetIsTakenOverAndUndoBringsTheEditsBack()
    {
        Desk desk;
        desk.open();
        desk.at({0, 1}, MappingColumn::Property);
        desk.key(Qt::Key_Delete);
        const QSignalSpy done(desk.page.get(), &ui::Page::done);
        desk.page->openPresets();
        auto* dialog = desk.dialog<ui::PresetDialog>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->list()->model()->rowCount(), 6);
        dialog->list()->setFocus();
        QTest::keyClick(dialog->list(), Qt::Key_Down);
        QTRY_VERIFY(desk.button(QStringLiteral("Use this preset"), dialog)->isEnabled());
        desk.button(QStringLiteral("Use this preset"), dialog)->click();
        QTRY_COMPARE(done.size(), 1);
        QTRY_VERIFY(!desk.page->isDirty());
        QTRY_COMPARE(desk.page->editor().draft().inUse(lead).version, 13);
        const auto isThere = [&](const char* property) {
            const auto fields = desk.page->rules().mapping().actions.first().fields;
            return std::any_of(fields.begin(), fields.end(),
                               [&](const auto& rule) { return rule.property == QLatin1String(property); });
        };
        QTRY_VERIFY(isThere("dealership_slug"));
        desk.page->editor().draft().undo(); // the edit that was not saved
        QVERIFY(!isThere("dealership_slug"));
        QVERIFY(!isThere("firstname"));
    }
    void aPresetThatCannotBeTakenOverSaysWhyAndStays()
    {
        Desk desk;
        desk.open();
        desk.client.script(QLatin1String(app::command::importMappings),
                           [](const QJsonObject&, const auto&, const auto& answer) {
                               answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
                           });
        desk.page->openPresets();
        auto* dialog = desk.dialog<ui::PresetDialog>();
        QTRY_COMPARE(dialog->list()->model()->rowCount(), 6);
        QTRY_VERIFY(desk.button(QStringLiteral("Use this preset"), dialog)->isEnabled());
        desk.button(QStringLiteral("Use this preset"), dialog)->click();
        auto* banner = dialog->findChild<ui::StatusBanner*>();
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(banner->tone(), ui::Tone::Failed);
        QVERIFY(dialog->isVisible());
    }
};

QTEST_MAIN(PagesMappingChangesTest)
#include "pagesmappingchangestest.moc"
