// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/platformtime.h"

#include "domain/timetext.h"

#include <QJsonObject>
#include <QTest>

using namespace leadferry;

class PlatformTimeTest : public QObject
{
    Q_OBJECT
private slots:
    void timesAreReadAsPlatformsWriteThem_data()
    {
        QTest::addColumn<QJsonValue>("given");
        QTest::addColumn<QString>("time");
        const auto row = [](const QJsonValue& given, const char* time) {
            QTest::addRow("%s%.0f", qPrintable(given.toString()), given.toDouble()) << given << QString::fromUtf8(time);
        };
        const auto full = "2026-11-20T09:02:49.000Z";
        row(1795165369, full);
        row(1795165369000.0, full);
        row(1795165369000000.0, full);
        row(1795165369616.0 / 1000, "2026-11-20T09:02:49.616Z");
        row(QStringLiteral("1795165369"), full);
        row(QStringLiteral("1795165369000"), full);
        row(QStringLiteral("1795165369.616"), "2026-11-20T09:02:49.616Z");
        row(QStringLiteral("2026-11-20T09:02:49Z"), full);
        row(QStringLiteral("2026-11-20T09:02:49.616Z"), "2026-11-20T09:02:49.616Z");
        row(QStringLiteral("2026-11-20T09:02:49.616212Z"), "2026-11-20T09:02:49.616Z");
        row(QStringLiteral("2026-11-20T10:02:49+01:00"), full);
        row(QStringLiteral("2026-11-20T10:02:49+0100"), full);
        row(QStringLiteral("2026-11-20 09:02:49 UTC"), full);
        row(QStringLiteral("2026-11-20 09:02:49"), full);
        row(QStringLiteral("2026-11-20 09:02"), "2026-11-20T09:02:00.000Z");
        row(QStringLiteral("2026-11-20"), "2026-11-20T00:00:00.000Z");
    }
    void timesAreReadAsPlatformsWriteThem()
    {
        QFETCH(QJsonValue, given);
        QFETCH(QString, time);
        const auto milliseconds = ingest::platformTime(given);
        QVERIFY(milliseconds.has_value());
        QCOMPARE(domain::isoUtc(*milliseconds), time);
    }
    void whatIsNoTimeIsNone()
    {
        const QList<QJsonValue> wrong{
            QStringLiteral("yesterday"),           QString(), 0, -5, 4711, QJsonValue::Null, true, QJsonObject(), 1e300,
            QStringLiteral("2026-13-40T99:00:00Z")};
        for (const QJsonValue& given : wrong) {
            QVERIFY(!ingest::platformTime(given));
        }
    }
};

QTEST_GUILESS_MAIN(PlatformTimeTest)
#include "platformtimetest.moc"
