// SPDX-License-Identifier: GPL-3.0-or-later
// The tray's icon and menu, and where notifications lead.
#include "ui/alerts/desktoppresence.h"

#include "app/enginecommands.h"
#include "support/fakeclock.h"
#include "support/madeuplog.h"
#include "ui/mainwindow.h"
#include "ui/pages/deliveries/deliveriespage.h"
#include "ui/style/leadferrystyle.h"
#include "ui/style/trayimage.h"

#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::Announcement;
using domain::TroubleKind;

namespace {

class FakeNotifier final : public ui::Notifier
{
public:
    QList<ui::Notification>& shown;
    explicit FakeNotifier(QList<ui::Notification>& list) : shown(list) {}
    void show(const ui::Notification& notification) override { shown.append(notification); }
};

const Announcement held{
    {{{TroubleKind::Held, 1, QStringLiteral("Law firm"), QStringLiteral("no option urgent"), 7}}, {}}, {}};

QAction* actionNamed(const QMenu& menu, const char* text)
{
    const auto actions = menu.actions();
    for (QAction* action : actions) {
        if (QString(action->text()).remove(QLatin1Char('&')) == QLatin1String(text)) {
            return action;
        }
    }
    return nullptr;
}

} // namespace

class DesktopPresenceTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    test::FakeClock m_clock{test::madeUpNowMs};
    std::unique_ptr<test::FakeEngineClient> m_client;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::DesktopPresence> m_presence;
    QList<ui::Notification> m_shown;
    ui::Notifier* m_notifier = nullptr;

    void setState(app::EngineState state)
    {
        m_client->current.state = state;
        emit m_client->statusChanged();
    }

private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light); }
    void init()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
        m_client = std::make_unique<test::FakeEngineClient>();
        test::fillWithADay(*m_client);
        m_client->current.state = app::EngineState::Running;
        m_window = std::make_unique<ui::MainWindow>(*m_client, m_clock, *m_settings, ui::WindowChoices());
        m_window->showPage(QStringLiteral("mapping"));
        m_shown.clear();
        auto notifier = std::make_unique<FakeNotifier>(m_shown);
        m_notifier = notifier.get();
        m_presence = std::make_unique<ui::DesktopPresence>(*m_client, m_clock, *m_window, std::move(notifier));
    }
    void cleanup()
    {
        m_presence.reset();
        m_window.reset();
        m_client.reset();
    }

    void whatIsAnnouncedIsShown()
    {
        Announcement loud = held;
        loud.withSound = true;
        emit m_client->announced(loud);
        QCOMPARE(m_shown.size(), 1);
        QVERIFY(m_shown.first().title.contains(QStringLiteral("Law firm")));
        QVERIFY(m_shown.first().withSound && m_shown.first().isUrgent);
    }
    void whatWorksAgainIsNotUrgent()
    {
        emit m_client->announced({{{}, held.states.began}, {}});
        QVERIFY(!m_shown.first().isUrgent && !m_shown.first().withSound);
    }
    void whoLooksAtTheWindowSeesItThere()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        emit m_client->announced(held);
        QVERIFY(m_shown.isEmpty());
        Announcement trial;
        trial.isTest = true;
        emit m_client->announced(trial);
        QCOMPARE(m_shown.size(), 1);
    }
    void aClickLeadsToTheDeliveriesOfTheCause()
    {
        emit m_client->announced(held);
        emit m_notifier->activated();
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_window->currentPage(), QStringLiteral("deliveries"));
        QTRY_VERIFY(std::any_of(m_client->asked.cbegin(), m_client->asked.cend(), [](const auto& asked) {
            return asked.filter.cause == QStringLiteral("no option urgent") &&
                   asked.filter.portalName == QStringLiteral("Law firm");
        }));
    }
    void aClickOnATestOnlyOpensTheWindow()
    {
        Announcement trial;
        trial.isTest = true;
        emit m_client->announced(trial);
        m_window->showMinimized();
        emit m_notifier->activated();
        QVERIFY(m_window->isVisible() && !m_window->isMinimized());
        QCOMPARE(m_window->currentPage(), QStringLiteral("mapping"));
    }
    void theMenuPausesAndResumes()
    {
        QVERIFY(actionNamed(m_presence->menu(), "Pause delivery")->isVisible());
        QVERIFY(!actionNamed(m_presence->menu(), "Resume delivery")->isVisible());
        actionNamed(m_presence->menu(), "Pause delivery")->trigger();
        QTRY_VERIFY(std::any_of(m_client->executed.cbegin(), m_client->executed.cend(),
                                [](const auto& each) { return each.command == QLatin1String(app::command::pause); }));
        setState(app::EngineState::Paused);
        QVERIFY(!actionNamed(m_presence->menu(), "Pause delivery")->isVisible());
        QVERIFY(actionNamed(m_presence->menu(), "Resume delivery")->isVisible());
    }
    void theMenuOpensAndQuits()
    {
        QVERIFY(!m_window->isVisible());
        actionNamed(m_presence->menu(), "Open Leadferry")->trigger();
        QVERIFY(m_window->isVisible());
        actionNamed(m_presence->menu(), "Quit")->trigger();
        QVERIFY(!m_window->isVisible());
    }
    void theIconSaysHowItStands()
    {
        m_client->current.counts.clear();
        setState(app::EngineState::Running);
        const QString running = m_presence->tray().toolTip();
        const QImage fine = m_presence->tray().icon().pixmap(32).toImage();
        m_client->current.failure = QStringLiteral("the disk is full");
        setState(app::EngineState::Running);
        QVERIFY(m_presence->tray().toolTip() != running);
        QVERIFY(m_presence->tray().icon().pixmap(32).toImage() != fine);
    }
    void everyStateHasAPictureOfItsOwnAtEverySize()
    {
        for (const int side : {16, 22, 24, 32}) {
            QList<QImage> pictures;
            for (const ui::Tone tone : {ui::Tone::Ok, ui::Tone::Waiting, ui::Tone::Held, ui::Tone::Failed,
                                        ui::Tone::Paused, ui::Tone::Offline}) {
                const QImage picture = ui::trayImage(tone, ui::darkTheme()).pixmap(side).toImage();
                QCOMPARE(picture.size(), QSize(side, side));
                QVERIFY(!pictures.contains(picture));
                pictures.append(picture);
            }
        }
    }
};

QTEST_MAIN(DesktopPresenceTest)
#include "desktoppresencetest.moc"
