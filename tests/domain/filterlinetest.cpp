// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filterline.h"

#include "domain/source.h"

#include <QDateTime>
#include <QTest>

using namespace leadferry::domain;
using Kind = FilterLineFault::Kind;

namespace {

qint64 utc(const char* text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate).toMSecsSinceEpoch();
}

QString text(const char* line)
{
    return QString::fromUtf8(line);
}

} // namespace

class FilterLineTest : public QObject
{
    Q_OBJECT
private slots:
    void everyPartOfTheLineIsRead()
    {
        const ParsedLine parsed = parseFilterLine(
            text("status:held type:lead.captured portal:\"Law firm\" bot:website-bot since:2h until:today "
                 "cause:503 -type:session.initiated jane@example.com \"test drive\""));
        QVERIFY(parsed.ok());
        DeliveryQuery expected;
        expected.states = {DeliveryState::DeliveredWithHeld, DeliveryState::Held};
        expected.type = text("lead.captured.v1");
        expected.portal = text("Law firm");
        expected.bot = text("website-bot");
        expected.since = text("2h");
        expected.until = text("today");
        expected.cause = text("503");
        expected.butType = text("session.initiated.v1");
        expected.text = text("jane@example.com \"test drive\"");
        QCOMPARE(parsed.query, expected);
    }
    void failedIsWhateverNeedsAPerson()
    {
        QVERIFY(parseFilterLine(text("status:failed")).query.states == statesThatNeedYou());
        QVERIFY(parseFilterLine(text("state:gave-up")).query.states == QList<DeliveryState>{DeliveryState::Exhausted});
        QVERIFY(parseFilterLine(text("state:exhausted")).query.states ==
                QList<DeliveryState>{DeliveryState::Exhausted});
    }
    void aMinusLeavesOut()
    {
        const auto states = parseFilterLine(text("-state:delivered,skipped")).query.states;
        QVERIFY(!states.contains(DeliveryState::Delivered) && !states.contains(DeliveryState::Skipped));
        QVERIFY(states.contains(DeliveryState::Held) && states.contains(DeliveryState::Queued));
        QCOMPARE(toFilterLine({.states = states}), text("-state:delivered,skipped"));
        QVERIFY(parseFilterLine(text("state:needs-you -state:held")).query.states ==
                (QList<DeliveryState>{DeliveryState::Exhausted, DeliveryState::Unrouted}));
    }
    void aWrongLineSaysWhere_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<FilterLineFault>("fault");
        const auto row = [](const char* line, const FilterLineFault& fault) {
            QTest::newRow(line) << text(line) << fault;
        };
        row("state:broken", {Kind::NoState, text("state"), text("broken")});
        row("status:held,broken", {Kind::NoState, text("status"), text("broken")});
        row("state:", {Kind::NoState, text("state"), {}});
        row("colour:red", {Kind::UnknownKey, text("colour"), {}});
        row("since:tuesday", {Kind::NoTime, text("since"), text("tuesday")});
        row("until:2026-02-31", {Kind::NoTime, text("until"), text("2026-02-31")});
        row("portal:\"Law", {Kind::OpenQuote, {}, {}});
        row("bot:", {Kind::NothingFollows, text("bot"), {}});
        row("bot:a bot:b", {Kind::GivenTwice, text("bot"), {}});
        row("-since:2h", {Kind::NotNegatable, text("since"), {}});
        row("-jane", {Kind::NotNegatable, {}, {}});
    }
    void aWrongLineSaysWhere()
    {
        QFETCH(QString, line);
        QFETCH(FilterLineFault, fault);
        QVERIFY(parseFilterLine(line).fault == fault);
    }
    void aQueryWrittenAsALineReadsBackTheSame_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"", "jane", "jane@example.com", "state:held", "state:needs-you", "status:failed", "state:waiting,gave-up",
              "state:delivered", "-state:delivered", "state:unclear,queued", "portal:\"Law firm\" since:7d",
              "type:own.type bot:\"my bot\"", "since:2026-11-01 \"a:b c\"", "state:no-portal,skipped,cancelled,sending",
              "-type:session.initiated -bot:x -portal:\"Law firm\" -cause:503", "until:2026-11-01T09:15",
              "cause:\"no option\"", "https://example.com/a", "- -"}) {
            QTest::newRow(line) << text(line);
        }
    }
    void aQueryWrittenAsALineReadsBackTheSame()
    {
        QFETCH(QString, line);
        const ParsedLine first = parseFilterLine(line);
        QVERIFY(first.ok());
        const ParsedLine second = parseFilterLine(toFilterLine(first.query));
        QVERIFY(second.ok());
        QCOMPARE(second.query, first.query);
    }
    void groupsAreWrittenByTheirWord()
    {
        QCOMPARE(toFilterLine({.states = statesThatNeedYou()}), text("state:needs-you"));
        QCOMPARE(toFilterLine({.states = statesThatWait()}), text("state:waiting"));
        QCOMPARE(toFilterLine({.states = {DeliveryState::Queued}}), text("state:queued"));
    }
    void whatOnlyShadowModeHoldsNeedsNobody()
    {
        DeliveryRow shadowed;
        shadowed.state = DeliveryState::Held;
        shadowed.cause = shadowMode;
        QVERIFY(!matches(toFilter({.states = statesThatNeedYou()}, 0), shadowed));
        QVERIFY(matches(toFilter({.states = {DeliveryState::Held}}, 0), shadowed));
    }
    void timesAreReadAsPeopleMeanThem_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<qint64>("since");
        QTest::addColumn<qint64>("until");
        const auto row = [](const char* word, const char* since, const char* until) {
            QTest::newRow(word) << text(word) << utc(since) << utc(until);
        };
        row("today", "2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z"); // tests run in UTC
        row("yesterday", "2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z");
        row("Today", "2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z");
        row("2026-11-01", "2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z");
        row("2026-11-01T09:15", "2026-11-01T09:15:00Z", "2026-11-01T09:15:00Z");
        row("2026-11-01T10:15:00+01:00", "2026-11-01T09:15:00Z", "2026-11-01T09:15:00Z");
        row("2h", "2026-11-23T14:20:41Z", "2026-11-23T14:20:41Z");
        row("15min", "2026-11-23T16:05:41Z", "2026-11-23T16:05:41Z");
        row("1w", "2026-11-16T16:20:41Z", "2026-11-16T16:20:41Z");
    }
    void timesAreReadAsPeopleMeanThem()
    {
        QFETCH(QString, word);
        const DeliveryFilter filter = toFilter({.since = word, .until = word}, utc("2026-11-23T16:20:41Z"));
        QTEST(filter.sinceMs, "since");
        QTEST(filter.untilMs, "until");
    }
    void wordsAreParted_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("two") << text("jane  cooper") << QStringList{text("jane"), text("cooper")};
        QTest::newRow("quoted") << text("\"test drive\" jane") << QStringList{text("test drive"), text("jane")};
        QTest::newRow("signs") << text("- @ .") << QStringList();
        QTest::newRow("address") << text("jane@example.com") << QStringList{text("jane@example.com")};
        QTest::newRow("open quote") << text("a \"b c") << QStringList{text("a"), text("b c")};
    }
    void wordsAreParted()
    {
        QFETCH(QString, typed);
        QTEST(searchWords(typed), "words");
    }
    void aRowMatchesOnlyWhatItsFilterShows()
    {
        DeliveryRow row;
        row.type = text("lead.captured.v1");
        row.portalName = text("Law firm");
        row.bot = text("website-bot");
        row.state = DeliveryState::Held;
        row.cause = text("HubSpot answered 503");
        row.changedAtMs = 1000;
        const auto fits = [&row](const char* line) {
            return matches(toFilter(parseFilterLine(text(line)).query, 10'000), row);
        };
        for (const char* line : {"", "state:held", "type:lead.captured", "portal:\"law firm\"", "cause:503",
                                 "-type:session.initiated", "-state:delivered", "bot:Website-Bot"}) {
            QVERIFY2(fits(line), line);
        }
        for (const char* line :
             {"state:delivered", "type:intent.detected", "portal:Magazine", "cause:404", "-type:lead.captured",
              "-state:held", "-bot:website-bot", "-portal:\"Law firm\"", "-cause:503", "since:1s", "until:9s"}) {
            QVERIFY2(!fits(line), line);
        }
    }
};

Q_DECLARE_METATYPE(leadferry::domain::FilterLineFault)

QTEST_GUILESS_MAIN(FilterLineTest)
#include "filterlinetest.moc"
