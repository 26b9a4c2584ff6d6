// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/timetext.h"

#include <QTest>

using namespace leadferry::domain;

class TimeTextTest : public QObject
{
    Q_OBJECT
private slots:
    void whatBotsSendIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        const auto nine = QStringLiteral("2026-11-22T09:15:00.000Z");
        QTest::newRow("utc") << QStringLiteral("2026-11-22T09:15:00Z") << nine;
        QTest::newRow("zone") << QStringLiteral("2026-11-22T10:15:00+01:00") << nine;
        QTest::newRow("zone without colon") << QStringLiteral("2026-11-22T10:15:00+0100") << nine;
        QTest::newRow("no zone is utc") << QStringLiteral("2026-11-22T09:15:00") << nine;
        QTest::newRow("a space for the T") << QStringLiteral(" 2026-11-22 09:15:00 ") << nine;
        QTest::newRow("no seconds") << QStringLiteral("2026-11-22T09:15") << nine;
        QTest::newRow("milliseconds") << QStringLiteral("2026-11-22T09:15:00.250Z")
                                      << QStringLiteral("2026-11-22T09:15:00.250Z");
        QTest::newRow("microseconds") << QStringLiteral("2026-11-22T09:15:00.250400+00:00")
                                      << QStringLiteral("2026-11-22T09:15:00.250Z");
        QTest::newRow("day") << QStringLiteral("2026-11-22") << QStringLiteral("2026-11-22T00:00:00.000Z");
        QTest::newRow("epoch") << QStringLiteral("1795338900000") << nine;
    }
    void whatBotsSendIsRead()
    {
        QFETCH(QString, text);
        const auto milliseconds = millisecondsFromText(text);
        QVERIFY(milliseconds.has_value());
        QTEST(isoUtc(*milliseconds), "utc");
    }
    void whatIsNoPlausibleTimeIsNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "tomorrow", "22.11.2026", "2026-13-01T00:00:00Z", "1795338900", "0", "-5",
                                 "9999-01-01T00:00:00Z", "1795338900000000000000000"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void whatIsNoPlausibleTimeIsNothing()
    {
        QFETCH(QString, text);
        QVERIFY(!millisecondsFromText(text));
    }
};

QTEST_GUILESS_MAIN(TimeTextTest)
#include "timetexttest.moc"
