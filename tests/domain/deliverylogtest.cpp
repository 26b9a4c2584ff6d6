// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deliverylog.h"

#include "jsontext.h"

#include <QJsonArray>
#include <QTest>

using namespace leadferry::domain;

class DeliveryLogTest : public QObject
{
    Q_OBJECT
private slots:
    void aRowSpeaksTheContract()
    {
        DeliveryRow row;
        row.id = 12;
        row.eventSequence = 7;
        row.state = DeliveryState::DeliveredWithHeld;
        row.receivedAtMs = 1'795'338'900'250;
        row.written = {CrmObject::Contact, CrmObject::Note};
        const QJsonObject json = toJson(row);
        QCOMPARE(json.value(QLatin1String("id")).toString(), QStringLiteral("d12"));
        QCOMPARE(json.value(QLatin1String("event")).toString(), QStringLiteral("e7"));
        QCOMPARE(json.value(QLatin1String("state")).toString(), QStringLiteral("delivered_with_held"));
        QCOMPARE(json.value(QLatin1String("receivedAt")).toString(), QStringLiteral("2026-11-22T09:15:00.250Z"));
        QVERIFY(json.value(QLatin1String("nextTryAt")).isNull());
        QCOMPARE(json.value(QLatin1String("written")).toArray(),
                 (QJsonArray{QStringLiteral("contact"), QStringLiteral("note")}));
    }
    void aDetailHasItsOperationsAndAttempts()
    {
        AttemptRow attempt;
        attempt.httpStatus = 207;
        attempt.request = leadferry::test::jsonText("{'inputs':[]}");
        attempt.response = "<html>oops";
        OperationRow operation;
        operation.actionId = QStringLiteral("note");
        operation.object = CrmObject::Note;
        operation.state = OperationState::Waiting;
        operation.values.insert(QStringLiteral("hs_note_body"), QStringLiteral("hi"));
        operation.attempts = {attempt};
        DeliveryDetail detail;
        detail.mappingVersion = 3;
        detail.operations = {operation};
        const QJsonObject json = toJson(detail);
        QCOMPARE(json.value(QLatin1String("mappingVersion")).toInt(), 3);
        QVERIFY(json.contains(QLatin1String("id")));
        const QJsonObject first = json.value(QLatin1String("operations")).toArray().at(0).toObject();
        QCOMPARE(first.value(QLatin1String("action")).toString(), QStringLiteral("note"));
        QCOMPARE(first.value(QLatin1String("state")).toString(), QStringLiteral("waiting"));
        QCOMPARE(first.value(QLatin1String("properties")).toObject().value(QLatin1String("hs_note_body")).toString(),
                 QStringLiteral("hi"));
        const QJsonObject tried = first.value(QLatin1String("attempts")).toArray().at(0).toObject();
        QVERIFY(tried.value(QLatin1String("request")).isObject());
        QCOMPARE(tried.value(QLatin1String("response")).toString(), QStringLiteral("<html>oops"));
        QCOMPARE(tried.value(QLatin1String("httpStatus")).toInt(), 207);
    }
    void aFilterComesBackFromItsArguments()
    {
        DeliveryFilter filter;
        filter.states = {DeliveryState::Held, DeliveryState::Exhausted};
        filter.type = QStringLiteral("lead.captured.v1");
        filter.portalName = QStringLiteral("Law firm");
        filter.bot = QStringLiteral("website-bot");
        filter.text = QStringLiteral("jane");
        filter.cause = QStringLiteral("missing");
        filter.sinceMs = 1'795'338'900'000;
        const QJsonObject arguments = toJson(filter);
        QCOMPARE(arguments.size(), 7);
        const auto back = deliveryFilterFromJson(arguments);
        QVERIFY(back.ok());
        QCOMPARE(toJson(*back), arguments);
        QVERIFY(toJson(DeliveryFilter{}).isEmpty());
        QVERIFY(!deliveryFilterFromJson({{QStringLiteral("status"), QStringLiteral("held,lost")}}).ok());
    }
};

QTEST_GUILESS_MAIN(DeliveryLogTest)
#include "deliverylogtest.moc"
