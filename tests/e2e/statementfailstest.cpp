// SPDX-License-Identifier: GPL-3.0-or-later
// The n-th step of the database fails, for every n: the program says so, goes on, and loses and doubles nothing.
#include "e2e/enginehere.h"
#include "e2e/sqlitesteps.h"

#include <QTest>

using namespace leadferry::test;

namespace {

/// Lets one step fail: the start of a statement, or the way to its next row.
class FailingStep final : public SqliteSteps
{
public:
    explicit FailingStep(int number) : m_left(number) { watchSqlite(this); }
    ~FailingStep() override { watchSqlite(nullptr); }
    int before(sqlite3_stmt* statement, bool begins) override
    {
        if (--m_left != 0) {
            return SQLITE_OK;
        }
        m_statement = QByteArray(begins ? "" : "next row of ") + QByteArray(sqlite3_sql(statement)).simplified();
        return SQLITE_IOERR;
    }
    [[nodiscard]] bool hasFailed() const { return m_left <= 0; }
    [[nodiscard]] QByteArray statement() const { return m_statement; }

private:
    int m_left;
    QByteArray m_statement;
};

} // namespace

class StatementFailsTest : public QObject
{
    Q_OBJECT
private slots:
    void x()
    {
        int first = qEnvironmentVariableIntValue("FIRST");
        int step = qEnvironmentVariableIntValue("STEP");
        for (int n = first;; n += step) {
            QElapsedTimer t;
            t.start();
            FailingStep failing(n);
            EngineHere here(4);
            const bool started = here.start();
            const bool rests = started && here.comesToRest(3000);
            const auto wrong = here.wrong();
            here.end();
            qInfo("%d %lld %s %s %s| %s | %s", n, t.elapsed(), started ? "" : "NOSTART", rests ? "" : "NOREST", wrong.isEmpty()?"":"WRONG",
                  failing.statement().left(150).constData(), qPrintable((here.said().join(QStringLiteral(" // ")).left(150)+wrong.join(QStringLiteral(";")).left(100))));
            if (!failing.hasFailed()) {
                break;
            }
        }
    }
};

QTEST_GUILESS_MAIN(StatementFailsTest)
#include "statementfailstest.moc"
