// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications over a real session bus, with a notification service of the test's own.
#include "ui/alerts/desktopnotifier.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusError>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTest>

using namespace leadferry;

namespace {

const QString name = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");

} // namespace

/// What a desktop offers (Desktop Notifications Specification 1.2).
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Shown> shown;

public slots:
    uint Notify(const QString& /*program*/, uint replaces, const QString& /*icon*/, const QString& title,
                const QString& body, const QStringList& actions, const QVariantMap& hints, int /*timeout*/)
    {
        shown.append({replaces, title, body, actions, hints});
        return replaces > 0 ? replaces : 41;
    }

signals:
    void ActionInvoked(uint id, const QString& action);
};

class DesktopNotifierTest : public QObject
{
    Q_OBJECT
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("service"));
    std::unique_ptr<NotificationService> m_service;
    QSystemTrayIcon m_tray;

private slots:
    /// For all of them: where nobody has the name, the bus would start the desktop's own service.
    void initTestCase()
    {
        QVERIFY(m_bus.isConnected());
        QVERIFY(m_bus.registerService(name));
    }
    void init()
    {
        m_service = std::make_unique<NotificationService>();
        QVERIFY(m_bus.registerObject(path, m_service.get(),
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    }
    void cleanup()
    {
        m_bus.unregisterObject(path);
        m_service.reset();
    }

    void aNotificationArrivesAsItIs()
    {
        ui::DesktopNotifier notifier(m_tray);
        notifier.show({QStringLiteral("3 things need you"), QStringLiteral("Law firm <b> & more"), false, true});
        QTRY_COMPARE(m_service->shown.size(), 1);
        const auto& shown = m_service->shown.first();
        QCOMPARE(shown.title, QStringLiteral("3 things need you"));
        QCOMPARE(shown.body, QStringLiteral("Law firm &lt;b&gt; &amp; more"));
        QCOMPARE(shown.replaces, 0U);
        QVERIFY(shown.actions.contains(QStringLiteral("default")));
        QCOMPARE(shown.hints.value(QStringLiteral("suppress-sound")).toBool(), true);
        QCOMPARE(shown.hints.value(QStringLiteral("urgency")).value<uchar>(), 2);
    }
    void theNextReplacesIt()
    {
        ui::DesktopNotifier notifier(m_tray);
        notifier.show({QStringLiteral("one"), {}});
        QTRY_COMPARE(m_service->shown.size(), 1);
        QCoreApplication::processEvents();
        QTRY_VERIFY([&] { // once its number is known
            notifier.show({QStringLiteral("two"), {}, true});
            return QTest::qWaitFor([&] { return m_service->shown.last().replaces == 41; }, 200);
        }());
        QVERIFY(!m_service->shown.last().hints.contains(QStringLiteral("suppress-sound")));
        QVERIFY(m_service->shown.last().hints.contains(QStringLiteral("sound-name")));
    }
    void aClickOnItIsToldAndOneOnAnotherProgramsIsNot()
    {
        ui::DesktopNotifier notifier(m_tray);
        QSignalSpy activated(&notifier, &ui::Notifier::activated);
        notifier.show({QStringLiteral("one"), {}});
        // What the test before has asked for more than once may come first.
        QTRY_VERIFY(!m_service->shown.isEmpty() && m_service->shown.last().title == QStringLiteral("one"));
        emit m_service->ActionInvoked(7, QStringLiteral("default"));
        emit m_service->ActionInvoked(41, QStringLiteral("settings"));
        QTRY_VERIFY([&] {
            emit m_service->ActionInvoked(41, QStringLiteral("default"));
            return QTest::qWaitFor([&] { return !activated.isEmpty(); }, 200);
        }());
    }
    void withoutAServiceTheTrayIsAsked()
    {
        m_bus.unregisterService(name);
        ui::DesktopNotifier notifier(m_tray);
        notifier.show({QStringLiteral("one"), QStringLiteral("two")}); // no tray here either: nothing, and no crash
        // Answers of one connection come in order: the refusal is there before this one.
        QVERIFY(!QDBusConnection::sessionBus().interface()->isServiceRegistered(name));
        QCoreApplication::processEvents();
        QVERIFY(m_service->shown.isEmpty());
    }
};

QTEST_MAIN(DesktopNotifierTest)
#include "desktopnotifiertest.moc"
