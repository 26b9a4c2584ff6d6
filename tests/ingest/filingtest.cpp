// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/filing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry::ingest;

namespace {

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

class FilingTest : public QObject
{
    Q_OBJECT
private slots:
    void aNameThatIsTakenGetsANumber()
    {
        QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("done")));
        const QString done = dir.filePath(QStringLiteral("done"));
        QStringList names;
        for (const char* text : {"1", "2", "3"}) {
            const QString file = dir.filePath(QStringLiteral("a.b.json"));
            write(file, text);
            names.append(moveInto(done, file).value());
            QVERIFY(!QFile::exists(file));
        }
        QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("a.b.json a.b-2.json a.b-3.json"));
        QCOMPARE(content(done + QStringLiteral("/a.b.json")), QByteArray("1"));
        QCOMPARE(content(done + QStringLiteral("/a.b-3.json")), QByteArray("3"));
    }
    void theSameContentIsNotWrittenTwice()
    {
        QTemporaryDir dir;
        const QString name = QStringLiteral("a.json");
        QCOMPARE(writeInto(dir.path(), name, "1").value(), name);
        QCOMPARE(writeInto(dir.path(), name, "1").value(), name);
        QCOMPARE(writeInto(dir.path(), name, "2").value(), QStringLiteral("a-2.json"));
        QCOMPARE(writeInto(dir.path(), name, "2").value(), QStringLiteral("a-2.json"));
        QCOMPARE(content(dir.filePath(name)), QByteArray("1"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 2);
    }
    void whatCannotBeMovedStaysWhereItIs()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("a.json"));
        write(file, "1");
        const auto moved = moveInto(dir.filePath(QStringLiteral("nowhere")), file);
        QVERIFY(!moved);
        QVERIFY(moved.error().kind == leadferry::base::ErrorKind::Storage);
        QCOMPARE(content(file), QByteArray("1"));
        QVERIFY(!writeInto(dir.filePath(QStringLiteral("nowhere")), QStringLiteral("a"), "1"));
    }
};

QTEST_GUILESS_MAIN(FilingTest)
#include "filingtest.moc"
