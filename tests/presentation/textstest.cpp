// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/texts.h"

#include "presentation/timetexts.h"
#include "support/madeuprows.h"

#include <QLocale>
#include <QTest>

using namespace leadferry;
using namespace leadferry::presentation;
using domain::CrmObject;
using test::madeUpNowMs;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;

} // namespace

class TextsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void todayIsATimeThisWeekADayOlderADate()
    {
        QCOMPARE(timeText(madeUpNowMs - minute, madeUpNowMs), QStringLiteral("16:19:41"));
        QCOMPARE(timeText(madeUpNowMs - day, madeUpNowMs), QStringLiteral("Sun 16:20"));
        QCOMPARE(timeText(madeUpNowMs - 30 * day, madeUpNowMs), QStringLiteral("24/10/2026"));
        QCOMPARE(timeText(0, madeUpNowMs), QStringLiteral("–"));
    }
    void whatIsComingOrLiveIsRelative()
    {
        QCOMPARE(relativeText(madeUpNowMs + 4 * minute, madeUpNowMs), QStringLiteral("in 4 min"));
        QCOMPARE(relativeText(madeUpNowMs - 14'000, madeUpNowMs), QStringLiteral("14 s ago"));
        QCOMPARE(relativeText(madeUpNowMs - 2'400, madeUpNowMs), QStringLiteral("2 s ago"));
        QCOMPARE(relativeText(madeUpNowMs, madeUpNowMs), QStringLiteral("now"));
    }
    void offsetsAndDurationsUseOneUnit()
    {
        QCOMPARE(offsetText(3), QStringLiteral("+3 ms"));
        QCOMPARE(offsetText(1'234), QStringLiteral("+1.2 s"));
        QCOMPARE(offsetText(75'000), QStringLiteral("+1 min"));
        QCOMPARE(offsetText(3 * day), QStringLiteral("+3 d"));
        QCOMPARE(offsetText(-5), QStringLiteral("+0 ms"));
        QCOMPARE(durationText(312), QStringLiteral("312 ms"));
        QCOMPARE(countdownText(247), QStringLiteral("4:07"));
    }
    void numbersFollowTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(offsetText(1'234), QStringLiteral("+1,2 s"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void writtenObjectsAreAShortList()
    {
        QCOMPARE(writtenShort({}), QStringLiteral("–"));
        QCOMPARE(writtenShort({CrmObject::Contact}), QStringLiteral("Contact"));
        QCOMPARE(writtenShort({CrmObject::Contact, CrmObject::Ticket, CrmObject::Note}),
                 QStringLiteral("Contact, ticket +1"));
        QCOMPARE(writtenInFull({CrmObject::Contact, CrmObject::Ticket, CrmObject::Note}),
                 QStringLiteral("Contact, ticket, note"));
    }
    void everyKnownTypeHasAName()
    {
        const QStringList types = knownEventTypes();
        for (const QString& type : types) {
            QVERIFY2(eventTypeName(type) != type, qPrintable(type));
        }
        QCOMPARE(eventTypeName(QStringLiteral("own.type.v2")), QStringLiteral("own.type.v2"));
    }
};

QTEST_GUILESS_MAIN(TextsTest)
#include "textstest.moc"
