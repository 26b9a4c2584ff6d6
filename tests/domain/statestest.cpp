// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/states.h"

#include <QTest>

using namespace leadferry::domain;

using OS = OperationState;
using DS = DeliveryState;

class StatesTest : public QObject
{
    Q_OBJECT
private slots:
    void everyStateIsFoundAgainByItsName()
    {
        for (int i = 0; i <= int(OS::Cancelled); ++i) {
            QVERIFY(operationStateFromString(toString(OS(i))) == OS(i));
        }
        for (int i = 0; i <= int(DS::Unrouted); ++i) {
            QVERIFY(deliveryStateFromString(toString(DS(i))) == DS(i));
        }
    }
    void theNamesAreThoseOfTheContract()
    {
        QStringList names;
        for (int i = 0; i <= int(DS::Unrouted); ++i) {
            names.append(toString(DS(i)));
        }
        QCOMPARE(names.join(QLatin1Char(' ')),
                 QStringLiteral("queued in_flight waiting unclear delivered delivered_with_held "
                                "held exhausted skipped cancelled unrouted"));
    }
    void anUnknownNameIsNoState()
    {
        QVERIFY(!deliveryStateFromString(QStringLiteral("Delivered")));
        QVERIFY(!operationStateFromString(QString()));
    }
    void theWorstOperationDecides_data()
    {
        QTest::addColumn<QList<OS>>("operations");
        QTest::addColumn<DS>("delivery");
        QTest::newRow("none") << QList<OS>{} << DS::Skipped;
        QTest::newRow("done") << QList{OS::Done, OS::Done} << DS::Delivered;
        QTest::newRow("nothing there, nothing made") << QList{OS::Skipped, OS::Skipped} << DS::Skipped;
        QTest::newRow("some of it there") << QList{OS::Skipped, OS::Done} << DS::Delivered;
        QTest::newRow("superseded") << QList{OS::Superseded} << DS::Delivered;
        QTest::newRow("unclear before in flight") << QList{OS::InFlight, OS::Unclear, OS::Held} << DS::Unclear;
        QTest::newRow("in flight before held") << QList{OS::Held, OS::InFlight} << DS::InFlight;
        QTest::newRow("held before waiting") << QList{OS::Waiting, OS::Held} << DS::Held;
        QTest::newRow("waiting before exhausted") << QList{OS::Exhausted, OS::Waiting} << DS::Waiting;
        QTest::newRow("exhausted before queued") << QList{OS::Planned, OS::Exhausted, OS::Done} << DS::Exhausted;
        QTest::newRow("ready") << QList{OS::Done, OS::Ready} << DS::Queued;
        QTest::newRow("planned") << QList{OS::Done, OS::Planned, OS::Cancelled} << DS::Queued;
        QTest::newRow("given up in part") << QList{OS::Done, OS::Cancelled} << DS::Cancelled;
    }
    void theWorstOperationDecides()
    {
        QFETCH(QList<OS>, operations);
        QFETCH(DS, delivery);
        QCOMPARE(toString(deliveryStateOf(operations, false, false)), toString(delivery));
    }
    void heldFieldsShowOnlyWhenTheRecordsAreThere()
    {
        QCOMPARE(toString(deliveryStateOf({OS::Done}, true, false)), QStringLiteral("delivered_with_held"));
        QCOMPARE(toString(deliveryStateOf({OS::Done, OS::Waiting}, true, false)), QStringLiteral("waiting"));
    }
    void aMissingLinkIsWorkThatIsStillQueued()
    {
        QCOMPARE(toString(deliveryStateOf({OS::Done, OS::Done}, false, true)), QStringLiteral("queued"));
        QCOMPARE(toString(deliveryStateOf({OS::Done, OS::Held}, false, true)), QStringLiteral("held"));
    }
    void onlyWhatMovesByItselfIsNotFinal()
    {
        for (int i = 0; i <= int(DS::Unrouted); ++i) {
            const bool moves = QList{DS::Queued, DS::InFlight, DS::Waiting, DS::Unclear}.contains(DS(i));
            QCOMPARE(isFinal(DS(i)), !moves);
        }
        QVERIFY(isFinal(OS::Held));
        QVERIFY(!isFinal(OS::Planned));
    }
};

QTEST_GUILESS_MAIN(StatesTest)
#include "statestest.moc"
