// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk, and a database that another process holds: the sender and the user are told, and it goes on by itself.
#include "e2e/enginehere.h"
#include "e2e/sqlitesteps.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace leadferry::test;

namespace {

constexpr int patienceMs = 40'000;

/// A process that takes the database's write lock and keeps it: a backup that hangs.
class OtherProcess
{
public:
    explicit OtherProcess(const QString& database)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStandardPaths::findExecutable(QStringLiteral("python3")),
                        {QStringLiteral("-c"),
                         QStringLiteral("import sqlite3, sys\n"
                                        "database = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                                        "database.execute('BEGIN IMMEDIATE')\n"
                                        "print('held', flush=True)\n"
                                        "sys.stdin.read()\n"),
                         database});
        m_holds = m_process.waitForStarted() && m_process.waitForReadyRead() && m_process.readLine().startsWith("held");
    }
    ~OtherProcess()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(OtherProcess)
    [[nodiscard]] bool holds() const { return m_holds; }

private:
    QProcess m_process;
    bool m_holds = false;
};

} // namespace

class DiskTroubleTest : public QObject
{
    Q_OBJECT

    static void takeTwo(EngineHere& here)
    {
        here.bot().pauseAfter(2);
        QVERIFY(here.start());
        QVERIFY(here.waitFor([&here] { return here.bot().taken() == 2; }, patienceMs));
    }
    /// Whoever looks is told, and nobody gets a 202 for what is not stored.
    static void isTold(EngineHere& here, int status, const char* words)
    {
        here.bot().pauseAfter(here.events());
        QVERIFY(here.waitFor([&here, status] { return here.bot().answered(status) > 0; }, patienceMs));
        QCOMPARE(here.bot().taken(), 2);
        QVERIFY(here.waitFor([&here] { return !here.engine().status().failure.isEmpty(); }, patienceMs));
        QVERIFY2(here.engine().status().failure.startsWith(QLatin1String(words)),
                 qPrintable(here.engine().status().failure));
    }
    static void isGotOver(EngineHere& here)
    {
        QVERIFY(here.comesToRest(patienceMs));
        QCOMPARE(here.engine().status().failure, QString());
        QVERIFY2(here.wrong().isEmpty(), here.wrong().join(QLatin1Char('\n')).toUtf8());
    }

private slots:
    void aFullDiskIsToldAndGotOver()
    {
        EngineHere here(madeUpDay(6, 2));
        takeTwo(here);
        {
            const FullDisk full;
            isTold(here, 429, "the disk is full: free some space");
        }
        isGotOver(here);
    }
    void aStartOnAFullDiskSaysSoAndTheNextOneWorks()
    {
        EngineHere here(madeUpDay(6, 2));
        {
            const FullDisk full;
            QVERIFY(!here.start());
            const QString said = here.said().join(u' ');
            QVERIFY2(said.contains(QLatin1String("the disk is full: free some space")), qPrintable(said));
        }
        QVERIFY(here.start());
        isGotOver(here);
    }
    void aLockThatLastsIsToldAndGotOver()
    {
        EngineHere here(madeUpDay(6, 2));
        takeTwo(here);
        {
            const OtherProcess other(here.databaseFile());
            QVERIFY(other.holds());
            isTold(here, 503, "another program holds the database: close it");
        }
        isGotOver(here);
    }
};

QTEST_GUILESS_MAIN(DiskTroubleTest)
#include "disktroubletest.moc"
