// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planner.h"

#include "domain/htmltext.h"
#include "domain/reference.h"
#include "jsontext.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace leadferry::domain;

namespace {

Event eventOf(const QJsonObject& body)
{
    auto event = readEvent(body, 1'795'338'900'000);
    Q_ASSERT(event.ok());
    event->source = QStringLiteral("port");
    if (event->id.isEmpty()) {
        event->id = QStringLiteral("evt_1");
    }
    return *event;
}

Event eventOf(const QByteArray& text)
{
    return eventOf(leadferry::test::json(text));
}

Mapping mappingOf(const QByteArray& actions)
{
    const auto mapping = mappingFromJson(leadferry::test::json("{'eventType':'t','actions':" + actions + "}"));
    Q_ASSERT_X(mapping.ok(), "mapping", mapping.ok() ? "" : qPrintable(mapping.error().message));
    return *mapping;
}

const QByteArray contactAction =
    "{'id':'contact','object':'contact','fields':["
    "{'property':'email','from':'person.email'},{'property':'firstname','from':'person.firstName'},"
    "{'property':'lifecyclestage','constant':'lead'}]}";
const QByteArray noteAction = "{'id':'note','object':'note','linkTo':['contact'],'longText':'hs_note_body','fields':["
                              "{'property':'hs_timestamp','from':'event.occurredAt'},{'property':'hs_note_body','"
                              "template':'<p>{{topic}}</p>{{{transcript.html}}}'}]}";
const QByteArray ticketAction =
    "{'id':'ticket','object':'ticket','linkTo':['contact'],'longText':'content','fields':["
    "{'property':'subject','from':'topic'},{'property':'content','template':'{{transcript.text}}'}]}";

Portal portalWith(KeyWay way)
{
    Portal portal;
    const bool line = way == KeyWay::ReferenceLine;
    for (const CrmObject object : allCrmObjects()) {
        const bool contact = object == CrmObject::Contact;
        portal.profile.keys.insert(object, {way, line      ? QString()
                                                 : contact ? QStringLiteral("leadferry_person")
                                                           : QStringLiteral("leadferry_key")});
    }
    return portal;
}

QString valueOf(const PlannedOperation& operation, const char* property)
{
    for (const PlannedField& field : operation.fields) {
        if (field.property == QLatin1String(property)) {
            return field.value;
        }
    }
    return {};
}

bool has(const PlannedOperation& operation, const char* property)
{
    return std::any_of(operation.fields.begin(), operation.fields.end(),
                       [&](const PlannedField& field) { return field.property == QLatin1String(property); });
}

QJsonObject eventWithMessages(int count, const QString& text)
{
    QJsonArray messages;
    for (int i = 0; i < count; ++i) {
        messages.append(
            QJsonObject{{QStringLiteral("from"), i % 2 == 0 ? QStringLiteral("visitor") : QStringLiteral("bot")},
                        {QStringLiteral("text"), QStringLiteral("#%1# ").arg(i) + text},
                        {QStringLiteral("at"), QStringLiteral("2026-11-22T09:15:00Z")}});
    }
    return {{QStringLiteral("type"), QStringLiteral("t")},
            {QStringLiteral("contact"), QJsonObject{{QStringLiteral("email"), QStringLiteral("jane@example.com")}}},
            {QStringLiteral("conversation"), QJsonObject{{QStringLiteral("messages"), messages}}}};
}

/// The numbers of the messages that a body shows, in order.
QList<int> messagesIn(const QString& body)
{
    static const QRegularExpression mark(QStringLiteral("#(\\d+)#"));
    QList<int> numbers;
    auto matches = mark.globalMatch(body);
    while (matches.hasNext()) {
        numbers.append(matches.next().captured(1).toInt());
    }
    return numbers;
}

QList<int> upTo(int count)
{
    QList<int> numbers;
    for (int i = 0; i < count; ++i) {
        numbers.append(i);
    }
    return numbers;
}

} // namespace

class PlannerTest : public QObject
{
    Q_OBJECT

    const QByteArray m_jane =
        "{'type':'t','contact':{'email':'jane@example.com','name':'Jane Doe'},'data':{'topic':'Heat pumps'}}";

private slots:
    void parentsComeBeforeTheirChildren()
    {
        const Plan plan = planDelivery(eventOf(m_jane), mappingOf("[" + contactAction + "," + noteAction + "]"),
                                       portalWith(KeyWay::UniqueProperty));
        QCOMPARE(plan.personKey, QStringLiteral("email:jane@example.com"));
        QCOMPARE(plan.operations.size(), 2);
        QVERIFY(plan.operations.at(0).object == CrmObject::Contact);
        QCOMPARE(plan.operations.at(0).key, QStringLiteral("port:evt_1:contact"));
        QCOMPARE(plan.operations.at(1).actionId, QStringLiteral("note"));
        QCOMPARE(plan.operations.at(1).linkTo, QList<int>{0});
        QCOMPARE(valueOf(plan.operations.at(1), "hs_timestamp"), QStringLiteral("2026-11-22T09:15:00.000Z"));
    }
    void theSameInputGivesTheSamePlan()
    {
        const Mapping mapping = mappingOf("[" + contactAction + "," + noteAction + "," + ticketAction + "]");
        const Event event = eventOf(eventWithMessages(3000, QStringLiteral("text")));
        const Plan one = planDelivery(event, mapping, portalWith(KeyWay::ReferenceLine));
        const Plan two = planDelivery(event, mapping, portalWith(KeyWay::ReferenceLine));
        QCOMPARE(one.operations.size(), two.operations.size());
        for (qsizetype i = 0; i < one.operations.size(); ++i) {
            QCOMPARE(one.operations.at(i).key, two.operations.at(i).key);
            QCOMPARE(one.operations.at(i).fields, two.operations.at(i).fields);
        }
    }
    void anInactiveMappingWritesNothing()
    {
        Mapping mapping = mappingOf("[" + contactAction + "]");
        mapping.active = false;
        const Plan plan = planDelivery(eventOf(m_jane), mapping, {});
        QVERIFY(plan.operations.isEmpty());
        QCOMPARE(plan.personKey, QStringLiteral("email:jane@example.com"));
    }
    void aPersonWithoutNameAndEmailGetsNoContactAndTheNoteStandsAlone()
    {
        const Plan plan =
            planDelivery(eventOf("{'type':'t','contact':{'visitorId':'v','phone':'1'}}"),
                         mappingOf("[" + contactAction + "," + noteAction + "]"), portalWith(KeyWay::UniqueProperty));
        QCOMPARE(plan.operations.size(), 1);
        QVERIFY(plan.operations.at(0).object == CrmObject::Note);
        QVERIFY(plan.operations.at(0).linkTo.isEmpty());
    }
    void aNameTemplateGivesEvenAStrangerAContact()
    {
        const Plan plan = planDelivery(eventOf("{'type':'t','contact':{'visitorId':'7f2c'}}"),
                                       mappingOf("[{'id':'contact','object':'contact','fields':[{'property':'lastname',"
                                                 "'template':'Visitor {{person.visitorId}}'}]}]"),
                                       portalWith(KeyWay::UniqueProperty));
        QCOMPARE(plan.operations.size(), 1);
        QCOMPARE(valueOf(plan.operations.at(0), "leadferry_person"), QStringLiteral("visitor:7f2c"));
    }
    void emptyValuesAreNeverPlanned()
    {
        const Plan plan = planDelivery(
            eventOf("{'type':'t','contact':{'email':'jane@example.com','company':'  "
                    "'},'data':{'x':null,'y':[],'n':'about 20'}}"),
            mappingOf("[{'id':'contact','object':'contact','fields':["
                      "{'property':'email','from':'person.email'},{'property':'company','from':'person.company'},"
                      "{'property':'a','from':'data.x'},{'property':'b','from':'data.y'},{'property':'c','from':'data."
                      "n','transforms':['number']},"
                      "{'property':'d','template':'{{data.x}} '},{'property':'e','from':'data.missing.deeply'}]}]"),
            {});
        QCOMPARE(plan.operations.at(0).fields.size(), 1);
        QCOMPARE(plan.operations.at(0).fields.constFirst().property, QStringLiteral("email"));
    }
    void stepsAreAppliedWithTheEventAroundThem()
    {
        const Plan plan = planDelivery(
            eventOf("{'type':'t','contact':{'email':'jane@example.com','name':'Jane van der "
                    "Berg'},'data':{'topic':'Tea','phone':'030 23125014','interests':['A','b','a']}}"),
            mappingOf("[{'id':'deal','object':'deal','fields':["
                      "{'property':'dealname','from':'contact.name','transforms':['nameLast',{'name':'template','text':"
                      "'{{value}}: {{data.topic}}'}]},"
                      "{'property':'tel','from':'data.phone','transforms':['phone']},"
                      "{'property':'list','from':'data.interests','transforms':['unique','lower']},"
                      "{'property':'source','from':'data.none','transforms':[{'name':'default','value':'chat'}]}]}]"),
            {}, QStringLiteral("DE"));
        const PlannedOperation& deal = plan.operations.at(0);
        QCOMPARE(valueOf(deal, "dealname"), QStringLiteral("van der Berg: Tea"));
        QCOMPARE(valueOf(deal, "tel"), QStringLiteral("+493023125014"));
        QCOMPARE(valueOf(deal, "list"), QStringLiteral("a, b"));
        QCOMPARE(valueOf(deal, "source"), QStringLiteral("chat"));
    }
    void listsFitPropertiesOfSeveralOptions()
    {
        const Event event =
            eventOf("{'type':'t','contact':{'email':'jane@example.com'},'data':{'interests':['a','b']}}");
        const QByteArray email = "{'property':'email','from':'person.email'},";
        const auto contactOf = [&](const QByteArray& rule, const Portal& portal) {
            return planDelivery(event, mappingOf("[{'id':'c','object':'contact','fields':[" + email + rule + "]}]"),
                                portal)
                .operations.at(0);
        };
        Portal portal;
        portal.rules[CrmObject::Contact].insert(QStringLiteral("interests"), {ValueType::Choices, false, {}});
        const QByteArray plain = "{'property':'interests','from':'data.interests'}";
        QCOMPARE(contactOf(plain, {}).fields.at(1).value, QStringLiteral("a, b"));
        QCOMPARE(contactOf(plain, portal).fields.at(1).value, QStringLiteral("a;b"));
        QVERIFY(contactOf(plain, portal).complete);
        const PlannedOperation said =
            contactOf("{'property':'interests','from':'data.interests','type':'choices'}", Portal());
        QCOMPARE(said.fields.at(1).value, QStringLiteral("a;b"));
        // What is added to must be read first.
        const PlannedOperation added =
            contactOf("{'property':'interests','from':'data.interests','transforms':[{'name':"
                      "'multiSelect','append':true}]}",
                      portal);
        QCOMPARE(added.fields.at(1),
                 (PlannedField{QStringLiteral("interests"), QStringLiteral("a;b"), WriteMode::Append}));
        QVERIFY(!added.complete);
    }
    void anActionWithNothingToWriteIsLeftOut()
    {
        const Plan plan = planDelivery(
            eventOf(m_jane),
            mappingOf("[{'id':'deal','object':'deal','fields':[{'property':'amount','from':'data.amount'}]},"
                      "{'id':'other','object':'deal','onlyIf':'data.wanted','fields':[{'property':'dealname','from':'"
                      "topic'}]}]"),
            portalWith(KeyWay::UniqueProperty));
        QVERIFY(plan.operations.isEmpty());
    }
    void whatThePortalDoesNotKnowIsLeftOutWhereTheRuleSaysSo()
    {
        const Mapping mapping = mappingOf(
            "[{'id':'ticket','object':'ticket','fields':["
            "{'property':'subject','from':'topic','onlyWhenKnown':true},"
            "{'property':'source_type','constant':'CHAT','onlyWhenKnown':true},{'property':'own','constant':'x'}]}]");
        Portal portal;
        QVERIFY(!has(planDelivery(eventOf(m_jane), mapping, portal).operations.at(0), "source_type")); // never read
        portal.profile.writableProperties.insert(CrmObject::Ticket, {QStringLiteral("subject")});
        const PlannedOperation ticket = planDelivery(eventOf(m_jane), mapping, portal).operations.at(0);
        QVERIFY(has(ticket, "subject") && has(ticket, "own") && !has(ticket, "source_type"));
    }
    void conditionsSeeHowTheConversationWent_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<bool>("wanted");
        const auto row = [](const char* condition, bool wanted) {
            QTest::newRow(condition) << QByteArray(condition) << wanted;
        };
        row("{'path':'transcript.visitorMessages','operator':'at_least','value':2}", true);
        row("{'path':'transcript.visitorMessages','operator':'at_least','value':3}", false);
        row("{'path':'transcript.humanTookPart','operator':'equals','value':true}", true);
        row("{'path':'transcript.minutes','operator':'greater','value':4}", true);
        row("{'path':'transcript.minutes','operator':'greater','value':6}", false);
        row("{'path':'transcript.botMessages','operator':'equals','value':0}", true);
        row("{'all':[{'path':'data.score | data.rating','operator':'at_least','value':80},"
            "{'path':'person.email','operator':'missing'}]}",
            true);
        row("{'any':[{'path':'data.plan','operator':'exists'},{'path':'topic','operator':'contains','value':'price'}]}",
            false);
    }
    void conditionsSeeHowTheConversationWent()
    {
        QFETCH(QByteArray, condition);
        QFETCH(bool, wanted);
        const Event event = eventOf("{'type':'t','data':{'rating':'85'},'conversation':{'id':'c','messages':["
                                    "{'from':'visitor','text':'a','at':'2026-11-22T09:00:00Z'},"
                                    "{'from':'agent','text':'b','at':'2026-11-22T09:03:00Z'},"
                                    "{'from':'visitor','text':'c','at':'2026-11-22T09:05:00Z'}]}}");
        const Plan plan = planDelivery(event,
                                       mappingOf("[{'id':'deal','object':'deal','onlyIf':" + condition +
                                                 ",'fields':[{'property':'dealname','constant':'x'}]}]"),
                                       portalWith(KeyWay::UniqueProperty));
        QCOMPARE(plan.operations.size(), wanted ? 1 : 0);
    }
    void whatBecomesOfAContactWithoutAnAddressIsTheMappingsChoice()
    {
        const Event named = eventOf("{'type':'t','contact':{'name':'Jane','phone':'+4930123456'}}");
        const auto planFor = [&](const QByteArray& choice, const Event& event) {
            return planDelivery(event,
                                mappingOf("[{'id':'contact','object':'contact'," + choice +
                                          "'fields':[{'property':'firstname','from':'person.firstName'},"
                                          "{'property':'email','from':'person.email'}]}," +
                                          noteAction + "]"),
                                portalWith(KeyWay::UniqueProperty));
        };
        QCOMPARE(planFor("", named).operations.size(), 2);
        const Plan skipped = planFor("'withoutEmail':'skip',", named);
        QCOMPARE(skipped.operations.size(), 1);
        QVERIFY(skipped.operations.first().orphaned); // linked once somebody knows the person
        const Plan held = planFor("'withoutEmail':'hold',", named);
        QVERIFY(held.operations.first().heldFor.contains(QStringLiteral("no e-mail address")));
        QVERIFY(planFor("'withoutEmail':'hold',", eventOf(m_jane)).operations.first().heldFor.isEmpty());
    }
    void eachEventGetsTheNextOfAListInTurn()
    {
        const Mapping mapping =
            mappingOf("[{'id':'contact','object':'contact','fields':[{'property':'email','from':'person.email'},"
                      "{'property':'hubspot_owner_id','inTurn':['a@example.com','b@example.com'],'mode':"
                      "'only_if_empty'}]}]");
        QStringList owners;
        for (int turn = 0; turn < 3; ++turn) {
            const Plan plan = planDelivery(eventOf(m_jane), mapping, portalWith(KeyWay::UniqueProperty), {}, turn);
            QVERIFY(plan.tookTurn);
            owners.append(plan.operations.first().fields.at(1).value);
        }
        QCOMPARE(owners.join(QLatin1Char(' ')), QStringLiteral("a@example.com b@example.com a@example.com"));
        QVERIFY(!planDelivery(eventOf(m_jane), mappingOf("[" + contactAction + "]"), Portal()).tookTurn);
    }
    void whatOnlyWritesToARecordThatIsThereNeedsNoName()
    {
        const QByteArray action = "[{'id':'contact','object':'contact','onlyExisting':true,'fields':["
                                  "{'property':'jobtitle','constant':'x'}]}]";
        const auto planned = [&action](const QByteArray& event) {
            return planDelivery(eventOf(event), mappingOf(action), portalWith(KeyWay::UniqueProperty)).operations;
        };
        QVERIFY(planned("{'type':'t','contact':{'visitorId':'v1'}}").value(0).onlyExisting);
        QVERIFY(planned("{'type':'t'}").isEmpty());
    }
    void aConversationMayHaveOneTicket()
    {
        const QByteArray fields =
            "'fields':[{'property':'subject','from':'topic'},{'property':'content','from':'topic'}]}]";
        const auto planned = [&fields](const QByteArray& more, const QByteArray& event, KeyWay way) {
            const QByteArray action = "[{'id':'ticket','object':'ticket'," + more + fields;
            return planDelivery(eventOf(event), mappingOf(action), portalWith(way)).operations.value(0);
        };
        const QByteArray talk = "{'type':'t','conversation':{'id':'c-1'},'data':{'subject':'x'}}";
        const auto one = planned("'onePer':'conversation',", talk, KeyWay::UniqueProperty);
        QVERIFY(one.perConversation && one.onlyOpen);
        QCOMPARE(one.identity, QStringLiteral("ticket:conversation:port:c-1"));
        QCOMPARE(valueOf(one, "leadferry_key"), one.key); // whichever event makes it, it is found by that one's key
        QVERIFY(!planned("", talk, KeyWay::UniqueProperty).perConversation);
        const auto nowhere =
            planned("'onePer':'conversation',", "{'type':'t','data':{'subject':'x'}}", KeyWay::UniqueProperty);
        QVERIFY(!nowhere.perConversation && nowhere.identity.isEmpty());
        const auto update = planned("'onlyExisting':true,", talk, KeyWay::UniqueProperty);
        QVERIFY(update.perConversation && !update.onlyOpen && update.onlyExisting);
        QVERIFY(!has(update, "leadferry_key"));
        QCOMPARE(valueOf(planned("'onlyExisting':true,", talk, KeyWay::ReferenceLine), "content"), QStringLiteral("x"));
    }
    void theKeyPropertyHoldsTheKey()
    {
        for (const KeyWay way : {KeyWay::UniqueProperty, KeyWay::HubSpotKey, KeyWay::PlainProperty}) {
            const Plan plan = planDelivery(eventOf(m_jane),
                                           mappingOf("[" + contactAction + "," + ticketAction + "," + noteAction + "]"),
                                           portalWith(way));
            QVERIFY(!has(plan.operations.at(0), "leadferry_person")); // has an e-mail
            QCOMPARE(valueOf(plan.operations.at(1), "leadferry_key"), QStringLiteral("port:evt_1:ticket"));
            QCOMPARE(valueOf(plan.operations.at(2), "leadferry_key"), QStringLiteral("port:evt_1:note"));
            QVERIFY(!valueOf(plan.operations.at(2), "hs_note_body").contains(QLatin1String("Ref ")));
        }
    }
    void aContactWithoutEmailIsFoundByItsPersonKey()
    {
        const Mapping mapping = mappingOf("[" + contactAction + "]");
        const Portal portal = portalWith(KeyWay::UniqueProperty);
        const Plan plan =
            planDelivery(eventOf("{'type':'t','contact':{'name':'Jane','phone':'+49 30 23125014'}}"), mapping, portal);
        QCOMPARE(valueOf(plan.operations.at(0), "leadferry_person"), QStringLiteral("phone:+493023125014"));
        const Plan nameless = planDelivery(eventOf("{'type':'t','contact':{'name':'Jane'}}"), mapping, portal);
        QCOMPARE(nameless.personKey, QString());
        QCOMPARE(valueOf(nameless.operations.at(0), "leadferry_person"), QStringLiteral("port:evt_1:contact"));
    }
    void everyNoteEndsWithTheEventAndWithoutAPropertyWithItsKey()
    {
        Event event = eventOf(m_jane);
        event.id = QStringLiteral("<evt>&'1'");
        const Mapping mapping = mappingOf("[" + contactAction + "," + noteAction + "]");
        const QString known =
            valueOf(planDelivery(event, mapping, portalWith(KeyWay::UniqueProperty)).operations.at(1), "hs_note_body");
        QVERIFY(known.endsWith(QLatin1String("<p><small>Leadferry event &lt;evt&gt;&amp;&#39;1&#39;</small></p>")));
        const PlannedOperation note = planDelivery(event, mapping, portalWith(KeyWay::ReferenceLine)).operations.at(1);
        QVERIFY(valueOf(note, "hs_note_body")
                    .endsWith(QLatin1String("<p><small>Ref port:&lt;evt&gt;&amp;&#39;1&#39;:note</small></p>")));
        QVERIFY(carriesReference(valueOf(note, "hs_note_body"), note.key));
        QVERIFY(!has(note, "leadferry_key"));
    }
    void ticketsDealsAndTasksCarryTheReferenceLineToo()
    {
        const Mapping mapping =
            mappingOf("["
                      "{'id':'ticket','object':'ticket','fields':[{'property':'subject','from':'topic'},{'property':'"
                      "content','from':'topic'}]},"
                      "{'id':'deal','object':'deal','fields':[{'property':'dealname','from':'topic'}]},"
                      "{'id':'task','object':'task','fields':[{'property':'hs_timestamp','from':'event.occurredAt'},{'"
                      "property':'hs_task_body','from':'topic'}]}]");
        const Plan plan = planDelivery(eventOf(m_jane), mapping, portalWith(KeyWay::ReferenceLine));
        QCOMPARE(valueOf(plan.operations.at(0), "content"), QStringLiteral("Heat pumps\n\nRef port:evt_1:ticket"));
        QCOMPARE(valueOf(plan.operations.at(1), "description"), QStringLiteral("Ref port:evt_1:deal"));
        QVERIFY(carriesReference(valueOf(plan.operations.at(2), "hs_task_body"), plan.operations.at(2).key));
    }
    void chatTextNeverActsAsHtml()
    {
        const Plan plan = planDelivery(
            eventOf("{'type':'t','contact':{'email':'jane@example.com','name':'<img src=x>'},"
                    "'conversation':{'messages':[{'text':'<script>alert(\\u0027x\\u0027)</script>\\n&lt;b&gt;'}]},"
                    "'data':{'topic':'<b onclick=x>','raw':'<u>\\nline'}}"),
            mappingOf("[" + contactAction + "," + noteAction + "," + ticketAction +
                      ",{'id':'task','object':'task','fields':[{'property':'hs_timestamp','from':'event.occurredAt'},{'"
                      "property':'hs_task_body','from':'data.raw'}]}]"),
            portalWith(KeyWay::UniqueProperty));
        const QString note = valueOf(plan.operations.at(1), "hs_note_body");
        QVERIFY(note.startsWith(QLatin1String("<p>&lt;b onclick=x&gt;</p>")));
        QVERIFY(note.contains(QLatin1String("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;<br>&amp;lt;b&amp;gt;")));
        QVERIFY(valueOf(plan.operations.at(2), "content")
                    .contains(QLatin1String("<script>alert('x')</script>\n&lt;b&gt;")));
        QCOMPARE(valueOf(plan.operations.at(3), "hs_task_body"), QStringLiteral("&lt;u&gt;<br>line"));
        QCOMPARE(valueOf(plan.operations.at(0), "firstname"), QStringLiteral("<img"));
    }
    void aLongNoteGoesOnInNumberedNotesOnTheSameParents()
    {
        constexpr int count = 10'000;
        const Plan plan =
            planDelivery(eventOf(eventWithMessages(count, QStringLiteral("some words & an emoji 😀"))),
                         mappingOf("[" + contactAction + "," + noteAction + "]"), portalWith(KeyWay::ReferenceLine));
        QVERIFY(plan.operations.size() > 10);
        QList<int> shown;
        QSet<QString> keys;
        for (qsizetype i = 1; i < plan.operations.size(); ++i) {
            const PlannedOperation& note = plan.operations.at(i);
            const QString body = valueOf(note, "hs_note_body");
            QVERIFY(note.object == CrmObject::Note);
            QCOMPARE(note.linkTo, QList<int>{0});
            QVERIFY(body.size() <= longestText);
            QVERIFY(body.isValidUtf16());
            QVERIFY(carriesReference(body, note.key));
            QVERIFY(body.contains(QLatin1String("Leadferry event evt_1")));
            QCOMPARE(valueOf(note, "hs_timestamp"), QStringLiteral("2026-11-22T09:15:00.000Z"));
            QCOMPARE(note.actionId, i == 1 ? QStringLiteral("note") : QStringLiteral("note:%1").arg(i));
            QVERIFY(i == 1 || body.startsWith(QStringLiteral("<p><strong>Continued: part %1 of %2</strong></p>")
                                                  .arg(i)
                                                  .arg(plan.operations.size() - 1)));
            keys.insert(note.key);
            shown += messagesIn(body);
        }
        QCOMPARE(shown, upTo(count));
        QCOMPARE(keys.size(), plan.operations.size() - 1);
    }
    void aLongTicketGoesOnInNotesOnTheTicketAndItsContact()
    {
        constexpr int count = 3'000;
        const Plan plan =
            planDelivery(eventOf(eventWithMessages(count, QStringLiteral("<b> & some more words of a long talk"))),
                         mappingOf("[" + contactAction + "," + ticketAction + "]"), portalWith(KeyWay::UniqueProperty));
        QVERIFY(plan.operations.size() > 3);
        const QString content = valueOf(plan.operations.at(1), "content");
        QVERIFY(content.size() <= longestText);
        QVERIFY(content.contains(QLatin1String("(Goes on in a note.)")));
        QList<int> shown = messagesIn(content);
        for (qsizetype i = 2; i < plan.operations.size(); ++i) {
            const PlannedOperation& note = plan.operations.at(i);
            QCOMPARE(note.key, QStringLiteral("port:evt_1:ticket:%1").arg(i));
            QCOMPARE(note.linkTo, (QList<int>{1, 0}));
            QVERIFY(valueOf(note, "hs_note_body").size() <= longestText);
            QVERIFY(!valueOf(note, "hs_note_body").contains(QLatin1String("<b>")));
            QCOMPARE(valueOf(note, "leadferry_key"), note.key);
            shown += messagesIn(valueOf(note, "hs_note_body"));
        }
        QCOMPARE(shown, upTo(count));
    }
    void theLimitItselfStillFits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("operations");
        QTest::newRow("exactly") << QString(longestText, QLatin1Char('x')) << 1;
        QTest::newRow("one more") << QString(longestText + 1, QLatin1Char('x')) << 2;
        QTest::newRow("pairs, exactly") << QStringLiteral("😀").repeated(longestText / 2) << 1;
        QTest::newRow("pairs across the limit")
            << QString(QLatin1Char('x') + QStringLiteral("😀").repeated(longestText / 2)) << 2;
    }
    void theLimitItselfStillFits()
    {
        QFETCH(QString, text);
        Event event = eventOf(m_jane);
        event.body.insert(QStringLiteral("data"), QJsonObject{{QStringLiteral("long"), text}});
        const Plan plan = planDelivery(event,
                                       mappingOf("[{'id':'ticket','object':'ticket','longText':'content','fields':[{'"
                                                 "property':'content','from':'data.long'}]}]"),
                                       portalWith(KeyWay::UniqueProperty));
        QTEST(int(plan.operations.size()), "operations");
        for (const PlannedOperation& operation : plan.operations) {
            for (const PlannedField& field : operation.fields) {
                QVERIFY(field.value.size() <= longestText);
                QVERIFY(field.value.isValidUtf16());
            }
        }
    }
    void whatMayNotGoOnIsCutAndSaysSo()
    {
        Event event = eventOf(m_jane);
        event.body.insert(QStringLiteral("data"),
                          QJsonObject{{QStringLiteral("long"), QString(longestText + 100, QLatin1Char('x'))}});
        const Plan plan =
            planDelivery(event,
                         mappingOf("[{'id':'ticket','object':'ticket','fields':[{'property':'own','from':'data.long'},{"
                                   "'property':'content','from':'data.long'}]},"
                                   "{'id':'note','object':'note','fields':[{'property':'hs_timestamp','from':'event."
                                   "occurredAt'},{'property':'hs_note_body','from':'data.long'}]}]"),
                         portalWith(KeyWay::ReferenceLine));
        QCOMPARE(plan.operations.size(), 2);
        QCOMPARE(valueOf(plan.operations.at(0), "own").size(), longestText);
        QVERIFY(valueOf(plan.operations.at(0), "own").endsWith(QStringLiteral("x…")));
        QVERIFY(valueOf(plan.operations.at(0), "content").endsWith(QStringLiteral("x…\n\nRef port:evt_1:ticket")));
        const QString note = valueOf(plan.operations.at(1), "hs_note_body");
        QVERIFY(note.size() <= longestText && note.contains(QStringLiteral("x…")));
        QVERIFY(carriesReference(note, plan.operations.at(1).key));
    }
    void anEventIdOfAnyLengthLeavesRoomForTheText()
    {
        Event event = eventOf(eventWithMessages(2000, QStringLiteral("words and more words")));
        event.id = QString(60'000, QLatin1Char('<'));
        const Plan plan = planDelivery(event, mappingOf("[" + contactAction + "," + noteAction + "]"),
                                       portalWith(KeyWay::ReferenceLine));
        QCOMPARE(plan.operations.at(1).key.size(), 64);
        for (qsizetype i = 1; i < plan.operations.size(); ++i) {
            QVERIFY(valueOf(plan.operations.at(i), "hs_note_body").size() <= longestText);
        }
    }
    void nullCharactersAreNotSent()
    {
        const Plan plan =
            planDelivery(eventOf("{'type':'t','contact':{'email':'jane@example.com'},'data':{'topic':'a\\u0000b'}}"),
                         mappingOf("[" + contactAction + "," + ticketAction + "]"), portalWith(KeyWay::UniqueProperty));
        QCOMPARE(valueOf(plan.operations.at(1), "subject"), QStringLiteral("ab"));
    }
};

QTEST_GUILESS_MAIN(PlannerTest)
#include "plannertest.moc"
