// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the window is translated: nothing unfinished in the files, and nothing in the sources that the files
// lack.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString translations = QStringLiteral(LEADFERRY_SOURCE_DIR "/translations");

/// Texts without a finished translation, and those whose translation lost a place holder.
QStringList faultsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {path + QStringLiteral(" cannot be read")};
    }
    QStringList faults;
    QString source;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement()) {
            continue;
        }
        if (reader.name() == QLatin1String("source")) {
            source = reader.readElementText();
        } else if (reader.name() == QLatin1String("translation")) {
            const bool unfinished = reader.attributes().hasAttribute(QLatin1String("type"));
            const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements);
            bool whole = !unfinished && !text.trimmed().isEmpty();
            for (const char* place : {"%1", "%2", "%3", "%4"}) {
                whole = whole && (!source.contains(QLatin1String(place)) || text.contains(QLatin1String(place)));
            }
            if (!whole) {
                faults.append(source);
            }
        }
    }
    if (reader.hasError()) {
        faults.append(reader.errorString());
    }
    return faults;
}

QStringList sources()
{
    QStringList files;
    for (const char* folder : {"src/presentation", "ui"}) {
        QStringList pending{QStringLiteral(LEADFERRY_SOURCE_DIR "/") + QLatin1String(folder)};
        while (!pending.isEmpty()) {
            const QDir dir(pending.takeFirst());
            const auto entries = dir.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot);
            for (const QFileInfo& entry : entries) {
                if (entry.isDir()) {
                    pending.append(entry.filePath());
                } else if (entry.suffix() == QLatin1String("cpp") || entry.suffix() == QLatin1String("h")) {
                    files.append(entry.filePath());
                }
            }
        }
    }
    return files;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsUnfinished_data()
    {
        QTest::addColumn<QString>("file");
        const auto files = QDir(translations).entryList({QStringLiteral("*.ts")});
        QVERIFY(files.size() >= 2);
        for (const QString& file : files) {
            QTest::newRow(qPrintable(file)) << file;
        }
    }
    void nothingIsUnfinished()
    {
        QFETCH(QString, file);
        QCOMPARE(faultsOf(translations + QLatin1Char('/') + file), QStringList());
    }
    void everyTextOfTheSourcesIsInTheGermanFile()
    {
        const QString lupdate = qEnvironmentVariable("LEADFERRY_LUPDATE");
        QVERIFY2(!lupdate.isEmpty(), "LEADFERRY_LUPDATE names no lupdate");
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("leadferry_de.ts"));
        QVERIFY(QFile::copy(translations + QStringLiteral("/leadferry_de.ts"), copy));
        QFile list(folder.filePath(QStringLiteral("sources.lst")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(sources().join(QLatin1Char('\n')).toUtf8());
        list.close();
        QProcess process;
        process.start(lupdate, {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                                QStringLiteral("-I"), QStringLiteral(LEADFERRY_SOURCE_DIR), QStringLiteral("-I"),
                                QStringLiteral(LEADFERRY_SOURCE_DIR "/src"), QLatin1Char('@') + list.fileName(),
                                QStringLiteral("-ts"), copy});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(faultsOf(copy), QStringList());
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translationstest.moc"
