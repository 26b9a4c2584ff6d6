// SPDX-License-Identifier: GPL-3.0-or-later
// The test leads page as a person uses it.
#include "presentation/connectionsmodel.h"
#include "support/fakeclock.h"
#include "support/madeuplog.h"
#include "support/madeuptestleads.h"
#include "ui/pages/testleads/testleadrow.h"
#include "ui/pages/testleads/testleadspage.h"
#include "ui/style/leadferrystyle.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;

namespace {

struct Desk
{
    test::FakeClock clock{test::madeUpNowMs};
    test::FakeEngineClient client;
    presentation::ConnectionsModel portals{client, clock};
    ui::TestLeadsPage page{client, portals};

    [[nodiscard]] bool open(const QList<domain::Portal>& connected = test::madeUpPortals())
    {
        client.connected = connected;
        page.resize(1072, 800);
        page.show();
        portals.reload();
        return QTest::qWaitFor([this] { return portals.phase() == presentation::ConnectionsModel::Phase::Ready; });
    }
    [[nodiscard]] QPushButton* button(const char* text) const
    {
        const auto buttons = page.findChildren<QPushButton*>();
        for (QPushButton* each : buttons) {
            if (each->text() == QLatin1String(text) && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
};

} // namespace

class PagesTestLeadsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setStyle(new ui::LeadferryStyle); }

    void oneClickSendsAndTheTableSaysWhatIsThere()
    {
        Desk desk;
        test::scriptTestLead(desk.client, test::madeUpTestLead());
        QVERIFY(desk.open());
        QTest::mouseClick(desk.button("Send now"), Qt::LeftButton);
        QTRY_VERIFY(desk.page.model().isVerified());
        QCOMPARE(desk.page.findChildren<ui::TestLeadRow*>().size(), 9);
        QVERIFY(desk.button("Open in HubSpot") != nullptr);
        QVERIFY(desk.button("Remove again") != nullptr);
        QVERIFY(desk.button("Send another") != nullptr);
        QVERIFY(desk.button("Send now") == nullptr);
    }
    void aPortalThatHasJustBeenConnectedGetsItsFirst()
    {
        Desk desk;
        test::scriptTestLead(desk.client, test::madeUpTestLead());
        QVERIFY(desk.open());
        const QString portal = test::madeUpPortals().constLast().name;
        QVERIFY(desk.page.model().portal() != portal);
        desk.page.sendTo(portal);
        QCOMPARE(desk.client.executed.constLast().arguments.value(QLatin1String("portal")).toString(), portal);
        QCOMPARE(desk.page.findChild<QComboBox*>()->currentText(), portal);
        QTRY_VERIFY(desk.page.model().isVerified());
    }
    void theDeliveryIsOneClickAway()
    {
        Desk desk;
        test::scriptTestLead(desk.client, test::troubledTestLead());
        QVERIFY(desk.open());
        desk.page.model().send();
        QTRY_VERIFY(desk.button("Show the delivery") != nullptr);
        QSignalSpy wanted(&desk.page, &ui::TestLeadsPage::deliveryWanted);
        QTest::mouseClick(desk.button("Show the delivery"), Qt::LeftButton);
        QCOMPARE(wanted.value(0).value(0).toLongLong(), 12);
    }
    void withoutAPortalItOffersToConnectOne()
    {
        Desk desk;
        QVERIFY(desk.open({}));
        QSignalSpy wanted(&desk.page, &ui::TestLeadsPage::connectWanted);
        QVERIFY(desk.button("Connect a portal") != nullptr);
        QTest::mouseClick(desk.button("Connect a portal"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }
};

QTEST_MAIN(PagesTestLeadsTest)
#include "pagestestleadstest.moc"
