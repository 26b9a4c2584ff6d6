// SPDX-License-Identifier: GPL-3.0-or-later
// Controls have the sizes of the visual language, and show their focus to people who use the keyboard, and only to
// them.
#include "ui/components/buttons.h"
#include "ui/components/chip.h"
#include "ui/components/choicecard.h"
#include "ui/components/rowtable.h"
#include "ui/components/secretfield.h"
#include "ui/style/fonts.h"
#include "ui/style/leadferrystyle.h"
#include "ui/style/variant.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

using namespace leadferry::ui;

namespace {

int pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
        }
    }
    return count;
}

QWidget* makeTable()
{
    auto* model = new QStandardItemModel(3, 2);
    auto* table = new RowTable;
    model->setParent(table);
    table->setModel(model);
    table->setCurrentIndex(model->index(1, 0));
    return table;
}

QWidget* makeTabs()
{
    auto* tabs = new QTabBar;
    tabs->addTab(QStringLiteral("One"));
    return tabs;
}

using Make = std::function<QWidget*()>;

} // namespace
Q_DECLARE_METATYPE(Make)

class StyleControlsTest : public QObject
{
    Q_OBJECT
private slots:
    void cleanup();
    void heightsAreThoseOfTheVisualLanguage();
    void targetsAreLargeEnough();
    void tabShowsARing_data();
    void tabShowsARing();
    void aClickShowsNoRingOnAButton();
    void aFieldShowsItsRingHoweverTheFocusCame();
    void aWrongFieldIsRed();
    void aSwitchIsACheckBoxToTheKeyboard();
    void aChangeOfThemeRepaintsWidgets();
    void tabularDigitsDoNotPushTheirNeighbours();
    void reducedMotionSwitchesAnimationsOff();
};

void StyleControlsTest::cleanup()
{
    qobject_cast<LeadferryStyle*>(QApplication::style())->setTheme(lightTheme());
}

void StyleControlsTest::heightsAreThoseOfTheVisualLanguage()
{
    const std::unique_ptr<QPushButton> button(
        makeButton(QStringLiteral("Save"), {}, ButtonWeight::Primary, ButtonSize::Normal));
    const std::unique_ptr<QPushButton> compact(
        makeButton(QStringLiteral("Save"), {}, ButtonWeight::Normal, ButtonSize::Compact));
    const std::unique_ptr<QToolButton> tool(makeIconButton(u"more", QStringLiteral("More"), ButtonSize::Normal));
    QLineEdit field;
    QComboBox combo;
    combo.addItem(QStringLiteral("This PC only"));
    QSpinBox spin;
    QTabBar tabs;
    tabs.addTab(QStringLiteral("Timeline"));
    const Chip chip(Chip::Kind::Toggle, QStringLiteral("All"));
    QCOMPARE(button->sizeHint().height(), 32);
    QCOMPARE(compact->sizeHint().height(), 28);
    QCOMPARE(tool->sizeHint(), QSize(32, 32));
    QCOMPARE(field.sizeHint().height(), 32);
    QCOMPARE(combo.sizeHint().height(), 32);
    QCOMPARE(spin.sizeHint().height(), 32);
    QCOMPARE(tabs.sizeHint().height(), 36);
    QCOMPARE(chip.sizeHint().height(), 28);
}

void StyleControlsTest::targetsAreLargeEnough()
{
    QCheckBox check(QStringLiteral("Contacts"));
    QRadioButton radio(QStringLiteral("Sign in"));
    QVERIFY(check.sizeHint().height() >= 28);
    QVERIFY(radio.sizeHint().height() >= 28);
}

void StyleControlsTest::tabShowsARing_data()
{
    QTest::addColumn<Make>("make");
    const auto row = [](const char* name, Make make) { QTest::newRow(name) << make; };
    row("button", [] { return makeButton(QStringLiteral("Dry run"), {}, ButtonWeight::Normal, ButtonSize::Normal); });
    row("flat button",
        [] { return makeButton(QStringLiteral("Leave it out"), {}, ButtonWeight::Flat, ButtonSize::Normal); });
    row("icon button", [] { return makeIconButton(u"more", QStringLiteral("More"), ButtonSize::Normal); });
    row("field", [] { return new QLineEdit; });
    row("secret", [] { return new SecretField; });
    row("spin box", [] { return new QSpinBox; });
    row("combo box", [] { return new QComboBox; });
    row("check box", [] { return new QCheckBox(QStringLiteral("Deals")); });
    row("radio button", [] { return new QRadioButton(QStringLiteral("Key")); });
    row("choice card", [] { return new ChoiceCard(QStringLiteral("Sign in"), QStringLiteral("Best for most.")); });
    row("chip", [] { return new Chip(Chip::Kind::Menu, QStringLiteral("Portal")); });
    row("tab", &makeTabs);
    row("table row", &makeTable);
}

void StyleControlsTest::tabShowsARing()
{
    QFETCH(Make, make);
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        qobject_cast<LeadferryStyle*>(QApplication::style())->setTheme(*theme);
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* first = new QPushButton(QStringLiteral("First"));
        QWidget* control = make();
        layout->addWidget(first);
        layout->addWidget(control);
        window.resize(400, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        first->setFocus(Qt::OtherFocusReason);
        const int before = pixelsOf(control->grab().toImage(), theme->focus);
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(control->hasFocus() || control->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(pixelsOf(control->grab().toImage(), theme->focus) > before + 40);
    }
}

void StyleControlsTest::aClickShowsNoRingOnAButton()
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* button = new QPushButton(QStringLiteral("Dry run"));
    layout->addWidget(button);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.setAttribute(Qt::WA_KeyboardFocusChange, false);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(button->hasFocus());
    QCOMPARE(pixelsOf(button->grab().toImage(), lightTheme().focus), 0);
}

void StyleControlsTest::aFieldShowsItsRingHoweverTheFocusCame()
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* field = new QLineEdit;
    layout->addWidget(field);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::mouseClick(field, Qt::LeftButton);
    QVERIFY(pixelsOf(field->grab().toImage(), lightTheme().focus) > 40);
}

void StyleControlsTest::aWrongFieldIsRed()
{
    QLineEdit field;
    field.resize(200, 32);
    const QColor red = lightTheme().colors(Tone::Failed).foreground;
    QCOMPARE(pixelsOf(field.grab().toImage(), red), 0);
    setValidity(&field, Validity::Wrong);
    QVERIFY(pixelsOf(field.grab().toImage(), red) > 100);
    setValidity(&field, Validity::Fine);
    QCOMPARE(pixelsOf(field.grab().toImage(), red), 0);
}

void StyleControlsTest::aSwitchIsACheckBoxToTheKeyboard()
{
    QCheckBox toggle(QStringLiteral("Lead captured"));
    setVariant(&toggle, QString(variant::toggle));
    toggle.resize(toggle.sizeHint());
    const int off = pixelsOf(toggle.grab().toImage(), lightTheme().accent);
    QTest::keyClick(&toggle, Qt::Key_Space);
    QVERIFY(toggle.isChecked());
    QVERIFY(pixelsOf(toggle.grab().toImage(), lightTheme().accent) > off + 200);
}

void StyleControlsTest::aChangeOfThemeRepaintsWidgets()
{
    QLineEdit field;
    field.resize(200, 32);
    QVERIFY(pixelsOf(field.grab().toImage(), lightTheme().base) > 1000);
    qobject_cast<LeadferryStyle*>(QApplication::style())->setTheme(darkTheme());
    QVERIFY(pixelsOf(field.grab().toImage(), darkTheme().base) > 1000);
    QTRY_COMPARE(field.palette().color(QPalette::Text), darkTheme().text);
}

void StyleControlsTest::tabularDigitsDoNotPushTheirNeighbours()
{
    const QFont font = fontOf(TextRole::Body);
    QCOMPARE(tabularWidth(font, QStringLiteral("11:11:11")), tabularWidth(font, QStringLiteral("08:40:06")));
}

void StyleControlsTest::reducedMotionSwitchesAnimationsOff()
{
    auto* style = qobject_cast<LeadferryStyle*>(QApplication::style());
    style->setMotion(Motion::Reduced);
    QCOMPARE(style->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, nullptr, nullptr), 0);
    style->setMotion(Motion::Full);
    QVERIFY(style->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, nullptr, nullptr) > 0);
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    LeadferryStyle::install(application, Appearance::Light);
    StyleControlsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "stylecontrolstest.moc"
