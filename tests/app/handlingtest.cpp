// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to deliveries by hand: correct an event, give up and take up again, write into a record that is
// there, retry in parts, ask why a value is what it is. Each against the stand-in, with nothing made twice.
#include "app/engineundertest.h"
#include "app/inhubspot.h"
#include "domain/valueorigin.h"
#include "store/deliverylogstore.h"

#include <numeric>

using namespace leadferry;
using domain::DeliveryDetail;
using domain::DeliveryState;

namespace {

constexpr int patienceMs = 30'000;

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
}

/// A lead whose name was typed wrongly.
constexpr auto jane = "{'id':'e1','type':'lead.captured.v1','conversation':{'id':'c-1'},"
                      "'contact':{'email':'jane@example.com','name':'Jnae Cooper'}}";

} // namespace

class HandlingTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT

    void send(const QByteArray& event) const
    {
        QVERIFY(execute(app::command::send,
                        {{QStringLiteral("text"), QString::fromUtf8(QByteArray(event).replace('\'', '"'))}})
                    .ok());
    }
    void map(const QByteArray& type, const QByteArray& actions) const
    {
        const auto done =
            execute(app::command::importMappings,
                    {{QStringLiteral("document"), json("{'eventType':'" + type + "','actions':" + actions + "}")}});
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message));
    }
    base::Result<QJsonObject> correct(qint64 id, const QByteArray& event) const
    {
        return execute(app::command::correctEvent,
                       {{QStringLiteral("id"), id}, {QStringLiteral("event"), json(event)}});
    }
    QJsonObject withIds(const QList<qint64>& ids) const
    {
        QJsonArray array;
        for (const qint64 id : ids) {
            array.append(id);
        }
        return {{QStringLiteral("ids"), array}};
    }
    int retried(const QJsonObject& arguments) const
    {
        const auto answer = execute(app::command::retry, arguments);
        return answer ? answer->value(QLatin1String("retried")).toInt() : -1;
    }
    DeliveryDetail detail(qint64 id) const
    {
        const auto database = otherProcess();
        return store::DeliveryLogStore(*database).detail(id).value();
    }
    QString firstName() const
    {
        const auto contacts = test::recordsIn(*m_standIn, QStringLiteral("contacts"), QStringLiteral("firstname"));
        return contacts.size() == 1 ? contacts.constFirst().value("firstname") : QString::number(contacts.size());
    }
    /// A ticket that the portal refuses: it asks for a property that no rule writes.
    void refuseTickets() const
    {
        map("escalation.requested.v1",
            "[{'id':'ticket','object':'ticket','fields':[{'property':'subject','from':'data.subject'},"
            "{'property':'hs_pipeline_stage','from':'portal.ticketStage'},"
            "{'property':'content','from':'data.words'}]}]");
        QVERIFY(m_standIn->setPortalRules({QStringLiteral("tickets.content:subject=Help")}).ok());
    }

private slots:
    void init()
    {
        QVERIFY(begin());
        QVERIFY(connectStandIn().ok());
    }
    void cleanup() { end(); }

    void aCorrectionReachesTheRecordThatWasWrittenAndTheOriginalStays()
    {
        send(jane);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        QCOMPARE(firstName(), QStringLiteral("Jnae"));
        const QByteArray right = QByteArray(jane).replace("Jnae", "Jane");
        QVERIFY(correct(1, right).ok());
        QTRY_COMPARE_WITH_TIMEOUT(firstName(), QStringLiteral("Jane"), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        const DeliveryDetail shown = detail(1);
        QCOMPARE(shown.body, json(jane));
        QCOMPARE(shown.correction, json(right));
        QCOMPARE(shown.row.person, QStringLiteral("Jane Cooper"));
        QCOMPARE(shown.handlings.constLast().action, QStringLiteral("correct"));
        QCOMPARE(standInHas("contacts"), 1);
    }
    void aCorrectionSendsWhatWasHeldOnceAndWhatItLedTo()
    {
        refuseTickets();
        const QByteArray event = "{'id':'e1','type':'escalation.requested.v1','data':{'subject':'Help'}}";
        send(event);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Held), 1, patienceMs);
        QVERIFY(correct(1, "{'type':'escalation.requested.v1','data':{'subject':'Help','words':'A wrong bill'}}").ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        QCOMPARE(standInHas("tickets"), 1);
        const auto again = execute(app::command::send,
                                   {{QStringLiteral("text"), QString::fromUtf8(QByteArray(event).replace('\'', '"'))}});
        const auto taken = again->value(QLatin1String("accepted")).toArray().first();
        QCOMPARE(taken[QLatin1String("status")].toString(), QStringLiteral("duplicate")); // as it came in, it is known
        QCOMPARE(standInHas("tickets"), 1);
    }
    void aCorrectionOfAnotherAddressMovesThePerson()
    {
        send(jane);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        QVERIFY(correct(1, QByteArray(jane).replace("jane@", "jane.cooper@")).ok());
        const auto address = [this] {
            const auto contacts = test::recordsIn(*m_standIn, QStringLiteral("contacts"), QStringLiteral("email"));
            return contacts.size() == 1 ? contacts.constFirst().value("email") : QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(address(), QStringLiteral("jane.cooper@example.com"), patienceMs);
    }
    void aCorrectionThatCouldNotGoOutAtOnceIsNotLostByARetry()
    {
        send(jane);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        QVERIFY(m_standIn->setFaults({QStringLiteral("503=1")}).ok());
        QVERIFY(correct(1, QByteArray(jane).replace("Jnae", "Janet")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Waiting), 1, patienceMs);
        QVERIFY(correct(1, QByteArray(jane).replace("Jnae", "Jane")).ok()); // once more, with the first still open
        QVERIFY(m_standIn->setFaults({}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(inState(DeliveryState::Waiting) == 1 || firstName() == QStringLiteral("Jane"),
                                 patienceMs);
        QVERIFY(retried(withIds({1})) >= 0);
        QTRY_COMPARE_WITH_TIMEOUT(firstName(), QStringLiteral("Jane"), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        QCOMPARE(standInHas("contacts"), 1);
    }
    void aCorrectionOfADisconnectedPortalsDeliveryIsRefusedAndKeepsNothing()
    {
        send(jane);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        QVERIFY(execute(app::command::disconnect,
                        {{QStringLiteral("name"), QStringLiteral("Stand-in")}, {QStringLiteral("onlyHere"), true}})
                    .ok());
        const auto refused = correct(1, QByteArray(jane).replace("Jnae", "Jane"));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QLatin1String("disconnected")), qPrintable(refused.error().message));
        QVERIFY(detail(1).correction.isEmpty());
    }
    void aCorrectionThatChangesNothingSaysSo()
    {
        send(jane);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        const auto same = correct(1, jane);
        QVERIFY(same.ok());
        QCOMPARE(same->value(QLatin1String("started")).toInt(), 0);
        QVERIFY(correct(1, QByteArray(jane).replace("Jnae", "Jane"))->value(QLatin1String("started")).toInt() == 1);
    }
    void aCorrectionKeepsTypeAndIdAndSaysWhatCannotBeRead()
    {
        send(jane);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        const auto otherType = correct(1, "{'type':'message.v1'}");
        QVERIFY(!otherType);
        QVERIFY2(otherType.error().message.contains(QLatin1String("keeps the event's type")),
                 qPrintable(otherType.error().message));
        QVERIFY(!correct(1, "{'id':'e2','type':'lead.captured.v1'}"));
        const auto unreadable = correct(1, "{'type':'lead.captured.v1','contact':{'email':7}}");
        QVERIFY(!unreadable);
        QVERIFY2(unreadable.error().message.contains(QLatin1String("contact.email")),
                 qPrintable(unreadable.error().message));
        QVERIFY(correct(9, "{'type':'lead.captured.v1'}").error().kind == base::ErrorKind::NotFound);
        QVERIFY(detail(1).correction.isEmpty());
    }
    void whatWasGivenUpCanBeTakenUpAgain()
    {
        refuseTickets();
        send("{'id':'e1','type':'escalation.requested.v1','data':{'subject':'Help'}}");
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Held), 1, patienceMs);
        QVERIFY(execute(app::command::cancelDeliveries, withIds({1})).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Cancelled), 1, patienceMs);
        QVERIFY(m_standIn->setPortalRules({}).ok());
        QCOMPARE(retried(withIds({1})), 1);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        QCOMPARE(standInHas("tickets"), 1);
        const auto handlings = detail(1).handlings;
        QCOMPARE(handlings.size(), 2);
        QCOMPARE(handlings.at(0).action, QStringLiteral("cancel"));
        QCOMPARE(handlings.at(1).action, QStringLiteral("retry"));
    }
    void aHeldFieldCanBeIgnored()
    {
        map("lead.captured.v1",
            "[{'id':'contact','object':'contact','fields':[{'property':'email','from':'person.email'},"
            "{'property':'lead_flavour','constant':'sweet'}]}]");
        send(jane);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::DeliveredWithHeld), 1, patienceMs);
        QVERIFY(execute(app::command::cancelDeliveries, withIds({1})).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        const auto contact = detail(1).operations.constFirst();
        QVERIFY(contact.heldProperties.isEmpty());
        QVERIFY(!contact.values.contains(QStringLiteral("lead_flavour"))); // it was never written
        QVERIFY(contact.values.contains(QStringLiteral("email")));
    }
    void whatTheMappingOfThenDidNotWriteIsPlannedAnewByARetry()
    {
        map("lead.captured.v1",
            "[{'id':'contact','object':'contact','onlyIf':{'path':'data.wanted','operator':'equals','value':'yes'},"
            "'fields':[{'property':'email','from':'person.email'}]}]");
        send(jane);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Skipped), 1, patienceMs);
        map("lead.captured.v1",
            "[{'id':'contact','object':'contact','fields':[{'property':'email','from':'person.email'}]}]");
        QCOMPARE(retried(withIds({1})), 1);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        QCOMPARE(standInHas("contacts"), 1);
    }
    void aHeldRecordIsWrittenIntoOneThatIsThere()
    {
        send(jane);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        map("escalation.requested.v1",
            "[{'id':'contact','object':'contact','withoutEmail':'hold','fields':["
            "{'property':'firstname','from':'person.firstName'},{'property':'phone','from':'person.phone'}]},"
            "{'id':'note','object':'note','linkTo':['contact'],'fields':[{'property':'hs_note_body','constant':'Called'"
            "},"
            "{'property':'hs_timestamp','from':'event.occurredAt'}]}]");
        send("{'id':'e2','type':'escalation.requested.v1','contact':{'name':'Jane','phone':'+493012345'}}");
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Held), 1, patienceMs);
        const auto contacts = test::recordsIn(*m_standIn, QStringLiteral("contacts"), QStringLiteral("email"));
        const QJsonObject arguments{{QStringLiteral("id"), 2},
                                    {QStringLiteral("operation"), detail(2).operations.constFirst().id},
                                    {QStringLiteral("record"), contacts.constFirst().id}};
        QVERIFY(execute(app::command::joinRecord, arguments).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, patienceMs);
        const auto now = test::recordsIn(*m_standIn, QStringLiteral("contacts"), QStringLiteral("email,phone"));
        QCOMPARE(now.size(), 1);
        QCOMPARE(now.constFirst().value("phone"), QStringLiteral("+493012345"));
        QCOMPARE(standInHas("notes"), 2);                       // what waited for the contact has followed
        QVERIFY(!execute(app::command::joinRecord, arguments)); // it waits no more
    }
    void aWrongRecordIsForgottenByARetry()
    {
        refuseTickets();
        send("{'id':'e1','type':'escalation.requested.v1','data':{'subject':'Help'}}");
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Held), 1, patienceMs);
        QVERIFY(m_standIn->setPortalRules({}).ok());
        QVERIFY(execute(app::command::joinRecord, {{QStringLiteral("id"), 1},
                                                   {QStringLiteral("operation"), detail(1).operations.constFirst().id},
                                                   {QStringLiteral("record"), QStringLiteral("99999")}})
                    .ok());
        QTRY_VERIFY_WITH_TIMEOUT(detail(1).operations.constFirst().cause.contains(QLatin1String("gone from HubSpot")),
                                 patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Held), 1, patienceMs);
        QCOMPARE(retried(withIds({1})), 1);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        QCOMPARE(standInHas("tickets"), 1);
    }
    void whatIsInHubSpotIsWrittenOnceMoreOnlyWhenAskedForAndMakesNothing()
    {
        map("lead.captured.v1",
            "[{'id':'contact','object':'contact','fields':[{'property':'email','from':'person.email'},"
            "{'property':'city','constant':'Munich'}]}]");
        send(jane);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        const auto contact = [this] {
            return test::recordsIn(*m_standIn, QStringLiteral("contacts"), QStringLiteral("city")).constFirst();
        };
        QCOMPARE(test::anywhereInHubSpot(*m_standIn, "PATCH",
                                         QStringLiteral("/crm/objects/2026-09/contacts/") + contact().id,
                                         json("{'properties':{'city':'Berlin'}}")),
                 200);
        QCOMPARE(retried(withIds({1})), 0); // it is left alone
        QCOMPARE(contact().value("city"), QStringLiteral("Berlin"));
        QJsonObject again = withIds({1});
        again.insert(QStringLiteral("again"), true);
        QCOMPARE(retried(again), 1);
        QTRY_COMPARE_WITH_TIMEOUT(contact().value("city"), QStringLiteral("Munich"), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        QCOMPARE(standInHas("contacts"), 1);
    }
    void aRetryOfAFilterGoesInPartsUntilNothingIsLeft()
    {
        refuseTickets();
        for (int i = 1; i <= 5; ++i) {
            send("{'id':'e" + QByteArray::number(i) + "','type':'escalation.requested.v1','data':{'subject':'Help'}}");
        }
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Held), 5, patienceMs);
        QVERIFY(m_standIn->setPortalRules({}).ok());
        QJsonObject part{{QStringLiteral("status"), QStringLiteral("held")}, {QStringLiteral("limit"), 2}};
        QList<int> parts;
        QJsonObject answer;
        do {
            answer = execute(app::command::retry, part).value();
            parts.append(answer.value(QLatin1String("retried")).toInt());
            QCOMPARE(answer.value(QLatin1String("ids")).toArray().size(), parts.constLast());
            part.insert(QStringLiteral("beyondId"), answer.value(QLatin1String("reachedId")));
        } while (answer.value(QLatin1String("more")).toBool());
        QCOMPARE(std::accumulate(parts.cbegin(), parts.cend(), 0), 5);
        QVERIFY(parts.size() >= 3);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 5, patienceMs);
        QCOMPARE(standInHas("tickets"), 5);
    }
    void whyAValueIsWhatItIsIsToldByTheMappingOfThen()
    {
        map("lead.captured.v1",
            "[{'id':'contact','object':'contact','fields':[{'property':'email','from':'person.email'},"
            "{'property':'city','from':'data.place','transforms':['lower',{'name':'table','values':{'muc':'Munich'}}]}"
            "]}]");
        send("{'id':'e1','type':'lead.captured.v1','contact':{'email':'jane@example.com'},'data':{'place':'MUC'}}");
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        const int version = detail(1).mappingVersion;
        map("lead.captured.v1",
            "[{'id':'contact','object':'contact','fields':[{'property':'email','from':'person.email'}]}]");
        const auto answer =
            execute(app::command::explainValue, {{QStringLiteral("id"), 1},
                                                 {QStringLiteral("operation"), detail(1).operations.constFirst().id},
                                                 {QStringLiteral("property"), QStringLiteral("city")}});
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().message));
        const auto origin = domain::valueOriginFromJson(*answer).value();
        QCOMPARE(origin.mappingVersion, version);
        QCOMPARE(domain::toString(origin.source), QStringLiteral("path"));
        QCOMPARE(origin.written, QStringLiteral("data.place"));
        QCOMPARE(origin.began, QStringList{QStringLiteral("MUC")});
        QCOMPARE(origin.steps.size(), 2);
        QCOMPARE(origin.steps.at(0).values, QStringList{QStringLiteral("muc")});
        QCOMPARE(origin.steps.at(1).values, QStringList{QStringLiteral("Munich")});
        QCOMPARE(origin.planned, QStringLiteral("Munich"));
        QVERIFY(origin.heldFor.isEmpty());
        QVERIFY(
            !execute(app::command::explainValue, {{QStringLiteral("id"), 1},
                                                  {QStringLiteral("operation"), detail(1).operations.constFirst().id},
                                                  {QStringLiteral("property"), QStringLiteral("nothing")}}));
    }
    void aConversationIsToldAroundADelivery()
    {
        send(jane);
        send("{'id':'e2','type':'escalation.requested.v1','conversation':{'id':'c-1'},'data':{'reason':'billing'}}");
        send("{'id':'e3','type':'lead.captured.v1','conversation':{'id':'c-2'},'contact':{'email':'tom@example.com'}}");
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 3, patienceMs);
        const DeliveryDetail first = detail(1);
        QVERIFY(first.earlier.isEmpty());
        QCOMPARE(first.later.size(), 1);
        QCOMPARE(first.later.constFirst().deliveryId, 2);
        QCOMPARE(first.later.constFirst().type, QStringLiteral("escalation.requested.v1"));
        QCOMPARE(detail(2).earlier.size(), 1);
        QVERIFY(detail(3).earlier.isEmpty() && detail(3).later.isEmpty());
    }
};

QTEST_GUILESS_MAIN(HandlingTest)
#include "handlingtest.moc"
