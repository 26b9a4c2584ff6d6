// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandrun.h"

#include <QJsonArray>

using leadferry::domain::Portal;
using leadferry::domain::PortalHealth;
using leadferry::test::CommandRun;

namespace {

Portal lawFirm(PortalHealth health)
{
    Portal portal;
    portal.id = 1;
    portal.hubId = 4471902;
    portal.name = QStringLiteral("Law firm");
    portal.credential = leadferry::domain::CredentialKind::OAuth;
    portal.scopes = {QStringLiteral("oauth"), QStringLiteral("tickets")};
    portal.missingScopes = {QStringLiteral("crm.objects.deals.write")};
    portal.health = health;
    portal.connectedAtMs = 1'795'450'841'000;
    return portal;
}

} // namespace

class ConnectionsCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void eachConnectionIsARow()
    {
        CommandRun command;
        command.engine->connected = {lawFirm(PortalHealth::Connected)};
        QCOMPARE(command.run({QStringLiteral("connections")}), 0);
        QCOMPARE(command.outLines().size(), 2);
        for (const char* part : {"Law firm", "4471902", "connected", "OAuth", "crm.objects.deals.write"}) {
            QVERIFY2(command.outLines().at(1).contains(QLatin1String(part)), part);
        }
    }
    void eachConnectionCanBeAskedFirst()
    {
        CommandRun command;
        command.engine->connected = {lawFirm(PortalHealth::Connected)};
        QCOMPARE(command.run({QStringLiteral("connections"), QStringLiteral("--check")}), 0);
        QCOMPARE(command.fake().executed.size(), 1);
        QCOMPARE(command.fake().executed.first().command, QStringLiteral("recheck"));
        QVERIFY(command.out.contains(QStringLiteral("Law firm")));
    }
    void oneThatRefusesShowsInTheExitCode()
    {
        CommandRun command;
        command.engine->connected = {lawFirm(PortalHealth::Connected)};
        command.engine->script(QStringLiteral("recheck"), [](const auto&, const auto&, const auto& reply) {
            reply(leadferry::base::Error{leadferry::base::ErrorKind::Unauthorized, QStringLiteral("withdrawn")});
        });
        QCOMPARE(command.run({QStringLiteral("connections"), QStringLiteral("--check")}), 3);
        QVERIFY(command.out.contains(QStringLiteral("Law firm"))); // and yet the list
    }
    void lostAccessSaysWhatToDo()
    {
        CommandRun command;
        command.engine->connected = {lawFirm(PortalHealth::AccessGone)};
        QCOMPARE(command.run({QStringLiteral("connections")}), 0);
        QVERIFY(command.out.contains(QStringLiteral("connect again")));
    }
    void withoutConnectionsItSaysHowToGetOne()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("connections")}), 0);
        QVERIFY(command.out.contains(QStringLiteral("leadferryctl connect")));
    }
    void jsonHasStateScopesAndAccount()
    {
        CommandRun command;
        command.engine->connected = {lawFirm(PortalHealth::Connected)};
        QCOMPARE(command.run({QStringLiteral("--json"), QStringLiteral("connections")}), 0);
        const QJsonArray list = command.document().value(QStringLiteral("connections")).toArray();
        QCOMPARE(list.size(), 1);
        const QJsonObject connection = list.first().toObject();
        QCOMPARE(connection.value(QStringLiteral("hubId")).toInt(), 4471902);
        QCOMPARE(connection.value(QStringLiteral("health")).toString(),
                 leadferry::domain::toString(PortalHealth::Connected));
        QCOMPARE(connection.value(QStringLiteral("scopes")).toArray().size(), 2);
    }
    void anEmptyListIsStillADocument()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("--json"), QStringLiteral("connections")}), 0);
        QVERIFY(command.document().value(QStringLiteral("connections")).isArray());
    }
};

QTEST_GUILESS_MAIN(ConnectionsCommandTest)
#include "connectionscommandtest.moc"
