// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/testleadmodel.h"

#include "presentation/connectionsmodel.h"
#include "support/fakeclock.h"
#include "support/madeuplog.h"
#include "support/madeuptestleads.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using presentation::TestLeadModel;
using Phase = TestLeadModel::Phase;

namespace {

struct Desk
{
    test::FakeClock clock{test::madeUpNowMs};
    test::FakeEngineClient client;
    presentation::ConnectionsModel portals{client, clock};
    TestLeadModel model{client, portals};

    [[nodiscard]] bool open(const QList<domain::Portal>& connected = test::madeUpPortals())
    {
        client.connected = connected;
        portals.reload();
        return QTest::qWaitFor([this] { return portals.phase() == presentation::ConnectionsModel::Phase::Ready; });
    }
    [[nodiscard]] bool send(const domain::TestLead& lead = test::madeUpTestLead())
    {
        test::scriptTestLead(client, lead);
        model.send();
        return QTest::qWaitFor([this] { return model.phase() == Phase::Done; });
    }
    [[nodiscard]] QJsonObject asked(const char* command) const
    {
        for (const auto& each : client.executed) {
            if (each.command == QLatin1String(command)) {
                return each.arguments;
            }
        }
        return {};
    }
};

} // namespace

class TestLeadModelTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutAPortalThereIsNothingToSend()
    {
        Desk desk;
        QVERIFY(desk.open({}));
        QCOMPARE(desk.model.phase(), Phase::NoPortal);
    }
    void itSendsTheChosenTypeToTheChosenPortal()
    {
        Desk desk;
        QVERIFY(desk.open());
        QCOMPARE(desk.model.phase(), Phase::Fresh);
        desk.model.setPortal(desk.model.portals().constLast());
        desk.model.setType(QStringLiteral("escalation.requested.v1"));
        QVERIFY(desk.send());
        QCOMPARE(desk.asked(app::command::testLead)[QLatin1String("portal")].toString(),
                 desk.model.portals().constLast());
        QCOMPARE(desk.asked(app::command::testLead)[QLatin1String("type")].toString(),
                 QStringLiteral("escalation.requested.v1"));
    }
    void whatIsThereIsSaidFieldByField()
    {
        Desk desk;
        QVERIFY(desk.open() && desk.send());
        QVERIFY(desk.model.isVerified());
        const auto cards = desk.model.cards();
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards[0].title, QStringLiteral("Contact"));
        QCOMPARE(cards[0].lines.size(), 7);
        QVERIFY(cards[0].lines[3].good);
        QCOMPARE(cards[0].lines[3].result, QStringLiteral("Same, as HubSpot writes it"));
        QVERIFY(cards[1].url.isEmpty());
    }
    void whatIsNotThereSaysWhyInPlainWords()
    {
        Desk desk;
        QVERIFY(desk.open() && desk.send(test::troubledTestLead()));
        QVERIFY(!desk.model.isVerified());
        const auto lines = desk.model.cards().constFirst().lines;
        QVERIFY(!lines[5].good);
        QCOMPARE(lines[5].result, QStringLiteral("Not sent: the portal has no such option"));
        QCOMPARE(lines[6].result, QStringLiteral("HubSpot has another value"));
        QCOMPARE(desk.model.summary().title, QStringLiteral("Not all of it is in HubSpot"));
    }
    void aTypeThatWritesNothingIsNoFailure()
    {
        Desk desk;
        domain::TestLead skipped = test::madeUpTestLead();
        skipped.state = domain::DeliveryState::Skipped;
        skipped.records.clear();
        QVERIFY(desk.open() && desk.send(skipped));
        QVERIFY(desk.model.wroteNothing());
        QVERIFY(!desk.model.canRemove());
    }
    void itIsRemovedOnce()
    {
        Desk desk;
        QVERIFY(desk.open() && desk.send());
        desk.client.script(QLatin1String(app::command::removeTestLead),
                           [](const QJsonObject&, const test::FakeEngineClient::Progress&,
                              const test::FakeEngineClient::Answer& answer) {
                               answer(QJsonObject{{QStringLiteral("removed"), 2}});
                           });
        QSignalSpy done(&desk.model, &TestLeadModel::done);
        desk.model.remove();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(desk.asked(app::command::removeTestLead)[QLatin1String("delivery")].toInt(), 12);
        QVERIFY(!desk.model.canRemove());
        QVERIFY(desk.model.isVerified()); // what was found stays to be read
        QVERIFY(desk.model.cards().constFirst().url.isEmpty());
    }
    void whatCouldNotBeRemovedCanBeTriedAgain()
    {
        Desk desk;
        QVERIFY(desk.open() && desk.send());
        desk.client.script(QLatin1String(app::command::removeTestLead),
                           [](const QJsonObject&, const test::FakeEngineClient::Progress&,
                              const test::FakeEngineClient::Answer& answer) {
                               answer(QJsonObject{{QStringLiteral("removed"), 1},
                                                  {QStringLiteral("problems"), QJsonArray{QStringLiteral("x")}}});
                           });
        QSignalSpy failed(&desk.model, &TestLeadModel::failed);
        desk.model.remove();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(desk.model.canRemove());
    }
    void anotherTypeForgetsWhatWasFound()
    {
        Desk desk;
        QVERIFY(desk.open() && desk.send());
        desk.model.setType(QStringLiteral("intent.detected.v1"));
        QCOMPARE(desk.model.phase(), Phase::Fresh);
        QVERIFY(desk.model.cards().isEmpty());
        QVERIFY(desk.model.summary().title.isEmpty());
    }
    void aFailureIsToldAndMayBeTriedAgain()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.client.script(QLatin1String(app::command::testLead),
                           [](const QJsonObject&, const test::FakeEngineClient::Progress&,
                              const test::FakeEngineClient::Answer& answer) {
                               answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
                           });
        desk.model.send();
        QTRY_COMPARE(desk.model.phase(), Phase::Failed);
        QVERIFY(!desk.model.summary().title.isEmpty());
        QVERIFY(desk.send());
    }
};

QTEST_GUILESS_MAIN(TestLeadModelTest)
#include "testleadmodeltest.moc"
