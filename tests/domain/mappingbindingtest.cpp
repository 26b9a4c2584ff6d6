// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mappingbinding.h"

#include "domain/eventtypecatalog.h"
#include "domain/fieldscreen.h"

#include <QJsonArray>
#include <QTest>

using namespace leadferry::domain;
using Kind = BindingProblem::Kind;

namespace {

const QString ticketPipeline = QStringLiteral("hs_pipeline");
const QString ticketStage = QStringLiteral("hs_pipeline_stage");
const QString ownerField = QStringLiteral("hubspot_owner_id");

/// Two ticket pipelines that both have a stage "New".
Portal lawFirm()
{
    Portal portal;
    portal.name = QStringLiteral("Law firm");
    portal.profile.ticketPipeline = QStringLiteral("0");
    portal.profile.ticketStage = QStringLiteral("1");
    portal.directory.pipelines.insert(
        CrmObject::Ticket,
        {{QStringLiteral("0"),
          QStringLiteral("Office"),
          {{QStringLiteral("1"), QStringLiteral("New")}, {QStringLiteral("2"), QStringLiteral("Waiting")}}},
         {QStringLiteral("9"),
          QStringLiteral("Support"),
          {{QStringLiteral("91"), QStringLiteral("New")}, {QStringLiteral("92"), QStringLiteral("Closed")}}}});
    portal.directory.owners = {{QStringLiteral("77"), QStringLiteral("Maya.Lind@example.com")}};
    return portal;
}

PlannedField field(const QString& property, const QString& value)
{
    return {property, value, WriteMode::Overwrite};
}

QString idOf(const QString& property, const QString& value, const QList<PlannedField>& beside = {})
{
    return boundName(CrmObject::Ticket, property, value, beside, lawFirm()).id;
}

/// A mapping of one ticket with these constants.
QList<Mapping> ticketMapping(const QList<PlannedField>& constants)
{
    QJsonArray fields;
    for (const PlannedField& constant : constants) {
        fields.append(
            QJsonObject{{QStringLiteral("property"), constant.property}, {QStringLiteral("constant"), constant.value}});
    }
    const QJsonObject action{{QStringLiteral("id"), QStringLiteral("ticket")},
                             {QStringLiteral("object"), QStringLiteral("ticket")},
                             {QStringLiteral("fields"), fields}};
    return {*mappingFromJson({{QStringLiteral("eventType"), QStringLiteral("escalation.requested.v1")},
                              {QStringLiteral("actions"), QJsonArray{action}}})};
}

} // namespace

class MappingBindingTest : public QObject
{
    Q_OBJECT
private slots:
    void aPipelineIsFoundByItsLabelInAnyCaseAndById()
    {
        QCOMPARE(idOf(ticketPipeline, QStringLiteral("Support")), QStringLiteral("9"));
        QCOMPARE(idOf(ticketPipeline, QStringLiteral("sUPPORT")), QStringLiteral("9"));
        QCOMPARE(idOf(ticketPipeline, QStringLiteral("9")), QStringLiteral("9"));
    }
    void aStageIsLookedUpInTheChosenPipeline()
    {
        QCOMPARE(idOf(ticketStage, QStringLiteral("New"), {field(ticketPipeline, QStringLiteral("Support"))}),
                 QStringLiteral("91"));
        QCOMPARE(idOf(ticketStage, QStringLiteral("New"), {field(ticketPipeline, QStringLiteral("0"))}),
                 QStringLiteral("1"));
        // With none chosen it is the portal's first.
        QCOMPARE(idOf(ticketStage, QStringLiteral("waiting")), QStringLiteral("2"));
        QCOMPARE(idOf(ticketStage, QStringLiteral("92"), {field(ticketPipeline, QStringLiteral("0"))}), QString());
    }
    void anOwnerIsFoundByAddressAndById()
    {
        QCOMPARE(idOf(ownerField, QStringLiteral("maya.lind@example.com")), QStringLiteral("77"));
        QCOMPARE(idOf(ownerField, QStringLiteral("77")), QStringLiteral("77"));
        const auto unknown =
            boundName(CrmObject::Contact, ownerField, QStringLiteral("nobody@example.com"), {}, lawFirm());
        QVERIFY(!unknown.fault.isEmpty());
    }
    void whatTheNameMeansNothingToIsSaidWithThePortalTheNameAndTheChoices()
    {
        const auto bound = boundName(CrmObject::Ticket, ticketPipeline, QStringLiteral("Billing"), {}, lawFirm());
        QCOMPARE(bound.fault, QStringLiteral("Law firm has no pipeline \"Billing\"; it has Office, Support"));
        QCOMPARE(bound.choices, (QStringList{QStringLiteral("Office"), QStringLiteral("Support")}));
    }
    void aLabelThatIsThereTwiceMeansNoneOfThem()
    {
        Portal portal = lawFirm();
        portal.directory.pipelines[CrmObject::Ticket].append({QStringLiteral("10"), QStringLiteral("support"), {}});
        QVERIFY(boundName(CrmObject::Ticket, ticketPipeline, QStringLiteral("Support"), {}, portal).id.isEmpty());
        QCOMPARE(boundName(CrmObject::Ticket, ticketPipeline, QStringLiteral("10"), {}, portal).id,
                 QStringLiteral("10"));
    }
    void ofSeveralNamesTheFirstThatIsThereIsTaken()
    {
        QCOMPARE(idOf(ticketStage, QStringLiteral("Escalated | waiting | New")), QStringLiteral("2"));
        QCOMPARE(idOf(ticketPipeline, QStringLiteral("Helpdesk | support")), QStringLiteral("9"));
        QCOMPARE(
            idOf(ticketStage, QStringLiteral("Closed"), {field(ticketPipeline, QStringLiteral("Helpdesk|Support"))}),
            QStringLiteral("92"));
        QCOMPARE(idOf(ticketStage, QStringLiteral("Escalated | Urgent")), QString());
    }
    void aStarAtTheEndTakesTheFirstAndSaysSo()
    {
        const QString names = QStringLiteral("Escalated | Urgent | *");
        const BoundName bound = boundName(CrmObject::Ticket, ticketStage, names, {}, lawFirm());
        QCOMPARE(bound.id, QStringLiteral("1"));
        QCOMPARE(bound.instead, QStringLiteral("New"));
        QCOMPARE(idOf(ticketStage, names, {field(ticketPipeline, QStringLiteral("Support"))}), QStringLiteral("91"));
        const auto problems = unresolvedNames(ticketMapping({field(ticketStage, names)}), lawFirm());
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().instead, QStringLiteral("New"));
        QVERIFY(
            unresolvedNames(ticketMapping({field(ticketStage, QStringLiteral("Waiting | *"))}), lawFirm()).isEmpty());
    }
    void whatWasNotReadIsTakenAsItIs()
    {
        Portal portal;
        portal.name = QStringLiteral("Law firm");
        QCOMPARE(boundName(CrmObject::Deal, QStringLiteral("pipeline"), QStringLiteral("default"), {}, portal).id,
                 QStringLiteral("default"));
        QCOMPARE(boundName(CrmObject::Contact, ownerField, QStringLiteral("77"), {}, portal).id, QStringLiteral("77"));
        const auto byAddress =
            boundName(CrmObject::Contact, ownerField, QStringLiteral("maya@example.com"), {}, portal);
        QVERIFY(byAddress.fault.contains(QStringLiteral("crm.objects.owners.read")));
    }
    void listsTakePeopleOnlyWhereTheyAreKeptByHand()
    {
        Portal portal;
        portal.name = QStringLiteral("Law firm");
        const auto bound = [&portal](const char* name) {
            return boundName(CrmObject::List, QStringLiteral("list"), QString::fromLatin1(name), {}, portal);
        };
        portal.directory.lists = {{QStringLiteral("7"), QStringLiteral("Chat leads"), false},
                                  {QStringLiteral("9"), QStringLiteral("Customers"), true}};
        QCOMPARE(bound("chat LEADS").id, QStringLiteral("7"));
        QCOMPARE(bound("7").id, QStringLiteral("7"));
        QVERIFY(bound("Customers").fault.contains(QStringLiteral("own rules")));
        QCOMPARE(bound("9").choices, QStringList{QStringLiteral("Chat leads")});
        QVERIFY(bound("Nobody").fault.contains(QStringLiteral("has no list \"Nobody\"; it has Chat leads")));
        portal.directory.lists.reset();
        QVERIFY(bound("Chat leads").fault.contains(QStringLiteral("could not be read")));
        QCOMPARE(bound("7").id, QStringLiteral("7"));
        portal.missingScopes = {QStringLiteral("crm.lists.read")};
        QVERIFY(bound("Chat leads").fault.isEmpty()); // held for the permission, not for its name
    }
    void otherPropertiesAreLeftAlone()
    {
        QVERIFY(!nameKindOf(CrmObject::Contact, ticketPipeline));
        QCOMPARE(idOf(QStringLiteral("subject"), QStringLiteral("Support")), QStringLiteral("Support"));
    }
    void namesBecomeIdsBeforeTheyAreSentAndWhatHasNoneIsHeld()
    {
        const auto done =
            screened(CrmObject::Ticket,
                     {field(ticketPipeline, QStringLiteral("Support")), field(ticketStage, QStringLiteral("Closed")),
                      field(ownerField, QStringLiteral("nobody@example.com"))},
                     lawFirm(), {});
        QCOMPARE(done.fields,
                 (QList{field(ticketPipeline, QStringLiteral("9")), field(ticketStage, QStringLiteral("92"))}));
        QCOMPARE(done.held.keys(), QStringList{ownerField});
        QVERIFY(done.held.value(ownerField).contains(QStringLiteral("Law firm has no owner")));
    }
    void aTicketWhoseStageMeansNothingIsNotMade()
    {
        const auto done = screened(CrmObject::Ticket, {field(ticketStage, QStringLiteral("Nowhere"))}, lawFirm(), {});
        QVERIFY(!canBeCreated(CrmObject::Ticket, done.fields, done.held, {}));
    }
    void everyNameThatAPortalLacksIsListed()
    {
        Portal portal = lawFirm();
        portal.profile.writableProperties.insert(CrmObject::Ticket,
                                                 {ticketPipeline, ticketStage, ownerField, QStringLiteral("subject")});
        const auto problems =
            unresolvedNames(ticketMapping({field(ticketPipeline, QStringLiteral("Support")),
                                           field(ticketStage, QStringLiteral("Waiting")),
                                           field(ownerField, QStringLiteral("nobody@example.com")),
                                           field(QStringLiteral("subject"), QStringLiteral("Hello")),
                                           field(QStringLiteral("lead_priority"), QStringLiteral("high"))}),
                            portal);
        QCOMPARE(problems.size(), 3);
        const QString type = QStringLiteral("escalation.requested.v1");
        const QString action = QStringLiteral("ticket");
        QCOMPARE(problems.at(0), (BindingProblem{type,
                                                 action,
                                                 CrmObject::Ticket,
                                                 ticketStage,
                                                 QStringLiteral("Waiting"),
                                                 Kind::Stage,
                                                 {QStringLiteral("New"), QStringLiteral("Closed")}}));
        QVERIFY(problems.at(1).kind == Kind::Owner);
        QCOMPARE(problems.at(2), (BindingProblem{type,
                                                 action,
                                                 CrmObject::Ticket,
                                                 QStringLiteral("lead_priority"),
                                                 QStringLiteral("lead_priority"),
                                                 Kind::Property,
                                                 {}}));
    }
    void theFirstStageOfAnotherPipelineIsAProblem()
    {
        auto mappings = ticketMapping({field(ticketPipeline, QStringLiteral("Support"))});
        FieldRule stage;
        stage.property = ticketStage;
        stage.from = QStringLiteral("portal.ticketStage");
        mappings[0].actions[0].fields.append(stage);
        QCOMPARE(unresolvedNames(mappings, lawFirm()).size(), 1);
        mappings[0].active = false;
        QVERIFY(unresolvedNames(mappings, lawFirm()).isEmpty());
    }
    void theDefaultMappingsNameNothingThatAPortalCouldLack()
    {
        QVERIFY(unresolvedNames(*defaultMappings(), lawFirm()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(MappingBindingTest)
#include "mappingbindingtest.moc"
