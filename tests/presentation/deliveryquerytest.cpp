// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliveryquery.h"

#include "domain/source.h"

#include <QDateTime>
#include <QTest>

using namespace leadferry::presentation;
using leadferry::domain::DeliveryFilter;
using leadferry::domain::DeliveryRow;
using leadferry::domain::DeliveryState;

namespace {

qint64 utc(const char* text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

class DeliveryQueryTest : public QObject
{
    Q_OBJECT
private slots:
    void everyPartOfTheLineIsRead()
    {
        const ParsedLine parsed = parseFilterLine(QStringLiteral(
            "state:held type:lead.captured portal:\"Law firm\" bot:website-bot since:today jane cooper"));
        QCOMPARE(parsed.error, QString());
        QVERIFY(parsed.query.states == (QList<DeliveryState>{DeliveryState::DeliveredWithHeld, DeliveryState::Held}));
        QCOMPARE(parsed.query.type, QStringLiteral("lead.captured.v1"));
        QCOMPARE(parsed.query.portal, QStringLiteral("Law firm"));
        QCOMPARE(parsed.query.bot, QStringLiteral("website-bot"));
        QCOMPARE(parsed.query.since, QStringLiteral("today"));
        QCOMPARE(parsed.query.text, QStringLiteral("jane cooper"));
    }
    void wrongSyntaxSaysWhatWasExpected_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("unknown state") << QStringLiteral("state:broken") << QStringLiteral("needs-you");
        QTest::newRow("no state") << QStringLiteral("state:") << QStringLiteral("needs-you");
        QTest::newRow("unknown key") << QStringLiteral("colour:red") << QStringLiteral("colour:");
        QTest::newRow("no time") << QStringLiteral("since:tuesday") << QStringLiteral("7d");
        QTest::newRow("no date") << QStringLiteral("since:2026-02-31") << QStringLiteral("7d");
        QTest::newRow("open quote") << QStringLiteral("portal:\"Law") << QStringLiteral("quotation mark");
        QTest::newRow("nothing after bot") << QStringLiteral("bot:") << QStringLiteral("bot:");
        QTest::newRow("twice") << QStringLiteral("bot:a bot:b") << QStringLiteral("bot:");
    }
    void wrongSyntaxSaysWhatWasExpected()
    {
        QFETCH(QString, line);
        QFETCH(QString, mentions);
        const QString error = parseFilterLine(line).error;
        QVERIFY2(error.contains(mentions), qPrintable(error));
    }
    void aQueryWrittenAsALineReadsBackTheSame_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"", "jane", "state:held", "state:needs-you", "state:waiting,failed", "state:delivered",
                                 "state:unclear,queued", "portal:\"Law firm\" since:7d", "type:own.type bot:\"my bot\"",
                                 "since:2026-11-01 \"a:b c\"", "state:no-portal,skipped,cancelled,sending"}) {
            QTest::newRow(line) << QString::fromLatin1(line);
        }
    }
    void aQueryWrittenAsALineReadsBackTheSame()
    {
        QFETCH(QString, line);
        const ParsedLine first = parseFilterLine(line);
        QCOMPARE(first.error, QString());
        const ParsedLine second = parseFilterLine(toFilterLine(first.query));
        QCOMPARE(second.error, QString());
        QCOMPARE(second.query, first.query);
    }
    void groupsAreWrittenByTheirWord()
    {
        DeliveryQuery query;
        query.states = statesThatNeedYou();
        QCOMPARE(toFilterLine(query), QStringLiteral("state:needs-you"));
        DeliveryRow shadowed;
        shadowed.state = DeliveryState::Held;
        shadowed.cause = leadferry::domain::shadowMode;
        QVERIFY(!matches(toFilter(query, 0), shadowed)); // it needs nobody
        query.states = {DeliveryState::Held};
        QVERIFY(matches(toFilter(query, 0), shadowed));
        query.states = {DeliveryState::Queued, DeliveryState::Waiting};
        QCOMPARE(toFilterLine(query), QStringLiteral("state:waiting"));
        query.states = {DeliveryState::Queued};
        QCOMPARE(toFilterLine(query), QStringLiteral("state:queued"));
    }
    void daysBeginAtMidnightOfThePc()
    {
        const qint64 now = utc("2026-11-23T16:20:41Z"); // tests run in UTC
        DeliveryQuery query;
        query.since = QStringLiteral("today");
        QCOMPARE(toFilter(query, now).sinceMs, utc("2026-11-23T00:00:00Z"));
        query.since = QStringLiteral("yesterday");
        QCOMPARE(toFilter(query, now).sinceMs, utc("2026-11-22T00:00:00Z"));
        query.since = QStringLiteral("24h");
        QCOMPARE(toFilter(query, now).sinceMs, utc("2026-11-22T16:20:41Z"));
        query.since = QStringLiteral("2026-11-01");
        QCOMPARE(toFilter(query, now).sinceMs, utc("2026-11-01T00:00:00Z"));
    }
    void completionsFollowTheWord()
    {
        QCOMPARE(filterCompletions(QStringLiteral("st"), {}, {}), QStringList{QStringLiteral("state:")});
        QCOMPARE(filterCompletions(QStringLiteral("portal:"), {QStringLiteral("Law firm")}, {}),
                 QStringList{QStringLiteral("portal:\"Law firm\"")});
        QVERIFY(filterCompletions(QStringLiteral("state:h"), {}, {}).contains(QStringLiteral("state:held")));
    }
    void aRowMatchesOnlyWhatItsFilterShows()
    {
        DeliveryRow row;
        row.person = QStringLiteral("Jane Cooper");
        row.eventId = QStringLiteral("evt_01J9");
        row.type = QStringLiteral("lead.captured.v1");
        row.portalName = QStringLiteral("Law firm");
        row.state = DeliveryState::Held;
        row.changedAtMs = 1000;
        QVERIFY(matches({}, row));
        DeliveryFilter filter;
        filter.text = QStringLiteral("cooper");
        QVERIFY(matches(filter, row));
        filter.text = QStringLiteral("01j9");
        QVERIFY(matches(filter, row));
        filter.sinceMs = 1001;
        QVERIFY(!matches(filter, row));
        filter = {};
        filter.states = {DeliveryState::Delivered};
        QVERIFY(!matches(filter, row));
        filter = {};
        filter.portalName = QStringLiteral("Magazine");
        QVERIFY(!matches(filter, row));
    }
};

QTEST_GUILESS_MAIN(DeliveryQueryTest)
#include "deliveryquerytest.moc"
