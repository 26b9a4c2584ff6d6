// SPDX-License-Identifier: GPL-3.0-or-later
// Which readings tell with the fewest calls who is on which list.
#include "domain/listreading.h"
#include "domain/crmgateway.h"
#include "support/named.h"

#include <QTest>

using namespace leadferry;
using domain::cheapestReading;
using domain::ListQuestion;
using domain::ListReading;

namespace {

constexpr int plenty = 200;

QStringList people(int number, int from = 0)
{
    QStringList ids;
    for (int i = from; i < from + number; ++i) {
        ids.append(QString::number(1'000 + i));
    }
    return ids;
}

ListQuestion question(const char* list, std::optional<qint64> size, const QStringList& contacts)
{
    return {QLatin1String(list), size, contacts};
}

QStringList lists(std::initializer_list<const char*> ids)
{
    QStringList names;
    for (const char* id : ids) {
        names.append(QLatin1String(id));
    }
    return names;
}

} // namespace

class ListReadingTest : public QObject
{
    Q_OBJECT
private slots:
    void aSmallListIsReadPageByPage()
    {
        const ListReading reading = cheapestReading({question("7", 500, people(3))}, plenty);
        QCOMPARE(reading.lists, lists({"7"}));
        QCOMPARE(reading.contacts, QStringList());
        QCOMPARE(reading.calls, 2);
    }
    void fewPeopleOnALongListAreReadOneByOne()
    {
        const ListReading reading = cheapestReading({question("7", 751, people(3))}, plenty);
        QCOMPARE(reading.lists, QStringList());
        QCOMPARE(reading.contacts, people(3));
        QCOMPARE(reading.calls, 3);
        QCOMPARE(cheapestReading({question("7", 5, people(1))}, plenty).contacts, people(1)); // one call either way
    }
    void aListOfWhichNobodyKnowsTheSizeIsReadOneByOne()
    {
        const ListReading reading = cheapestReading({question("7", std::nullopt, people(40))}, plenty);
        QCOMPARE(reading.lists, QStringList());
        QCOMPARE(reading.contacts.size(), 40);
    }
    void anEmptyListStillTakesACall() { QCOMPARE(cheapestReading({question("7", 0, people(2))}, plenty).calls, 1); }
    void oneContactTellsOfAllItsLists()
    {
        const ListReading reading =
            cheapestReading({question("7", 9'000, people(10)), question("8", 9'000, people(10))}, plenty);
        QCOMPARE(reading.contacts, people(10));
        QCOMPARE(reading.calls, 10);
    }
    void aListWhosePeopleAreReadAnywayIsNotReadToo()
    {
        // Three pages for five people, but all of these are asked for their lists because of the other one.
        const ListReading reading =
            cheapestReading({question("7", 700, people(5)), question("8", 90'000, people(20))}, plenty);
        QCOMPARE(reading.lists, QStringList());
        QCOMPARE(reading.calls, 20);
        // With three others among them the pages are no dearer.
        QCOMPARE(cheapestReading({question("7", 700, people(8)), question("8", 90'000, people(5))}, plenty).lists,
                 lists({"7"}));
    }
    void thereAreNeverMoreCallsThanAllowed()
    {
        const ListReading reading = cheapestReading({question("7", std::nullopt, people(500))}, plenty);
        QCOMPARE(reading.calls, plenty);
        QCOMPARE(reading.contacts.size(), plenty);
        QCOMPARE(cheapestReading({question("7", 10, people(5))}, 0), ListReading());
    }
    void whatTellsMostInACallComesFirst()
    {
        const auto both = QList{question("long", 250'000, people(900)), question("short", 250, people(300))};
        const ListReading reading = cheapestReading(both, 5);
        QCOMPARE(reading.lists, lists({"short"}));
        // What is too dear as a whole is read as far as the calls go.
        QCOMPARE(reading.contacts, people(4));
        QCOMPARE(reading.calls, 5);
        const ListReading mixed =
            cheapestReading({question("a", std::nullopt, people(2)), question("b", std::nullopt, people(3, 1))}, 1);
        QCOMPARE(mixed.contacts, people(1, 1)); // the one who is looked for on both
    }
    void howManyWereLeftOutIsReadBackFromTheWords()
    {
        const base::Error trouble = domain::placesBeyondCalls(1'240);
        QCOMPARE(test::named(trouble.kind), test::named(base::ErrorKind::RateLimited));
        QCOMPARE(domain::placesBeyondCalls(trouble.message), std::optional(1'240));
        QVERIFY(!domain::placesBeyondCalls(QStringLiteral("HubSpot takes no calls for now")));
        QVERIFY(!domain::placesBeyondCalls(QStringLiteral("many") + domain::placesBeyondCallsWords));
    }
};

QTEST_GUILESS_MAIN(ListReadingTest)
#include "listreadingtest.moc"
