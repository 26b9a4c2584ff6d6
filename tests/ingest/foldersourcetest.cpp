// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/foldersource.h"

#include "recordingsink.h"
#include "support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace leadferry;
using ingest::FolderSource;
using test::RecordingSink;

namespace {

QByteArray eventOf(const QByteArray& id)
{
    return "{\"type\":\"x\",\"id\":\"" + id + "\"}";
}

/// A watched folder, with time in the test's hands.
struct Folder
{
    explicit Folder(ingest::FolderLimits limits = {}) : source(dir.path(), sink, clock, limits) {}

    [[nodiscard]] QString path(const QString& name) const { return dir.filePath(name); }
    void put(const QString& name, const QByteArray& content, QIODevice::OpenMode mode = QIODevice::WriteOnly) const
    {
        QFile file(path(name));
        QVERIFY(file.open(mode));
        QCOMPARE(file.write(content), content.size());
    }
    [[nodiscard]] QByteArray get(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    [[nodiscard]] QStringList in(const QString& folder) const
    {
        return QDir(path(folder)).entryList(QDir::Files | QDir::System, QDir::Name);
    }
    void pass(int milliseconds)
    {
        // In steps, so that what the source does between two alarms happens between them.
        for (int step = 0; step < milliseconds; step += 250) {
            clock.advance(250);
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
        }
    }
    void settle() { pass(5'000); }

    QTemporaryDir dir;
    RecordingSink sink;
    test::FakeClock clock;
    FolderSource source;
    QSignalSpy taken{&source, &FolderSource::taken};
    QSignalSpy failed{&source, &FolderSource::failed};
};

} // namespace

class FolderSourceTest : public QObject
{
    Q_OBJECT
private slots:
    void aFileIsTakenInOneBatchAndMovedToDone()
    {
        Folder at;
        QVERIFY(at.source.start().ok());
        at.put(QStringLiteral("a.jsonl"), eventOf("1") + "\n" + eventOf("2") + "\n");
        at.settle();
        QCOMPARE(at.sink.batches.size(), 1);
        QCOMPARE(at.sink.ids(), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(at.sink.batches[0][0].source, QStringLiteral("folder"));
        QCOMPARE(at.in(QStringLiteral("done")), QStringList{QStringLiteral("a.jsonl")});
        QCOMPARE(at.get(QStringLiteral("done/a.jsonl")), eventOf("1") + "\n" + eventOf("2") + "\n");
        QVERIFY(at.in(QStringLiteral(".")).isEmpty());
        QCOMPARE(at.taken.count(), 1);
        QCOMPARE(at.taken[0], (QVariantList{QStringLiteral("a.jsonl"), 2, 0}));
        QCOMPARE(at.failed.count(), 0);
    }
    void everyFormIsTakenAndOtherFilesAreLeftAlone()
    {
        Folder at;
        at.put(QStringLiteral("a.json"), eventOf("1"));
        at.put(QStringLiteral("b.JSON"), "[" + eventOf("2") + "," + eventOf("3") + "]");
        at.put(QStringLiteral("c.ndjson"), eventOf("4"));
        at.put(QStringLiteral("d.csv"), "type,id\nx,5\n");
        at.put(QStringLiteral("e.json.part"), eventOf("6"));
        at.put(QStringLiteral(".f.json"), eventOf("7"));
        at.put(QStringLiteral("g.txt"), eventOf("8"));
        QVERIFY(QDir(at.dir.path()).mkpath(QStringLiteral("h.json")));
        QVERIFY(at.source.start().ok());
        at.settle();
        QCOMPARE(at.taken.count(), 4);
        QStringList ids = at.sink.ids();
        ids.sort();
        QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("1 2 3 4 5"));
        QCOMPARE(at.in(QStringLiteral(".")), (QStringList{QStringLiteral("e.json.part"), QStringLiteral("g.txt")}));
        QCOMPARE(at.failed.count(), 0);
    }
    void aGrowingFileIsLeftUntilItStops()
    {
        Folder at;
        QVERIFY(at.source.start().ok());
        at.put(QStringLiteral("a.jsonl"), eventOf("0") + "\n");
        for (int i = 1; i < 20; ++i) {
            at.pass(750);
            at.put(QStringLiteral("a.jsonl"), eventOf(QByteArray::number(i)) + "\n", QIODevice::Append);
        }
        QCOMPARE(at.sink.batches.size(), 0);
        at.settle();
        QCOMPARE(at.sink.batches.size(), 1);
        QCOMPARE(at.sink.ids().size(), 20);
    }
    void olderFilesComeFirst()
    {
        Folder at;
        const QDateTime now = QDateTime::currentDateTime();
        int age = 0;
        for (const char* name : {"c", "a", "d", "b"}) {
            at.put(QString::fromLatin1(name) + QStringLiteral(".json"), eventOf(name));
            QFile file(at.path(QString::fromLatin1(name) + QStringLiteral(".json")));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(now.addSecs(++age - 100), QFileDevice::FileModificationTime));
        }
        QVERIFY(at.source.start().ok());
        at.settle();
        QCOMPARE(at.sink.ids().join(QString()), QStringLiteral("cadb"));
    }
    void badLinesAreSetAsideAndTheGoodOnesTaken()
    {
        Folder at;
        QVERIFY(at.source.start().ok());
        const QByteArray original = eventOf("1") + "\n{broken\n" + eventOf("2") + "\n{\"id\":\"3\"}\n";
        at.put(QStringLiteral("a.jsonl"), original);
        at.settle();
        QCOMPARE(at.sink.ids().size(), 2);
        QCOMPARE(at.taken.value(0), (QVariantList{QStringLiteral("a.jsonl"), 2, 2}));
        QCOMPARE(at.get(QStringLiteral("done/a.jsonl")), original);
        QCOMPARE(at.get(QStringLiteral("failed/a.jsonl")), QByteArray("{broken\n{\"id\":\"3\"}\n"));
        const auto reasons =
            QString::fromUtf8(at.get(QStringLiteral("failed/a.jsonl.error.txt"))).split(QLatin1Char('\n'));
        QVERIFY(reasons[0].startsWith(QStringLiteral("line 2 is not a JSON object")));
        QVERIFY(reasons[1].startsWith(QStringLiteral("line 4: type")));
    }
    void badRowsOfATableCanBeCorrectedAndGivenAgain()
    {
        Folder at;
        QVERIFY(at.source.start().ok());
        at.put(QStringLiteral("a.csv"), "type,id\nx,1\n,2\n");
        at.settle();
        QCOMPARE(at.get(QStringLiteral("failed/a.csv")), QByteArray("type,id\n,2\n"));
        at.put(QStringLiteral("again.csv"), at.get(QStringLiteral("failed/a.csv")).replace(",2", "x,2"));
        at.settle();
        QCOMPARE(at.sink.ids().join(QLatin1Char(' ')), QStringLiteral("1 2"));
    }
    void aFileThatCannotBeReadGoesToFailedWithItsReason_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("malformed") << QStringLiteral("a.json") << QByteArray("{\"type\":")
                                   << QStringLiteral("not JSON");
        QTest::newRow("one bad event") << QStringLiteral("a.json") << QByteArray("{}")
                                       << QStringLiteral("the event: type");
        QTest::newRow("only bad lines") << QStringLiteral("a.jsonl") << QByteArray("{}\n7\n")
                                        << QStringLiteral("line 2");
        QTest::newRow("blank") << QStringLiteral("a.jsonl") << QByteArray("\n\n") << QStringLiteral("nothing in it");
        QTest::newRow("table") << QStringLiteral("a.csv") << QByteArray("type\n\"x\n") << QStringLiteral("line 2");
        QTest::newRow("binary") << QStringLiteral("a.csv") << QByteArray(1000, '\0') << QStringLiteral("type");
        QTest::newRow("too large") << QStringLiteral("a.json") << QByteArray(2 << 20, ' ')
                                   << QStringLiteral("larger than 1 MiB");
    }
    void aFileThatCannotBeReadGoesToFailedWithItsReason()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        Folder at({.largestFileBytes = 1 << 20});
        QVERIFY(at.source.start().ok());
        at.put(name, content);
        at.settle();
        QCOMPARE(at.in(QStringLiteral(".")), QStringList());
        QCOMPARE(at.get(QStringLiteral("failed/") + name), content);
        const auto reason = QString::fromUtf8(at.get(QStringLiteral("failed/%1.error.txt").arg(name)));
        QVERIFY2(reason.contains(says), qPrintable(reason));
        QCOMPARE(at.failed.count(), 1);
        QCOMPARE(at.failed[0][0].toString(), name);
        QVERIFY(at.failed[0][1].toString().contains(says));
        QVERIFY(at.sink.batches.isEmpty());
    }
    void anEmptyFileIsGivenTimeAndThenRefused()
    {
        Folder at;
        QVERIFY(at.source.start().ok());
        at.put(QStringLiteral("late.json"), "");
        at.put(QStringLiteral("never.json"), "");
        at.pass(50'000);
        QCOMPARE(at.failed.count(), 0);
        at.put(QStringLiteral("late.json"), eventOf("1"));
        at.pass(20'000);
        QCOMPARE(at.sink.ids(), QStringList{QStringLiteral("1")});
        QCOMPARE(at.in(QStringLiteral("failed")),
                 (QStringList{QStringLiteral("never.json"), QStringLiteral("never.json.error.txt")}));
    }
    void nothingInAFileIsStillDone()
    {
        Folder at;
        QVERIFY(at.source.start().ok());
        at.put(QStringLiteral("a.json"), "[]");
        at.settle();
        QCOMPARE(at.taken.value(0), (QVariantList{QStringLiteral("a.json"), 0, 0}));
        QVERIFY(at.sink.batches.isEmpty());
    }
    void aNameUsedBeforeGetsANumber()
    {
        Folder at;
        QVERIFY(at.source.start().ok());
        for (const char* id : {"1", "2", "3"}) {
            at.put(QStringLiteral("a.json"), eventOf(id));
            at.settle();
            at.put(QStringLiteral("bad.json"), QByteArray("{") + id);
            at.settle();
        }
        QCOMPARE(at.sink.ids().size(), 3);
        QCOMPARE(at.in(QStringLiteral("done")).size(), 3);
        QCOMPARE(at.get(QStringLiteral("done/a-3.json")), eventOf("3"));
        QCOMPARE(at.get(QStringLiteral("failed/bad-2.json")), QByteArray("{2"));
        QVERIFY(at.in(QStringLiteral("failed")).contains(QStringLiteral("bad-2.json.error.txt")));
        QCOMPARE(at.in(QStringLiteral("failed")).size(), 6);
    }
    void aCrashBeforeTheMoveRepeatsTheSameIds()
    {
        Folder at;
        const QByteArray lines = "{\"type\":\"x\"}\n{\"type\":\"x\"}\n{bad\n{\"type\":\"y\"}\n";
        at.put(QStringLiteral("a.jsonl"), lines);
        QVERIFY(at.source.start().ok());
        at.settle();
        QCOMPARE(at.sink.different(), 3);
        // As it looks after a crash: stored, the bad line set aside, but the file still there.
        QVERIFY(QFile::rename(at.path(QStringLiteral("done/a.jsonl")), at.path(QStringLiteral("a.jsonl"))));
        FolderSource restarted(at.dir.path(), at.sink, at.clock);
        at.source.stop();
        QVERIFY(restarted.start().ok());
        at.settle();
        QCOMPARE(at.sink.batches.size(), 2);
        QCOMPARE(at.sink.different(), 3);
        QCOMPARE(at.in(QStringLiteral("done")), QStringList{QStringLiteral("a.jsonl")});
        QCOMPARE(at.in(QStringLiteral("failed")),
                 (QStringList{QStringLiteral("a.jsonl"), QStringLiteral("a.jsonl.error.txt")}));
    }
    void aFileIsNotMovedBeforeItsEventsAreStored()
    {
        Folder at;
        at.sink.answers = RecordingSink::Answers::Held;
        at.put(QStringLiteral("a.json"), eventOf("1"));
        at.put(QStringLiteral("b.json"), eventOf("2"));
        QVERIFY(at.source.start().ok());
        at.settle();
        QCOMPARE(at.sink.waiting(), 1);
        QCOMPARE(at.in(QStringLiteral(".")).size(), 2);
        at.sink.answerNext();
        QTRY_COMPARE(at.sink.waiting(), 1);
        QCOMPARE(at.in(QStringLiteral("done")).size(), 1);
        at.sink.answerNext();
        QCOMPARE(at.in(QStringLiteral("done")).size(), 2);
    }
    void whatCannotBeStoredIsTriedAgain()
    {
        Folder at;
        at.sink.error = base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")};
        at.put(QStringLiteral("a.json"), eventOf("1"));
        QVERIFY(at.source.start().ok());
        at.pass(100'000);
        QCOMPARE(at.failed.count(), 1); // told once
        QVERIFY(at.failed[0][1].toString().contains(QStringLiteral("disk full")));
        QCOMPARE(at.in(QStringLiteral(".")).size(), 1);
        at.sink.error.reset();
        at.pass(40'000);
        QCOMPARE(at.taken.count(), 1);
        QCOMPARE(at.sink.ids(), QStringList{QStringLiteral("1")});
    }
    void linesAddedWhileTheEventsAreStoredAreNotLost()
    {
        Folder at;
        at.sink.answers = RecordingSink::Answers::Held;
        at.put(QStringLiteral("a.jsonl"), eventOf("1") + "\n");
        QVERIFY(at.source.start().ok());
        at.settle();
        QCOMPARE(at.sink.waiting(), 1);
        at.put(QStringLiteral("a.jsonl"), eventOf("2") + "\n", QIODevice::Append);
        at.sink.answerNext();
        QVERIFY(at.in(QStringLiteral("done")).isEmpty());
        at.sink.answers = RecordingSink::Answers::AtOnce;
        at.settle();
        QCOMPARE(at.in(QStringLiteral("done")), QStringList{QStringLiteral("a.jsonl")});
        QCOMPARE(at.sink.different(), 2);
    }
    void aStoppedSourceTakesNothingMoreButFinishesItsFile()
    {
        Folder at;
        at.sink.answers = RecordingSink::Answers::Held;
        at.put(QStringLiteral("a.json"), eventOf("1"));
        QVERIFY(at.source.start().ok());
        at.settle();
        at.put(QStringLiteral("b.json"), eventOf("2"));
        at.source.stop();
        at.sink.answerNext();
        at.settle();
        QCOMPARE(at.in(QStringLiteral("done")), QStringList{QStringLiteral("a.json")});
        QCOMPARE(at.in(QStringLiteral(".")), QStringList{QStringLiteral("b.json")});
    }
    void deletedWhileItsEventsAreStoredItLeavesTheFileForTheNextStart()
    {
        QTemporaryDir dir;
        RecordingSink sink;
        sink.answers = RecordingSink::Answers::Held;
        test::FakeClock clock;
        QFile file(dir.filePath(QStringLiteral("a.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(eventOf("1")) > 0);
        file.close();
        {
            FolderSource source(dir.path(), sink, clock);
            QVERIFY(source.start().ok());
            for (int i = 0; i < 20 && sink.waiting() == 0; ++i) {
                clock.advance(500);
                QCoreApplication::processEvents();
            }
            QCOMPARE(sink.waiting(), 1);
        }
        sink.answerNext();
        QVERIFY(file.exists());
    }
    void aVanishedFileIsForgotten()
    {
        Folder at;
        at.sink.answers = RecordingSink::Answers::Held;
        at.put(QStringLiteral("a.json"), eventOf("1"));
        QVERIFY(at.source.start().ok());
        at.settle();
        QVERIFY(QFile::remove(at.path(QStringLiteral("a.json"))));
        at.sink.answerNext();
        at.settle();
        QVERIFY(at.in(QStringLiteral("done")).isEmpty());
        QVERIFY(at.failed.count() <= 1);
        at.put(QStringLiteral("b.json"), eventOf("2"));
        at.sink.answers = RecordingSink::Answers::AtOnce;
        at.settle();
        QCOMPARE(at.in(QStringLiteral("done")), QStringList{QStringLiteral("b.json")});
    }
    void aLinkIsNotFollowed()
    {
        Folder at;
        QTemporaryDir elsewhere;
        QFile target(elsewhere.filePath(QStringLiteral("secret")));
        QVERIFY(target.open(QIODevice::WriteOnly) && target.write(eventOf("1")) > 0);
        target.close();
        QVERIFY(target.link(at.path(QStringLiteral("a.json"))));
        QVERIFY(QFile::link(elsewhere.filePath(QStringLiteral("nothing")), at.path(QStringLiteral("broken.json"))));
        QVERIFY(at.source.start().ok());
        at.settle();
        QVERIFY(at.sink.batches.isEmpty());
        QVERIFY(target.exists());
        QCOMPARE(at.failed.count(), 2);
        QVERIFY(at.get(QStringLiteral("failed/a.json.error.txt")).contains("it is a link"));
    }
    void aPipeIsNotOpened()
    {
#ifdef Q_OS_UNIX
        Folder at;
        QCOMPARE(mkfifo(QFile::encodeName(at.path(QStringLiteral("a.json"))).constData(), 0600), 0);
        at.put(QStringLiteral("b.json"), eventOf("1"));
        QVERIFY(at.source.start().ok());
        at.pass(70'000);
        QCOMPARE(at.failed.count(), 1);
        QVERIFY(at.failed[0][1].toString().contains(QStringLiteral("not a file")));
        QCOMPARE(at.sink.ids(), QStringList{QStringLiteral("1")});
#endif
    }
    void aFolderThatIsMissingCannotBeWatched()
    {
        RecordingSink sink;
        test::FakeClock clock;
        FolderSource source(QStringLiteral("/nonexistent/leadferry"), sink, clock);
        const auto started = source.start();
        QVERIFY(!started);
        QVERIFY(started.error().kind == base::ErrorKind::Invalid);
        QVERIFY(started.error().message.contains(QStringLiteral("create it")));
    }
    void aFolderThatGoesAwayIsToldOnceAndTakenUpAgain()
    {
        Folder at;
        QVERIFY(at.source.start().ok());
        at.settle();
        const QString away = at.dir.path() + QStringLiteral("-away");
        QVERIFY(QDir().rename(at.dir.path(), away));
        at.pass(20'000);
        QCOMPARE(at.failed.count(), 1);
        QVERIFY(QDir().rename(away, at.dir.path()));
        at.put(QStringLiteral("a.json"), eventOf("1"));
        at.settle();
        QCOMPARE(at.taken.count(), 1);
    }
    void manyFilesAreAllTaken()
    {
        Folder at;
        for (int i = 0; i < 300; ++i) {
            at.put(QStringLiteral("%1.json").arg(i), eventOf(QByteArray::number(i)));
        }
        QVERIFY(at.source.start().ok());
        at.pass(1'250); // seen, then quiet; the rest needs no time
        QTRY_COMPARE_WITH_TIMEOUT(at.taken.count(), 300, 30'000);
        QCOMPARE(at.sink.different(), 300);
        QCOMPARE(at.sink.ids().size(), 300);
        QCOMPARE(at.in(QStringLiteral("done")).size(), 300);
    }
    void withARealClockAFileIsTakenInAFewSeconds()
    {
        QTemporaryDir dir;
        RecordingSink sink;
        base::SystemClock clock;
        FolderSource source(dir.path(), sink, clock);
        QSignalSpy taken(&source, &FolderSource::taken);
        QVERIFY(source.start().ok());
        QFile file(dir.filePath(QStringLiteral("a.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(eventOf("1")) > 0);
        file.close();
        QVERIFY(taken.wait(10'000));
    }
};

QTEST_GUILESS_MAIN(FolderSourceTest)
#include "foldersourcetest.moc"
