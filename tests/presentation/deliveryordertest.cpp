// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliveryorder.h"

#include "presentation/deliverylogmodel.h"
#include "support/madeuprows.h"

#include <QTest>

using namespace leadferry;
using domain::DeliveryRow;
using domain::DeliveryState;
using presentation::DeliveryLogModel;

using Ids = QList<qint64>;

class DeliveryOrderTest : public QObject
{
    Q_OBJECT

    /// Newest first, as they are read: 5 to 1.
    static QList<DeliveryRow> rows()
    {
        QList<DeliveryRow> rows = test::madeUpRows(5);
        const auto row = [&](qint64 id) -> DeliveryRow& { return rows[5 - id]; };
        row(5).state = DeliveryState::Waiting;
        row(4).state = DeliveryState::Held;
        row(2).state = DeliveryState::Exhausted;
        row(5).person = QStringLiteral("ärger@example.com");
        row(4).person.clear();
        row(3).person = QStringLiteral("Zoe");
        row(2).person = QStringLiteral("bob 10");
        row(1).person = QStringLiteral("Bob 9");
        row(5).attempts = 0;
        row(4).attempts = 10;
        row(3).attempts = 9;
        row(5).nextTryMs = test::madeUpNowMs + 500;
        row(2).nextTryMs = test::madeUpNowMs + 100;
        row(3).receivedAtMs = test::madeUpNowMs - 70'000;
        row(1).bot.clear();
        return rows;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }
    void rowsAreSortedByWhatTheirCellsSay_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<Ids>("ids");
        const auto up = Qt::AscendingOrder;
        const auto down = Qt::DescendingOrder;
        QTest::newRow("states, what needs a person first")
            << int(DeliveryLogModel::StateColumn) << up << Ids{2, 4, 5, 3, 1};
        QTest::newRow("and last") << int(DeliveryLogModel::StateColumn) << down << Ids{3, 1, 5, 4, 2};
        QTest::newRow("words as the language has them")
            << int(DeliveryLogModel::PersonColumn) << up << Ids{5, 1, 2, 3, 4};
        QTest::newRow("without words last, here too")
            << int(DeliveryLogModel::PersonColumn) << down << Ids{3, 2, 1, 5, 4};
        QTest::newRow("tries as numbers") << int(DeliveryLogModel::TriesColumn) << down << Ids{4, 3, 2, 1, 5};
        QTest::newRow("no next try is last") << int(DeliveryLogModel::NextTryColumn) << up << Ids{2, 5, 4, 3, 1};
        QTest::newRow("what took longest") << int(DeliveryLogModel::TookColumn) << down << Ids{3, 1, 5, 4, 2};
        QTest::newRow("alike ones stay newest first") << int(DeliveryLogModel::BotColumn) << down << Ids{5, 4, 3, 2, 1};
    }
    void rowsAreSortedByWhatTheirCellsSay()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        QFETCH(Ids, ids);
        QList<DeliveryRow> sorted = rows();
        presentation::sortRows(sorted, column, order);
        Ids found;
        for (const DeliveryRow& row : std::as_const(sorted)) {
            found.append(row.id);
        }
        QCOMPARE(found, ids);
    }
};

QTEST_GUILESS_MAIN(DeliveryOrderTest)
#include "deliveryordertest.moc"
