// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts and services rely on: every way to end, through the real process.
#include "e2e/portals.h"
#include "e2e/program.h"

#include <QDirIterator>
#include <QTcpServer>

using namespace leadferry::test;
using leadferry::sandbox::SandboxOptions;

namespace {

const char* const lead =
    R"({"id":"evt-1","type":"lead.captured.v1","contact":{"email":"ada@example.com","name":"Ada Example"}})";

Ended connectTo(const Program& program, PortalUnderTest& portal, const QByteArray& key)
{
    return program.run(
        {QStringLiteral("connect"), QStringLiteral("--service-key-stdin"), QStringLiteral("--api-url"), portal.url()},
        key + "\n");
}

} // namespace

class ExitCodesTest : public QObject
{
    Q_OBJECT
private slots:
    void doneIs0()
    {
        StandIn standIn({});
        Program program;
        const Ended connected = connectTo(program, standIn, standIn.serviceKey());
        QVERIFY2(connected.exitCode == 0, connected.said());
        QVERIFY(connected.document().value(QLatin1String("portal")).isObject());
        const Ended sent = program.run(words("send -"), lead);
        QVERIFY2(sent.exitCode == 0, sent.said());
        const Ended ran = program.run(words("run --listen off --until-idle"));
        QVERIFY2(ran.exitCode == 0, ran.said());
        QCOMPARE(standIn.records().value(QLatin1String("contacts")).toArray().size(), 1);
        QCOMPARE(standIn.records().value(QLatin1String("notes")).toArray().size(), 1);
        const Ended status = program.run(words("status"));
        QVERIFY2(status.exitCode == 0, status.said());
        QCOMPARE(status.document().value(QLatin1String("counts"))[QLatin1String("delivered")].toInt(), 1);
        const Ended log = program.run(words("log"));
        QCOMPARE(log.document().value(QLatin1String("deliveries")).toArray().size(), 1);
        QCOMPARE(program.run(words("show d1")).exitCode, 0);
        QCOMPARE(program.run(words("show e1")).exitCode, 0);
        QCOMPARE(program.run(words("connections")).exitCode, 0);
    }
    void failedIs1()
    {
        Program program;
        const Ended rejected = program.run(words("send -"), R"({"id":"no type"})");
        QVERIFY2(rejected.exitCode == 1, rejected.said());
        QCOMPARE(program.run(words("show d99")).exitCode, 1);
        QCOMPARE(program.run(words("disconnect nobody")).exitCode, 1);
    }
    void wrongUsageIs2()
    {
        Program program;
        QCOMPARE(program.run(words("conect")).exitCode, 2);
        QCOMPARE(program.run(words("log --limit none")).exitCode, 2);
        for (const char* line : {"run --listen NONSENSE", "run --listen 127.0.0.1", "run --listen 192.0.2.7:8765"}) {
            const Ended ended = program.run(words(line));
            QVERIFY2(ended.exitCode == 2 && ended.err.contains("--listen"), line + ended.said());
        }
    }
    void aPortThatIsTakenIs1()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        Program program;
        const Ended ended = program.run({QStringLiteral("run"), QStringLiteral("--listen"),
                                         QStringLiteral("127.0.0.1:%1").arg(other.serverPort())});
        QVERIFY2(ended.exitCode == 1, ended.said());
        QVERIFY2(ended.err.contains("annot listen"), ended.said());
    }
    void runWithoutAPlaceForSecretsSaysWhatToDoAndStops_data()
    {
        QTest::addColumn<QByteArray>("store");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QByteArray>("advice");
        QTest::newRow("no keychain") << QByteArray("keychain") << QByteArray()
                                     << QByteArray("LEADFERRY_SECRET_STORE=file");
        QTest::newRow("no passphrase") << QByteArray("file") << QByteArray() << QByteArray("set LEADFERRY_PASSPHRASE");
        QTest::newRow("another passphrase")
            << QByteArray("file") << QByteArray("not the one") << QByteArray("use the one they were made with");
        QTest::newRow("no such store") << QByteArray("drawer") << QByteArray()
                                       << QByteArray("must be keychain or file");
    }
    void runWithoutAPlaceForSecretsSaysWhatToDoAndStops()
    {
        QFETCH(QByteArray, store);
        QFETCH(QByteArray, passphrase);
        QFETCH(QByteArray, advice);
        StandIn standIn({});
        Program program;
        QCOMPARE(connectTo(program, standIn, standIn.serviceKey()).exitCode, 0);
        program.set("LEADFERRY_SECRET_STORE", store);
        program.set("LEADFERRY_PASSPHRASE", passphrase);
        program.set("DBUS_SESSION_BUS_ADDRESS", "unix:path=/there/is/no/bus");
        const Ended ended = program.run(words("run --listen 127.0.0.1:0"));
        QVERIFY2(ended.exitCode == 1, ended.said());
        QVERIFY2(ended.err.contains(advice), ended.said());
        QVERIFY2(!ended.out.contains("listen\":\"http"), ended.said());
    }
    void nothingConnectedIs3AndTheEventIsKept()
    {
        Program program;
        QCOMPARE(program.run(words("send -"), lead).exitCode, 0);
        const Ended ran = program.run(words("run --listen off --until-idle"));
        QVERIFY2(ran.exitCode == 3, ran.said());
        QCOMPARE(program.run(words("status")).exitCode, 3);
        const Ended log = program.run(words("log"));
        QCOMPARE(log.document().value(QLatin1String("deliveries"))[0][QLatin1String("state")].toString(),
                 QStringLiteral("unrouted"));
    }
    void aRefusedKeyIs3()
    {
        StandIn standIn({});
        Program program;
        const Ended refused = connectTo(program, standIn, "pat-eu1-wrong");
        QVERIFY2(refused.exitCode == 3, refused.said());
        QVERIFY(!refused.err.contains("pat-eu1-wrong"));
    }
    void revokedAccessIs3AndConnectingAgainGoesOn()
    {
        StandIn standIn({});
        Program program;
        QCOMPARE(connectTo(program, standIn, standIn.serviceKey()).exitCode, 0);
        standIn.sandbox().revokeAccess();
        QCOMPARE(program.run(words("send -"), lead).exitCode, 0);
        const Ended ran = program.run(words("run --listen off --until-idle"));
        QVERIFY2(ran.exitCode == 3, ran.said());
        const Ended again = connectTo(program, standIn, standIn.serviceKey());
        QVERIFY2(again.exitCode == 0, again.said());
        const Ended second = program.run(words("run --listen off --until-idle"));
        QVERIFY2(second.exitCode == 0, second.said());
        QCOMPARE(standIn.records().value(QLatin1String("notes")).toArray().size(), 1);
    }
    void aHeldDeliveryIs4()
    {
        StandIn standIn({});
        Program program;
        QCOMPARE(connectTo(program, standIn, standIn.serviceKey()).exitCode, 0);
        QCOMPARE(program.run(words("send -"), lead).exitCode, 0);
        const Ended conflict = program.run(words("send -"), QByteArray(lead).replace("Ada Example", "Another Name"));
        QCOMPARE(conflict.document().value(QLatin1String("accepted"))[0][QLatin1String("status")].toString(),
                 QStringLiteral("conflict"));
        const Ended ran = program.run(words("run --listen off --until-idle"));
        QVERIFY2(ran.exitCode == 4, ran.said());
        QCOMPARE(program.run(words("status")).exitCode, 4);
    }
    void aSecondOwnerIs5AndOtherCommandsWorkBesideTheFirst()
    {
        Program program;
        QVERIFY(!program.start(words("run --listen 127.0.0.1:0")).isEmpty());
        const Ended second = program.run(words("run --listen off"));
        QVERIFY2(second.exitCode == 5, second.said());
        const Ended sent = program.run(words("send -"), lead);
        QVERIFY2(sent.exitCode == 0, sent.said());
        QCOMPARE(program.run(words("log")).document().value(QLatin1String("deliveries")).toArray().size(), 1);
        QCOMPARE(program.stop().exitCode, 0);
    }
    void aStoreThatCannotBeOpenedIs6()
    {
        Program program;
        QCOMPARE(program.run(words("send -"), lead).exitCode, 0);
        int spoiled = 0;
        QDirIterator files(program.profile(), QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadWrite));
            if (file.peek(6) == "SQLite") {
                QVERIFY(file.resize(0) && file.write(QByteArray(4096, 'x')) == 4096);
                ++spoiled;
            }
        }
        QCOMPARE(spoiled, 1);
        for (const char* command : {"log", "status", "run --listen off --until-idle"}) {
            const Ended ended = program.run(words(command));
            QVERIFY2(ended.exitCode == 6, command + QByteArray("\n") + ended.said());
        }
    }
};

QTEST_GUILESS_MAIN(ExitCodesTest)
#include "exitcodestest.moc"
