// SPDX-License-Identifier: GPL-3.0-or-later
// The n-th step of the database fails, for every n: the program says so, goes on, and loses and doubles nothing. Steps
// are the starts of statements and the ways to their next rows, those of the inbox included.
#include "e2e/enginehere.h"
#include "e2e/sqlitesteps.h"

#include <QTest>

using namespace leadferry::test;

namespace {

/// Lets one step fail, or, from that one on, all of them.
class FailingSteps final : public SqliteSteps
{
public:
    enum class HowMany { One, AllFromThere };
    FailingSteps(int first, HowMany howMany) : m_left(first), m_howMany(howMany) { watchSqlite(this); }
    ~FailingSteps() override { watchSqlite(nullptr); }
    FailingSteps(const FailingSteps&) = delete;
    FailingSteps& operator=(const FailingSteps&) = delete;

    int before(sqlite3_stmt* statement, bool begins) override
    {
        if (isOfSqlite(statement)) {
            return SQLITE_OK;
        }
        --m_left;
        if (m_left > 0 || (m_left < 0 && m_howMany == HowMany::One)) {
            return SQLITE_OK;
        }
        if (m_failed.isEmpty()) {
            m_failed = QByteArray(begins ? "" : "next row of ") + QByteArray(sqlite3_sql(statement)).simplified();
        }
        return SQLITE_IOERR;
    }
    /// The first one; empty: none yet.
    [[nodiscard]] QByteArray failed() const { return m_failed; }

private:
    /// SQLite's own, on behalf of another one. The word index asks each of its own again what became of it; one that
    /// was kept from running here would not know.
    static bool isOfSqlite(sqlite3_stmt* statement)
    {
        const QByteArray sql = sqlite3_sql(statement);
        return sql.isNull() || sql.contains("'main'.'delivery_text") || sql == "PRAGMA 'main'.data_version";
    }

    int m_left;
    HowMany m_howMany;
    QByteArray m_failed;
};

QStringList& logged()
{
    static QStringList lines;
    return lines;
}

void takeLog(QtMsgType /*type*/, const QMessageLogContext& /*context*/, const QString& message)
{
    logged().append(message);
}

/// Everything that becomes a record, and an event that belongs to somebody only through its conversation.
Expectation shortDay()
{
    Expectation day = madeUpDay(4, 2);
    day.events.append({{QStringLiteral("id"), QStringLiteral("evt-4")},
                       {QStringLiteral("type"), QStringLiteral("conversation.ended.v1")},
                       {QStringLiteral("occurredAt"), QStringLiteral("2026-11-22T09:10:00Z")},
                       {QStringLiteral("conversation"), day.events.at(2).value(QLatin1String("conversation"))}});
    day.records.insert(QStringLiteral("port:evt-4:transcript"), {QStringLiteral("notes"), day.emails.first(), {}});
    return day;
}

} // namespace

class StatementFailsTest : public QObject
{
    Q_OBJECT
    static constexpr int stride = 37;
    static constexpr int patienceMs = 20'000;

    /// What is wrong after step `number` has failed; empty also when nothing was left to fail (`done`).
    static QString failing(int number, bool& done)
    {
        EngineHere here(shortDay());
        auto steps = std::make_unique<FailingSteps>(number, FailingSteps::HowMany::One);
        logged().clear();
        const auto logBefore = qInstallMessageHandler(takeLog);
        const bool rests = here.start() && here.comesToRest();
        qInstallMessageHandler(logBefore);
        const QByteArray failed = steps->failed();
        steps.reset();
        done = failed.isEmpty();
        QStringList wrong = here.wrong();
        if (!rests) {
            wrong.prepend(QStringLiteral("it did not go on"));
        }
        if (!done && !logged().join(QLatin1Char('\n')).contains(QLatin1String("disk I/O error"))) {
            wrong.prepend(QStringLiteral("it did not say so"));
        }
        if (here.start() && !here.engine().status().failure.isEmpty()) {
            wrong.prepend(QStringLiteral("it still says so after a restart"));
        }
        return wrong.isEmpty() ? QString()
                               : QStringLiteral("step %1 (%2): %3")
                                     .arg(number)
                                     .arg(QString::fromUtf8(failed), wrong.join(QStringLiteral("; ")));
    }

private slots:
    /// LEADFERRY_EVERY_STEP: all of them, as the nightly test does; else a sample.
    void whicheverStepFailsTheProgramGoesOn_data()
    {
        QTest::addColumn<int>("first");
        const int rows = qEnvironmentVariableIsSet("LEADFERRY_EVERY_STEP") ? stride : 1;
        for (int first = 1; first <= rows; ++first) {
            QTest::addRow("every %dth from %d", stride, first) << first;
        }
    }
    void whicheverStepFailsTheProgramGoesOn()
    {
        QFETCH(int, first);
        QStringList wrong;
        bool done = false;
        int number = first;
        for (; !done; number += stride) {
            const QString what = failing(number, done);
            if (!what.isEmpty()) {
                wrong.append(what);
            }
        }
        QVERIFY2(number > 400, "this was no whole run");
        QVERIFY2(wrong.isEmpty(), wrong.join(QLatin1Char('\n')).toUtf8());
    }
    void aDatabaseThatFailsForAWhileIsGotOver()
    {
        EngineHere here(shortDay());
        here.bot().pauseAfter(2);
        QVERIFY(here.start());
        QVERIFY(here.waitFor([&here] { return here.bot().taken() == 2; }, patienceMs));
        {
            const FailingSteps steps(1, FailingSteps::HowMany::AllFromThere);
            here.bot().pauseAfter(5);
            QVERIFY(here.waitFor([&here] { return here.bot().answered(503) >= 3; }, patienceMs));
            QCOMPARE(here.bot().taken(), 2); // nobody was told that an event was taken
            QVERIFY(here.waitFor([&here] { return !here.engine().status().failure.isEmpty(); }, patienceMs));
            QVERIFY2(here.engine().status().failure.startsWith(QStringLiteral("the disk cannot be read or written")),
                     qPrintable(here.engine().status().failure));
        }
        QVERIFY(here.comesToRest());
        QCOMPARE(here.engine().status().failure, QString());
        QVERIFY2(here.wrong().isEmpty(), here.wrong().join(QLatin1Char('\n')).toUtf8());
    }
};

QTEST_GUILESS_MAIN(StatementFailsTest)
#include "statementfailstest.moc"
