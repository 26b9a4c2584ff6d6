// SPDX-License-Identifier: GPL-3.0-or-later
// The mapping page among others: what somebody else saves meanwhile, presets, duplicates, and rules moved by mouse.
#include "ui/pages/mapping/mappingpage.h"

#include "domain/transformcatalog.h"
#include "mappingdesk.h"
#include "presentation/mappingtexts.h"
#include "ui/components/inlineerror.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/mapping/completingfields.h"
#include "ui/pages/mapping/duplicatedialog.h"
#include "ui/pages/mapping/parameterform.h"
#include "ui/pages/mapping/presetdialog.h"
#include "ui/pages/mapping/stepdialog.h"
#include "ui/style/leadferrystyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>
#include <QTimer>
#include <QWindow>

#include <functional>

using namespace leadferry;
using Desk = test::MappingDesk;
using presentation::MappingColumn;
using presentation::RulePlace;

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

bool canDrag()
{
    return QGuiApplication::platformName() != QLatin1String("offscreen");
}

/// Drags by real mouse events, until the table has taken the drop or refused it.
class MouseDrag : public QObject
{
public:
    MouseDrag(QWidget* viewport, const QPoint& from, const QPoint& to)
        : m_viewport(viewport), m_window(viewport->window()->windowHandle()), m_to(inWindow(to))
    {
        viewport->installEventFilter(this);
        QTest::mousePress(m_window, Qt::LeftButton, {}, inWindow(from));
        step();
    }
    [[nodiscard]] bool isDone() const { return m_ended; }

private:
    [[nodiscard]] QPoint inWindow(const QPoint& pos) const { return m_viewport->mapTo(m_viewport->window(), pos); }
    void step()
    {
        if (m_released || ++m_steps > mostSteps) {
            return;
        }
        QTimer::singleShot(0, this, [this] { step(); }); // also while the drag has its own event loop
        if (m_entered) {
            m_released = true;
            QTest::mouseRelease(m_window, Qt::LeftButton, {}, m_to);
        } else {
            QTest::mouseMove(m_window, m_to - QPoint(m_steps % 2, 0));
        }
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        m_entered = m_entered || event->type() == QEvent::DragMove;
        m_ended = m_ended || event->type() == QEvent::Drop || (m_released && event->type() == QEvent::DragLeave);
        return QObject::eventFilter(watched, event);
    }

    static constexpr int mostSteps = 1'000;
    QWidget* m_viewport;
    QWindow* m_window;
    QPoint m_to;
    int m_steps = 0;
    bool m_entered = false;
    bool m_released = false;
    bool m_ended = false;
};

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

    void aRuleIsDraggedToItsPlace()
    {
        if (!canDrag()) {
            QSKIP("the offscreen platform cannot drag; run it with QT_QPA_PLATFORM=xcb");
        }
        Desk desk;
        desk.open();
        const auto row = [&](int rule) {
            return desk.table().visualRect(desk.page->rules().index(desk.page->rules().rowOf({0, rule}), 0));
        };
        const MouseDrag drag(desk.table().viewport(), row(1).center(), row(4).bottomLeft() + QPoint(60, -2));
        QTRY_VERIFY(drag.isDone());
        QTRY_VERIFY(desk.page->isDirty());
        QStringList properties;
        for (const auto& rule : desk.page->rules().mapping().actions.first().fields) {
            properties.append(rule.property);
        }
        QCOMPARE(properties.mid(0, 6), (QStringList{QStringLiteral("email"), QStringLiteral("lastname"),
                                                    QStringLiteral("phone"), QStringLiteral("vehicle_of_interest"),
                                                    QStringLiteral("firstname"), QStringLiteral("lead_priority")}));
        QCOMPARE(desk.page->editor().draft().undoWords(), QStringLiteral("Move rule"));
        QCOMPARE(desk.table().place(), (RulePlace{0, 4}));
    }
    void droppedOnAnotherActionItStays()
    {
        if (!canDrag()) {
            QSKIP("the offscreen platform cannot drag; run it with QT_QPA_PLATFORM=xcb");
        }
        Desk desk;
        desk.open();
        const auto row = [&](RulePlace place) {
            return desk.table().visualRect(desk.page->rules().index(desk.page->rules().rowOf(place), 0));
        };
        const MouseDrag drag(desk.table().viewport(), row({0, 1}).center(), row({1, 1}).center());
        QTRY_VERIFY(drag.isDone());
        QVERIFY(!desk.page->isDirty());
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

    void whatComesOfAnyOtherValueIsChosenByItsWords()
    {
        ui::ParameterForm form;
        form.setTransform(*domain::findTransform(QStringLiteral("table")),
                          {{QStringLiteral("values"), QJsonObject{{QStringLiteral("hot"), QStringLiteral("high")}}},
                           {QStringLiteral("else"), QStringLiteral("keep")}});
        auto* combo = form.findChild<QComboBox*>();
        QVERIFY(combo && combo->isEditable());
        QCOMPARE(combo->currentText(), QStringLiteral("keep it"));
        const auto elseOf = [&] { return form.step()->toJson().toObject().value(QLatin1String("else")).toString(); };
        QCOMPARE(elseOf(), QStringLiteral("keep"));
        combo->setEditText(QStringLiteral("leave it out"));
        QCOMPARE(elseOf(), QStringLiteral("drop"));
        combo->setEditText(QStringLiteral("unknown"));
        QCOMPARE(elseOf(), QStringLiteral("unknown"));
    }
    void theKeyboardStaysAtTheStepsWhenOneIsAdded()
    {
        Desk desk;
        desk.open();
        desk.at({0, 4}, MappingColumn::ChangedBy);
        desk.key(Qt::Key_Return);
        auto* before = qobject_cast<QPushButton*>(desk.page->focusWidget());
        QVERIFY(before && before->text() == QLatin1String("Trim"));
        desk.page->openStepDialog({0, 4}, 1);
        auto* dialog = desk.dialog<ui::StepDialog>();
        auto* list = dialog->findChild<QListWidget*>();
        list->setCurrentItem(list->findItems(QStringLiteral("Capital letters"), Qt::MatchExactly).first());
        desk.button(QStringLiteral("Add step"), dialog)->click();
        QTRY_COMPARE(desk.cell({0, 4}, MappingColumn::Result), QStringLiteral("ESTATE, ELECTRIC"));
        QTRY_VERIFY(qobject_cast<QPushButton*>(desk.page->focusWidget()));
        QCOMPARE(qobject_cast<QPushButton*>(desk.page->focusWidget())->text(), QStringLiteral("Trim"));
        QVERIFY(desk.page->focusWidget()->isVisible());
    }
    void aStepThatIsNotFinishedSaysWhichFieldIsWrong()
    {
        Desk desk;
        desk.open();
        desk.page->openStepDialog({0, 4}, 1);
        auto* dialog = desk.dialog<ui::StepDialog>();
        auto* list = dialog->findChild<QListWidget*>();
        list->setCurrentItem(list->findItems(QStringLiteral("Replace text"), Qt::MatchExactly).first());
        auto* form = dialog->findChild<ui::ParameterForm*>();
        QTRY_VERIFY(form->findChild<QLineEdit*>()->isVisible());
        desk.button(QStringLiteral("Add step"), dialog)->click();
        QCOMPARE(form->fault(), QStringLiteral("Find: Fill this in."));
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<ui::InlineError*>()->isShown());
        QCOMPARE(dialog->focusWidget()->accessibleName(), QStringLiteral("Find"));
    }
};

QTEST_MAIN(PagesMappingChangesTest)
#include "pagesmappingchangestest.moc"
