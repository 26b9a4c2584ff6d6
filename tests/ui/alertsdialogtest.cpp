// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog about alerts as a person uses it.
#include "ui/alerts/alertsdialog.h"

#include "app/enginecommands.h"
#include "support/fakeclock.h"
#include "support/fakeengineclient.h"
#include "ui/components/inlineerror.h"
#include "ui/components/secretfield.h"
#include "ui/components/statusbanner.h"
#include "ui/style/leadferrystyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>

using namespace leadferry;
using test::FakeEngineClient;
namespace command = app::command;

namespace {

const QString address = QStringLiteral("https://hooks.example.com/services/very-secret");

QJsonObject alerts(bool webhook)
{
    return {{QStringLiteral("desktop"), true},
            {QStringLiteral("quietHours"), QStringLiteral("22:00-07:00")},
            {QStringLiteral("language"), QStringLiteral("en")},
            {QStringLiteral("languages"), QJsonArray{QStringLiteral("de"), QStringLiteral("en")}},
            {QStringLiteral("webhook"), QJsonObject{{QStringLiteral("set"), webhook}}}};
}

struct Desk
{
    test::FakeClock clock;
    FakeEngineClient client;
    QWidget window;
    ui::AlertsDialog* dialog = nullptr;

    explicit Desk(const base::Result<QJsonObject>& answer = alerts(false))
    {
        answerWith(answer);
        window.resize(1280, 800);
        window.show();
        dialog = new ui::AlertsDialog(client, clock, &window);
        dialog->open();
    }
    void answerWith(const base::Result<QJsonObject>& result)
    {
        client.script(QLatin1String(command::alerts),
                      [result](const QJsonObject&, const auto&, const auto& answer) { answer(result); });
    }
    [[nodiscard]] bool isReady() const
    {
        return dialog->model().phase() == presentation::AlertModel::Phase::Ready && box("Show a notification");
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
    [[nodiscard]] QCheckBox* box(const char* text) const { return named<QCheckBox>(text); }
    [[nodiscard]] QPushButton* button(const char* text) const { return named<QPushButton>(text); }
    [[nodiscard]] ui::SecretField* webhook() const { return dialog->findChild<ui::SecretField*>(); }
    [[nodiscard]] QStringList changed() const
    {
        QStringList all;
        for (const auto& executed : client.executed) {
            if (executed.command == QLatin1String(command::changeSetting)) {
                all.append(executed.arguments.value(QLatin1String("name")).toString() + QLatin1Char('=') +
                           executed.arguments.value(QLatin1String("value")).toString());
            }
        }
        return all;
    }
    [[nodiscard]] int wrongFields() const
    {
        const auto all = dialog->findChildren<ui::InlineError*>();
        return static_cast<int>(
            std::count_if(all.begin(), all.end(), [](const auto* each) { return each->isShown(); }));
    }
};

} // namespace

class AlertsDialogTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light); }

    void nothingScrollsWhereThereIsRoom()
    {
        Desk desk; // lower while it reads than with its form
        QTRY_VERIFY(desk.isReady());
        auto* scroll = desk.dialog->findChild<QScrollArea*>();
        QTRY_VERIFY(scroll->viewport()->height() >= scroll->widget()->height());
        QVERIFY(!scroll->verticalScrollBar()->isVisible());
    }
    void whatIsChangedIsSavedAndTheDialogCloses()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        QSignalSpy saved(desk.dialog, &ui::AlertsDialog::saved);
        desk.box("With a sound")->click();
        desk.box("A new lead")->click();
        desk.dialog->findChild<QTimeEdit*>()->setTime(QTime(21, 30));
        desk.webhook()->setText(address);
        desk.button("Save")->click();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(desk.changed(),
                 (QStringList{QStringLiteral("alerts.sound=yes"), QStringLiteral("alerts.quietHours=21:30-07:00"),
                              QStringLiteral("alerts.newLead=yes")}));
        QVERIFY(!desk.dialog->isVisible());
        QVERIFY(desk.webhook()->text().isEmpty());
    }
    void theWebhooksLanguageIsChosenBesideIt()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        auto* language = desk.dialog->findChild<QComboBox*>();
        QCOMPARE(language->currentText(), QStringLiteral("English"));
        language->setCurrentText(QStringLiteral("Deutsch"));
        desk.button("Save")->click();
        QTRY_COMPARE(desk.changed(), QStringList{QStringLiteral("alerts.language=de")});
    }
    void whatBelongsToSomethingThatIsOffCannotBeChanged()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        QVERIFY(desk.box("With a sound")->isEnabled());
        desk.box("Show a notification")->click();
        QVERIFY(!desk.box("With a sound")->isEnabled());
        QVERIFY(desk.dialog->findChild<QTimeEdit*>()->isEnabled());
        desk.box("Tell nobody at these hours")->click();
        QVERIFY(!desk.dialog->findChild<QTimeEdit*>()->isEnabled());
        QVERIFY(!desk.box("Say whom a single event is about")->isEnabled());
        desk.box("A visitor wants a human")->click();
        QVERIFY(desk.box("Say whom a single event is about")->isEnabled());
    }
    void whatCannotBeReadCanBeTriedAgain()
    {
        Desk desk(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
        QTRY_VERIFY(desk.button("Try again"));
        QVERIFY(!desk.button("Save")->isEnabled());
        QVERIFY(!desk.box("Show a notification"));
        desk.answerWith(alerts(false));
        desk.button("Try again")->click();
        QTRY_VERIFY(desk.isReady());
        QVERIFY(!desk.button("Try again"));
    }
    void aWrongValueIsSaidAtItsFieldAndStays()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.box("An event with a score above")->click();
        QCOMPARE(desk.wrongFields(), 0);
        desk.button("Save")->click();
        QCOMPARE(desk.wrongFields(), 1);
        QVERIFY(desk.dialog->isVisible() && desk.changed().isEmpty());
    }
    void anAddressThatIsRefusedStaysInItsField()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.client.script(QLatin1String(command::setAlertWebhook),
                           [](const QJsonObject&, const auto&, const auto& answer) {
                               answer(base::Error{base::ErrorKind::Invalid, QStringLiteral("no https")});
                           });
        desk.webhook()->setText(QStringLiteral("http://hooks.example.com/"));
        desk.button("Save")->click();
        QTRY_COMPARE(desk.wrongFields(), 1);
        QCOMPARE(desk.webhook()->text(), QStringLiteral("http://hooks.example.com/"));
        QVERIFY(desk.button("Save")->isEnabled());
    }
    void aWebhookThatIsSetIsNotShownAndCanBeRemoved()
    {
        Desk desk(alerts(true));
        QTRY_VERIFY(desk.isReady());
        QVERIFY(desk.webhook()->text().isEmpty());
        QVERIFY(desk.webhook()->placeholderText().contains(QStringLiteral("is set")));
        desk.box("With a sound")->click();
        desk.button("Remove")->click();
        QTRY_VERIFY(!desk.button("Remove"));
        QVERIFY(desk.client.executed.last().arguments.value(QLatin1String("url")).toString().isEmpty());
        QVERIFY(desk.box("With a sound")->isChecked()); // what was changed is still there
    }
    void aTestSaysWhatCameOfIt()
    {
        Desk desk(alerts(true));
        QTRY_VERIFY(desk.isReady());
        desk.client.script(QLatin1String(command::testAlert), [](const QJsonObject&, const auto&, const auto& answer) {
            answer(QJsonObject{{QStringLiteral("desktop"), QStringLiteral("asked")},
                               {QStringLiteral("webhook"), QStringLiteral("failed")},
                               {QStringLiteral("failure"), QStringLiteral("the webhook fails for the moment (503)")}});
        });
        desk.button("Save and send a test")->click();
        auto* banner = desk.dialog->findChild<ui::StatusBanner*>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->tone() == ui::Tone::Held);
        QVERIFY(desk.dialog->isVisible());
    }
    void escapeChangesNothing()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.box("With a sound")->click();
        QTest::keyClick(desk.dialog, Qt::Key_Escape);
        QVERIFY(!desk.dialog->isVisible());
        QVERIFY(desk.changed().isEmpty());
    }
};

QTEST_MAIN(AlertsDialogTest)
#include "alertsdialogtest.moc"
