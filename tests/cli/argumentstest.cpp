// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <QTest>

using namespace leadferry::cli;
using leadferry::domain::DeliveryState;

class ArgumentsTest : public QObject
{
    Q_OBJECT
private slots:
    void sinceTakesDurationsAndTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("expected");
        const qint64 now = 1'795'450'841'000;
        const auto row = [](const char* text, qint64 expected) {
            QTest::newRow(text) << QString::fromLatin1(text) << expected;
        };
        row("90s", now - 90'000);
        row("15min", now - 900'000);
        row("15m", now - 900'000);
        row("2h", now - 7'200'000);
        row("3d", now - 259'200'000);
        row("1w", now - 604'800'000);
        row("2026-11-22T09:15:00Z", 1'795'338'900'000);
        row("2026-11-22T10:15:00+01:00", 1'795'338'900'000);
        row("2026-11-22T09:15:00", 1'795'338'900'000); // local time, and the tests run in UTC
        row("2026-11-22", 1'795'305'600'000);
        row("yesterday", 1'795'305'600'000);
    }
    void sinceTakesDurationsAndTimes()
    {
        QFETCH(QString, text);
        QFETCH(qint64, expected);
        const auto since = sinceFromText(text, 1'795'450'841'000);
        QVERIFY2(since.ok(), since.ok() ? "" : qPrintable(since.error().message));
        QCOMPARE(*since, expected);
    }
    void sinceRefusesTheRest()
    {
        for (const char* text : {"", "someday", "3", "-3d", "3 parsecs", "2026-13-01"}) {
            QVERIFY2(!sinceFromText(QString::fromLatin1(text), 0), text);
        }
    }
    void statesAreReadByName()
    {
        const auto states = statesFromText(QStringLiteral("held, delivered_with_held,exhausted"));
        QVERIFY(states.ok());
        QVERIFY((*states == QList<DeliveryState>{DeliveryState::Held, DeliveryState::DeliveredWithHeld,
                                                 DeliveryState::Exhausted}));
        QVERIFY(statesFromText(QString())->isEmpty());
    }
    void anUnknownStateNamesTheKnownOnes()
    {
        const auto states = statesFromText(QStringLiteral("broken"));
        QVERIFY(!states);
        QVERIFY(states.error().message.contains(QStringLiteral("'broken'")));
        QVERIFY(states.error().message.contains(QStringLiteral("in_flight")));
    }
    void countsBeginAtOne()
    {
        QCOMPARE(*countFromText(QStringLiteral("1")), 1);
        for (const char* text : {"0", "-1", "", "many", "1.5", "99999999999"}) {
            QVERIFY2(!countFromText(QString::fromLatin1(text)), text);
        }
    }
    void referencesNameDeliveriesAndEvents()
    {
        const auto references = referencesFromText({QStringLiteral("d12"), QStringLiteral("e7")});
        QVERIFY(references.ok());
        QVERIFY((references->at(0) == DeliveryReference{DeliveryReference::Kind::Delivery, 12}));
        QVERIFY((references->at(1) == DeliveryReference{DeliveryReference::Kind::Event, 7}));
    }
    void whatIsNoReferenceIsRefused()
    {
        for (const char* text : {"12", "d", "d0", "d-1", "x7", "d12x", "d99999999999999999999"}) {
            QVERIFY2(!referencesFromText({QString::fromLatin1(text)}), text);
        }
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "argumentstest.moc"
