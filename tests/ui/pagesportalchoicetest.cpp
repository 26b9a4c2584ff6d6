// SPDX-License-Identifier: GPL-3.0-or-later
// The two questions about a delivery's portal: which one it goes to, and whether it moves to another.
#include "app/enginecommands.h"
#include "domain/deliverymove.h"
#include "support/madeuplog.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/deliveries/chooseportaldialog.h"
#include "ui/pages/deliveries/movedialog.h"
#include "ui/style/leadferrystyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::DeliveryMove;
using domain::DeliveryState;

namespace {

QPushButton* primary(const QWidget& dialog)
{
    const auto buttons = dialog.findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->isDefault()) {
            return button;
        }
    }
    return nullptr;
}

QList<domain::DeliveryRow> unrouted(const QStringList& bots)
{
    QList<domain::DeliveryRow> rows;
    for (const QString& bot : bots) {
        domain::DeliveryRow row = test::madeUpRow(rows.size() + 1, DeliveryState::Unrouted);
        row.bot = bot;
        row.portalName.clear();
        rows.append(row);
    }
    return rows;
}

void scriptOutlook(test::FakeEngineClient& client, DeliveryMove::Obstacle obstacle)
{
    DeliveryMove move;
    move.deliveryId = 1;
    move.from = QStringLiteral("Law firm");
    move.records = {{domain::CrmObject::Contact, QStringLiteral("501")}};
    move.obstacle = obstacle;
    client.script(QLatin1String(app::command::moveOutlook),
                  [move](const QJsonObject&, const auto&, const auto& answer) {
                      answer(QJsonObject{{QStringLiteral("deliveries"), QJsonArray{domain::toJson(move)}}});
                  });
}

} // namespace

class PagesPortalChoiceTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light)->setMotion(ui::Motion::Reduced); }

    void theChoiceIsForTheWholeChatbotUnlessOneSaysOtherwise()
    {
        test::FakeEngineClient client;
        ui::ChoosePortalDialog dialog(client,
                                      unrouted({QStringLiteral("showroom-bot"), QStringLiteral("showroom-bot")}),
                                      test::madeUpPortals(), nullptr);
        dialog.show();
        QVERIFY2(!primary(dialog)->isEnabled(), "nothing is chosen yet");
        dialog.findChild<QComboBox*>()->setCurrentIndex(1);
        primary(dialog)->click();
        QCOMPARE(client.executed.constLast().command, QLatin1String(app::command::setRoute));
        QCOMPARE(client.executed.constLast().arguments,
                 (QJsonObject{{QStringLiteral("bot"), QStringLiteral("showroom-bot")},
                              {QStringLiteral("portal"), QString::number(test::madeUpPortals().at(1).hubId)}}));
        QTRY_VERIFY(!dialog.isVisible());
    }
    void theseOnlyLeavesTheRouteAlone()
    {
        test::FakeEngineClient client;
        ui::ChoosePortalDialog dialog(client, unrouted({QStringLiteral("showroom-bot")}), test::madeUpPortals(),
                                      nullptr);
        dialog.show();
        dialog.findChild<QCheckBox*>()->setChecked(false);
        dialog.findChild<QComboBox*>()->setCurrentIndex(0);
        primary(dialog)->click();
        QCOMPARE(client.executed.constLast().command, QLatin1String(app::command::choosePortal));
        QCOMPARE(client.executed.constLast().arguments.value(QLatin1String("ids")).toArray(), QJsonArray{1});
    }
    void deliveriesOfSeveralChatbotsAreChosenForSingly()
    {
        test::FakeEngineClient client;
        ui::ChoosePortalDialog dialog(client, unrouted({QStringLiteral("a"), QStringLiteral("b")}),
                                      test::madeUpPortals(), nullptr);
        dialog.show();
        QVERIFY(!dialog.findChild<QCheckBox*>()->isVisible());
    }
    void aFailureKeepsTheDialogAndSaysWhy()
    {
        test::FakeEngineClient client;
        client.script(QLatin1String(app::command::setRoute), [](const QJsonObject&, const auto&, const auto& answer) {
            answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
        });
        ui::ChoosePortalDialog dialog(client, unrouted({QStringLiteral("a")}), test::madeUpPortals(), nullptr);
        dialog.show();
        dialog.findChild<QComboBox*>()->setCurrentIndex(0);
        primary(dialog)->click();
        QTRY_VERIFY(dialog.findChild<ui::StatusBanner*>()->isVisible());
        QVERIFY(primary(dialog)->isEnabled());
    }
    void whatStaysIsSaidBeforeOneMoves()
    {
        test::FakeEngineClient client;
        scriptOutlook(client, DeliveryMove::Obstacle::None);
        client.script(QLatin1String(app::command::moveDeliveries),
                      [](const QJsonObject&, const auto&, const auto& answer) {
                          answer(QJsonObject{{QStringLiteral("moved"), 1}});
                      });
        ui::MoveDialog dialog(client, {test::madeUpRow(1)}, test::madeUpPortals(), nullptr);
        dialog.show();
        auto* portals = dialog.findChild<QComboBox*>();
        QCOMPARE(portals->findText(QStringLiteral("Law firm")), -1); // it is there already
        QVERIFY(!primary(dialog)->isEnabled());
        portals->setCurrentIndex(0);
        QTRY_VERIFY(primary(dialog)->isEnabled());
        QSignalSpy moved(&dialog, &ui::MoveDialog::moved);
        primary(dialog)->click();
        QTRY_COMPARE(moved.count(), 1);
        QCOMPARE(moved.constFirst().constLast().toString(), QStringLiteral("Motor group"));
    }
    void whatCannotMoveIsSaidAndNotTried()
    {
        test::FakeEngineClient client;
        scriptOutlook(client, DeliveryMove::Obstacle::Unclear);
        ui::MoveDialog dialog(client, {test::madeUpRow(1)}, test::madeUpPortals(), nullptr);
        dialog.show();
        dialog.findChild<QComboBox*>()->setCurrentIndex(0);
        QTRY_VERIFY(dialog.findChild<ui::StatusBanner*>()->isVisible());
        QVERIFY(!primary(dialog)->isEnabled());
    }
};

QTEST_MAIN(PagesPortalChoiceTest)
#include "pagesportalchoicetest.moc"
