// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quiethours.h"

#include <QTest>

using leadferry::domain::QuietHours;

class QuietHoursTest : public QObject
{
    Q_OBJECT
    static QDateTime at(int day, int hour, int minute = 0) { return {QDate(2026, 11, day), QTime(hour, minute)}; }

private slots:
    void whatMayBeWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("over night") << QStringLiteral("22:00-07:00") << QStringLiteral("22:00-07:00");
        QTest::newRow("short and spaced") << QStringLiteral("  9:30 - 17:05 ") << QStringLiteral("09:30-17:05");
        QTest::newRow("another dash") << QStringLiteral("22:00–07:00") << QStringLiteral("22:00-07:00");
        for (const char* wrong :
             {"22", "22:00", "22:00-", "22:00-25:00", "22-7", "22:00-07:00-08:00", "night", "07:00-07:00", "-"}) {
            QTest::newRow(wrong) << QString::fromLatin1(wrong) << QStringLiteral("refused");
        }
    }
    void whatMayBeWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto hours = QuietHours::fromText(text);
        QCOMPARE(hours ? hours->toText() : QStringLiteral("refused"), read);
    }
    void whenTheyHoldAndEnd_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QDateTime>("end");
        const QString night = QStringLiteral("22:00-07:00");
        const QString noon = QStringLiteral("12:00-13:00");
        QTest::newRow("none") << QString() << at(29, 3) << QDateTime();
        QTest::newRow("before") << night << at(29, 21, 59) << QDateTime();
        QTest::newRow("from the first minute") << night << at(29, 22) << at(30, 7);
        QTest::newRow("after midnight") << night << at(30, 0) << at(30, 7);
        QTest::newRow("to the last minute") << night << at(30, 6, 59) << at(30, 7);
        QTest::newRow("then no more") << night << at(30, 7) << QDateTime();
        QTest::newRow("within a day") << noon << at(29, 12, 30) << at(29, 13);
        QTest::newRow("not at night") << noon << at(29, 0) << QDateTime();
    }
    void whenTheyHoldAndEnd()
    {
        QFETCH(QString, hours);
        QFETCH(QDateTime, now);
        QFETCH(QDateTime, end);
        QCOMPARE(QuietHours::fromText(hours)->endMs(now), end.isValid() ? end.toMSecsSinceEpoch() : 0);
    }
};

QTEST_GUILESS_MAIN(QuietHoursTest)
#include "quiethourstest.moc"
