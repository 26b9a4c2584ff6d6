// SPDX-License-Identifier: GPL-3.0-or-later
// The appearance follows the setting first, then the desktop: asked over a session bus of the test's own, with a portal
// that is played here.
#include "ui/style/colorscheme.h"
#include "ui/style/desktopsettings.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry::ui;

namespace {

/// Answers Settings.Read as the desktop portal does.
class FakePortal : public QDBusVirtualObject
{
    Q_OBJECT
public:
    using QDBusVirtualObject::QDBusVirtualObject;

    uint colorScheme = 0;
    bool animations = true;

    [[nodiscard]] QString introspect(const QString&) const override { return {}; }

    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        if (message.member() != QLatin1String("Read") || message.arguments().size() != 2) {
            return false;
        }
        const QString key = message.arguments().at(1).toString();
        QVariant value;
        if (key == QLatin1String("color-scheme")) {
            value = colorScheme;
        } else if (key == QLatin1String("enable-animations")) {
            value = animations;
        } else {
            return connection.send(
                message.createErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"), key));
        }
        const QDBusVariant inner(value); // the portal wraps its answer twice
        return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(QVariant::fromValue(inner)))));
    }

    void announce(uint scheme)
    {
        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                         QStringLiteral("org.freedesktop.portal.Settings"),
                                                         QStringLiteral("SettingChanged"));
        signal << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme")
               << QVariant::fromValue(QDBusVariant(scheme));
        QDBusConnection::sessionBus().send(signal);
    }
};

} // namespace

class StyleColorSchemeTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theSettingWinsOverTheDesktop();
    void systemMeansWhatTheDesktopSays();
    void aChangeOnTheDesktopIsFollowed();
    void noPreferenceMeansThePlatformsPalette();
    void noAnimationsOnTheDesktopMeansReducedMotion();
    void anAccentOutsideItsRangeMeansNone();

private:
    FakePortal m_portal;
};

void StyleColorSchemeTest::initTestCase()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        QSKIP("needs a session bus: run under dbus-run-session");
    }
    QVERIFY(bus.registerVirtualObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
}

void StyleColorSchemeTest::theSettingWinsOverTheDesktop()
{
    m_portal.colorScheme = 1;
    ColorScheme scheme(ColorScheme::Setting::Light);
    QSignalSpy motion(&scheme, &ColorScheme::reducedMotionChanged);
    QTRY_VERIFY(motion.count() >= 2); // both answers have arrived
    QCOMPARE(scheme.appearance(), Appearance::Light);
    scheme.setSetting(ColorScheme::Setting::System);
    QCOMPARE(scheme.appearance(), Appearance::Dark);
    scheme.setSetting(ColorScheme::Setting::Light);
    QCOMPARE(scheme.appearance(), Appearance::Light);
}

void StyleColorSchemeTest::systemMeansWhatTheDesktopSays()
{
    m_portal.colorScheme = 1;
    ColorScheme scheme(ColorScheme::Setting::System);
    QSignalSpy changed(&scheme, &ColorScheme::appearanceChanged);
    QCOMPARE(scheme.appearance(), Appearance::Light); // never waits for the bus
    QTRY_COMPARE(scheme.appearance(), Appearance::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(scheme.theme().base, darkTheme().base);
}

void StyleColorSchemeTest::aChangeOnTheDesktopIsFollowed()
{
    m_portal.colorScheme = 1;
    ColorScheme scheme(ColorScheme::Setting::System);
    QTRY_COMPARE(scheme.appearance(), Appearance::Dark);
    m_portal.announce(2);
    QTRY_COMPARE(scheme.appearance(), Appearance::Light);
    m_portal.announce(1);
    QTRY_COMPARE(scheme.appearance(), Appearance::Dark);
}

void StyleColorSchemeTest::noPreferenceMeansThePlatformsPalette()
{
    QVERIFY(!DesktopSettings::appearanceFromPortal(0u).has_value());
    QVERIFY(!DesktopSettings::appearanceFromPortal(7u).has_value());
    QCOMPARE(DesktopSettings::appearanceFromPortal(1u), std::optional(Appearance::Dark));
    QCOMPARE(DesktopSettings::appearanceFromPortal(2u), std::optional(Appearance::Light));
}

void StyleColorSchemeTest::noAnimationsOnTheDesktopMeansReducedMotion()
{
    m_portal.animations = false;
    ColorScheme scheme(ColorScheme::Setting::System);
    QVERIFY(!scheme.reducedMotion());
    QTRY_VERIFY(scheme.reducedMotion());
    m_portal.animations = true;
}

void StyleColorSchemeTest::anAccentOutsideItsRangeMeansNone()
{
    QVERIFY(!DesktopSettings::accentFromPortal(-1, -1, -1).isValid());
    QVERIFY(!DesktopSettings::accentFromPortal(0.2, 0.4, 1.2).isValid());
    QVERIFY(DesktopSettings::accentFromPortal(0.2, 0.4, 0.9).isValid());
}

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    StyleColorSchemeTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "stylecolorschemetest.moc"
