// SPDX-License-Identifier: GPL-3.0-or-later
// Several portals beside each other: which one events go to, through the whole engine.
#include "app/engineundertest.h"

using namespace leadferry;
using domain::DeliveryState;

namespace {

QString eventOf(const QString& id, const QString& bot)
{
    return QStringLiteral(R"({"id":"%1","type":"lead.captured.v1","bot":"%2",)"
                          R"("contact":{"email":"%1@example.com","name":"Jane Cooper"}})")
        .arg(id, bot);
}

} // namespace

class RoutingTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    std::unique_ptr<sandbox::Sandbox> m_second;

    base::Result<QJsonObject> connectSecond() const
    {
        return execute(app::command::connectServiceKey, {{QStringLiteral("name"), QStringLiteral("Motor group")},
                                                         {QStringLiteral("key"), m_second->serviceKey()},
                                                         {QStringLiteral("apiUrl"), m_second->url().toString()}});
    }
    [[nodiscard]] bool send(const QString& id, const QString& bot) const
    {
        return execute(app::command::send, {{QStringLiteral("text"), eventOf(id, bot)}}).ok();
    }
    int secondHas(const char* object) const
    {
        return m_second->report()[QLatin1String("records")][QLatin1String(object)].toInt();
    }
    base::Result<QJsonObject> route(const QString& bot, const QString& portal) const
    {
        return execute(app::command::setRoute, {{QStringLiteral("bot"), bot}, {QStringLiteral("portal"), portal}});
    }

private slots:
    void init()
    {
        sandbox::SandboxOptions options;
        options.hubId = 5520318;
        m_second = std::make_unique<sandbox::Sandbox>(options, m_clock);
        QVERIFY(m_second->start().ok());
        QVERIFY(begin());
    }
    void cleanup()
    {
        end();
        m_second.reset();
    }

    void eachBotsEventsGoToItsOwnPortalOnly()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(connectSecond().ok());
        QVERIFY(route(QStringLiteral("law-bot"), QStringLiteral("Stand-in")).ok());
        QVERIFY(route(QStringLiteral("car-bot"), QStringLiteral("5520318")).ok());
        QVERIFY(send(QStringLiteral("a"), QStringLiteral("law-bot")));
        QVERIFY(send(QStringLiteral("b"), QStringLiteral("car-bot")));
        QVERIFY(send(QStringLiteral("c"), QStringLiteral("car-bot")));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 3, 20'000);
        QCOMPARE(standInHas("contacts"), 1);
        QCOMPARE(secondHas("contacts"), 2);
    }
    void anEventWithoutARouteWaitsForAPortalAndChoosingDeliversIt()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(connectSecond().ok());
        QVERIFY(send(QStringLiteral("a"), QStringLiteral("new-bot")));
        QVERIFY(send(QStringLiteral("b"), QStringLiteral("new-bot")));
        QTRY_COMPARE(inState(DeliveryState::Unrouted), 2);
        QCOMPARE(standInHas("contacts") + secondHas("contacts"), 0);
        const auto chosen = route(QStringLiteral("new-bot"), QStringLiteral("Motor group"));
        QVERIFY(chosen.ok());
        QCOMPARE(chosen->value(QLatin1String("sent")).toInt(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        QCOMPARE(secondHas("contacts"), 2);
        QCOMPARE(audited().constLast().action, QLatin1String(app::command::setRoute));
    }
    void aSingleDeliveryGoesWhereItIsSent()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(connectSecond().ok());
        QVERIFY(send(QStringLiteral("a"), QStringLiteral("new-bot")));
        QVERIFY(send(QStringLiteral("b"), QStringLiteral("new-bot")));
        const auto chosen =
            execute(app::command::choosePortal,
                    {{QStringLiteral("ids"), QJsonArray{1}}, {QStringLiteral("portal"), QStringLiteral("Stand-in")}});
        QVERIFY(chosen.ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        QCOMPARE(standInHas("contacts"), 1);
        QCOMPARE(inState(DeliveryState::Unrouted), 1);
    }
    void aBotThatWorkedGoesOnWhenASecondPortalIsConnected()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(send(QStringLiteral("a"), QStringLiteral("website-bot")));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        QVERIFY(connectSecond().ok());
        QVERIFY(send(QStringLiteral("b"), QStringLiteral("website-bot")));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        QCOMPARE(standInHas("contacts"), 2);
        QCOMPARE(secondHas("contacts"), 0);
    }
    void whatNamesNoPortalOrNoBotIsRefusedInWords()
    {
        QVERIFY(connectStandIn().ok());
        const auto nowhere = route(QStringLiteral("a"), QStringLiteral("Nobody"));
        QCOMPARE(test::named(nowhere.error().kind), test::named(base::ErrorKind::NotFound));
        QVERIFY(nowhere.error().message.contains(QStringLiteral("Nobody")));
        const auto nobody = route({}, QStringLiteral("Stand-in"));
        QCOMPARE(test::named(nobody.error().kind), test::named(base::ErrorKind::Invalid));
    }
};

QTEST_GUILESS_MAIN(RoutingTest)
#include "routingtest.moc"
