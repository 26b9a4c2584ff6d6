// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the mapping page by mouse, and their steps in the dialog.
#include "ui/pages/mapping/mappingpage.h"

#include "domain/transformcatalog.h"
#include "mappingdesk.h"
#include "ui/components/inlineerror.h"
#include "ui/pages/mapping/parameterform.h"
#include "ui/pages/mapping/stepdialog.h"
#include "ui/style/leadferrystyle.h"

#include <QComboBox>
#include <QDragMoveEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QWindow>

using namespace leadferry;
using Desk = test::MappingDesk;
using presentation::MappingColumn;
using presentation::RulePlace;

namespace {

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
    /// What was seen just before the button was let go.
    [[nodiscard]] const QImage& picture() const { return m_picture; }

private:
    [[nodiscard]] QPoint inWindow(const QPoint& pos) const { return m_viewport->mapTo(m_viewport->window(), pos); }
    void step()
    {
        if (m_released || ++m_steps > mostSteps) {
            return;
        }
        QTimer::singleShot(0, this, [this] { step(); }); // also while the drag has its own event loop
        if (m_arrived) {
            m_released = true;
            m_picture = m_viewport->grab().toImage();
            QTest::mouseRelease(m_window, Qt::LeftButton, {}, m_to);
        } else {
            QTest::mouseMove(m_window, m_to - QPoint(m_steps % 2, 0));
        }
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::DragMove) {
            const QPoint at =
                m_viewport->mapTo(m_viewport->window(), static_cast<QDragMoveEvent*>(event)->position().toPoint());
            m_arrived = (at - m_to).manhattanLength() <= 1;
        }
        m_ended = m_ended || event->type() == QEvent::Drop || (m_released && event->type() == QEvent::DragLeave);
        return QObject::eventFilter(watched, event);
    }

    static constexpr int mostSteps = 1'000;
    QWidget* m_viewport;
    QWindow* m_window;
    QPoint m_to;
    QImage m_picture;
    int m_steps = 0;
    bool m_arrived = false;
    bool m_released = false;
    bool m_ended = false;
};

} // namespace

class PagesMappingRulesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light)->setMotion(ui::Motion::Reduced); }

    void aRuleIsDraggedToItsPlace()
    {
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
    void aLineOverTheWholeRowShowsWhereItWouldGo()
    {
        Desk desk;
        desk.open();
        const auto row = [&](int rule) {
            return desk.table().visualRect(desk.page->rules().index(desk.page->rules().rowOf({0, rule}), 0));
        };
        const int end = row(4).bottom();
        const MouseDrag drag(desk.table().viewport(), row(1).center(), row(4).bottomLeft() + QPoint(60, -2));
        QTRY_VERIFY(drag.isDone());
        const QImage& seen = drag.picture();
        const auto isLine = [&](int y) {
            int painted = 0;
            for (int x = 0; x < seen.width(); ++x) {
                painted += seen.pixelColor(x, y) == ui::lightTheme().focus ? 1 : 0;
            }
            return painted == seen.width();
        };
        QVERIFY(isLine(end - 1) || isLine(end) || isLine(end + 1));
        QVERIFY(!isLine(row(2).bottom()));
    }
    void droppedOnAnotherActionItStays()
    {
        Desk desk;
        desk.open();
        const auto row = [&](RulePlace place) {
            return desk.table().visualRect(desk.page->rules().index(desk.page->rules().rowOf(place), 0));
        };
        const MouseDrag drag(desk.table().viewport(), row({0, 1}).center(), row({1, 1}).center());
        QTRY_VERIFY(drag.isDone());
        QVERIFY(!desk.page->isDirty());
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
        list->setCurrentItem(list->findItems(QStringLiteral("Capital letters"), Qt::MatchExactly).constFirst());
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
        list->setCurrentItem(list->findItems(QStringLiteral("Replace text"), Qt::MatchExactly).constFirst());
        auto* form = dialog->findChild<ui::ParameterForm*>();
        QTRY_VERIFY(form->findChild<QLineEdit*>()->isVisible());
        desk.button(QStringLiteral("Add step"), dialog)->click();
        QCOMPARE(form->fault(), QStringLiteral("Find: Fill this in."));
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<ui::InlineError*>()->isShown());
        QCOMPARE(dialog->focusWidget()->accessibleName(), QStringLiteral("Find"));
    }
};

QTEST_MAIN(PagesMappingRulesTest)
#include "pagesmappingrulestest.moc"
