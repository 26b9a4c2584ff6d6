// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "support/named.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using store::Database;
using store::Transaction;

class DatabaseTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void aNewFileIsMigratedAndOpensAgain()
    {
        for (int i = 0; i < 2; ++i) {
            const auto database = Database::open(file("new.db"));
            QVERIFY2(database.ok(), qPrintable(database.ok() ? QString() : database.error().message));
            const auto rows = (*database)->select(QStringLiteral("SELECT count(*) FROM event"));
            QVERIFY(rows.ok());
            QCOMPARE(rows->first().first().toInt(), 0);
        }
    }
    void everyCommitIsOnDisk()
    {
        const auto database = Database::open(file("full.db"));
        QVERIFY(database.ok());
        QCOMPARE((*database)->select(QStringLiteral("PRAGMA synchronous"))->first().first().toInt(), 2); // FULL
        QCOMPARE((*database)->select(QStringLiteral("PRAGMA journal_mode"))->first().first().toString(),
                 QStringLiteral("wal"));
    }
    void aFileFromANewerProgramIsRefusedAndLeftAlone()
    {
        {
            const auto database = Database::open(file("newer.db"));
            QVERIFY(database.ok());
            Transaction transaction(**database);
            transaction.run(QStringLiteral("PRAGMA user_version = 999"));
            QVERIFY(transaction.commit().ok());
        }
        const auto again = Database::open(file("newer.db"));
        QVERIFY(!again.ok());
        QCOMPARE(test::named(again.error().kind), test::named(base::ErrorKind::Storage));
        QVERIFY(again.error().message.contains(QStringLiteral("newer version")));
    }
    void aFileThatIsNoDatabaseIsRefusedInWords()
    {
        QFile garbage(file("garbage.db"));
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(8192, 'x'));
        garbage.close();
        const auto database = Database::open(file("garbage.db"));
        QVERIFY(!database.ok());
        QCOMPARE(test::named(database.error().kind), test::named(base::ErrorKind::Storage));
        QVERIFY(database.error().message.contains(file("garbage.db")));
        QVERIFY(database.error().message.contains(QStringLiteral("restore it from a backup")));
        QCOMPARE(QFileInfo(file("garbage.db")).size(), 8192);
    }
    void aFailedTransactionChangesNothingAndSaysWhy()
    {
        const auto database = Database::open(file("rollback.db"));
        QVERIFY(database.ok());
        {
            Transaction transaction(**database);
            transaction.run(QStringLiteral("INSERT INTO setting (key, value) VALUES ('a', '1')"));
            transaction.run(QStringLiteral("INSERT INTO setting (key, value) VALUES ('a', '2')"));
            transaction.run(QStringLiteral("INSERT INTO setting (key, value) VALUES ('b', '3')"));
            const auto done = transaction.commit();
            QVERIFY(!done.ok());
            QVERIFY(done.error().message.contains(QStringLiteral("UNIQUE")));
        }
        QCOMPARE((*database)->select(QStringLiteral("SELECT count(*) FROM setting"))->first().first().toInt(), 0);
    }
    void aTransactionThatIsNotCommittedRollsBack()
    {
        const auto database = Database::open(file("forgotten.db"));
        QVERIFY(database.ok());
        {
            Transaction transaction(**database);
            transaction.run(QStringLiteral("INSERT INTO setting (key, value) VALUES ('a', '1')"));
        }
        QCOMPARE((*database)->select(QStringLiteral("SELECT count(*) FROM setting"))->first().first().toInt(), 0);
    }
    void aReadingThatFailsHalfwayIsNoShorterReading()
    {
        const auto database = Database::open(file("halfway.db"));
        QVERIFY(database.ok());
        const QString secondRowFails = QStringLiteral("SELECT json(column1) FROM (VALUES ('1'), ('{'))");
        const auto rows = (*database)->select(secondRowFails);
        QVERIFY(!rows.ok());
        QCOMPARE(test::named(rows.error().kind), test::named(base::ErrorKind::Storage));
        Transaction transaction(**database);
        QVERIFY(transaction.select(secondRowFails).isEmpty());
        QVERIFY(transaction.failed());
    }
    void aFullDiskIsSaidInWordsThatHelp()
    {
        const auto database = Database::open(file("full disk.db"));
        QVERIFY(database.ok());
        Transaction transaction(**database);
        transaction.run(QStringLiteral("PRAGMA max_page_count = 1")); // as many as there are, that is
        transaction.run(QStringLiteral("INSERT INTO setting (key, value) VALUES ('a', ?)"), {QString(100'000, u'x')});
        const auto done = transaction.commit();
        QVERIFY(!done.ok());
        QVERIFY2(done.error().message.startsWith(QStringLiteral("the disk is full: free some space")),
                 qPrintable(done.error().message));
        QVERIFY((*database)->outOfSpace());
    }
    void writingIsCheckedByWriting()
    {
        const auto database = Database::open(file("check.db"));
        QVERIFY(database.ok());
        const auto version = (*database)->select(QStringLiteral("PRAGMA user_version"))->first().first();
        const qint64 before = QFileInfo(file("check.db-wal")).size();
        QVERIFY((*database)->checkWriting().ok());
        QVERIFY(QFileInfo(file("check.db-wal")).size() > before);
        QCOMPARE((*database)->select(QStringLiteral("PRAGMA user_version"))->first().first(), version);
    }
    void aLockThatStaysIsSaidInWordsThatHelp()
    {
        const auto database = Database::open(file("locked.db"));
        const auto other = Database::open(file("locked.db"));
        QVERIFY(database.ok() && other.ok());
        const Transaction holding(**other);
        Transaction transaction(**database);
        const auto done = transaction.commit();
        QVERIFY(!done.ok());
        QVERIFY2(done.error().message.startsWith(QStringLiteral("another program holds the database: close it")),
                 qPrintable(done.error().message));
        QVERIFY(!(*database)->outOfSpace());
    }
    void aNullTextIsAnEmptyText()
    {
        const auto database = Database::open(file("empty.db"));
        QVERIFY(database.ok());
        Transaction transaction(**database);
        transaction.run(QStringLiteral("INSERT INTO setting (key, value) VALUES ('a', ?)"), {QString()});
        QVERIFY(transaction.commit().ok());
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "databasetest.moc"
