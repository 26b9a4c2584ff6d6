// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a portal and its deliveries when it grants less, grants more, is disconnected, and comes back.
#include "app/engine.h"

#include "app/engineundertest.h"

#include <QJsonDocument>

using namespace leadferry;
using domain::DeliveryState;
using domain::PortalHealth;
using test::twoEvents;

namespace {

const QString oneDeal = QStringLiteral(
    R"({"id":"i1","type":"intent.detected.v1","contact":{"email":"jane@example.com","name":"Jane Cooper"},)"
    R"("data":{"vehicle_of_interest":"Ferry"}})");

} // namespace

class PortalAccessTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT

    void send(const QString& text) const
    {
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), text}}).ok());
    }
    [[nodiscard]] domain::Portal portal() const { return m_engine->portals()->constFirst(); }
    int callsOf(const char* call) const
    {
        return m_standIn->report()[QLatin1String("calls")][QLatin1String(call)].toInt();
    }
    int refused() const { return static_cast<int>(m_standIn->report()[QLatin1String("refused")].toArray().size()); }

private slots:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }

    void aPermissionThatIsMissingSwitchesOffItsFeatureAndNotThePortal()
    {
        QVERIFY(m_standIn->setWithheldScopes({QStringLiteral("crm.objects.deals.write")}).ok());
        QVERIFY(connectStandIn().ok());
        QVERIFY(portal().missingScopes.isEmpty()); // reading does not show it
        send(oneDeal);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Held), 1, 10'000);
        QTRY_COMPARE(portal().missingScopes, QStringList{QStringLiteral("crm.objects.deals.write")});
        QCOMPARE(test::named(portal().health), test::named(PortalHealth::Connected));
        QCOMPARE(standInHas("contacts"), 1);
        const int refusals = refused();
        send(QString(oneDeal).replace(QLatin1String("i1"), QLatin1String("i2")));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Held), 2, 10'000);
        QCOMPARE(refused(), refusals); // nobody asks in vain again
    }
    void whatWasHeldForAPermissionGoesOutOnceItIsGranted()
    {
        QVERIFY(m_standIn->setWithheldScopes({QStringLiteral("crm.objects.deals.read")}).ok());
        QVERIFY(connectStandIn().ok());
        QCOMPARE(portal().missingScopes, QStringList{QStringLiteral("crm.objects.deals.read")});
        send(oneDeal);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Held), 1, 10'000);
        QCOMPARE(standInHas("deals"), 0);
        QVERIFY(m_standIn->setWithheldScopes({}).ok());
        const auto seen = execute(app::command::recheck, {{QStringLiteral("name"), QStringLiteral("Stand-in")}});
        QVERIFY2(seen.ok(), qPrintable(seen.ok() ? QString() : seen.error().message));
        QVERIFY(portal().missingScopes.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 10'000);
        QCOMPARE(standInHas("deals"), 1);
    }
    void withoutItsPermissionsOnlyAPlaceOnAListWaits_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::newRow("read") << QStringLiteral("crm.lists.read");
        QTest::newRow("write") << QStringLiteral("crm.lists.write");
    }
    void withoutItsPermissionsOnlyAPlaceOnAListWaits()
    {
        QFETCH(QString, scope);
        QVERIFY(m_standIn->setWithheldScopes({scope}).ok());
        QVERIFY(connectStandIn().ok());
        const auto document = QJsonDocument::fromJson(R"({"eventType":"interested.v1","actions":[
            {"id":"contact","object":"contact","fields":[{"property":"email","from":"person.email"}]},
            {"id":"list","object":"list","linkTo":["contact"],"fields":[{"property":"list","constant":"chat leads"}]}]})");
        QVERIFY(execute(app::command::importMappings, {{QStringLiteral("document"), document.object()}}).ok());
        send(QStringLiteral(R"({"id":"l1","type":"interested.v1","contact":{"email":"jane@example.com"}})"));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Held), 1, 10'000);
        QCOMPARE(standInHas("contacts"), 1);
        QTRY_COMPARE(portal().missingScopes, QStringList{scope});
        QVERIFY(m_standIn->listMembers(QStringLiteral("Chat leads")).isEmpty());
        QVERIFY(m_standIn->setWithheldScopes({}).ok());
        QVERIFY(execute(app::command::recheck, {{QStringLiteral("name"), QStringLiteral("Stand-in")}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 10'000);
        QCOMPARE(m_standIn->listMembers(QStringLiteral("Chat leads")).size(), 1);
    }
    void whatIsNotDeliveredWaitsForTheSameAccount()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(execute(app::command::pause, {}).ok());
        send(QLatin1String(twoEvents));
        QTRY_COMPARE(inState(DeliveryState::Queued), 2);
        QVERIFY(execute(app::command::disconnect, {{QStringLiteral("name"), QStringLiteral("Stand-in")}}).ok());
        QTRY_COMPARE(inState(DeliveryState::Held), 2);
        const auto rows = m_engine->deliveries({}, {10})->rows;
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.first().cause, QString(domain::portalDisconnected));
        // Nobody can start them, for there is nowhere to go.
        const auto retried = execute(app::command::retry, {{QStringLiteral("status"), QStringLiteral("held")}});
        QVERIFY(retried.ok());
        QCOMPARE(retried->value(QLatin1String("retried")).toInt(), 0);
        QVERIFY(execute(app::command::resume, {}).ok());
        QVERIFY(connectStandIn().ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 10'000);
        QCOMPARE(standInHas("contacts"), 1);
    }
    void anAnswerThatIsLostWhileDisconnectingIsLookedUpAfterTheReturn()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(m_standIn->setFaults({QStringLiteral("504:after=0.5")}).ok());
        send(QLatin1String(twoEvents));
        QTRY_VERIFY_WITH_TIMEOUT(standInHas("contacts") == 1, 30'000);
        QVERIFY(execute(app::command::disconnect, {{QStringLiteral("name"), QStringLiteral("Stand-in")}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Held), 2, 10'000);
        QVERIFY(m_standIn->setFaults({}).ok());
        QVERIFY(connectStandIn().ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 30'000);
        QCOMPARE(standInHas("contacts"), 1);
        QCOMPARE(standInHas("notes"), 1);
        QCOMPARE(standInHas("tickets"), 1);
    }
    void theLightIsGreenOnlyAfterACallOfThisRun()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(startAgain(options()).ok());
        QCOMPARE(test::named(portal().health), test::named(PortalHealth::Unknown));
        QTRY_COMPARE(test::named(portal().health), test::named(PortalHealth::Connected));
    }
    void accessThatWasWithdrawnWhileNobodyLookedShowsAtTheStart()
    {
        QVERIFY(connectStandIn().ok());
        m_standIn->revokeAccess();
        QVERIFY(startAgain(options()).ok());
        QTRY_COMPARE(test::named(portal().health), test::named(PortalHealth::AccessGone));
    }
    void aRecheckThatFailsTurnsTheLightAndKeepsEverything()
    {
        QVERIFY(connectStandIn().ok());
        m_standIn->revokeAccess();
        const auto seen = execute(app::command::recheck, {{QStringLiteral("name"), QStringLiteral("Stand-in")}});
        QVERIFY(!seen.ok());
        QVERIFY(seen.error().kind == base::ErrorKind::Unauthorized);
        QCOMPARE(test::named(portal().health), test::named(PortalHealth::AccessGone));
        QVERIFY(connectStandIn().ok());
        QCOMPARE(test::named(portal().health), test::named(PortalHealth::Connected));
    }
};

QTEST_GUILESS_MAIN(PortalAccessTest)
#include "portalaccesstest.moc"
