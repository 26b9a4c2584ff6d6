// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliverylogmodel.h"

#include "domain/source.h"
#include "support/fakeclock.h"
#include "support/fakeengineclient.h"
#include "support/madeuprows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::DeliveryState;
using presentation::DeliveryLogModel;
using test::madeUpRow;
using test::madeUpRows;

namespace {

/// The model tester looks at everything after every signal: too much for the tests with many rows.
enum class Watched { Yes, No };

struct Log
{
    explicit Log(Watched watched = Watched::Yes)
    {
        if (watched == Watched::Yes) {
            new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest, &model);
        }
    }
    test::FakeClock clock{test::madeUpNowMs};
    test::FakeEngineClient client;
    DeliveryLogModel model{client, clock};

    void load(qint64 rows)
    {
        client.rows = madeUpRows(rows);
        model.setFilter({});
        QTRY_COMPARE(model.phase(), DeliveryLogModel::Phase::Ready);
    }
    /// One engine report, then the model's own collecting time.
    void report(const QList<domain::DeliveryRow>& rows)
    {
        client.change(rows);
        clock.advance(100);
    }
    [[nodiscard]] QString text(int row, int column) const { return model.index(row, column).data().toString(); }
};

} // namespace

class DeliveryLogModelTest : public QObject
{
    Q_OBJECT
private slots:
    void theFirstBlockIsReadAndMoreFollowByKey()
    {
        Log log;
        log.load(450);
        QCOMPARE(log.model.rowCount(), 200);
        QVERIFY(log.model.hasBelow() && !log.model.hasAbove());
        log.model.lookAround(0, 20);
        QCOMPARE(log.client.asked.size(), 1); // it is not near yet
        log.model.lookAround(100, 120);
        QTRY_COMPARE(log.model.rowCount(), 400);
        log.model.lookAround(300, 320);
        QTRY_COMPARE(log.model.rowCount(), 450);
        QVERIFY(!log.model.hasBelow());
        QCOMPARE(log.client.asked.constLast().span.beyondId, 51);
        QCOMPARE(log.model.rowAt(449).id, 1);
    }
    void askingTwiceForMoreAsksTheEngineOnce()
    {
        Log log;
        log.load(450);
        const auto asked = log.client.asked.size();
        log.model.lookAround(180, 199);
        log.model.lookAround(180, 199);
        QCOMPARE(log.client.asked.size(), asked + 1);
    }
    void anImpatientEngineIsAskedOnUntilThereIsSomethingToRead()
    {
        Log log;
        log.client.lookedAtOnce = 10;
        for (qint64 id = 400; id >= 1; --id) {
            log.client.rows.append(madeUpRow(id, id % 40 == 0 ? DeliveryState::Held : DeliveryState::Delivered));
        }
        domain::DeliveryFilter filter;
        filter.states = {DeliveryState::Held};
        log.model.setFilter(filter);
        QTRY_COMPARE(log.model.phase(), DeliveryLogModel::Phase::Ready);
        QVERIFY(log.model.isLooking());
        QTRY_COMPARE(log.model.rowCount(), 10);
        QTRY_VERIFY(!log.model.isLooking());
        QCOMPARE(log.model.rowAt(9).id, 40);
    }
    void theWholeLogIsReadBothWaysInBoundedMemory()
    {
        Log log(Watched::No);
        constexpr int all = 3 * DeliveryLogModel::maximumRows;
        log.load(all);
        const auto goTo = [&log](int direction, qint64 lastId) {
            for (int blocks = 0; blocks < 100; ++blocks) {
                const int rows = log.model.rowCount();
                if (rows > DeliveryLogModel::maximumRows ||
                    log.model.rowAt(direction > 0 ? rows - 1 : 0).id == lastId) {
                    return;
                }
                const auto asked = log.client.asked.size();
                direction > 0 ? log.model.lookAround(rows - 30, rows - 1) : log.model.lookAround(0, 30);
                QTRY_VERIFY(!log.model.isLooking() && log.client.asked.size() > asked);
            }
        };
        goTo(1, 1);
        QCOMPARE(log.model.rowAt(log.model.rowCount() - 1).id, 1);
        QCOMPARE(log.model.rowCount(), DeliveryLogModel::maximumRows);
        QVERIFY(log.model.hasAbove() && !log.model.hasBelow());
        for (int row = 1; row < log.model.rowCount(); ++row) {
            QCOMPARE(log.model.rowAt(row).id, log.model.rowAt(row - 1).id - 1); // nothing is left out
        }
        goTo(-1, all);
        QCOMPARE(log.model.rowAt(0).id, all);
        QCOMPARE(log.model.rowCount(), DeliveryLogModel::maximumRows);
        QVERIFY(!log.model.hasAbove() && log.model.hasBelow());
    }
    void aJumpShowsWhatCameInThenAndBothSidesOfIt()
    {
        Log log;
        log.client.rows = madeUpRows(1000);
        for (domain::DeliveryRow& row : log.client.rows) {
            row.receivedAtMs = row.id * 1000;
        }
        log.model.showTime(500'500);
        QTRY_COMPARE(log.model.rowCount(), 2 * DeliveryLogModel::blockSize);
        QCOMPARE(log.model.rowAt(0).id, 700);
        QCOMPARE(log.model.rowOf(500), 200);
        QVERIFY(log.model.hasAbove() && log.model.hasBelow());
    }
    void theEndIsShownWithoutWhatLiesBetween()
    {
        Log log;
        log.load(1000);
        log.model.showEnd();
        QTRY_COMPARE(log.model.rowAt(0).id, 200);
        QVERIFY(log.model.hasAbove() && !log.model.hasBelow());
        QCOMPARE(log.client.asked.size(), 2);
        log.model.showStart();
        QTRY_COMPARE(log.model.rowAt(0).id, 1000);
    }
    void oldestFirstNewRowsComeAtTheEndAndMoveNothing()
    {
        Log log;
        log.client.rows = madeUpRows(5);
        log.model.sort(DeliveryLogModel::CameInColumn, Qt::AscendingOrder);
        QVERIFY(log.client.asked.isEmpty()); // nobody has asked for anything yet
        log.model.setFilter({});
        QTRY_COMPARE(log.model.rowCount(), 5);
        log.model.setFollowing(false);
        QCOMPARE(log.model.rowAt(0).id, 1);
        log.report({madeUpRow(7), madeUpRow(6)});
        QCOMPARE(log.model.rowCount(), 7);
        QCOMPARE(log.model.rowAt(6).id, 7);
        QCOMPARE(log.model.waitingCount(), 0);
    }
    void farFromTheTopNewRowsAreCountedAndShownByLoadingAgain()
    {
        Log log;
        log.load(1000);
        log.model.showEnd();
        QTRY_COMPARE(log.model.rowAt(0).id, 200);
        log.report({madeUpRow(1001), madeUpRow(300, DeliveryState::Held)}); // the second is no new one
        QCOMPARE(log.model.rowCount(), 200);
        QCOMPARE(log.model.waitingCount(), 1);
        log.model.showWaiting();
        QTRY_COMPARE(log.model.rowAt(0).id, 1001);
        QCOMPARE(log.model.waitingCount(), 0);
    }
    void newRowsComeInAtTheTopWhileFollowing()
    {
        Log log;
        log.load(10);
        log.report({madeUpRow(11), madeUpRow(12)});
        QCOMPARE(log.model.rowCount(), 12);
        QCOMPARE(log.model.rowAt(0).id, 12);
        QCOMPARE(log.model.waitingCount(), 0);
    }
    void newRowsWaitWhileSomebodyReads()
    {
        Log log;
        log.load(10);
        log.model.setFollowing(false);
        QSignalSpy waiting(&log.model, &DeliveryLogModel::waitingChanged);
        log.report({madeUpRow(11), madeUpRow(12)});
        QCOMPARE(log.model.rowCount(), 10);
        QCOMPARE(log.model.waitingCount(), 2);
        QCOMPARE(waiting.count(), 1);
        log.report({madeUpRow(12, DeliveryState::Held)}); // the same delivery again is not a third one
        QCOMPARE(log.model.waitingCount(), 2);
        log.model.showWaiting();
        QCOMPARE(log.model.rowCount(), 12);
        QVERIFY(log.model.rowAt(0).state == DeliveryState::Held);
        QCOMPARE(log.model.waitingCount(), 0);
    }
    void aKnownRowChangesInItsPlace()
    {
        Log log;
        log.load(10);
        log.model.setFollowing(false);
        QSignalSpy changed(&log.model, &DeliveryLogModel::dataChanged);
        log.report({madeUpRow(4, DeliveryState::Held)});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(log.model.rowOf(4), 6);
        QCOMPARE(log.text(6, DeliveryLogModel::StateColumn), QStringLiteral("Held"));
    }
    void anOlderReportDoesNotUndoANewerState()
    {
        Log log;
        log.load(3);
        domain::DeliveryRow late = madeUpRow(2, DeliveryState::Queued);
        late.changedAtMs -= 5000;
        log.report({late});
        QVERIFY(log.model.rowAt(1).state == DeliveryState::Delivered);
    }
    void aRowThatLeavesTheFilterStaysUntilTheNextLoad()
    {
        Log log;
        log.client.rows = {madeUpRow(2, DeliveryState::Held), madeUpRow(1, DeliveryState::Held)};
        domain::DeliveryFilter filter;
        filter.states = {DeliveryState::Held};
        log.model.setFilter(filter);
        QTRY_COMPARE(log.model.rowCount(), 2);
        log.report({madeUpRow(2, DeliveryState::Delivered)});
        QCOMPARE(log.model.rowCount(), 2);
        QVERIFY(log.model.rowAt(0).state == DeliveryState::Delivered);
        log.model.reload();
        QTRY_COMPARE(log.model.rowCount(), 1);
    }
    void aRowThatDoesNotMatchStaysOut()
    {
        Log log;
        domain::DeliveryFilter filter;
        filter.states = {DeliveryState::Held};
        log.client.rows = {madeUpRow(1, DeliveryState::Held)};
        log.model.setFilter(filter);
        QTRY_COMPARE(log.model.rowCount(), 1);
        log.report({madeUpRow(5, DeliveryState::Delivered), madeUpRow(6, DeliveryState::Held)});
        QCOMPARE(log.model.rowCount(), 2);
    }
    void anOldDeliveryThatBeginsToMatchTakesItsPlace()
    {
        Log log;
        domain::DeliveryFilter filter;
        filter.states = {DeliveryState::Held};
        log.client.rows = {madeUpRow(9, DeliveryState::Held), madeUpRow(5), madeUpRow(1, DeliveryState::Held)};
        log.model.setFilter(filter);
        QTRY_COMPARE(log.model.rowCount(), 2);
        log.report({madeUpRow(5, DeliveryState::Held)});
        QCOMPARE(log.model.rowOf(5), 1);
        QCOMPARE(log.model.rowCount(), 3);
    }
    void aRowBelowTheLoadedPartWaitsForItsBlock()
    {
        Log log(Watched::No); // the tester would fetch the rest
        log.load(450);
        log.report({madeUpRow(3, DeliveryState::Held)});
        QCOMPARE(log.model.rowCount(), 200);
        QCOMPARE(log.model.rowOf(3), -1);
    }
    void aMatchByEmailAloneComesFromTheEngine()
    {
        Log log;
        domain::DeliveryFilter filter;
        filter.text = QStringLiteral("evt");
        log.model.setFilter(filter);
        QTRY_COMPARE(log.model.phase(), DeliveryLogModel::Phase::Ready);
        domain::DeliveryRow reported = madeUpRow(1);
        log.client.rows = {madeUpRow(1)}; // only the engine can tell what matches
        emit log.client.deliveriesChanged({reported});
        log.clock.advance(1000);
        QTRY_COMPARE(log.model.rowCount(), 1);
    }
    void countsFollowWithinASecond()
    {
        Log log;
        log.load(10);
        QCOMPARE(log.model.counts().byState.value(DeliveryState::Delivered), 10);
        log.report({madeUpRow(3, DeliveryState::Held)});
        log.clock.advance(1000);
        QTRY_COMPARE(log.model.counts().byState.value(DeliveryState::Held), 1);
        QCOMPARE(log.model.counts().byState.value(DeliveryState::Delivered), 9);
    }
    void whatShadowModeHoldsIsCountedApart()
    {
        Log log;
        log.load(10);
        domain::DeliveryRow shadowed = madeUpRow(3, DeliveryState::Held);
        shadowed.cause = domain::shadowMode;
        log.report({shadowed});
        log.clock.advance(1000);
        QTRY_COMPARE(log.model.counts().shadowed, 1);
        QCOMPARE(log.model.counts().byState.value(DeliveryState::Held), 0);
    }
    void lateAnswersOfAnEarlierFilterFallAway()
    {
        Log log;
        log.client.rows = madeUpRows(5);
        log.client.holdAnswers = true;
        log.model.setFilter({});
        domain::DeliveryFilter none;
        none.text = QStringLiteral("nobody");
        log.model.setFilter(none);
        log.client.release();
        QTRY_COMPARE(log.model.phase(), DeliveryLogModel::Phase::Ready);
        QCOMPARE(log.model.rowCount(), 0);
    }
    void aFailureIsShownAndMendsItself()
    {
        Log log;
        log.client.rows = madeUpRows(5);
        log.client.failure = base::Error{base::ErrorKind::Storage, QStringLiteral("disk")};
        log.model.setFilter({});
        QTRY_COMPARE(log.model.phase(), DeliveryLogModel::Phase::Failed);
        QVERIFY(log.model.error().kind == base::ErrorKind::Storage);
        log.client.failure.reset();
        log.model.reload();
        QTRY_COMPARE(log.model.rowCount(), 5);
    }
    void memoryIsBounded()
    {
        Log log(Watched::No);
        log.load(1);
        qint64 id = 1;
        while (id < DeliveryLogModel::maximumRows + 500) {
            QList<domain::DeliveryRow> block;
            for (int i = 0; i < 1000; ++i) {
                block.append(madeUpRow(++id));
            }
            emit log.client.deliveriesChanged(block);
            log.clock.advance(100);
        }
        QCOMPARE(log.model.rowCount(), DeliveryLogModel::maximumRows);
        QCOMPARE(log.model.rowAt(0).id, id);
        QVERIFY(log.model.hasBelow());
    }
    void manyWaitingRowsAreLoadedAgainInsteadOfKept()
    {
        Log log(Watched::No);
        log.load(1);
        log.model.setFollowing(false);
        QList<domain::DeliveryRow> block;
        for (qint64 id = 2; id < 5000; ++id) {
            block.append(madeUpRow(id));
        }
        log.report(block);
        QCOMPARE(log.model.waitingCount(), DeliveryLogModel::maximumWaiting);
        log.model.showWaiting();
        QTRY_COMPARE(log.model.rowAt(0).id, 4999);
        QCOMPARE(log.model.waitingCount(), 0);
        QCOMPARE(log.model.rowCount(), DeliveryLogModel::blockSize);
    }
    void aHundredChangesASecondCauseAtMostTenUpdates()
    {
        Log log(Watched::No);
        log.load(200);
        QSignalSpy inserted(&log.model, &DeliveryLogModel::rowsInserted);
        QSignalSpy changed(&log.model, &DeliveryLogModel::dataChanged);
        constexpr int seconds = 5;
        qint64 next = 200;
        for (int i = 0; i < 100 * seconds; ++i) { // one new row and one changed one every 10 ms
            ++next;
            emit log.client.deliveriesChanged({madeUpRow(next, DeliveryState::InFlight), madeUpRow(next - 1)});
            log.clock.advance(10);
        }
        log.clock.advance(100);
        QVERIFY2(inserted.count() <= 10 * seconds + 1, qPrintable(QString::number(inserted.count())));
        QVERIFY2(changed.count() <= 10 * seconds + 1, qPrintable(QString::number(changed.count())));
        QVERIFY(inserted.count() > 5 * seconds);
        QCOMPARE(log.model.rowAt(0).id, next);
        QCOMPARE(log.model.rowCount(), 700);
    }
    void sortedByAColumnTheWholeFilterIsInOrder()
    {
        Log log;
        log.client.rows = madeUpRows(450);
        log.client.rows[0].attempts = 1;   // 450
        log.client.rows[440].attempts = 7; // 10
        log.model.sort(DeliveryLogModel::TriesColumn, Qt::DescendingOrder);
        log.model.setFilter({});
        QTRY_COMPARE(log.model.phase(), DeliveryLogModel::Phase::Ready);
        QCOMPARE(log.model.rowCount(), 450);
        QCOMPARE(log.model.rowAt(0).id, 10);
        QCOMPARE(log.model.rowAt(1).id, 449);
        QCOMPARE(log.model.rowAt(449).id, 450);
        QCOMPARE(log.model.rowOf(10), 0);
        QVERIFY(!log.model.hasAbove() && !log.model.hasBelow() && !log.model.isSortedInPart());
        log.model.sort(-1, Qt::AscendingOrder);
        QTRY_COMPARE(log.model.rowAt(0).id, 450);
        QVERIFY(log.model.isByComingIn());
    }
    void ofMoreThanFitsTheNewestAreInOrder()
    {
        Log log(Watched::No);
        constexpr int all = DeliveryLogModel::maximumRows + 500;
        log.client.lookedAtOnce = 170; // pages that do not end where the window does
        log.client.rows = madeUpRows(all);
        log.model.sort(DeliveryLogModel::EventColumn, Qt::AscendingOrder);
        log.model.setFilter({});
        QTRY_COMPARE(log.model.phase(), DeliveryLogModel::Phase::Ready);
        QCOMPARE(log.model.rowCount(), DeliveryLogModel::maximumRows);
        QCOMPARE(log.model.rowAt(DeliveryLogModel::maximumRows - 1).id, 501);
        QVERIFY(log.model.isSortedInPart());
    }
    void sortedRowsKeepTheirPlaceAndWhatComesInWaits()
    {
        Log log;
        log.client.rows = madeUpRows(3);
        log.model.sort(DeliveryLogModel::TriesColumn, Qt::DescendingOrder);
        log.model.setFilter({});
        QTRY_COMPARE(log.model.phase(), DeliveryLogModel::Phase::Ready);
        domain::DeliveryRow changed = madeUpRow(1);
        changed.attempts = 9;
        domain::DeliveryRow arrived = madeUpRow(4);
        arrived.attempts = 5;
        log.report({changed, arrived});
        QCOMPARE(log.model.rowAt(2).attempts, 9);
        QCOMPARE(log.model.waitingCount(), 1);
        log.model.showWaiting();
        QTRY_COMPARE(log.model.rowCount(), 4);
        QCOMPARE(log.model.rowAt(0).id, 1);
        QCOMPARE(log.model.rowAt(1).id, 4);
        QCOMPARE(log.model.waitingCount(), 0);
    }
    void aFailureWhileSortingIsSaid()
    {
        Log log;
        log.client.failure = base::Error{base::ErrorKind::Transient, QStringLiteral("the database is busy")};
        log.model.sort(DeliveryLogModel::PersonColumn, Qt::AscendingOrder);
        log.model.setFilter({});
        QTRY_COMPARE(log.model.phase(), DeliveryLogModel::Phase::Failed);
    }
    void cellsSayWhatPeopleRead()
    {
        Log log;
        log.load(1);
        QCOMPARE(log.text(0, DeliveryLogModel::StateColumn), QStringLiteral("Delivered"));
        QCOMPARE(log.text(0, DeliveryLogModel::ChangedColumn), QStringLiteral("16:20:41"));
        QCOMPARE(log.text(0, DeliveryLogModel::EventColumn), QStringLiteral("Lead captured"));
        QCOMPARE(log.text(0, DeliveryLogModel::WrittenColumn), QStringLiteral("Contact, note"));
        domain::DeliveryRow row = madeUpRow(1, DeliveryState::Held);
        row.cause = QStringLiteral("no option urgent");
        row.written.clear();
        row.person.clear();
        log.report({row});
        const auto spoken = [&log](int column) {
            return log.model.index(0, column).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(spoken(DeliveryLogModel::StateColumn), QStringLiteral("Held: no option urgent"));
        QCOMPARE(log.text(0, DeliveryLogModel::WrittenColumn), QStringLiteral("–"));
        QCOMPARE(spoken(DeliveryLogModel::WrittenColumn), QStringLiteral("nothing"));
        QCOMPARE(spoken(DeliveryLogModel::PersonColumn), QStringLiteral("nothing"));
    }
};

QTEST_GUILESS_MAIN(DeliveryLogModelTest)
#include "deliverylogmodeltest.moc"
