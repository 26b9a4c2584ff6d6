// SPDX-License-Identifier: GPL-3.0-or-later
// What the components do: keyboard, signals, timing, and what they say to a screen reader.
#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/chip.h"
#include "ui/components/choicecard.h"
#include "ui/components/copyfield.h"
#include "ui/components/dialog.h"
#include "ui/components/emptystate.h"
#include "ui/components/filterbar.h"
#include "ui/components/inlineerror.h"
#include "ui/components/keyvaluerows.h"
#include "ui/components/loadingrows.h"
#include "ui/components/pageframe.h"
#include "ui/components/repaircard.h"
#include "ui/components/secretfield.h"
#include "ui/components/segments.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/components/toast.h"
#include "ui/style/leadferrystyle.h"

#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace leadferry::ui;

namespace {

QString say(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class ComponentsTest : public QObject
{
    Q_OBJECT
private slots:
    void aBannerSaysItsSentenceToScreenReaders();
    void aBannerGrowsWithItsWords();
    void aBannerIsAsTallAsItsWordsAndNoTaller();
    void anInlineErrorMarksItsField();
    void aRemovableChipGoesByDeleteAndByItsCross();
    void aChipSaysWhatItIs();
    void chipsThatDoNotFitMoveIntoTheMenu();
    void aSearchFieldClearsWithEscape();
    void aToastStandsAtTheBottomCentreAndItsActionEndsIt();
    void aSecondToastReplacesTheFirst();
    void barsComeLateAndWordsLater();
    void loadingThatEndsEarlyShowsNothing();
    void aHiddenSecretFieldHidesItsSecret();
    void aCopyFieldCopiesItsWholeValue();
    void aWholeChoiceCardCanBeClicked();
    void aDialogHasOnePrimaryAndEscCancels();
    void aDestructiveDialogStandsOnCancel();
    void aDialogIsAsHighAsItsWordsNeed();
    void theFirstWayForwardIsThePrimaryOne();
    void repairsWrapWhenTheCardIsNarrow();
    void anEmptyValueIsADashAndReadAsNothing();
    void aCardForgetsItsRows();
    void segmentsHaveExactlyOneOn();
    void thePageMarginFollowsTheWindow();
};

void ComponentsTest::aBannerSaysItsSentenceToScreenReaders()
{
    StatusBanner banner;
    banner.setMessage(Tone::Held, say("11 deliveries need a decision from you."), say("Nothing is lost."));
    QCOMPARE(banner.accessibleName(), say("11 deliveries need a decision from you."));
    QCOMPARE(banner.accessibleDescription(), say("Nothing is lost."));
    banner.setMessage(Tone::Ok, say("Everything is arriving in HubSpot."));
    QCOMPARE(banner.accessibleName(), say("Everything is arriving in HubSpot."));
}

void ComponentsTest::aBannerGrowsWithItsWords()
{
    StatusBanner banner;
    banner.setMessage(Tone::Held, say("Leads are arriving in HubSpot. 11 need a decision from you."),
                      say("Nothing is lost: they wait here until the three causes below are repaired."));
    QVERIFY(banner.heightForWidth(900) >= 48);
    QVERIFY(banner.heightForWidth(260) > banner.heightForWidth(900) + 40);
}

void ComponentsTest::aBannerIsAsTallAsItsWordsAndNoTaller()
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* banner = new StatusBanner;
    banner->setMessage(Tone::Held, say("Leads are arriving in HubSpot. 11 need a decision from you."),
                       say("Nothing is lost: they wait here until the three causes below are repaired."));
    layout->addWidget(banner);
    layout->addWidget(new QLineEdit);
    for (const int width : {300, 900, 420}) {
        window.resize(width, 700);
        window.show();
        QTRY_COMPARE(banner->height(), std::max(68, banner->heightForWidth(banner->width())));
    }
}

void ComponentsTest::anInlineErrorMarksItsField()
{
    QLineEdit field;
    InlineError error(&field);
    error.setProblem(Validity::Wrong, say("This looks cut off."));
    QCOMPARE(validityOf(&field), Validity::Wrong);
    QCOMPARE(field.accessibleDescription(), say("This looks cut off."));
    error.clear();
    QCOMPARE(validityOf(&field), Validity::Fine);
    QVERIFY(!error.isShown());
    QVERIFY(field.accessibleDescription().isEmpty());
}

void ComponentsTest::aRemovableChipGoesByDeleteAndByItsCross()
{
    Chip chip(Chip::Kind::Removable, say("Today"));
    chip.resize(chip.sizeHint());
    chip.show();
    QSignalSpy removed(&chip, &Chip::removed);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QCOMPARE(removed.count(), 1);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 14, chip.height() / 2));
    QCOMPARE(removed.count(), 2);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(10, chip.height() / 2));
    QCOMPARE(removed.count(), 2);
}

void ComponentsTest::aChipSaysWhatItIs()
{
    Chip chip(Chip::Kind::Toggle, say("Needs you"));
    chip.setCount(11);
    QCOMPARE(chip.accessibleName(), say("Needs you, 11"));
    QVERIFY(Chip(Chip::Kind::Removable, say("Today")).accessibleName().contains(say("Delete")));
}

void ComponentsTest::chipsThatDoNotFitMoveIntoTheMenu()
{
    ChipRow row;
    QList<Chip*> chips;
    for (const char* words : {"All", "Needs you", "Waiting", "Today", "Portal"}) {
        chips.append(new Chip(Chip::Kind::Toggle, say(words)));
        row.addChip(chips.last());
    }
    auto* more = row.findChild<Chip*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(more && more->kind() == Chip::Kind::Menu);
    row.resize(900, 28);
    row.show();
    QVERIFY(chips.last()->isVisible());
    QVERIFY(!more->isVisible());
    row.resize(320, 28);
    QVERIFY(!chips.last()->isVisible());
    QVERIFY(more->isVisible());
    QVERIFY(more->geometry().right() < 320);
    const QList<QAction*> entries = more->menu()->actions();
    QCOMPARE(entries.last()->text(), say("Portal"));
    entries.last()->trigger();
    QVERIFY(chips.last()->isChecked());
}

void ComponentsTest::aSearchFieldClearsWithEscape()
{
    SearchField field(SearchField::Text::Code);
    field.setText(say("since:today"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QSignalSpy down(&field, &SearchField::leftDown);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(down.count(), 1);
}

void ComponentsTest::aToastStandsAtTheBottomCentreAndItsActionEndsIt()
{
    QWidget window;
    window.resize(800, 600);
    Toast toast(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    toast.showMessage(say("7 deliveries sent again"), say("Show"));
    QVERIFY(toast.isVisible());
    QVERIFY(qAbs(toast.geometry().center().x() - 400) <= 1);
    auto* action = toast.findChild<QPushButton*>();
    action->setFocus(Qt::TabFocusReason);
    QSignalSpy triggered(&toast, &Toast::actionTriggered);
    QTest::keyClick(action, Qt::Key_Space);
    QCOMPARE(triggered.count(), 1);
    QVERIFY(!toast.isVisible());
}

void ComponentsTest::aSecondToastReplacesTheFirst()
{
    QWidget window;
    window.resize(800, 600);
    Toast toast(&window);
    window.show();
    toast.showMessage(say("Copied"));
    toast.showMessage(say("7 deliveries sent again"), say("Show"));
    QCOMPARE(toast.accessibleName(), say("7 deliveries sent again"));
}

void ComponentsTest::barsComeLateAndWordsLater()
{
    LoadingRows rows;
    rows.start(say("Reading 1,000,000 deliveries…"));
    QVERIFY(!rows.showsBars());
    QTRY_VERIFY(rows.showsBars());
    QVERIFY(!rows.showsWords());
    QTRY_VERIFY(rows.showsWords());
}

void ComponentsTest::loadingThatEndsEarlyShowsNothing()
{
    LoadingRows rows;
    rows.start(say("Reading…"));
    rows.stop();
    QVERIFY(!rows.showsBars());
}

void ComponentsTest::aHiddenSecretFieldHidesItsSecret()
{
    SecretField field;
    field.setText(say("pat-na1-0000"));
    QCOMPARE(field.echoMode(), QLineEdit::Password);
    field.show();
    field.setVisibility(SecretField::Visibility::Shown);
    QCOMPARE(field.echoMode(), QLineEdit::Normal);
    field.hide();
    QCOMPARE(field.echoMode(), QLineEdit::Password);
    field.wipe();
    QVERIFY(field.text().isEmpty());
}

void ComponentsTest::aCopyFieldCopiesItsWholeValue()
{
    CopyField field(say("http://localhost:47821/oauth/callback"));
    QSignalSpy copied(&field, &CopyField::copied);
    field.actions().constFirst()->trigger();
    QCOMPARE(copied.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), say("http://localhost:47821/oauth/callback"));
    QVERIFY(field.isReadOnly());
}

void ComponentsTest::aWholeChoiceCardCanBeClicked()
{
    ChoiceCard card(say("Sign in to HubSpot"), say("Best for most. Your browser opens."));
    card.resize(300, card.heightForWidth(300));
    card.show();
    QTest::mouseClick(&card, Qt::LeftButton, {}, QPoint(290, card.height() - 4));
    QVERIFY(card.isChecked());
    QCOMPARE(card.accessibleDescription(), say("Best for most. Your browser opens."));
    QVERIFY(card.heightForWidth(180) > card.heightForWidth(600));
}

void ComponentsTest::aDialogHasOnePrimaryAndEscCancels()
{
    QWidget window;
    auto* field = new QLineEdit(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    auto* dialog = new Dialog(say("Connect a portal"), Dialog::Width::Medium, &window);
    QPushButton* primary = dialog->setPrimary(say("Open browser"), u"globe");
    QSignalSpy clicked(primary, &QPushButton::clicked);
    QSignalSpy finished(dialog, &QDialog::finished);
    dialog->show();
    QCOMPARE(dialog->width(), 640);
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(finished.count(), 0); // closing is the page's decision
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished.first().first().toInt(), int(QDialog::Rejected));
    QTRY_VERIFY(field->hasFocus());
}

void ComponentsTest::aDialogIsAsHighAsItsWordsNeed()
{
    Dialog dialog(say("Retry 5 deliveries?"), Dialog::Width::Small, nullptr);
    for (int number = 8; number < 16; ++number) { // among them some that wrap only at the dialog's own width
        auto* label = new TextLabel(QStringLiteral("words ").repeated(number), TextRole::Body, Ink::Text, &dialog);
        label->setWordWrap(true);
        dialog.body()->addWidget(label);
    }
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto labels = dialog.findChildren<TextLabel*>();
    for (const TextLabel* label : labels) {
        if (label->wordWrap()) {
            QCOMPARE(label->height(), label->heightForWidth(label->width()));
        }
    }
}

void ComponentsTest::aDestructiveDialogStandsOnCancel()
{
    Dialog dialog(say("Delete 3 rules"), Dialog::Width::Small, nullptr);
    QPushButton* destroy = dialog.setDestructive(say("Delete 3 rules"));
    QSignalSpy destroyed(destroy, &QPushButton::clicked);
    dialog.show();
    QVERIFY(dialog.cancelButton()->isDefault());
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(destroyed.count(), 0);
    QVERIFY(!dialog.isVisible());
}

void ComponentsTest::theFirstWayForwardIsThePrimaryOne()
{
    EmptyState empty;
    empty.setWords(say("No deliveries yet"), say("They appear here."));
    const QPushButton* first = empty.addWay({{}, say("Send a test lead"), say("A sample."), say("Send"), {}});
    const QPushButton* second = empty.addWay({{}, say("Watch a folder"), say("Files."), say("Choose folder…"), {}});
    QCOMPARE(first->property("variant").toString(), say("primary"));
    QVERIFY(second->property("variant").toString().isEmpty());
    QCOMPARE(first->accessibleDescription(), say("A sample."));
    QCOMPARE(first->minimumWidth(), second->minimumWidth());
}

void ComponentsTest::repairsWrapWhenTheCardIsNarrow()
{
    RepairCard card;
    card.setProblem(Tone::Held, say("HubSpot has no option “urgent” in Lead priority"),
                    say("Only this field is missing."));
    card.addRepair(say("Add option “urgent”"), {}, RepairCard::Repair::Best);
    card.addRepair(say("Map the value…"), {}, RepairCard::Repair::Other);
    card.addRepair(say("Leave it out"), {}, RepairCard::Repair::Give);
    QVERIFY(card.heightForWidth(260) >= card.heightForWidth(600) + 36);
    card.clearRepairs();
    QVERIFY(card.heightForWidth(600) < 120);
}

void ComponentsTest::anEmptyValueIsADashAndReadAsNothing()
{
    KeyValueRows rows;
    rows.addRow(say("Company"), {});
    const QList<QLabel*> labels = rows.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() == say("–") && label->accessibleName() == say("Company: nothing");
    }));
    rows.clear();
    QCOMPARE(rows.rowCount(), 0);
}

void ComponentsTest::aCardForgetsItsRows()
{
    Card card;
    card.addRow(new QWidget);
    card.addRow(new QWidget);
    QCOMPARE(card.rowCount(), 2);
    card.clearRows();
    QCOMPARE(card.rowCount(), 0);
}

void ComponentsTest::segmentsHaveExactlyOneOn()
{
    Segments segments({say("24 hours"), say("7 days"), say("30 days")});
    QCOMPARE(segments.current(), 0);
    QSignalSpy chosen(&segments, &Segments::chosen);
    const QList<QAbstractButton*> buttons = segments.findChildren<QAbstractButton*>();
    QTest::mouseClick(buttons.at(2), Qt::LeftButton);
    QCOMPARE(segments.current(), 2);
    QCOMPARE(chosen.count(), 1);
    QVERIFY(!buttons.at(0)->isChecked());
}

void ComponentsTest::thePageMarginFollowsTheWindow()
{
    PageFrame page(say("Deliveries"), PageFrame::Content::Padded);
    page.resize(1280, 800);
    page.show();
    QCOMPARE(page.pageMargin(), 24);
    QSignalSpy margin(&page, &PageFrame::pageMarginChanged);
    page.resize(900, 600);
    QTRY_COMPARE(margin.count(), 1);
    QCOMPARE(page.pageMargin(), 16);
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    LeadferryStyle::install(application, Appearance::Light);
    ComponentsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "componentstest.moc"
