// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in a real GNOME keyring, through the real program. Run beside one (tests/support/with-keyring.sh).
#include "e2e/portals.h"
#include "e2e/program.h"

#include <csignal>

using namespace leadferry::test;

namespace {

const char* const lead =
    R"({"id":"evt-1","type":"lead.captured.v1","contact":{"email":"ada@example.com","name":"Ada Example"}})";

/// A program that keeps its secrets in the keyring and has no passphrase to fall back on.
void useKeyring(Program& program)
{
    program.set("LEADFERRY_SECRET_STORE", "keychain");
    program.unset("LEADFERRY_PASSPHRASE");
    program.set("DBUS_SESSION_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS"));
}

Ended connectTo(const Program& program, const StandIn& standIn)
{
    return program.run({QStringLiteral("connect"), QStringLiteral("--name"), QStringLiteral("Law firm"),
                        QStringLiteral("--service-key-stdin"), QStringLiteral("--api-url"), standIn.url()},
                       standIn.serviceKey() + "\n");
}

} // namespace

class KeyringTest : public QObject
{
    Q_OBJECT
private slots:
    void anotherProcessFindsTheKeyInTheKeyring()
    {
        StandIn standIn({});
        Program program;
        useKeyring(program);
        const Ended connected = connectTo(program, standIn);
        QVERIFY2(connected.exitCode == 0, connected.said());
        QCOMPARE(program.run(words("send -"), lead).exitCode, 0);
        const Ended ran = program.run(words("run --listen off --until-idle"));
        QVERIFY2(ran.exitCode == 0, ran.said());
        QCOMPARE(standIn.records().value(QLatin1String("notes")).toArray().size(), 1);
        const Ended gone = program.run({QStringLiteral("disconnect"), QStringLiteral("Law firm")});
        QVERIFY2(gone.exitCode == 0, gone.said());
        QVERIFY(program.run(words("connections")).document().value(QLatin1String("connections")).toArray().isEmpty());
    }
    void aKeyringThatDoesNotAnswerIsSaidAndNothingIsKept()
    {
        StandIn standIn({});
        Program program;
        useKeyring(program);
        const int keyring = qEnvironmentVariableIntValue("LEADFERRY_TEST_KEYRING_PID");
        QVERIFY(keyring > 0);
        QCOMPARE(::kill(keyring, SIGSTOP), 0);
        const Ended refused = connectTo(program, standIn);
        ::kill(keyring, SIGCONT);
        QVERIFY2(refused.exitCode == 3 || refused.exitCode == 1, refused.said());
        QVERIFY2(refused.err.contains("LEADFERRY_SECRET_STORE") || refused.err.toLower().contains("keyring") ||
                     refused.err.toLower().contains("keychain"),
                 refused.said());
        QVERIFY(program.run(words("connections")).document().value(QLatin1String("connections")).toArray().isEmpty());
    }
    /// Last: there is no way back without the password.
    void aLockedKeyringIsSaidBeforeAnythingIsTakenIn()
    {
        QCOMPARE(QProcess::execute(QStringLiteral("dbus-send"),
                                   {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                                    QStringLiteral("--dest=org.freedesktop.secrets"),
                                    QStringLiteral("/org/freedesktop/secrets"),
                                    QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                                    QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")}),
                 0);
        Program program;
        useKeyring(program);
        const Ended ended = program.run(words("run --listen 127.0.0.1:0"));
        QVERIFY2(ended.exitCode == 1, ended.said());
        QVERIFY2(ended.err.contains("unlock"), ended.said());
    }
};

QTEST_GUILESS_MAIN(KeyringTest)
#include "keyringtest.moc"
