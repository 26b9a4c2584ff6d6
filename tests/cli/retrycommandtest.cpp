// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"
#include "support/madeuprows.h"

#include <QJsonArray>

#include <memory>

using leadferry::test::CommandRun;
using leadferry::test::FakeEngineClient;
using leadferry::test::madeUpRow;

namespace {

constexpr QLatin1String retryCommand(leadferry::app::command::retry);

FakeEngineClient::Script retrying(int count)
{
    return [count](const QJsonObject&, const auto&, const auto& answer) {
        answer(QJsonObject{{QStringLiteral("retried"), count}});
    };
}

/// Parts of a filter: each has its ids, all but the last say that there is more.
FakeEngineClient::Script inParts(const QList<QJsonArray>& parts)
{
    return [parts, part = std::make_shared<int>(0)](const QJsonObject&, const auto&, const auto& answer) {
        const QJsonArray& ids = parts.at(*part);
        ++*part;
        answer(QJsonObject{{QStringLiteral("retried"), ids.size()},
                           {QStringLiteral("ids"), ids},
                           {QStringLiteral("more"), *part < parts.size()},
                           {QStringLiteral("reachedId"), 100 * *part}});
    };
}

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '));
}

} // namespace

class RetryCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void namedDeliveriesAndEventsBecomeIds()
    {
        CommandRun command;
        command.engine->rows = {madeUpRow(5)};
        command.engine->script(retryCommand, retrying(2));
        QCOMPARE(command.run(words("retry d3 e5")), 0);
        QCOMPARE(command.fake().executed.constFirst().arguments,
                 (QJsonObject{{QStringLiteral("ids"), QJsonArray{3, 5}}}));
        QVERIFY(command.out.contains(QStringLiteral("2 started again")));
    }
    void fewerThanNamedIsAFailure()
    {
        CommandRun command;
        command.engine->script(retryCommand, retrying(1));
        QCOMPARE(command.run(words("retry d3 d4")), 1);
        QVERIFY(command.err.contains(QStringLiteral("Only what is held")));
    }
    void aFilterIsHandedOver()
    {
        CommandRun command;
        command.engine->script(retryCommand, retrying(0));
        QCOMPARE(command.run(words(
                     "retry --status exhausted --type lead.captured.v1 --since 2026-11-22T09:15:00Z --cause timeout")),
                 0);
        QCOMPARE(command.fake().executed.constFirst().arguments,
                 (QJsonObject{{QStringLiteral("status"), QStringLiteral("exhausted")},
                              {QStringLiteral("type"), QStringLiteral("lead.captured.v1")},
                              {QStringLiteral("sinceMs"), qint64(1'795'338'900'000)},
                              {QStringLiteral("cause"), QStringLiteral("timeout")},
                              {QStringLiteral("limit"), 100}}));
    }
    void aFilterGoesPartByPart()
    {
        CommandRun command;
        command.engine->script(retryCommand, inParts({{1, 2}, {}, {3}}));
        QCOMPARE(command.run(words("retry --status held --never-tried")), 0);
        QVERIFY(command.out.contains(QStringLiteral("3 started again")));
        const auto& executed = command.fake().executed;
        QCOMPARE(executed.size(), 3);
        QVERIFY(executed.at(0).arguments.value(QStringLiteral("neverTried")).toBool());
        QVERIFY(!executed.at(0).arguments.contains(QStringLiteral("beyondId")));
        QCOMPARE(executed.at(2).arguments.value(QStringLiteral("beyondId")).toInt(), 200);
    }
    void theMappingOfThenIsAskedForByName()
    {
        CommandRun command;
        command.engine->script(retryCommand, retrying(1));
        QCOMPARE(command.run(words("retry d3 --mapping then")), 0);
        QCOMPARE(command.fake().executed.constFirst().arguments.value(QStringLiteral("mapping")).toString(),
                 QStringLiteral("then"));
    }
    void onlyThoseOfOnePortal()
    {
        CommandRun command;
        command.engine->script(retryCommand, retrying(0));
        QCOMPARE(command.run(words("retry --status held --portal Magazine")), 0);
        QCOMPARE(command.fake().executed.constFirst().arguments.value(QStringLiteral("portal")).toString(),
                 QStringLiteral("Magazine"));
    }
    void theChoiceMustBeClear()
    {
        for (const char* line : {"retry", "retry d3 --status held", "retry --type lead.captured.v1",
                                 "retry --status held,exhausted", "retry 3", "retry d3 --mapping mine"}) {
            CommandRun command;
            QVERIFY2(command.run(words(line)) == 2, line);
            QVERIFY(command.openedProfile.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(RetryCommandTest)
#include "retrycommandtest.moc"
