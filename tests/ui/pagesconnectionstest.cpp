// SPDX-License-Identifier: GPL-3.0-or-later
// Connections as a person uses them: lights, the connect dialog from the first field to the end, disconnecting.
#include "ui/pages/connections/connectionspage.h"

#include "app/enginecommands.h"
#include "domain/connectreason.h"
#include "support/fakeclock.h"
#include "support/madeuplog.h"
#include "ui/components/choicecard.h"
#include "ui/components/emptystate.h"
#include "ui/components/secretfield.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/connections/connectdialog.h"
#include "ui/pages/connections/disconnectdialog.h"
#include "ui/pages/connections/portalrow.h"
#include "ui/pages/connections/routeline.h"
#include "ui/style/leadferrystyle.h"
#include "ui/style/variant.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace leadferry;

namespace {

const QString uuid = QStringLiteral("3f9c2e7a-1464-4b1c-9c5e-0a6d2f1b7e88");

struct Connections
{
    test::FakeClock clock{test::madeUpNowMs};
    test::FakeEngineClient client;
    std::unique_ptr<presentation::ConnectionsModel> model;
    std::unique_ptr<ui::ConnectionsPage> page;
    test::FakeEngineClient::Progress progress;
    test::FakeEngineClient::Answer answer;

    Connections()
    {
        client.current = test::madeUpStatus();
        client.connected = test::madeUpPortals();
        model = std::make_unique<presentation::ConnectionsModel>(client, clock);
        page = std::make_unique<ui::ConnectionsPage>(client, clock, *model);
        page->resize(1072, 800);
        for (const char* command : {app::command::connectOAuth, app::command::connectServiceKey}) {
            client.script(QLatin1String(command), [this](const QJsonObject&, const auto& report, const auto& reply) {
                progress = report;
                answer = reply;
            });
        }
    }
    /// What was asked for, but for which apps are kept: the dialog asks that by itself.
    [[nodiscard]] QList<test::FakeEngineClient::Executed> commands() const
    {
        QList<test::FakeEngineClient::Executed> commands = client.executed;
        commands.removeIf([](const auto& each) { return each.command == QLatin1String(app::command::hubSpotApps); });
        return commands;
    }
    void keepApp(const QString& clientId)
    {
        client.script(QLatin1String(app::command::hubSpotApps), [clientId](const QJsonObject&, const auto&,
                                                                           const auto& reply) {
            reply(QJsonObject{{QStringLiteral("apps"), QJsonArray{QJsonObject{{QStringLiteral("clientId"), clientId},
                                                                              {QStringLiteral("builtIn"), false}}}}});
        });
    }
    void open()
    {
        page->show();
        model->reload();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    }
    ui::ConnectDialog* dialog(const QString& reconnect = QString())
    {
        page->openConnectDialog(reconnect);
        return quiet();
    }
    ui::ConnectDialog* dialog(const presentation::ConnectPurpose& purpose)
    {
        page->openConnectDialog(purpose);
        return quiet();
    }
    /// No test opens a browser.
    ui::ConnectDialog* quiet()
    {
        auto* result = page->findChild<ui::ConnectDialog*>();
        QObject::disconnect(&result->model(), &presentation::ConnectModel::browserWanted, nullptr, nullptr);
        return result;
    }
    [[nodiscard]] static QPushButton* button(QWidget* where, const QString& text)
    {
        const auto buttons = where->findChildren<QPushButton*>();
        for (QPushButton* candidate : buttons) {
            if (candidate->text() == text && candidate->isVisible()) {
                return candidate;
            }
        }
        return nullptr;
    }
    /// The field that a screen reader would call this.
    [[nodiscard]] static QLineEdit* field(QWidget* where, const QString& name)
    {
        const auto fields = where->findChildren<QLineEdit*>();
        for (QLineEdit* candidate : fields) {
            if (candidate->accessibleName() == name && candidate->isVisible()) {
                return candidate;
            }
        }
        return nullptr;
    }
    static void type(ui::ConnectDialog* dialog)
    {
        field(dialog, QStringLiteral("Client ID"))->setText(uuid);
        field(dialog, QStringLiteral("Client secret"))->setText(uuid);
        field(dialog, QStringLiteral("Name"))->setText(QStringLiteral("Second firm"));
    }
};

} // namespace

class PagesConnectionsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light)->setMotion(ui::Motion::Reduced); }

    void aRowPausesItsPortalAndResumesIt()
    {
        Connections connections;
        connections.open();
        QTRY_COMPARE(connections.page->findChildren<ui::PortalRow*>().size(), 3);
        const auto actions = connections.page->findChildren<ui::PortalRow*>().first()->findChildren<QAction*>();
        for (QAction* action : actions) {
            if (action->text() == QStringLiteral("&Pause") && action->isVisible()) {
                action->trigger();
            }
        }
        QCOMPARE(connections.commands().size(), 1);
        QCOMPARE(connections.commands().first().command, QLatin1String(app::command::pause));
        QCOMPARE(connections.commands().first().arguments.value(QLatin1String("portal")).toString(),
                 QString::number(connections.client.connected.first().hubId));
        connections.client.connected[0].pause = domain::PortalPause::ByPerson;
        emit connections.client.portalsChanged();
        QTRY_VERIFY(Connections::button(connections.page.get(), QStringLiteral("Resume")));
        Connections::button(connections.page.get(), QStringLiteral("Resume"))->click();
        QCOMPARE(connections.commands().last().command, QLatin1String(app::command::resume));
    }
    void choosingAPortalInARowSetsTheRoute()
    {
        Connections connections;
        connections.client.routed = test::madeUpRoutes();
        connections.open();
        QTRY_COMPARE(connections.page->findChildren<ui::RouteLine*>().size(), 5);
        const auto lines = connections.page->findChildren<ui::RouteLine*>();
        auto* choice = lines.at(2)->findChild<QComboBox*>();
        QCOMPARE(choice->currentIndex(), -1);
        QCOMPARE(choice->placeholderText(), QStringLiteral("Choose portal"));
        QCOMPARE(choice->accessibleName(), QStringLiteral("Portal of showroom-bot"));
        choice->setFocus();
        const auto chosen = [&connections] {
            return std::any_of(connections.client.executed.begin(), connections.client.executed.end(),
                               [](const auto& ran) { return ran.command == QLatin1String(app::command::setRoute); });
        };
        QTest::keyClick(choice, Qt::Key_Down);
        QTRY_VERIFY(choice->view()->isVisible());
        QVERIFY2(!chosen(), "nothing is chosen in passing");
        choice->view()->setCurrentIndex(choice->model()->index(0, 0));
        QTest::keyClick(choice->view(), Qt::Key_Return);
        QTRY_VERIFY(chosen());
        QCOMPARE(connections.client.executed.constLast().command, QLatin1String(app::command::setRoute));
        QCOMPARE(
            connections.client.executed.constLast().arguments,
            (QJsonObject{{QStringLiteral("bot"), QStringLiteral("showroom-bot")},
                         {QStringLiteral("portal"), QString::number(connections.client.connected.first().hubId)}}));
    }
    void theFirstChatbotThatNeedsAPortalIsReachedFromTheBanner()
    {
        Connections connections;
        connections.client.routed = test::madeUpRoutes();
        connections.open();
        QTRY_COMPARE(connections.page->findChildren<ui::RouteLine*>().size(), 5);
        connections.page->activateWindow();
        connections.page->focusUnrouted();
        const auto lines = connections.page->findChildren<ui::RouteLine*>();
        QTRY_VERIFY(lines.at(2)->findChild<QComboBox*>()->hasFocus());
    }
    void everyPortalThatWasCalledShowsWhatIsLeftOfItsCalls()
    {
        Connections connections;
        connections.client.connected[1].budget = {};
        connections.open();
        QTRY_COMPARE(connections.page->findChildren<ui::PortalRow*>().size(), 3);
        const auto gauge = [&](int row) {
            return connections.page->findChildren<ui::PortalRow*>().at(row)->findChild<QProgressBar*>();
        };
        QVERIFY(gauge(0)->isVisible());
        QCOMPARE(gauge(0)->value(), 11);
        QCOMPARE(gauge(0)->accessibleName(), QStringLiteral("13 of 110 calls used"));
        QVERIFY(!gauge(1)->isVisible());
        connections.page->resize(848, 600);
        QTRY_VERIFY2(!gauge(0)->isVisible(), "the name is worth more in a narrow window");
    }
    void everyPortalHasARowAndOnlyWithdrawnAccessAsksForAction()
    {
        Connections connections;
        connections.open();
        QTRY_COMPARE(connections.page->findChildren<ui::PortalRow*>().size(), 3);
        int reconnects = 0;
        const auto buttons = connections.page->findChildren<QPushButton*>();
        for (const QPushButton* button : buttons) {
            reconnects += button->isVisible() && button->text().startsWith(QStringLiteral("Reconnect")) ? 1 : 0;
        }
        QCOMPARE(reconnects, 1);
    }
    void noPortalShowsTheWayToOne()
    {
        Connections connections;
        connections.client.connected.clear();
        connections.open();
        QTRY_VERIFY(connections.page->findChild<ui::EmptyState*>()->isVisible());
    }
    void aWrongFieldGetsTheFocusAndNothingStarts()
    {
        Connections connections;
        connections.open();
        ui::ConnectDialog* dialog = connections.dialog();
        Connections::type(dialog);
        QLineEdit* id = Connections::field(dialog, QStringLiteral("Client ID"));
        id->setText(QStringLiteral("3f9c2e7a-14"));
        Connections::button(dialog, QStringLiteral("Open browser"))->click();
        QVERIFY(connections.commands().isEmpty());
        QCOMPARE(ui::validityOf(id) == ui::Validity::Wrong, true);
        QVERIFY(id->accessibleDescription().contains(QStringLiteral("cut off")));
        id->setText(uuid); // mended: said at once
        QCOMPARE(ui::validityOf(id) == ui::Validity::Fine, true);
    }
    void signingInEndsConnected()
    {
        Connections connections;
        connections.open();
        ui::ConnectDialog* dialog = connections.dialog();
        QSignalSpy connected(dialog, &ui::ConnectDialog::connected);
        Connections::type(dialog);
        Connections::button(dialog, QStringLiteral("Open browser"))->click();
        QTRY_VERIFY(connections.answer);
        connections.progress({{QStringLiteral("step"), QStringLiteral("browser")},
                              {QStringLiteral("url"), QStringLiteral("https://app.hubspot.example.com/oauth")},
                              {QStringLiteral("secondsLeft"), 300}});
        QVERIFY(Connections::button(dialog, QStringLiteral("Open the browser again")));
        QVERIFY(!Connections::field(dialog, QStringLiteral("Client ID")));
        connections.answer(QJsonObject());
        QCOMPARE(connected.count(), 1);
        QVERIFY(Connections::button(dialog, QStringLiteral("Close")));
        QSignalSpy testLead(connections.page.get(), &ui::ConnectionsPage::testLeadWanted);
        Connections::button(dialog, QStringLiteral("Send a test lead"))->click();
        QCOMPARE(testLead.count(), 1);
        QCOMPARE(testLead.constFirst().constFirst(), connected.constFirst().constFirst());
        QVERIFY(!dialog->isVisible());
    }
    void anErrorComesBackWithEverythingTyped()
    {
        Connections connections;
        connections.open();
        ui::ConnectDialog* dialog = connections.dialog();
        Connections::type(dialog);
        Connections::button(dialog, QStringLiteral("Open browser"))->click();
        QTRY_VERIFY(connections.answer);
        connections.answer(base::Error{base::ErrorKind::Unauthorized, QStringLiteral("BAD_CLIENT_ID")});
        QVERIFY(dialog->findChild<ui::StatusBanner*>()->isVisible());
        QCOMPARE(Connections::field(dialog, QStringLiteral("Client secret"))->text(), uuid);
        QCOMPARE(Connections::field(dialog, QStringLiteral("Name"))->text(), QStringLiteral("Second firm"));
    }
    void escapeStopsTheSignInBeforeItCloses()
    {
        Connections connections;
        connections.open();
        ui::ConnectDialog* dialog = connections.dialog();
        Connections::type(dialog);
        Connections::button(dialog, QStringLiteral("Open browser"))->click();
        QTRY_VERIFY(connections.answer);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        QCOMPARE(connections.client.cancelled, QStringList{QLatin1String(app::command::connectOAuth)});
        connections.answer(base::Error{base::ErrorKind::Cancelled, {}});
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }
    void theServiceKeyWaySendsTheKey()
    {
        Connections connections;
        connections.open();
        ui::ConnectDialog* dialog = connections.dialog();
        dialog->findChildren<ui::ChoiceCard*>().at(1)->click();
        Connections::field(dialog, QStringLiteral("Service key"))->setText(QStringLiteral("pat-eu1-") + uuid);
        Connections::button(dialog, QStringLiteral("Connect"))->click();
        QTRY_COMPARE(connections.commands().size(), 1);
        const auto executed = connections.commands().constFirst();
        QCOMPARE(executed.command, QLatin1String(app::command::connectServiceKey));
        QCOMPARE(executed.arguments.value(QLatin1String("key")).toString(), QStringLiteral("pat-eu1-") + uuid);
    }
    void reconnectingKeepsThePortalsName()
    {
        Connections connections;
        connections.open();
        QTRY_COMPARE(connections.model->rowCount(), 3);
        ui::ConnectDialog* dialog = connections.dialog(QStringLiteral("Magazine"));
        QCOMPARE(Connections::field(dialog, QStringLiteral("Name"))->text(), QStringLiteral("Magazine"));
        QCOMPARE(dialog->model().problem(presentation::ConnectModel::Field::Name), QString());
    }
    void aKeptAppLeavesNothingToTypeAndAnotherOneBringsTheFields()
    {
        Connections connections;
        connections.keepApp(uuid);
        connections.open();
        ui::ConnectDialog* dialog = connections.dialog();
        auto* apps = dialog->findChild<QComboBox*>();
        QTRY_VERIFY(apps->isVisible());
        QVERIFY(apps->currentText().contains(uuid));
        QVERIFY(apps->currentText().contains(QStringLiteral("kept")));
        QVERIFY(!Connections::field(dialog, QStringLiteral("Client secret")));
        apps->setCurrentIndex(apps->count() - 1);
        QVERIFY(Connections::field(dialog, QStringLiteral("Client secret")));
        apps->setCurrentIndex(0);
        Connections::button(dialog, QStringLiteral("Open browser"))->click();
        QTRY_COMPARE(connections.commands().size(), 1);
        QCOMPARE(connections.commands().constFirst().arguments.value(QLatin1String("clientId")).toString(), uuid);
    }
    void everySettingOfTheAppCanBeCopied()
    {
        Connections connections;
        connections.open();
        ui::ConnectDialog* dialog = connections.dialog();
        const auto status = test::madeUpStatus();
        const QList<std::pair<QString, QString>> expected{
            {QStringLiteral("Redirect URL 1"), status.redirectUrls.at(0)},
            {QStringLiteral("Redirect URL 2"), status.redirectUrls.at(1)},
            {QStringLiteral("Redirect URL 3"), status.redirectUrls.at(2)},
            {QStringLiteral("Required permissions"), status.requiredScopes.join(QLatin1Char(' '))},
            {QStringLiteral("Optional permissions"), status.optionalScopes.join(QLatin1Char(' '))}};
        for (const auto& [name, value] : expected) {
            QLineEdit* field = Connections::field(dialog, name);
            QVERIFY2(field, qPrintable(name));
            field->actions().constLast()->trigger();
            QCOMPARE(QGuiApplication::clipboard()->text(), value);
        }
    }
    void whoMayNotDoItGetsATextToForward()
    {
        Connections connections;
        connections.open();
        ui::ConnectDialog* dialog = connections.dialog();
        Connections::type(dialog);
        Connections::button(dialog, QStringLiteral("I may not do this in HubSpot"))->click();
        auto* request = dialog->findChild<QPlainTextEdit*>();
        QVERIFY(request->isVisible());
        Connections::button(dialog, QStringLiteral("Copy the text"))->click();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(QStringLiteral("http://localhost:47823/oauth/callback")));
        QVERIFY(text.contains(QStringLiteral("crm.objects.deals.write")));
        QVERIFY(!text.contains(uuid));
        QTest::keyClick(dialog, Qt::Key_Escape); // back, with everything typed
        QCOMPARE(Connections::field(dialog, QStringLiteral("Client secret"))->text(), uuid);
    }
    void theWrongAccountOffersThePortalOfItsOwn()
    {
        Connections connections;
        connections.open();
        QTRY_COMPARE(connections.model->rowCount(), 3);
        ui::ConnectDialog* dialog = connections.dialog(QStringLiteral("Law firm"));
        Connections::field(dialog, QStringLiteral("Client ID"))->setText(uuid);
        Connections::field(dialog, QStringLiteral("Client secret"))->setText(uuid);
        Connections::button(dialog, QStringLiteral("Open browser"))->click();
        QTRY_VERIFY(connections.answer);
        connections.progress({{QStringLiteral("step"), QStringLiteral("account")}, {QStringLiteral("hubId"), 99}});
        connections.progress({{QStringLiteral("step"), QStringLiteral("failed")},
                              {QStringLiteral("reason"), domain::connectreason::wrongAccount}});
        connections.answer(base::Error{base::ErrorKind::Conflict, QStringLiteral("another account")});
        QPushButton* other = Connections::button(dialog, QStringLiteral("Connect the other one"));
        QVERIFY(other);
        other->click();
        QTRY_COMPARE(connections.commands().size(), 2);
        QCOMPARE(connections.commands().constLast().arguments.value(QLatin1String("suggestedHubId")).toInt(), 99);
    }
    void missingPermissionsAreNamedAndAKeptKeyIsCheckedAgain()
    {
        Connections connections;
        connections.open();
        const QStringList missing{QStringLiteral("crm.objects.deals.write")};
        ui::ConnectDialog* dialog =
            connections.dialog(presentation::ConnectPurpose::grant(connections.client.connected.at(2), missing));
        QCOMPARE(Connections::field(dialog, QStringLiteral("Missing permissions"))->text(), missing.constFirst());
        Connections::button(dialog, QStringLiteral("Check again"))->click();
        QTRY_COMPARE(connections.commands().size(), 1);
        const auto asked = connections.commands().constFirst();
        QCOMPARE(asked.command, QLatin1String(app::command::connectServiceKey));
        QCOMPARE(asked.arguments.value(QLatin1String("expectedHubId")).toInteger(),
                 connections.client.connected.at(2).hubId);
    }
    void inASmallWindowTheDialogFitsAndItsBodyScrolls()
    {
        Connections connections;
        connections.open();
        connections.page->window()->resize(900, 600);
        ui::ConnectDialog* dialog = connections.dialog();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QVERIFY2(dialog->height() <= 600, qPrintable(QString::number(dialog->height())));
        Connections::type(dialog);
        Connections::button(dialog, QStringLiteral("Open browser"))->click();
        QTRY_VERIFY(connections.answer);
        connections.answer(base::Error{base::ErrorKind::Transient, QStringLiteral("no answer")});
        QVERIFY2(dialog->height() <= 600, qPrintable(QString::number(dialog->height())));
        const QPushButton* primary = Connections::button(dialog, QStringLiteral("Open browser"));
        QVERIFY(dialog->rect().contains(primary->mapTo(dialog, primary->rect().bottomRight())));
        QLineEdit* name = Connections::field(dialog, QStringLiteral("Name")); // the last one
        name->setFocus();
        QTRY_VERIFY(dialog->rect().contains(name->mapTo(dialog, name->rect().bottomRight())) &&
                    !name->visibleRegion().isEmpty());
        connections.page->window()->resize(900, 1200);
    }
    void disconnectingAsksOnceWithCancelAsTheDefault()
    {
        Connections connections;
        connections.open();
        QSignalSpy done(connections.page.get(), &ui::Page::done);
        connections.page->openDisconnectDialog(QStringLiteral("Law firm"));
        auto* dialog = connections.page->findChild<ui::DisconnectDialog*>();
        QVERIFY(dialog->cancelButton()->isDefault());
        QVERIFY(connections.commands().isEmpty());
        Connections::button(dialog, QStringLiteral("Disconnect"))->click();
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(connections.commands().constFirst().arguments.value(QLatin1String("name")).toString(),
                 QString::number(connections.client.connected.constFirst().hubId));
        QVERIFY(!connections.commands().constFirst().arguments.value(QLatin1String("onlyHere")).toBool());
    }
    void onlyThisPCCanForgetALogin()
    {
        Connections connections;
        connections.open();
        connections.page->openDisconnectDialog(QStringLiteral("Law firm"));
        auto* dialog = connections.page->findChild<ui::DisconnectDialog*>();
        dialog->findChildren<ui::ChoiceCard*>().at(1)->click();
        Connections::button(dialog, QStringLiteral("Disconnect"))->click();
        QTRY_COMPARE(connections.commands().size(), 1);
        QVERIFY(connections.commands().constFirst().arguments.value(QLatin1String("onlyHere")).toBool());
    }
    void aServiceKeyIsToldWhereToDelete()
    {
        Connections connections;
        connections.open();
        connections.page->openDisconnectDialog(QStringLiteral("Magazine"));
        auto* dialog = connections.page->findChild<ui::DisconnectDialog*>();
        QVERIFY(dialog->findChildren<ui::ChoiceCard*>().isEmpty());
        const auto labels = dialog->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().contains(QStringLiteral("Development, Keys, Service keys"));
        }));
    }
    void eachRowOffersTheOneStepThatHelps()
    {
        Connections connections;
        connections.client.connected[0].missingScopes = {QStringLiteral("crm.objects.deals.write")};
        connections.open();
        QTRY_VERIFY(Connections::button(connections.page.get(), QStringLiteral("Grant permission…")));
        QVERIFY(Connections::button(connections.page.get(), QStringLiteral("Reconnect…")));
        Connections::button(connections.page.get(), QStringLiteral("Try now"))->click();
        QTRY_COMPARE(connections.commands().size(), 1);
        QCOMPARE(connections.commands().constFirst().command, QLatin1String(app::command::recheck));
        Connections::button(connections.page.get(), QStringLiteral("Grant permission…"))->click();
        const auto& purpose = connections.quiet()->model().purpose();
        QVERIFY(purpose.kind == presentation::ConnectPurpose::Kind::Grant);
        QCOMPARE(purpose.missingScopes, QStringList{QStringLiteral("crm.objects.deals.write")});
    }
    void aFailedDisconnectStaysOpenAndSaysWhy()
    {
        Connections connections;
        connections.open();
        connections.client.script(QLatin1String(app::command::disconnect),
                                  [](const auto&, const auto&, const auto& reply) {
                                      reply(base::Error{base::ErrorKind::Transient, {}});
                                  });
        connections.page->openDisconnectDialog(QStringLiteral("Law firm"));
        auto* dialog = connections.page->findChild<ui::DisconnectDialog*>();
        Connections::button(dialog, QStringLiteral("Disconnect"))->click();
        QTRY_VERIFY(dialog->findChild<ui::StatusBanner*>()->isVisible());
        QVERIFY(Connections::button(dialog, QStringLiteral("Disconnect"))->isEnabled());
    }
};

QTEST_MAIN(PagesConnectionsTest)
#include "pagesconnectionstest.moc"
