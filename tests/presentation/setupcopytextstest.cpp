// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/setupcopytexts.h"

#include "presentation/routesmodel.h"
#include "support/fakeengineclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leadferry;
using presentation::setupWords;

namespace {

QJsonObject answer(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class SetupCopyTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatLeadsElsewhereAndWhatIsLackingIsToldApart()
    {
        const auto words = setupWords(answer(R"({"from":"Sandbox","to":"Production","routes":[{"bot":"website-bot"}],
            "missing":[{"kind":"stage","object":"ticket","property":"hs_pipeline_stage","name":"New"}],
            "properties":[{"object":"contact","property":"budget","from":"text","to":"choice"}]})"));
        QCOMPARE(words.routes.value(0).what, QStringLiteral("website-bot"));
        QCOMPARE(words.routes.value(0).difference, QStringLiteral("Sandbox → Production"));
        QCOMPARE(words.lacking.value(0).difference, QStringLiteral("hs_pipeline_stage: Production has no stage “New”"));
        QCOMPARE(words.lacking.value(1).difference, QStringLiteral("budget: text in Sandbox, list in Production"));
        QVERIFY(words.nothing.isEmpty());
    }
    void whereNothingLeadsThereIsNothingToCopy()
    {
        const auto words = setupWords(answer(R"({"from":"Sandbox","to":"Production","routes":[]})"));
        QVERIFY(words.nothing.contains(QStringLiteral("Sandbox")));
    }
    void aPortalThatIsDisconnectedCanBeCopiedFrom()
    {
        test::FakeEngineClient client;
        domain::RouteRow route;
        route.name = QStringLiteral("website-bot");
        route.via = domain::RouteVia::Own;
        route.portalName = QStringLiteral("Sandbox");
        route.hubId = 42;
        route.connected = false;
        client.routed = {route, route};
        presentation::RoutesModel routes(client);
        routes.reload();
        domain::Portal target;
        target.hubId = 7;
        target.name = QStringLiteral("Production");
        domain::Portal other;
        other.hubId = 8;
        other.name = QStringLiteral("Magazine");
        QTRY_VERIFY(routes.rowCount() > 0);
        const auto sources = presentation::setupSources({target, other}, routes, target);
        QCOMPARE(sources.size(), 2);
        QCOMPARE(sources.at(0).hubId, 8);
        QCOMPARE(sources.at(1).hubId, 42);
        QVERIFY(sources.at(1).name.contains(QStringLiteral("disconnected")));
    }
};

QTEST_GUILESS_MAIN(SetupCopyTextsTest)
#include "setupcopytextstest.moc"
