// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand runs of the crash suite: each draws its points, its weather and its portal from its number. One of them
// again: LEADFERRY_CRASH_RUN=17 ./dev test -C nightly -R crashthousand
#include "e2e/crashpoints.h"
#include "e2e/crashrun.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace leadferry::test;

namespace {

const QStringList& everyFault()
{
    static const QStringList faults{
        QStringLiteral("429"),           QStringLiteral("423"),          QStringLiteral("477"),
        QStringLiteral("500:before"),    QStringLiteral("500:after"),    QStringLiteral("502:before"),
        QStringLiteral("502:after"),     QStringLiteral("503:before"),   QStringLiteral("503:after"),
        QStringLiteral("504:before"),    QStringLiteral("504:after"),    QStringLiteral("reset:before"),
        QStringLiteral("reset:after"),   QStringLiteral("hang:before"),  QStringLiteral("hang:after"),
        QStringLiteral("cut:before"),    QStringLiteral("cut:after"),    QStringLiteral("badjson:before"),
        QStringLiteral("badjson:after"), QStringLiteral("html:before"),  QStringLiteral("html:after"),
        QStringLiteral("revoke:before"), QStringLiteral("revoke:after"),
    };
    return faults;
}

/// Every point and every fault comes up again and again, each time in other company.
CrashPlan planOf(int number)
{
    QRandomGenerator random(static_cast<quint32>(number));
    const QStringList points = everyPoint();
    CrashPlan plan;
    plan.seed = static_cast<quint64>(number);
    plan.noteKeys = random.bounded(2) == 0;
    plan.stormyFromStart = random.bounded(4) == 0;
    if (random.bounded(5) > 0) {
        const int perMille = plan.stormyFromStart ? random.bounded(10, 50) : random.bounded(50, 400);
        plan.faults.append(QStringLiteral("%1=0.%2")
                               .arg(everyFault().at(number % everyFault().size()))
                               .arg(perMille, 3, 10, QLatin1Char('0')));
    }
    QList<qsizetype> chosen{number % points.size()};
    for (int more = random.bounded(3); more > 0; --more) {
        chosen.append(random.bounded(static_cast<int>(points.size())));
    }
    std::sort(chosen.begin(), chosen.end());
    for (const qsizetype position : std::as_const(chosen)) {
        const QString& point = points.at(position);
        if (const QString prelude = preludeTo(point); !prelude.isEmpty()) {
            plan.deaths.append({prelude, 1});
        }
        plan.deaths.append({point, random.bounded(4) == 0 ? 2 : 1});
    }
    return plan;
}

} // namespace

class CrashThousandTest : public QObject
{
    Q_OBJECT
    static constexpr int runs = 1000;
    QSet<QString> m_died;

private slots:
    void whateverHappensEverythingIsThereOnce_data()
    {
        QTest::addColumn<int>("number");
        const int only = qEnvironmentVariableIntValue("LEADFERRY_CRASH_RUN");
        for (int number = only > 0 ? only : 1; number <= (only > 0 ? only : runs); ++number) {
            QTest::addRow("run %d", number) << number;
        }
    }
    void whateverHappensEverythingIsThereOnce()
    {
        QFETCH(int, number);
        const CrashPlan plan = planOf(number);
        CrashRun run(plan);
        const QStringList wrong = run.run();
        m_died.unite(run.died());
        QVERIFY2(wrong.isEmpty(), plan.description() + "\n" + wrong.join(QLatin1Char('\n')).toUtf8() +
                                      "\nOnce more: LEADFERRY_CRASH_RUN=" + QByteArray::number(number) +
                                      " ./dev test -C nightly -R crashthousand");
    }
    void itHasDiedAtFortyPointsAtLeast()
    {
        if (qEnvironmentVariableIsSet("LEADFERRY_CRASH_RUN")) {
            QSKIP("a single run");
        }
        qInfo("died at %lld points", static_cast<long long>(m_died.size()));
        QVERIFY2(m_died.size() >= 40, QByteArray::number(m_died.size()) + " only");
    }
};

QTEST_GUILESS_MAIN(CrashThousandTest)
#include "crashthousandtest.moc"
