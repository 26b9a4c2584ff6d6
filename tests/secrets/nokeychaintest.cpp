// SPDX-License-Identifier: GPL-3.0-or-later
// A computer without a keychain: no D-Bus session answers.
#include "secrets/keychainprobe.h"
#include "secrets/keychainsecretstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using namespace leadferry::secrets;
using base::ErrorKind;

class NoKeychainTest : public QObject
{
    Q_OBJECT
private slots:
    void theProbeSaysSoInTime()
    {
        QElapsedTimer watch;
        watch.start();
        auto* probe = new KeychainProbe(QStringLiteral("Leadferry test"));
        base::Result<void> outcome;
        connect(probe, &KeychainProbe::finished, this, [&] { outcome = probe->outcome(); });
        QSignalSpy finished(probe, &KeychainProbe::finished);
        probe->start();
        QCOMPARE(finished.count(), 0);
        QVERIFY(finished.wait(probeTimeoutMs + 2000));
        QVERIFY(watch.elapsed() < probeTimeoutMs + 1000);
        QVERIFY(!outcome.ok());
        QVERIFY(outcome.error().kind == ErrorKind::Unauthorized);
        QVERIFY2(outcome.error().message.contains(QLatin1String("LEADFERRY_SECRET_STORE=file")),
                 qPrintable(outcome.error().message));
    }
    void theStoreAnswersUnauthorizedAndKeepsNothingInPlainText()
    {
        KeychainSecretStore store(QStringLiteral("Leadferry test"), probeTimeoutMs);
        ErrorKind kind = ErrorKind::Internal;
        store.write(QStringLiteral("k"), "v", this, [&](const base::Result<void>& outcome) {
            kind = outcome.ok() ? ErrorKind::Internal : outcome.error().kind;
        });
        QTRY_VERIFY_WITH_TIMEOUT(kind == ErrorKind::Unauthorized, probeTimeoutMs + 2000);
        kind = ErrorKind::Internal;
        store.read(QStringLiteral("k"), this, [&](const base::Result<QByteArray>& outcome) {
            kind = outcome.ok() ? ErrorKind::Internal : outcome.error().kind;
        });
        QTRY_VERIFY_WITH_TIMEOUT(kind == ErrorKind::Unauthorized, probeTimeoutMs + 2000);
    }
};

int main(int argc, char* argv[])
{
    // A bus nobody listens on: without any address the library would start a stray bus of its own where there is a
    // display.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    QCoreApplication application(argc, argv);
    NoKeychainTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "nokeychaintest.moc"
