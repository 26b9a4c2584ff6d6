// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole: pages, keys, menu bar, memory, the engine's failure, names for screen readers, a busy engine.
#include "ui/mainwindow.h"

#include "app/enginecommands.h"
#include "support/fakeclock.h"
#include "support/madeuplog.h"
#include "ui/components/sidebar.h"
#include "ui/components/statusbanner.h"
#include "ui/components/toast.h"
#include "ui/enginebanners.h"
#include "ui/enrichment/enrichmentdialog.h"
#include "ui/pages/connections/connectdialog.h"
#include "ui/pages/connections/connectionspage.h"
#include "ui/pages/deliveries/deliveriespage.h"
#include "ui/pages/deliveries/deliverytable.h"
#include "ui/style/leadferrystyle.h"
#include "ui/translation.h"
#include "ui/windowshell.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;

namespace {

struct Office
{
    test::FakeClock clock{test::madeUpNowMs};
    test::FakeEngineClient client;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    std::unique_ptr<ui::MainWindow> window;

    Office()
    {
        test::fillWithADay(client);
        settings.setValue(QStringLiteral("window/page"), QStringLiteral("deliveries"));
    }
    void open()
    {
        window = std::make_unique<ui::MainWindow>(client, clock, settings, ui::WindowChoices());
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_VERIFY(client.failure || client.rows.isEmpty() || table()->model()->rowCount() > 0);
    }
    [[nodiscard]] ui::DeliveryTable* table() const { return window->findChild<ui::DeliveryTable*>(); }
};

/// Interactive widgets that a screen reader could not name.
QStringList nameless(QWidget* root)
{
    QStringList found;
    const auto widgets = root->findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        const bool interactive = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                                 qobject_cast<QAbstractItemView*>(widget);
        if (!interactive || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) {
            continue;
        }
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty()) {
            found.append(QLatin1String(widget->metaObject()->className()));
        }
    }
    return found;
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light)->setMotion(ui::Motion::Reduced); }

    void keysLeadToThePages()
    {
        Office office;
        office.open();
        QCOMPARE(office.window->currentPage(), QStringLiteral("deliveries"));
        QTest::keyClick(office.window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(office.window->currentPage(), QStringLiteral("sources"));
        QTest::keyClick(office.window.get(), Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(office.window->currentPage(), QStringLiteral("connections"));
        QCOMPARE(office.window->findChild<ui::Sidebar*>()->current(), QStringLiteral("connections"));
        QTest::keyClick(office.window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(office.window->currentPage(), QStringLiteral("overview"));
    }
    void theMenuLeadsToTheLanguageModel()
    {
        Office office;
        office.open();
        const auto actions = office.window->findChildren<QAction*>();
        for (QAction* action : actions) {
            if (action->text() == QStringLiteral("&Language model…")) {
                action->trigger();
            }
        }
        auto* dialog = office.window->findChild<ui::EnrichmentDialog*>();
        QVERIFY(dialog && dialog->isVisible());
    }
    void aNewWindowBeginsWithTheOverview()
    {
        Office office;
        office.settings.clear();
        office.open();
        QCOMPARE(office.window->currentPage(), QStringLiteral("overview"));
    }
    void shortcutsWorkWhileTheMenuBarIsHidden()
    {
        Office office;
        office.open();
        QVERIFY(!office.window->menuBar()->isVisible());
        QTest::keyClick(office.window.get(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    }
    void altAloneShowsTheMenuBarAndHidesIt()
    {
        Office office;
        office.open();
        QTest::keyClick(office.window.get(), Qt::Key_Alt);
        QTRY_VERIFY(office.window->menuBar()->isVisible());
        QTest::keyClick(office.window.get(), Qt::Key_Alt);
        QTRY_VERIFY(!office.window->menuBar()->isVisible());
    }
    void f6GoesThroughTheParts()
    {
        Office office;
        office.open();
        QSet<QWidget*> seen;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : office.window.get(),
                            Qt::Key_F6);
            seen.insert(QApplication::focusWidget());
        }
        QCOMPARE(seen.size(), 3);
    }
    void everyInteractiveWidgetHasAName()
    {
        Office office;
        office.open();
        office.window->deliveries()->showDelivery(998);
        QTest::qWait(50);
        QCOMPARE(nameless(office.window.get()), QStringList());
        office.window->showPage(QStringLiteral("connections"));
        QCOMPARE(nameless(office.window.get()), QStringList());
        office.window->connections()->openConnectDialog(QString());
        QCOMPARE(nameless(office.window->findChild<ui::ConnectDialog*>()), QStringList());
    }
    void theWindowComesBackWhereItWas()
    {
        Office office;
        office.open();
        office.window->showPage(QStringLiteral("connections"));
        office.window->resize(1111, 777);
        office.window->close();
        office.open();
        QCOMPARE(office.window->currentPage(), QStringLiteral("connections"));
        QCOMPARE(office.window->size(), QSize(1111, 777));
    }
    void anEngineThatCannotRunSaysWhyInsteadOfAnEmptyLog()
    {
        Office office;
        office.client.current.state = app::EngineState::Failed;
        office.client.current.failureKind = base::ErrorKind::Conflict;
        office.client.failure = base::Error{base::ErrorKind::Storage, {}};
        office.open();
        auto* banner = office.window->findChild<ui::StatusBanner*>();
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->accessibleName(), QStringLiteral("Leadferry is already running with this data folder"));
        QVERIFY(!office.window->deliveries()->isVisible());
        office.client.current.state = app::EngineState::Running;
        office.client.failure.reset();
        emit office.client.statusChanged();
        QVERIFY(!banner->isVisible());
        QVERIFY(office.window->deliveries()->isVisible());
    }
    void aSettingThatCannotBeUsedIsNamedUntilItIsCorrected()
    {
        Office office;
        office.client.current.settingProblems = {{QStringLiteral("delivery.retrySchedule"), QStringLiteral("soon"),
                                                  QStringLiteral("\"soon\" is not a duration")}};
        office.open();
        auto* banners = office.window->findChild<ui::EngineBanners*>();
        QStringList shown;
        const auto all = banners->findChildren<ui::StatusBanner*>();
        for (const ui::StatusBanner* banner : all) {
            if (banner->isVisible()) {
                shown.append(banner->accessibleName());
            }
        }
        QCOMPARE(shown, QStringList{QStringLiteral("The setting delivery.retrySchedule cannot be used")});
        QVERIFY(office.window->deliveries()->isVisible());
        office.client.current.settingProblems.clear();
        emit office.client.statusChanged();
        QVERIFY(!banners->isVisible());
    }
    void whatKeepsTheEngineFromWorkingIsSaidAboveEveryPageAndGoesByItself()
    {
        Office office;
        office.open();
        auto* banners = office.window->findChild<ui::EngineBanners*>();
        QVERIFY(!banners->isVisible());
        office.client.current.failure = QStringLiteral("the disk is full: free some space");
        office.client.current.failureKind = base::ErrorKind::Storage;
        emit office.client.statusChanged();
        QVERIFY(banners->isVisible());
        QStringList said;
        const QList<ui::StatusBanner*> all = banners->findChildren<ui::StatusBanner*>();
        for (const ui::StatusBanner* banner : all) {
            said += banner->isVisible() ? QStringList{banner->accessibleName(), banner->accessibleDescription()}
                                        : QStringList();
        }
        QVERIFY2(said.join(u' ').contains(QStringLiteral("the disk is full")), qPrintable(said.join(u' ')));
        QVERIFY(office.window->deliveries()->isVisible());
        office.client.current.failure.clear();
        emit office.client.statusChanged();
        QVERIFY(!banners->isVisible());
    }
    void pausedDeliveryIsSaidAboveEveryPageAndResumedByAClick()
    {
        Office office;
        office.open();
        auto* banners = office.window->findChild<ui::EngineBanners*>();
        auto* strip = office.window->findChild<ui::Sidebar*>();
        emit strip->pauseRequested();
        QCOMPARE(office.client.executed.constLast().command, QString::fromLatin1(app::command::pause));
        QVERIFY(!banners->isVisible());
        office.client.current.state = app::EngineState::Paused;
        emit office.client.statusChanged();
        QVERIFY(banners->isVisible());
        QPushButton* resume = nullptr;
        const QList<QPushButton*> buttons = banners->findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            resume = button->isVisible() ? button : resume;
        }
        QVERIFY(resume);
        QTest::mouseClick(resume, Qt::LeftButton);
        QCOMPARE(office.client.executed.constLast().command, QString::fromLatin1(app::command::resume));
        office.client.current.state = app::EngineState::Running;
        emit office.client.statusChanged();
        QVERIFY(!banners->isVisible());
    }
    void reconnectFromADeliveryLeadsToTheDialog()
    {
        Office office;
        office.open();
        emit office.window->deliveries()->reconnectWanted(QStringLiteral("Magazine"));
        QCOMPARE(office.window->currentPage(), QStringLiteral("connections"));
        QVERIFY(office.window->findChild<ui::ConnectDialog*>()->isVisible());
    }
    void belowAThousandPixelsTheSidebarIsARail()
    {
        Office office;
        office.open();
        office.window->resize(1280, 800);
        QCOMPARE(office.window->findChild<ui::Sidebar*>()->form() == ui::Sidebar::Form::Full, true);
        office.window->resize(900, 600);
        QCOMPARE(office.window->findChild<ui::Sidebar*>()->form() == ui::Sidebar::Form::Rail, true);
    }
    void choicesInTheMenuAreMadeKnown()
    {
        Office office;
        office.open();
        QSignalSpy theme(office.window.get(), &ui::MainWindow::themeChosen);
        QSignalSpy language(office.window.get(), &ui::MainWindow::languageChosen);
        const auto actions = office.window->findChildren<QAction*>();
        for (QAction* action : actions) {
            if (action->text() == QStringLiteral("&Dark") || action->text() == QStringLiteral("Deutsch")) {
                action->trigger();
            }
        }
        QCOMPARE(theme.count(), 1);
        QCOMPARE(language.constFirst().constFirst().toString(), QStringLiteral("de"));
    }
    void anotherLanguageComesAtOnceAndStays()
    {
        Office office;
        const QString file = office.folder.filePath(QStringLiteral("shell.ini"));
        {
            ui::WindowShell shell(*qApp, file, QStringLiteral("light"), QStringLiteral("en"));
            shell.open(office.client, office.clock);
            shell.window()->showPage(QStringLiteral("connections"));
            emit shell.window()->languageChosen(QStringLiteral("de"));
            QTRY_COMPARE(shell.window()->connections()->accessibleName(), QStringLiteral("Verbindungen"));
            QCOMPARE(shell.window()->currentPage(), QStringLiteral("connections"));
            QVERIFY(shell.window()->isVisible());
        }
        ui::WindowShell again(*qApp, file, {}, {});
        again.open(office.client, office.clock);
        QCOMPARE(again.window()->deliveries()->accessibleName(), QStringLiteral("Übertragungen"));
    }
    void keysAreNamedAsOnTheirKeyboard()
    {
        const QKeySequence find(Qt::CTRL | Qt::Key_F);
        {
            ui::Translation translation;
            translation.use(QStringLiteral("de"));
            QCOMPARE(find.toString(QKeySequence::NativeText), QStringLiteral("Strg+F"));
        }
        QCOMPARE(find.toString(QKeySequence::NativeText), QStringLiteral("Ctrl+F"));
    }
    void englishCountsOneAndMany()
    {
        ui::Translation translation;
        translation.use(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("Amounts", "%n deliveries", nullptr, 1), QStringLiteral("1 delivery"));
        QCOMPARE(QCoreApplication::translate("Amounts", "%n deliveries", nullptr, 2), QStringLiteral("2 deliveries"));
    }
    void aHundredEventsASecondLeaveTheWindowResponsive()
    {
        Office office;
        office.open();
        qint64 next = 1000;
        qint64 longestMs = 0;
        for (int tenth = 0; tenth < 50; ++tenth) { // five seconds of a busy engine, reported ten times a second
            QList<domain::DeliveryRow> rows;
            for (int i = 0; i < 10; ++i) {
                rows.append(test::madeUpRow(++next, domain::DeliveryState::InFlight));
                rows.append(test::madeUpRow(next - 10));
            }
            QElapsedTimer turn;
            turn.start();
            office.client.change(rows);
            office.clock.advance(100);
            QCoreApplication::processEvents();
            longestMs = std::max(longestMs, turn.elapsed());
        }
        QCOMPARE(office.table()->model()->index(0, 0).data(presentation::DeliveryLogModel::DeliveryIdRole).toLongLong(),
                 next);
        // With sanitizers on a shared machine; without them a turn takes a few milliseconds.
        QVERIFY2(longestMs < 500, qPrintable(QString::number(longestMs)));
    }
};

QTEST_MAIN(MainWindowTest)
#include "mainwindowtest.moc"
