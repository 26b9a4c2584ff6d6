// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog about the language model as a person uses it.
#include "ui/enrichment/enrichmentdialog.h"

#include "app/enginecommands.h"
#include "support/fakeclock.h"
#include "support/fakeengineclient.h"
#include "support/madeupenrichments.h"
#include "ui/components/inlineerror.h"
#include "ui/components/keyvaluerows.h"
#include "ui/components/secretfield.h"
#include "ui/components/statusbanner.h"
#include "ui/style/leadferrystyle.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::EnrichmentFault;
using test::FakeEngineClient;
namespace command = app::command;

namespace {

constexpr QLatin1String secret("sk-made-up-very-secret");

struct Desk
{
    test::FakeClock clock;
    FakeEngineClient client;
    QWidget window;
    ui::EnrichmentDialog* dialog = nullptr;

    explicit Desk(const base::Result<QJsonObject>& answer = test::enrichmentOff(), const QSize& size = {1280, 1200})
    {
        answerWith(command::enrichment, answer);
        window.resize(size);
        window.show();
        dialog = new ui::EnrichmentDialog(client, clock, &window);
        dialog->open();
    }
    void answerWith(const char* command, const base::Result<QJsonObject>& result)
    {
        client.script(QLatin1String(command),
                      [result](const QJsonObject&, const auto&, const auto& answer) { answer(result); });
    }
    [[nodiscard]] bool isReady() const
    {
        return dialog->model().phase() == presentation::EnrichmentModel::Phase::Ready && onSwitch();
    }
    template <typename Button> [[nodiscard]] Button* named(const char* text) const
    {
        const auto all = dialog->findChildren<Button*>();
        for (Button* each : all) {
            if (QString(each->text()).remove(QLatin1Char('&')) == QLatin1String(text) && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    template <typename Field> [[nodiscard]] Field* field(const char* name) const
    {
        const auto all = dialog->findChildren<Field*>();
        for (Field* each : all) {
            if (each->accessibleName() == QLatin1String(name)) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QCheckBox* box(const char* text) const { return named<QCheckBox>(text); }
    [[nodiscard]] QPushButton* button(const char* text) const { return named<QPushButton>(text); }
    [[nodiscard]] QCheckBox* onSwitch() const { return box("Have conversations read"); }
    [[nodiscard]] QLineEdit* address() const { return field<QLineEdit>("Address"); }
    [[nodiscard]] QLineEdit* name() const { return field<QLineEdit>("Model"); }
    [[nodiscard]] QComboBox* place() const { return field<QComboBox>("Where it is"); }
    [[nodiscard]] ui::SecretField* key() const { return dialog->findChild<ui::SecretField*>(); }
    [[nodiscard]] ui::StatusBanner* banner(int index = 0) const
    {
        return dialog->findChildren<ui::StatusBanner*>().value(index);
    }
    void choose(int preset) const
    {
        place()->setCurrentIndex(preset);
        emit place()->activated(preset);
    }
    [[nodiscard]] QString carriedOut(const char* setting) const
    {
        for (const auto& executed : client.executed) {
            if (executed.arguments.value(QLatin1String("name")).toString() == QLatin1String(setting)) {
                return executed.arguments.value(QLatin1String("value")).toString();
            }
        }
        return QStringLiteral("not changed");
    }
    [[nodiscard]] int problems() const
    {
        const auto all = dialog->findChildren<ui::InlineError*>();
        return static_cast<int>(
            std::count_if(all.begin(), all.end(), [](const auto* each) { return each->isShown(); }));
    }
};

} // namespace

class EnrichmentDialogTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light); }

    void nothingScrollsWhereThereIsRoom()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        auto* scroll = desk.dialog->findChild<QScrollArea*>();
        QTRY_VERIFY(scroll->viewport()->height() >= scroll->widget()->height());
        QVERIFY(!scroll->verticalScrollBar()->isVisible());
    }
    void everythingHasANameAndIsReachedByTab()
    {
        Desk desk(test::enrichmentOn());
        QTRY_VERIFY(desk.isReady());
        QStringList nameless;
        QStringList outOfReach;
        const auto widgets = desk.dialog->findChildren<QWidget*>();
        for (QWidget* widget : widgets) {
            const bool inside = qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) != nullptr;
            const bool interactive = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                                     qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget);
            if (!interactive || inside || !widget->isVisible() || qobject_cast<QLineEdit*>(widget->parentWidget())) {
                continue;
            }
            const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            if (!spoken || spoken->text(QAccessible::Name).isEmpty()) {
                nameless.append(QLatin1String(widget->metaObject()->className()));
            }
            if ((widget->focusPolicy() & Qt::TabFocus) == 0) {
                outOfReach.append(widget->accessibleName());
            }
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u' ')));
        QVERIFY2(outOfReach.isEmpty(), qPrintable(outOfReach.join(u' ')));
    }
    void aModelOnThisPcIsSetUpWithTwoChoices()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        QSignalSpy saved(desk.dialog, &ui::EnrichmentDialog::saved);
        desk.onSwitch()->click();
        QVERIFY(desk.box("When a conversation ends")->isChecked()); // proposed
        desk.choose(0);
        QCOMPARE(desk.address()->text(), QStringLiteral("http://localhost:11434/v1"));
        QVERIFY(!desk.name()->placeholderText().isEmpty());
        desk.name()->setText(QStringLiteral("llama3.1"));
        desk.button("Save")->click();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(desk.carriedOut("enrichment.address"), QStringLiteral("http://localhost:11434/v1"));
        QCOMPARE(desk.carriedOut("enrichment.events"), QStringLiteral("conversation.ended.v1"));
        QVERIFY(!desk.dialog->isVisible());
    }
    void thePresetIsTheOneOfTheAddress()
    {
        Desk desk(test::enrichmentOn());
        QTRY_VERIFY(desk.isReady());
        QCOMPARE(desk.place()->currentText(), QStringLiteral("Mistral"));
        desk.address()->clear();
        QCOMPARE(desk.place()->currentIndex(), -1);
        desk.address()->setText(QStringLiteral("https://llm.example.com/v1"));
        QCOMPARE(desk.place()->currentText(), QStringLiteral("Another service"));
        desk.choose(1);
        QCOMPARE(desk.address()->text(), QStringLiteral("https://api.openai.com/v1"));
        desk.choose(3);
        QVERIFY(desk.address()->text().isEmpty());
        QVERIFY(desk.address()->hasFocus());
    }
    void switchedOffItKeepsWhatWasTyped()
    {
        Desk desk(test::enrichmentOn());
        QTRY_VERIFY(desk.isReady());
        QVERIFY(desk.box("When a lead was captured")->isEnabled());
        desk.onSwitch()->click();
        QVERIFY(!desk.box("When a lead was captured")->isEnabled());
        QVERIFY(desk.name()->isEnabled());
        desk.name()->setText(QStringLiteral("another"));
        desk.button("Save")->click();
        QTRY_VERIFY(!desk.dialog->isVisible());
        QCOMPARE(desk.carriedOut("enrichment.events"), QString());
        QCOMPARE(desk.carriedOut("enrichment.model"), QStringLiteral("another"));
    }
    void whatIsMissingIsSaidAtItsFieldWithTheFocusThere()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.onSwitch()->click();
        QCOMPARE(desk.problems(), 0);
        desk.button("Save")->click();
        QCOMPARE(desk.problems(), 1);
        QVERIFY(desk.address()->hasFocus());
        desk.address()->setText(QStringLiteral("http://llm.example.com/v1"));
        QCOMPARE(desk.problems(), 0);
        desk.button("Save")->click();
        QCOMPARE(desk.problems(), 1);
        desk.choose(0);
        desk.button("Save")->click();
        QVERIFY(desk.name()->hasFocus());
        desk.name()->setText(QStringLiteral("llama3.1"));
        desk.box("When a conversation ends")->click();
        desk.button("Save")->click();
        QCOMPARE(desk.problems(), 1);
        QVERIFY(desk.dialog->isVisible());
        QCOMPARE(desk.client.executed.size(), 1); // only the reading
    }
    void aKeyThatIsSetIsNotShownAndCanBeRemoved()
    {
        Desk desk(test::enrichmentOn());
        QTRY_VERIFY(desk.isReady());
        QVERIFY(desk.key()->text().isEmpty());
        QVERIFY(desk.key()->placeholderText().contains(QStringLiteral("is set")));
        desk.name()->setText(QStringLiteral("another"));
        desk.button("Remove")->click();
        QTRY_VERIFY(!desk.button("Remove"));
        QCOMPARE(desk.name()->text(), QStringLiteral("another"));
    }
    void aKeyIsSaidNotToGoToAnotherAddress()
    {
        Desk desk(test::enrichmentOn());
        QTRY_VERIFY(desk.isReady());
        QCOMPARE(desk.problems(), 0);
        desk.choose(1);
        QCOMPARE(desk.problems(), 1);
        QVERIFY(ui::validityOf(desk.key()) == ui::Validity::Doubtful);
        desk.key()->setText(secret);
        QCOMPARE(desk.problems(), 0);
        desk.key()->clear();
        desk.choose(2);
        QCOMPARE(desk.problems(), 0);
    }
    void aTryTellsWhatTheModelSaysAndSavesNothing()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.answerWith(command::tryEnrichment, test::madeUpTry());
        desk.choose(0);
        desk.name()->setText(QStringLiteral("llama3.1"));
        desk.button("Try it")->setFocus();
        desk.button("Try it")->click();
        QVERIFY(desk.button("Stop") && !desk.button("Try it"));
        QVERIFY(desk.button("Stop")->hasFocus());
        auto* rows = desk.dialog->findChild<ui::KeyValueRows*>();
        QTRY_VERIFY(rows->isVisible());
        QCOMPARE(rows->rowCount(), 10);
        QVERIFY(desk.banner(1)->tone() == ui::Tone::Ok);
        QVERIFY(desk.button("Try it")->hasFocus());
        QCOMPARE(desk.client.executed.size(), 2);         // the reading, the try
        desk.name()->setText(QStringLiteral("llama3.2")); // it was not tried with that
        QVERIFY(!rows->isVisible() && !desk.banner(1)->isVisible());
    }
    void aTryThatFailsSaysWhyAndIsInSight()
    {
        Desk desk(test::enrichmentOff(), {900, 600});
        QTRY_VERIFY(desk.isReady());
        desk.answerWith(command::tryEnrichment,
                        test::failedTry({EnrichmentFault::NotReached, QStringLiteral("refused")}));
        desk.choose(0);
        desk.name()->setText(QStringLiteral("llama3.1"));
        desk.button("Try it")->click();
        QTRY_VERIFY(desk.banner(1)->isVisible());
        QVERIFY(desk.banner(1)->tone() == ui::Tone::Failed);
        auto* scroll = desk.dialog->findChild<QScrollArea*>();
        const auto bottom = [&] {
            return desk.banner(1)->mapTo(scroll->viewport(), QPoint(0, desk.banner(1)->height())).y();
        };
        QTRY_VERIFY(bottom() <= scroll->viewport()->height());
    }
    void aTryCanBeStopped()
    {
        Desk desk(test::enrichmentOn());
        QTRY_VERIFY(desk.isReady());
        desk.client.script(QLatin1String(command::tryEnrichment), [](const QJsonObject&, const auto&, const auto&) {});
        desk.button("Try it")->click();
        desk.button("Stop")->click();
        QVERIFY(desk.button("Try it"));
        QCOMPARE(desk.client.cancelled, QStringList{QLatin1String(command::tryEnrichment)});
    }
    void troubleLeadsToTheFieldThatMendsIt()
    {
        Desk desk(test::enrichmentOn({EnrichmentFault::KeyRefused, QStringLiteral("401")}));
        QTRY_VERIFY(desk.isReady());
        QTRY_VERIFY(desk.banner()->isVisible());
        QVERIFY(desk.banner()->tone() == ui::Tone::Held);
        desk.button("Enter the key")->click();
        QVERIFY(desk.key()->hasFocus());
    }
    void whatCannotBeReadCanBeTriedAgain()
    {
        Desk desk(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
        QTRY_VERIFY(desk.button("Try again"));
        QVERIFY(!desk.button("Save")->isEnabled());
        QVERIFY(!desk.onSwitch());
        desk.answerWith(command::enrichment, test::enrichmentOff());
        desk.button("Try again")->click();
        QTRY_VERIFY(desk.isReady());
        QVERIFY(!desk.button("Try again"));
    }
    void whatIsRefusedStaysSaid()
    {
        Desk desk(test::enrichmentOn());
        QTRY_VERIFY(desk.isReady());
        desk.answerWith(command::setEnrichmentKey,
                        base::Error{base::ErrorKind::Storage, QStringLiteral("no keychain")});
        desk.key()->setText(secret);
        desk.button("Save")->click();
        QTRY_VERIFY(desk.banner()->isVisible());
        QVERIFY(desk.banner()->tone() == ui::Tone::Failed);
        QVERIFY(desk.button("Save")->isEnabled());
        QCOMPARE(desk.key()->text(), secret);
    }
    void escapeChangesNothing()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.onSwitch()->click();
        QTest::keyClick(desk.dialog, Qt::Key_Escape);
        QVERIFY(!desk.dialog->isVisible());
        QCOMPARE(desk.client.executed.size(), 1);
    }
};

QTEST_MAIN(EnrichmentDialogTest)
#include "enrichmentdialogtest.moc"
