// SPDX-License-Identifier: GPL-3.0-or-later
// What every file of the project has: a licence line, a first sentence, its folder's namespace, a readable length.
#include "architecture/sourcetree.h"

#include <QTest>

using namespace leadferry::test;

namespace {

constexpr int longFile = 400;    ///< named in the test's output, so that somebody asks why
constexpr int tooLongFile = 600; ///< refused

QStringList code()
{
    return filesBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("tests")},
                      {QStringLiteral("*.cpp"), QStringLiteral("*.h")});
}

QString textOf(const QString& path)
{
    return readText(QStringLiteral(LEADFERRY_SOURCE_DIR "/") + path);
}

QString report(const QStringList& paths)
{
    return paths.join(QLatin1Char('\n'));
}

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT
private slots:
    void everyFileBeginsWithItsLicence()
    {
        QStringList without;
        for (const QString& path : code()) {
            if (!textOf(path).startsWith(QLatin1String("// SPDX-License-Identifier: GPL-3.0-or-later\n"))) {
                without.append(path);
            }
        }
        const QStringList scripts =
            filesBelow({QStringLiteral("tests"), QStringLiteral("packaging"), QStringLiteral("cmake")},
                       {QStringLiteral("*.py"), QStringLiteral("*.sh"), QStringLiteral("*.cmake")})
            << QStringLiteral("dev") << QStringLiteral(".ci/run");
        for (const QString& path : scripts) {
            if (!textOf(path).left(200).contains(QLatin1String("# SPDX-License-Identifier: GPL-3.0-or-later\n"))) {
                without.append(path);
            }
        }
        QVERIFY2(without.isEmpty(), qPrintable(report(without)));
    }
    void everyHeaderSaysWhatItIsFor()
    {
        QStringList silent;
        for (const QString& path : code()) {
            if (path.endsWith(QLatin1String(".h")) &&
                !textOf(path).section(QLatin1Char('\n'), 1, 1).startsWith(QLatin1String("// "))) {
                silent.append(path);
            }
        }
        QVERIFY2(silent.isEmpty(), qPrintable(report(silent)));
    }
    void everyHeaderIsIncludedOnce()
    {
        for (const QString& path : code()) {
            if (path.endsWith(QLatin1String(".h"))) {
                QVERIFY2(textOf(path).contains(QLatin1String("\n#pragma once\n")), qPrintable(path));
            }
        }
    }
    void everyHeaderLivesInItsFoldersNamespace()
    {
        QStringList elsewhere;
        for (const QString& path : code()) {
            const QStringList parts = path.split(QLatin1Char('/'));
            if (!path.endsWith(QLatin1String(".h")) || parts.constFirst() == QLatin1String("tests")) {
                continue;
            }
            const QString folder = parts.constFirst() == QLatin1String("src") ? parts.value(1) : parts.constFirst();
            if (!textOf(path).contains(QStringLiteral("namespace leadferry::") + folder)) {
                elsewhere.append(path);
            }
        }
        QVERIFY2(elsewhere.isEmpty(), qPrintable(report(elsewhere)));
    }
    void noFileIsTooLongToRead()
    {
        QStringList tooLong;
        for (const QString& path : code()) {
            const auto lines = textOf(path).count(QLatin1Char('\n'));
            if (lines > tooLongFile) {
                tooLong.append(QStringLiteral("%1: %2 lines").arg(path).arg(lines));
            } else if (lines > longFile) {
                qInfo("%s: %lld lines; is there a second responsibility inside?", qPrintable(path),
                      static_cast<long long>(lines));
            }
        }
        QVERIFY2(tooLong.isEmpty(), qPrintable(report(tooLong)));
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "filestest.moc"
