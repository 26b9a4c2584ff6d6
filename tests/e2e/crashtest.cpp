// SPDX-License-Identifier: GPL-3.0-or-later
// The engine dies at one step of its work after the other, and nothing is lost and nothing doubled.
#include "e2e/crashpoints.h"
#include "e2e/crashrun.h"

#include <QTest>

using namespace leadferry::test;

class CrashTest : public QObject
{
    Q_OBJECT
    QSet<QString> m_died;

    static void addRow(const QByteArray& name, const QStringList& points, const QStringList& faults = {},
                       bool noteKeys = true)
    {
        QTest::newRow(name.constData()) << points << faults << noteKeys;
    }
    static void addRowsOf(const QString& object)
    {
        const QString create = QStringLiteral("create ") + object;
        const QString read = QStringLiteral("read ") + object;
        const QStringList recorded = around(QStringLiteral("record ") + create);
        addRow(create.toLatin1(), during(create));
        addRow("look for " + object.toLatin1(), QStringList{recorded.first()} + during(read) +
                                                    around(QStringLiteral("record ") + read) +
                                                    QStringList{recorded.last()});
    }

private slots:
    /// In the order in which the engine gets there: what is done in one life is not done in the next.
    void whereverItDiesEverythingIsThereOnce_data()
    {
        QTest::addColumn<QStringList>("points");
        QTest::addColumn<QStringList>("faults");
        QTest::addColumn<bool>("noteKeys");
        const auto at = [](CallStage stage, const char* call) {
            return QStringList{atStage(stage, QLatin1String(call))};
        };
        const auto commitsOf = [](const char* transaction) { return around(QLatin1String(transaction)); };
        addRow("opening, taking in", commitsOf("choose the journal") + commitsOf("migrate") +
                                         commitsOf("limit due times") + commitsOf("take in events"));
        addRow("connecting",
               during(QStringLiteral("read the account")) + during(QStringLiteral("read the properties of contacts")) +
                   at(CallStage::Sent, "make the property group of contacts") +
                   at(CallStage::HalfAnswered, "make the property group of contacts") +
                   at(CallStage::Done, "make the property group of tickets") +
                   at(CallStage::Sent, "make the key property of deals") +
                   at(CallStage::HalfAnswered, "make the key property of deals") +
                   at(CallStage::Done, "make the key property of notes") +
                   during(QStringLiteral("read the pipelines of tickets")) + commitsOf("save the portal"));
        addRow("contacts", commitsOf("plan") + during(QStringLiteral("read contacts")) + commitsOf("mark in flight") +
                               at(CallStage::Sent, "create contacts") + at(CallStage::HalfAnswered, "create contacts") +
                               commitsOf("recover what was in flight") + at(CallStage::Sent, "update contacts") +
                               at(CallStage::HalfAnswered, "update contacts"));
        addRow("contacts, answered", commitsOf("note the portal's calls") + at(CallStage::Done, "create contacts") +
                                         at(CallStage::Done, "update contacts"));
        addRow("contacts, recorded: before", {QStringLiteral("before commit: record create contacts"),
                                              QStringLiteral("before commit: record update contacts")});
        addRow("contacts, recorded: after", {QStringLiteral("after commit: record create contacts"),
                                             QStringLiteral("after commit: record update contacts")});
        for (const char* object : {"notes", "tickets", "deals"}) {
            addRowsOf(QLatin1String(object));
        }
        for (const char* call : {"update tickets", "update deals"}) { // of a conversation that goes on
            const QByteArray name(call);
            addRow(name, at(CallStage::Sent, call) + at(CallStage::HalfAnswered, call));
            addRow(name + ", answered", at(CallStage::Done, call));
            addRow(name + ", recorded: before", {QStringLiteral("before commit: record ") + QLatin1String(call)});
            addRow(name + ", recorded: after", {QStringLiteral("after commit: record ") + QLatin1String(call)});
        }
        addRow("a place on a list", during(QStringLiteral("add to a list")) + commitsOf("record add to a list"));
        addRow("links", at(CallStage::Done, "create notes") + during(QStringLiteral("link notes to contacts")) +
                            commitsOf("record link notes to contacts"));
        addRow("notes without a key",
               during(QStringLiteral("create notes")) + during(QStringLiteral("list notes of contacts")) +
                   during(QStringLiteral("read notes")) + commitsOf("record read notes"),
               {}, false);
        addRow("an ailing portal",
               commitsOf("note the portal's health") + commitsOf("count the portal's failures") +
                   commitsOf("record read contacts") + commitsOf("open again what was given up") +
                   commitsOf("start again by hand") + commitsOf("note what a person did"),
               {QStringLiteral("503=1")});
    }
    void whereverItDiesEverythingIsThereOnce()
    {
        CrashPlan plan;
        QFETCH(QStringList, points);
        QFETCH(QStringList, faults);
        QFETCH(bool, noteKeys);
        plan.faults = faults;
        plan.noteKeys = noteKeys;
        for (const QString& point : points) {
            plan.deaths.append({point, 1});
        }
        CrashRun run(plan);
        const QStringList wrong = run.run();
        QVERIFY2(wrong.isEmpty(), plan.description() + "\n" + wrong.join(QLatin1Char('\n')).toUtf8());
        const QSet<QString> missed = QSet<QString>(points.cbegin(), points.cend()) - run.died();
        QVERIFY2(missed.isEmpty(), "it never got to: " + missed.values().join(QStringLiteral(", ")).toUtf8());
        m_died.unite(run.died());
    }
    void itHasDiedAtFortyPointsAtLeast()
    {
        QVERIFY2(m_died.size() >= 40, QByteArray::number(m_died.size()) + " only");
        const QStringList known = everyPoint();
        const QSet<QString> unknown = m_died - QSet<QString>(known.cbegin(), known.cend());
        QVERIFY2(unknown.isEmpty(), unknown.values().join(QStringLiteral(", ")).toUtf8());
    }
};

QTEST_GUILESS_MAIN(CrashTest)
#include "crashtest.moc"
