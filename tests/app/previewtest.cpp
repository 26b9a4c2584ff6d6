// SPDX-License-Identifier: GPL-3.0-or-later
// What a preview says against what a delivery then does, through the whole engine.
#include "app/engineundertest.h"
#include "support/named.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace leadferry;
using base::ErrorKind;
using domain::DeliveryState;

namespace {

QString lead(const char* id, const char* phone)
{
    return QStringLiteral(R"({"id":"%1","type":"lead.captured.v1","bot":"website-bot","data":{"topic":"Wills"},)"
                          R"("contact":{"email":"jane@example.com","name":"Jane Cooper","phone":"%2"}})")
        .arg(QLatin1String(id), QLatin1String(phone));
}

QJsonObject operationIn(const base::Result<QJsonObject>& answer, const char* object)
{
    const QJsonArray deliveries = answer ? answer->value(QLatin1String("deliveries")).toArray() : QJsonArray();
    for (const auto& delivery : deliveries) {
        const QJsonArray operations = delivery[QLatin1String("operations")].toArray();
        for (const auto& operation : operations) {
            if (operation[QLatin1String("object")].toString() == QLatin1String(object)) {
                return operation.toObject();
            }
        }
    }
    return {};
}

QString text(const QJsonObject& json, const char* part, const char* name = nullptr)
{
    const QJsonValue value = json.value(QLatin1String(part));
    return name == nullptr ? value.toString() : value[QLatin1String(name)].toString();
}

} // namespace

class PreviewTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    base::Result<QJsonObject> preview(const QString& events, QJsonObject arguments = {}) const
    {
        arguments.insert(QStringLiteral("text"), events);
        return execute(app::command::preview, arguments);
    }
    static QJsonObject offline() { return {{QStringLiteral("offline"), true}}; }

private slots:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }

    void whatWouldBeCreatedIsShownAndNothingIsWritten()
    {
        QVERIFY(connectStandIn().ok());
        const auto answer = preview(lead("a", "+4930123456"));
        QVERIFY2(answer.ok(), qPrintable(answer ? QString() : answer.error().message));
        const QJsonObject contact = operationIn(answer, "contact");
        QCOMPARE(text(contact, "write"), QStringLiteral("create"));
        QCOMPARE(text(contact, "properties", "email"), QStringLiteral("jane@example.com"));
        const QJsonObject note = operationIn(answer, "note");
        QCOMPARE(text(note, "write"), QStringLiteral("create"));
        QCOMPARE(note.value(QLatin1String("associations"))[0][QLatin1String("object")].toString(),
                 QStringLiteral("contact"));
        QCOMPARE(answer->value(QLatin1String("summary"))[QLatin1String("calls")].toInt(), 3);
        QCOMPARE(standInHas("contacts"), 0);
        QCOMPARE(standInHas("notes"), 0);
        QCOMPARE(m_engine->status().counts.size(), 0); // the event is not kept either
    }
    void aChangeIsShownWithWhatIsThereNow()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), lead("a", "+4930123456")}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        const auto answer = preview(lead("b", "+4940987654"));
        const QJsonObject contact = operationIn(answer, "contact");
        QCOMPARE(text(contact, "write"), QStringLiteral("update"));
        QCOMPARE(text(contact, "before", "phone"), QStringLiteral("+4930123456"));
        QCOMPARE(text(contact, "properties", "phone"), QStringLiteral("+4940987654"));
        QVERIFY(!contact.value(QLatin1String("properties")).toObject().contains(QLatin1String("email")));
        QVERIFY(!text(contact, "recordId").isEmpty());
        // And so it comes.
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), lead("b", "+4940987654")}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        QCOMPARE(text(operationIn(preview(lead("c", "+4940987654")), "contact"), "write"), QStringLiteral("nothing"));
        QCOMPARE(standInHas("contacts"), 1);
    }
    void aSecondEventOfAConversationWouldWriteToItsTicket()
    {
        QVERIFY(connectStandIn().ok());
        const auto event = [](const char* id) {
            return QString::fromLatin1(R"({"id":"%1","type":"escalation.requested.v1","contact":{"email":)"
                                       R"("jane@example.com"},"conversation":{"id":"c-1"},"data":{"reason":"%1"}})")
                .arg(QLatin1String(id));
        };
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), event("first")}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        const auto answer = execute(app::command::preview, {{QStringLiteral("text"), event("second")}});
        QVERIFY2(answer.ok(), qPrintable(answer.ok() ? QString() : answer.error().message));
        const QJsonArray operations =
            answer->value(QLatin1String("deliveries"))[0][QLatin1String("operations")].toArray();
        const QJsonValue ticket = operations.last();
        QCOMPARE(ticket[QLatin1String("object")].toString(), QStringLiteral("ticket"));
        QCOMPARE(ticket[QLatin1String("write")].toString(), QStringLiteral("update"));
        QVERIFY(ticket[QLatin1String("before")][QLatin1String("content")].toString().contains(QLatin1String("first")));
        QVERIFY(!ticket[QLatin1String("properties")].toObject().contains(QLatin1String("hs_pipeline_stage")));
        QCOMPARE(standInHas("tickets"), 1);
    }
    void severalEventsOfOnePersonAreOneWrite()
    {
        QVERIFY(connectStandIn().ok());
        const auto answer = preview(lead("a", "+4930123456") + QLatin1Char('\n') + lead("b", "+4940987654"));
        const QJsonValue contacts =
            answer->value(QLatin1String("summary"))[QLatin1String("objects")][QLatin1String("contact")];
        QCOMPARE(contacts[QLatin1String("create")].toInt(), 1);
        QCOMPARE(contacts[QLatin1String("together")].toInt(), 1);
    }
    void offlineNothingNeedsToBeConnected()
    {
        const auto answer = preview(lead("a", "+4930123456"), offline());
        QVERIFY2(answer.ok(), qPrintable(answer ? QString() : answer.error().message));
        QCOMPARE(text(operationIn(answer, "contact"), "properties", "firstname"), QStringLiteral("Jane"));
        QCOMPARE(answer->value(QLatin1String("events")).toArray().size(), 1);
        QCOMPARE(test::named(preview(lead("a", "")).error().kind), test::named(ErrorKind::NotFound));
    }
    void aPlatformsDeliveryIsReadByItsFormat()
    {
        QJsonObject arguments = offline();
        arguments.insert(QStringLiteral("format"), QStringLiteral("typeform"));
        QFile sample(QStringLiteral(LEADFERRY_SOURCE_DIR "/resources/formats/samples/typeform.response.json"));
        QVERIFY2(sample.open(QIODevice::ReadOnly), qPrintable(sample.fileName()));
        const auto answer = preview(QString::fromUtf8(sample.readAll()), arguments);
        QVERIFY2(answer.ok(), qPrintable(answer ? QString() : answer.error().message));
        QVERIFY(text(operationIn(answer, "contact"), "properties", "email").endsWith(QStringLiteral("@example.com")));
        arguments.insert(QStringLiteral("format"), QStringLiteral("telegraph"));
        QCOMPARE(test::named(preview(lead("a", ""), arguments).error().kind), test::named(ErrorKind::NotFound));
    }
    void aMappingCanBeTriedBeforeItIsSaved()
    {
        QJsonObject arguments = offline();
        arguments.insert(QStringLiteral("mappings"),
                         QJsonDocument::fromJson(R"({"eventType":"lead.captured.v1","actions":[
            {"id":"contact","object":"contact","fields":[{"property":"email","from":"person.email"},
                                                         {"property":"jobtitle","constant":"Tester"}]}]})")
                             .object());
        const auto answer = preview(lead("a", ""), arguments);
        QCOMPARE(text(operationIn(answer, "contact"), "properties", "jobtitle"), QStringLiteral("Tester"));
        QVERIFY(operationIn(answer, "note").isEmpty());
    }
    void whatTheAccountWouldRefuseIsHeld()
    {
        QVERIFY(connectStandIn().ok());
        QJsonObject arguments;
        arguments.insert(QStringLiteral("mappings"),
                         QJsonDocument::fromJson(R"({"eventType":"lead.captured.v1","actions":[
            {"id":"contact","object":"contact","fields":[{"property":"email","from":"person.email"},
                                                         {"property":"no_such_thing","constant":"x"}]}]})")
                             .object());
        const auto answer = preview(lead("a", ""), arguments);
        QVERIFY2(answer.ok(), qPrintable(answer ? QString() : answer.error().message));
        const QJsonObject contact = operationIn(answer, "contact");
        QCOMPARE(contact.value(QLatin1String("held")).toArray().first().toString(), QStringLiteral("no_such_thing"));
        QVERIFY(!contact.value(QLatin1String("properties")).toObject().contains(QLatin1String("no_such_thing")));
    }
    void aPortalThatCannotBeReadIsAnErrorNotAGuess()
    {
        QVERIFY(connectStandIn().ok());
        m_standIn.reset();
        QCOMPARE(test::named(preview(lead("a", "")).error().kind), test::named(ErrorKind::Transient));
        QVERIFY(preview(lead("a", ""), offline()).ok());
    }
};

QTEST_GUILESS_MAIN(PreviewTest)
#include "previewtest.moc"
