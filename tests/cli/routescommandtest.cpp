// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"
#include "domain/route.h"

#include <QJsonArray>

using namespace leadferry;
using test::CommandRun;

namespace {

const QString routesWord = QStringLiteral("routes");

void addRoutes(CommandRun& command)
{
    domain::RouteRow website{domain::RouteKind::Bot,
                             QStringLiteral("website-bot"),
                             domain::RouteVia::Own,
                             QStringLiteral("Law firm"),
                             4471902,
                             true,
                             64,
                             0};
    domain::RouteRow guide{
        domain::RouteKind::Bot, QStringLiteral("guide-bot"), domain::RouteVia::Nothing, {}, 0, true, 3, 3};
    command.engine->routed = {website, guide};
}

void scriptSent(CommandRun& command, const char* name, int sent)
{
    command.engine->script(QLatin1String(name), [sent](const QJsonObject&, const auto&, const auto& reply) {
        reply(QJsonObject{{QStringLiteral("portal"), QStringLiteral("Law firm")}, {QStringLiteral("sent"), sent}});
    });
}

} // namespace

class RoutesCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void theListShowsWhereEachBotGoesAndWhatWaits()
    {
        CommandRun command;
        addRoutes(command);
        QCOMPARE(command.run({routesWord}), 0);
        QVERIFY(command.out.contains(QStringLiteral("website-bot")));
        QVERIFY(command.out.contains(QStringLiteral("Law firm")));
        QVERIFY(command.out.contains(QStringLiteral("none: choose one")));
    }
    void inJsonTheListIsOneDocument()
    {
        CommandRun command;
        addRoutes(command);
        QCOMPARE(command.run({QStringLiteral("--json"), routesWord}), 0);
        const QJsonArray routes = command.document().value(routesWord).toArray();
        QCOMPARE(routes.size(), 2);
        QCOMPARE(routes.first()[QLatin1String("portalId")].toInteger(), 4471902);
        QVERIFY(routes.last()[QLatin1String("portal")].isNull());
    }
    void aRouteIsSetForABotOrASource()
    {
        CommandRun command;
        scriptSent(command, app::command::setRoute, 2);
        QCOMPARE(command.run({routesWord, QStringLiteral("set"), QStringLiteral("--bot"), QStringLiteral("guide-bot"),
                              QStringLiteral("Law firm")}),
                 0);
        QCOMPARE(command.fake().executed.constFirst().arguments,
                 (QJsonObject{{QStringLiteral("bot"), QStringLiteral("guide-bot")},
                              {QStringLiteral("portal"), QStringLiteral("Law firm")}}));
        QVERIFY(command.out.contains(QStringLiteral("2 that waited")));
        CommandRun other;
        scriptSent(other, app::command::setRoute, 0);
        QCOMPARE(other.run({routesWord, QStringLiteral("set"), QStringLiteral("--source"), QStringLiteral("port"),
                            QStringLiteral("4471902")}),
                 0);
        QCOMPARE(other.fake().executed.constFirst().arguments.value(QLatin1String("source")).toString(),
                 QStringLiteral("port"));
    }
    void aRouteIsRemoved()
    {
        CommandRun command;
        QCOMPARE(command.run({routesWord, QStringLiteral("remove"), QStringLiteral("--bot"), QStringLiteral("a")}), 0);
        QCOMPARE(command.fake().executed.constFirst().command, QLatin1String(app::command::removeRoute));
    }
    void whatIsMissingIsWrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no speaker") << QStringList{routesWord, QStringLiteral("set"), QStringLiteral("Law firm")};
        QTest::newRow("two speakers") << QStringList{routesWord,
                                                     QStringLiteral("set"),
                                                     QStringLiteral("--bot"),
                                                     QStringLiteral("a"),
                                                     QStringLiteral("--source"),
                                                     QStringLiteral("b"),
                                                     QStringLiteral("Law firm")};
        QTest::newRow("no portal") << QStringList{routesWord, QStringLiteral("set"), QStringLiteral("--bot"),
                                                  QStringLiteral("a")};
        QTest::newRow("no action") << QStringList{routesWord, QStringLiteral("--bot"), QStringLiteral("a")};
        QTest::newRow("route without portal") << QStringList{QStringLiteral("route"), QStringLiteral("d1")};
        QTest::newRow("route without ids")
            << QStringList{QStringLiteral("route"), QStringLiteral("--portal"), QStringLiteral("a")};
    }
    void whatIsMissingIsWrongUsage()
    {
        QFETCH(QStringList, words);
        CommandRun command;
        QCOMPARE(command.run(words), 2);
        QVERIFY(command.openedProfile.isEmpty());
    }
    void singleDeliveriesGoToThePortalThatIsNamed()
    {
        CommandRun command;
        scriptSent(command, app::command::choosePortal, 2);
        QCOMPARE(command.run({QStringLiteral("route"), QStringLiteral("d3"), QStringLiteral("d4"),
                              QStringLiteral("--portal"), QStringLiteral("Law firm")}),
                 0);
        QCOMPARE(command.fake().executed.constFirst().arguments.value(QLatin1String("ids")).toArray(),
                 (QJsonArray{3, 4}));
        CommandRun one;
        scriptSent(one, app::command::choosePortal, 1);
        QCOMPARE(one.run({QStringLiteral("route"), QStringLiteral("d3"), QStringLiteral("d4"),
                          QStringLiteral("--portal"), QStringLiteral("Law firm")}),
                 1);
    }
};

QTEST_GUILESS_MAIN(RoutesCommandTest)
#include "routescommandtest.moc"
