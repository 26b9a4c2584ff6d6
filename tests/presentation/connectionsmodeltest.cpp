// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/connectionsmodel.h"

#include "support/fakeclock.h"
#include "support/fakeengineclient.h"
#include "support/madeuprows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::PortalHealth;
using presentation::ConnectionsModel;

namespace {

domain::Portal portal(qint64 id, PortalHealth health)
{
    domain::Portal result;
    result.id = id;
    result.hubId = 4471900 + id;
    result.name = QStringLiteral("Portal %1").arg(id);
    result.credential = domain::CredentialKind::OAuth;
    result.health = health;
    result.lastSuccessMs = test::madeUpNowMs - 14'000;
    result.profile.uiDomain = QStringLiteral("app-eu1.hubspot.com");
    return result;
}

} // namespace

class ConnectionsModelTest : public QObject
{
    Q_OBJECT
private slots:
    void eachPortalSaysWhoItIsAndHowItIs()
    {
        test::FakeClock clock(test::madeUpNowMs);
        test::FakeEngineClient client;
        client.connected = {portal(2, PortalHealth::Connected), portal(3, PortalHealth::TryingAgain)};
        ConnectionsModel model(client, clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        const auto text = [&model](int row, int role) { return model.index(row).data(role).toString(); };
        QCOMPARE(text(0, ConnectionsModel::LightRole), QStringLiteral("Connected"));
        QCOMPARE(text(0, ConnectionsModel::FactsRole), QStringLiteral("Portal 4471902 · own HubSpot app · EU"));
        QCOMPARE(text(0, ConnectionsModel::CallRole), QStringLiteral("Last call 14 s ago"));
        QCOMPARE(text(1, ConnectionsModel::LightRole), QStringLiteral("Trying again"));
        QCOMPARE(text(1, ConnectionsModel::CallRole), QStringLiteral("No answer since 16:20:27"));
    }
    void eachFeatureSaysWhatItLacks()
    {
        test::FakeClock clock(test::madeUpNowMs);
        test::FakeEngineClient client;
        client.connected = {portal(1, PortalHealth::Connected), portal(2, PortalHealth::Connected)};
        client.connected[1].missingScopes = {QStringLiteral("crm.objects.deals.write"),
                                             QStringLiteral("crm.objects.companies.read")};
        ConnectionsModel model(client, clock);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        const auto text = [&model](int row, int role) { return model.index(row).data(role).toString(); };
        QCOMPARE(text(0, ConnectionsModel::NeedRole), QStringLiteral("All permissions granted"));
        QVERIFY(text(0, ConnectionsModel::FeaturesRole).isEmpty());
        QCOMPARE(text(1, ConnectionsModel::NeedRole), QStringLiteral("Deals, Companies: permission missing"));
        QCOMPARE(text(1, ConnectionsModel::FeaturesRole),
                 QStringLiteral("Deals needs crm.objects.deals.write\nCompanies needs crm.objects.companies.read"));
        QCOMPARE(text(1, ConnectionsModel::LightRole), QStringLiteral("Connected")); // the rest works
    }
    void everyPortalCanBeAskedNow()
    {
        test::FakeClock clock(test::madeUpNowMs);
        test::FakeEngineClient client;
        client.connected = {portal(1, PortalHealth::TryingAgain), portal(2, PortalHealth::Connected)};
        ConnectionsModel model(client, clock);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        model.recheckAll();
        QVERIFY(model.isChecking());
        QTRY_VERIFY(!model.isChecking());
        QCOMPARE(client.executed.size(), 2);
        QCOMPARE(client.executed.first().arguments.value(QLatin1String("name")).toString(), QStringLiteral("4471901"));
    }
    void theLightIsNotGreenBeforeARealCall()
    {
        test::FakeClock clock(test::madeUpNowMs);
        test::FakeEngineClient client;
        client.connected = {portal(1, PortalHealth::Unknown)};
        client.connected[0].lastSuccessMs = 0;
        ConnectionsModel model(client, clock);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data(ConnectionsModel::LightRole).toString(), QStringLiteral("Not called yet"));
        QCOMPARE(model.index(0).data(ConnectionsModel::CallRole).toString(), QStringLiteral("No call yet"));
    }
    void newsOfTheSamePortalsKeepsTheRows()
    {
        test::FakeClock clock(test::madeUpNowMs);
        test::FakeEngineClient client;
        client.connected = {portal(1, PortalHealth::Connected)};
        ConnectionsModel model(client, clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 1);
        QSignalSpy reset(&model, &ConnectionsModel::modelReset);
        QSignalSpy changed(&model, &ConnectionsModel::dataChanged);
        client.connected[0].health = PortalHealth::AccessGone;
        emit client.portalsChanged();
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.index(0).data(ConnectionsModel::LightRole).toString(), QStringLiteral("Access withdrawn"));
    }
    void aPauseIsTheWordUnlessAccessIsGone()
    {
        test::FakeClock clock(test::madeUpNowMs);
        test::FakeEngineClient client;
        client.connected = {portal(1, PortalHealth::Connected), portal(2, PortalHealth::AccessGone),
                            portal(3, PortalHealth::TryingAgain)};
        client.connected[0].pause = domain::PortalPause::ByPerson;
        client.connected[1].pause = domain::PortalPause::ByPerson;
        client.connected[2].pause = domain::PortalPause::AfterFailures;
        ConnectionsModel model(client, clock);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 3);
        const auto text = [&model](int row, int role) { return model.index(row).data(role).toString(); };
        QCOMPARE(text(0, ConnectionsModel::LightRole), QStringLiteral("Paused"));
        QCOMPARE(text(0, ConnectionsModel::NeedRole), QStringLiteral("Events are kept until you resume"));
        QCOMPARE(text(1, ConnectionsModel::LightRole), QStringLiteral("Access withdrawn"));
        QCOMPARE(text(2, ConnectionsModel::NeedRole), QStringLiteral("Only failures for five days"));
    }
    void withdrawnAccessIsToldOnce()
    {
        test::FakeClock clock(test::madeUpNowMs);
        test::FakeEngineClient client;
        client.connected = {portal(1, PortalHealth::Connected)};
        ConnectionsModel model(client, clock);
        QSignalSpy news(&model, &ConnectionsModel::news);
        QSignalSpy loaded(&model, &ConnectionsModel::loaded);
        model.reload();
        QTRY_COMPARE(loaded.count(), 1);
        client.connected[0].health = PortalHealth::AccessGone;
        for (int times = 2; times <= 3; ++times) {
            emit client.portalsChanged();
            QTRY_COMPARE(loaded.count(), times);
        }
        QCOMPARE(news.count(), 1);
    }
    void theClockIsAsWrongAsThePortalSaysThatSaysMost()
    {
        test::FakeClock clock(test::madeUpNowMs);
        test::FakeEngineClient client;
        client.connected = {portal(1, PortalHealth::Connected), portal(2, PortalHealth::Connected)};
        client.connected[1].clockSkewMs = -180'000;
        ConnectionsModel model(client, clock);
        QCOMPARE(model.clockSkewMs(), 0);
        model.reload();
        QTRY_COMPARE(model.clockSkewMs(), -180'000);
    }
    void aFailureKeepsTheOldRows()
    {
        test::FakeClock clock(test::madeUpNowMs);
        test::FakeEngineClient client;
        client.connected = {portal(1, PortalHealth::Connected)};
        ConnectionsModel model(client, clock);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 1);
        client.failure = base::Error{base::ErrorKind::Storage, {}};
        model.reload();
        QTRY_COMPARE(model.phase(), ConnectionsModel::Phase::Failed);
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(ConnectionsModelTest)
#include "connectionsmodeltest.moc"
