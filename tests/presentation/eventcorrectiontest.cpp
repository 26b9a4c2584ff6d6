// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/eventcorrection.h"

#include "app/enginecommands.h"
#include "domain/valueorigin.h"
#include "support/fakeengineclient.h"
#include "support/madeuprows.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using namespace leadferry::presentation;
using Phase = EventCorrection::Phase;

namespace {

QJsonObject madeUpEvent()
{
    return QJsonDocument::fromJson(
               R"({"id":"e1","type":"lead.captured.v1","contact":{"email":"jane@example"},
    "data":{"budget":1200,"urgent":true,"tags":["a","b"],"odd.name":"x"}})")
        .object();
}

int rowOf(const EventFieldsModel& model, const char* path)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, EventFieldsModel::Field).data().toString() == QLatin1String(path)) {
            return row;
        }
    }
    return -1;
}

bool type(EventFieldsModel& model, const char* path, const char* value)
{
    return model.setData(model.index(rowOf(model, path), EventFieldsModel::Value), QString::fromUtf8(value));
}

domain::DeliveryDetail heldDelivery()
{
    domain::DeliveryDetail detail;
    detail.row = test::madeUpRow(7, domain::DeliveryState::Held);
    detail.row.written.clear();
    detail.body = madeUpEvent();
    domain::OperationRow contact;
    contact.id = 3;
    contact.state = domain::OperationState::Held;
    contact.heldProperties = {QStringLiteral("email")};
    contact.values = {{QStringLiteral("email"), QStringLiteral("jane@example")}};
    detail.operations = {contact};
    return detail;
}

} // namespace

class EventCorrectionTest : public QObject
{
    Q_OBJECT
private slots:
    void eachValueIsARowAndWhatTheEventIsStays()
    {
        EventFieldsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEvent(madeUpEvent());
        QCOMPARE(model.rowCount(), 7); // a name with a dot in it has no row, and stays as it is
        QVERIFY(!type(model, "id", "e2"));
        QVERIFY(!type(model, "type", "other"));
        QVERIFY(!model.isChanged());
    }
    void valuesKeepTheirKindWhereTheyStillAreOne()
    {
        EventFieldsModel model;
        model.setEvent(madeUpEvent());
        QVERIFY(type(model, "data.budget", "1500"));
        QVERIFY(type(model, "data.urgent", "false"));
        QVERIFY(type(model, "data.tags.1", "c"));
        const QJsonObject data = model.edited().value(QLatin1String("data")).toObject();
        QCOMPARE(data.value(QLatin1String("budget")), QJsonValue(1500));
        QCOMPARE(data.value(QLatin1String("urgent")), QJsonValue(false));
        QCOMPARE(data.value(QLatin1String("tags")), QJsonValue(QJsonArray{QStringLiteral("a"), QStringLiteral("c")}));
        QCOMPARE(data.value(QLatin1String("odd.name")), QJsonValue(QStringLiteral("x")));
        QVERIFY(type(model, "data.budget", "about 1500"));
        QCOMPARE(model.edited().value(QLatin1String("data")).toObject().value(QLatin1String("budget")),
                 QJsonValue(QStringLiteral("about 1500")));
    }
    void aFieldThatIsMissingCanBeAdded()
    {
        EventFieldsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEvent(madeUpEvent());
        QString why;
        const int row = model.addField(QStringLiteral("contact.phone"), &why);
        QVERIFY(row >= 0);
        QVERIFY(!model.isChanged()); // nothing is made before something is typed
        QVERIFY(type(model, "contact.phone", "+49 30 12345"));
        QCOMPARE(model.edited().value(QLatin1String("contact")).toObject().value(QLatin1String("phone")).toString(),
                 QStringLiteral("+49 30 12345"));
        QCOMPARE(model.addField(QStringLiteral("contact.email"), &why), rowOf(model, "contact.email"));
        for (const char* wrong : {"", ".", "contact.", "a..b", "contact", "contact.email.x"}) {
            why.clear();
            QVERIFY2(model.addField(QLatin1String(wrong), &why) < 0 && !why.isEmpty(), wrong);
        }
    }
    void whatItIsHeldForIsShownFirstEvenWhereItIsMissing()
    {
        EventFieldsModel model;
        model.setEvent(madeUpEvent(), QStringLiteral("contact.phone"));
        QCOMPARE(model.wantedRow(), 0);
        QVERIFY(model.index(0, 0).data(EventFieldsModel::WantedRole).toBool());
        model.setEvent(madeUpEvent(), QStringLiteral("contact.email"));
        QCOMPARE(model.wantedRow(), rowOf(model, "contact.email"));
    }
    void theCorrectedEventIsSentAndWhatIsHeldIsFound()
    {
        test::FakeEngineClient client;
        client.details.insert(7, heldDelivery());
        domain::ValueOrigin origin;
        origin.source = domain::ValueOrigin::Source::Path;
        origin.written = QStringLiteral("person.email");
        client.script(QLatin1String(app::command::explainValue),
                      [&](const auto&, const auto&, const auto& answer) { answer(domain::toJson(origin)); });
        EventCorrection correction(client, 7);
        correction.load();
        QTRY_VERIFY(correction.phase() == Phase::Ready);
        QVERIFY(!correction.canSend()); // nothing is otherwise yet
        QCOMPARE(correction.fields().wantedRow(), rowOf(correction.fields(), "contact.email"));
        QVERIFY(type(correction.fields(), "contact.email", "jane@example.com"));
        QVERIFY(correction.canSend());
        QSignalSpy sent(&correction, &EventCorrection::sent);
        correction.send();
        QVERIFY(!correction.canSend());
        QTRY_COMPARE(sent.count(), 1);
        const auto& executed = client.executed.constLast();
        QCOMPARE(executed.command, QString::fromLatin1(app::command::correctEvent));
        QCOMPARE(executed.arguments.value(QLatin1String("id")).toInt(), 7);
        QCOMPARE(executed.arguments.value(QLatin1String("event")).toObject(), correction.fields().edited());
    }
    void whatWasTypedStaysWhenItIsRefused()
    {
        test::FakeEngineClient client;
        client.details.insert(7, heldDelivery());
        client.script(QLatin1String(app::command::correctEvent), [](const auto&, const auto&, const auto& answer) {
            answer(base::Error{base::ErrorKind::Conflict, QStringLiteral("it is on its way")});
        });
        EventCorrection correction(client, 7);
        correction.load();
        QTRY_VERIFY(correction.phase() == Phase::Ready);
        QVERIFY(type(correction.fields(), "contact.email", "jane@example.com"));
        correction.send();
        QTRY_VERIFY(!correction.problem().title.isEmpty());
        QVERIFY(correction.canSend());
        QVERIFY(correction.fields().isChanged());
    }
};

QTEST_GUILESS_MAIN(EventCorrectionTest)
#include "eventcorrectiontest.moc"
