// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/routesmodel.h"

#include "app/enginecommands.h"
#include "support/madeuplog.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using presentation::RoutesModel;

namespace {

constexpr int showroom = 2; ///< has no portal
constexpr int website = 3;

QString text(const RoutesModel& model, int row, int role)
{
    return model.index(row).data(role).toString();
}

} // namespace

class RoutesModelTest : public QObject
{
    Q_OBJECT
private slots:
    void eachRowSaysWhereItGoesAndWhatWaits()
    {
        test::FakeEngineClient client;
        client.routed = test::madeUpRoutes();
        RoutesModel model(client);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 5);
        QCOMPARE(text(model, website, Qt::DisplayRole), QStringLiteral("website-bot"));
        QCOMPARE(text(model, website, RoutesModel::PortalRole), QStringLiteral("Motor group"));
        QCOMPARE(text(model, website, RoutesModel::TodayRole), QStringLiteral("64"));
        QVERIFY(!model.index(website).data(RoutesModel::MarkedRole).toBool());
        QCOMPARE(text(model, showroom, RoutesModel::PortalRole), QStringLiteral("Choose portal"));
        QCOMPARE(text(model, showroom, RoutesModel::WaitingRole), QStringLiteral("3 events wait for a portal"));
        QVERIFY(model.index(showroom).data(RoutesModel::MarkedRole).toBool());
    }
    void whatGoesByItselfSaysWhy()
    {
        test::FakeEngineClient client;
        client.routed = test::madeUpRoutes();
        client.routed[0].via = domain::RouteVia::Default;
        client.routed[1].via = domain::RouteVia::Source;
        client.routed[3].connected = false;
        RoutesModel model(client);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 5);
        QCOMPARE(text(model, 0, RoutesModel::PortalRole), QStringLiteral("Magazine (the only one)"));
        QCOMPARE(model.index(0).data(RoutesModel::ChosenRole).toLongLong(), 0);
        QCOMPARE(text(model, 1, RoutesModel::PortalRole), QStringLiteral("Law firm (as its source)"));
        QCOMPARE(text(model, website, RoutesModel::PortalRole), QStringLiteral("Motor group (disconnected)"));
    }
    void choosingSetsTheRouteAndReadsAgain()
    {
        test::FakeEngineClient client;
        client.routed = test::madeUpRoutes();
        client.script(QLatin1String(app::command::setRoute), [](const QJsonObject&, const auto&, const auto& answer) {
            answer(QJsonObject{{QStringLiteral("portal"), QStringLiteral("Law firm")}, {QStringLiteral("sent"), 3}});
        });
        RoutesModel model(client);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 5);
        QSignalSpy chosen(&model, &RoutesModel::chosen);
        QSignalSpy loaded(&model, &RoutesModel::loaded);
        model.choose(showroom, 5520318);
        QCOMPARE(client.executed.constLast().arguments,
                 (QJsonObject{{QStringLiteral("bot"), QStringLiteral("showroom-bot")},
                              {QStringLiteral("portal"), QStringLiteral("5520318")}}));
        QTRY_COMPARE(chosen.count(), 1);
        QVERIFY(chosen.constFirst().constFirst().toString().contains(QStringLiteral("3")));
        QTRY_COMPARE(loaded.count(), 1);
    }
    void noPortalOfItsOwnTakesTheRouteAway()
    {
        test::FakeEngineClient client;
        client.routed = test::madeUpRoutes();
        RoutesModel model(client);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 5);
        model.choose(website, 0);
        QCOMPARE(client.executed.constLast().command, QLatin1String(app::command::removeRoute));
        QVERIFY(!client.executed.constLast().arguments.contains(QLatin1String("portal")));
    }
    void aFailureIsToldAndKeepsTheRows()
    {
        test::FakeEngineClient client;
        client.routed = test::madeUpRoutes();
        RoutesModel model(client);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 5);
        client.failure = base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")};
        model.reload();
        QTRY_VERIFY(model.phase() == RoutesModel::Phase::Failed);
        QCOMPARE(model.rowCount(), 5);
    }
    void whoeverWaitsNewlyIsShown()
    {
        test::FakeEngineClient client;
        RoutesModel model(client);
        client.routed = test::madeUpRoutes();
        emit client.statusChanged(); // nothing waits: nothing is asked
        client.current.counts[domain::DeliveryState::Unrouted] = 3;
        emit client.statusChanged();
        QTRY_COMPARE(model.rowCount(), 5);
    }
};

QTEST_GUILESS_MAIN(RoutesModelTest)
#include "routesmodeltest.moc"
