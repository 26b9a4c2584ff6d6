// SPDX-License-Identifier: GPL-3.0-or-later
// Several portals beside each other: which one events go to, through the whole engine.
#include "app/engineundertest.h"

#include <QJsonDocument>

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
    void aDeliveryIsMovedAsAWholeAndWhatWasWrittenStays()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(send(QStringLiteral("a"), QStringLiteral("website-bot")));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        QVERIFY(connectSecond().ok());
        const auto moved =
            execute(app::command::moveDeliveries, {{QStringLiteral("ids"), QJsonArray{1}},
                                                   {QStringLiteral("portal"), QStringLiteral("Motor group")}});
        QVERIFY2(moved.ok(), qPrintable(moved.ok() ? QString() : moved.error().message));
        QVERIFY(!moved->value(QLatin1String("deliveries"))[0][QLatin1String("records")].toArray().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        QCOMPARE(standInHas("contacts"), 1);
        QCOMPARE(secondHas("contacts"), 1);
        QCOMPARE(secondHas("notes"), 1);
        QCOMPARE(audited().constLast().action, QLatin1String(app::command::moveDeliveries));
    }
    void aMappingNamesPipelinesAndOwnersForEveryPortal()
    {
        QVERIFY(connectStandIn().ok());
        const auto portal = m_engine->portals()->constFirst();
        QVERIFY(!portal.directory.pipelines.value(domain::CrmObject::Ticket).isEmpty());
        QVERIFY(portal.directory.owners && !portal.directory.owners->isEmpty());
        const auto& pipeline = portal.directory.pipelines.value(domain::CrmObject::Ticket).constFirst();
        const auto& stage = pipeline.stages.constLast();
        auto mappings = execute(app::command::mappings, {})->value(QLatin1String("mappings")).toArray();
        QJsonObject escalation;
        for (const auto& mapping : std::as_const(mappings)) {
            if (mapping[QLatin1String("eventType")] == QLatin1String("escalation.requested.v1")) {
                escalation = mapping.toObject();
            }
        }
        QByteArray text = QJsonDocument(escalation).toJson(QJsonDocument::Compact);
        const auto constant = [](const QString& value) {
            return "\"constant\":" + QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
        };
        text.replace("\"from\":\"portal.ticketPipeline\"", constant(pipeline.label.toUpper()));
        text.replace("\"from\":\"portal.ticketStage\"", constant(stage.label));
        const auto imported = execute(app::command::importMappings,
                                      {{QStringLiteral("document"), QJsonDocument::fromJson(text).object()}});
        QVERIFY2(imported.ok(), qPrintable(imported.ok() ? QString() : imported.error().message));
        QVERIFY(execute(app::command::send,
                        {{QStringLiteral("text"),
                          QStringLiteral(R"({"id":"x","type":"escalation.requested.v1",)"
                                         R"("contact":{"email":"jane@example.com"},"data":{"reason":"billing"}})")}})
                    .ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        QCOMPARE(standInHas("tickets"), 1);
        QCOMPARE(m_standIn->report()[QLatin1String("refused")].toArray().size(), 0);
    }
    void aPortalTakesOverTheRoutesOfAnother()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(send(QStringLiteral("a"), QStringLiteral("website-bot")));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        QVERIFY(connectSecond().ok());
        const QJsonObject both{{QStringLiteral("from"), QStringLiteral("Stand-in")},
                               {QStringLiteral("to"), QStringLiteral("Motor group")}};
        const auto seen = execute(app::command::setupDifference, both);
        QVERIFY(seen.ok());
        QCOMPARE(seen->value(QLatin1String("routes")).toArray().size(), 1);
        QCOMPARE(execute(app::command::copySetup, both)->value(QLatin1String("moved")).toInt(), 1);
        QVERIFY(send(QStringLiteral("b"), QStringLiteral("website-bot")));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        QCOMPARE(standInHas("contacts"), 1);
        QCOMPARE(secondHas("contacts"), 1);
    }
    void aPortalTakesOverFromOneThatIsDisconnected()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(send(QStringLiteral("a"), QStringLiteral("website-bot")));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        QVERIFY(connectSecond().ok());
        QVERIFY(execute(app::command::disconnect, {{QStringLiteral("name"), QStringLiteral("Stand-in")}}).ok());
        const QJsonObject both{{QStringLiteral("from"), QStringLiteral("Stand-in")},
                               {QStringLiteral("to"), QStringLiteral("Motor group")}};
        QCOMPARE(execute(app::command::copySetup, both)->value(QLatin1String("moved")).toInt(), 1);
        QVERIFY(send(QStringLiteral("b"), QStringLiteral("website-bot")));
        QTRY_COMPARE_WITH_TIMEOUT(secondHas("contacts"), 1, 20'000);
        const QJsonObject back{{QStringLiteral("from"), QStringLiteral("Motor group")},
                               {QStringLiteral("to"), QStringLiteral("Stand-in")}};
        QCOMPARE(test::named(execute(app::command::copySetup, back).error().kind),
                 test::named(base::ErrorKind::NotFound)); // nothing can go there
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
