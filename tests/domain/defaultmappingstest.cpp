// SPDX-License-Identifier: GPL-3.0-or-later
// The mappings and samples that are built into the programs.
#include "domain/enrichment.h"
#include "domain/eventtypecatalog.h"
#include "domain/planner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace leadferry::domain;

namespace {

const QStringList activeTypes{QStringLiteral("lead.captured.v1"), QStringLiteral("escalation.requested.v1"),
                              QStringLiteral("intent.detected.v1"), QStringLiteral("conversation.ended.v1"),
                              QString(enrichedType)};

Mapping mappingOf(const QString& type)
{
    const auto mappings = defaultMappings();
    Q_ASSERT(mappings.ok());
    for (const Mapping& mapping : *mappings) {
        if (mapping.eventType == type) {
            return mapping;
        }
    }
    return {};
}

Event sampleOf(const QString& type)
{
    const auto json = sampleEvent(type);
    Q_ASSERT(json.ok());
    auto event = readEvent(*json, 1'795'338'900'000);
    Q_ASSERT_X(event.ok(), "sample", event.ok() ? "" : qPrintable(event.error().message));
    event->source = QStringLiteral("port");
    return *event;
}

Portal portal()
{
    Portal portal;
    portal.profile.ticketPipeline = QStringLiteral("0");
    portal.profile.ticketStage = QStringLiteral("1");
    portal.profile.dealPipeline = QStringLiteral("default");
    portal.profile.dealStage = QStringLiteral("appointmentscheduled");
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

/// "contact note"
QString objectsOf(const Plan& plan)
{
    QStringList objects;
    for (const PlannedOperation& operation : plan.operations) {
        objects.append(toString(operation.object));
    }
    return objects.join(QLatin1Char(' '));
}

} // namespace

class DefaultMappingsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyMappingReadsAndIsWrittenBackTheSame()
    {
        const auto mappings = defaultMappings();
        QVERIFY2(mappings.ok(), qPrintable(mappings.ok() ? QString() : mappings.error().message));
        QCOMPARE(mappings->size(), eventTypeCatalog().size());
        for (const Mapping& mapping : *mappings) {
            const auto again = mappingFromJson(toJson(mapping));
            QVERIFY(again.ok());
            QCOMPARE(toJson(*again), toJson(mapping));
            QCOMPARE(mapping.active, activeTypes.contains(mapping.eventType));
        }
    }
    void everyTypeHasASampleOfItself()
    {
        for (const EventType& type : eventTypeCatalog()) {
            const auto json = sampleEvent(type.name);
            QVERIFY2(json.ok(), qPrintable(json.ok() ? QString() : json.error().message));
            const auto event = readEvent(*json, 1);
            QVERIFY2(event.ok(), qPrintable(event.ok() ? QString() : event.error().message));
            QCOMPARE(event->type, type.name);
            QVERIFY(!event->id.isEmpty());
        }
        QVERIFY(!sampleEvent(QStringLiteral("no.such.v1")).ok());
    }
    void everyOtherMappingWorksOnceItIsSwitchedOn()
    {
        for (const EventType& type : eventTypeCatalog()) {
            Mapping mapping = mappingOf(type.name);
            mapping.active = true;
            const Plan plan = planDelivery(sampleOf(type.name), mapping, portal());
            QCOMPARE(plan.operations.isEmpty(), mapping.actions.isEmpty());
        }
    }
    void aLeadIsAContactWithANote()
    {
        const auto type = QStringLiteral("lead.captured.v1");
        const Plan plan = planDelivery(sampleOf(type), mappingOf(type), portal());
        QCOMPARE(objectsOf(plan), QStringLiteral("contact note"));
        const PlannedOperation& contact = plan.operations.at(0);
        QCOMPARE(valueOf(contact, "email"), QStringLiteral("amara.okafor@example.com"));
        QCOMPARE(valueOf(contact, "firstname"), QStringLiteral("Amara"));
        QCOMPARE(valueOf(contact, "phone"), QStringLiteral("+442079460123"));
        QCOMPARE(valueOf(contact, "lifecyclestage"), QStringLiteral("lead"));
        const QString body = valueOf(plan.operations.at(1), "hs_note_body");
        QVERIFY(body.startsWith(
            QLatin1String("<p><strong>Lead captured: Heat pump buying guide</strong> (website-bot)</p>")));
        QVERIFY(body.contains(QLatin1String("<li><strong>Score:</strong> 72</li>")));
        QVERIFY(body.contains(QLatin1String("We are looking at heat pumps")));
        QVERIFY(body.contains(QLatin1String("sample-lead-1")));
        QCOMPARE(valueOf(plan.operations.at(1), "hs_timestamp"), QStringLiteral("2026-11-20T09:15:00.000Z"));
        QCOMPARE(plan.operations.at(1).linkTo, QList<int>{0});
    }
    void nothingAPersonTypedIntoHubSpotIsReplaced()
    {
        const auto type = QStringLiteral("lead.captured.v1");
        const Plan plan = planDelivery(sampleOf(type), mappingOf(type), portal());
        CrmProperties present;
        for (const PlannedField& field : plan.operations.at(0).fields) {
            present.insert(field.property, QStringLiteral("theirs"));
        }
        QVERIFY(changesFor(plan.operations.at(0).fields, present, false, {}).isEmpty());
    }
    void anEscalationIsATicketWithTheTranscript()
    {
        const auto type = QStringLiteral("escalation.requested.v1");
        const Plan plan = planDelivery(sampleOf(type), mappingOf(type), portal());
        QCOMPARE(objectsOf(plan), QStringLiteral("contact ticket"));
        const PlannedOperation& ticket = plan.operations.at(1);
        QCOMPARE(valueOf(ticket, "subject"), QStringLiteral("Jonas Weber asks for help: Invoice was charged twice"));
        QCOMPARE(valueOf(ticket, "hs_pipeline"), QStringLiteral("0"));
        QCOMPARE(valueOf(ticket, "hs_pipeline_stage"), QStringLiteral("1"));
        QCOMPARE(valueOf(ticket, "hs_ticket_priority"), QStringLiteral("HIGH"));
        QCOMPARE(valueOf(ticket, "source_type"), QString()); // what the portal has was not read
        Portal read = portal();
        read.profile.writableProperties.insert(CrmObject::Ticket, {QStringLiteral("source_type")});
        QCOMPARE(valueOf(planDelivery(sampleOf(type), mappingOf(type), read).operations.at(1), "source_type"),
                 QStringLiteral("CHAT"));
        QVERIFY(valueOf(ticket, "content")
                    .contains(QStringLiteral("Visitor: Ich möchte bitte mit einem Menschen sprechen.")));
        QVERIFY(!valueOf(ticket, "content").contains(QLatin1String("<p>")));
        QCOMPARE(ticket.linkTo, QList<int>{0});
    }
    void anIntentIsADealWithTheTranscriptOnBoth()
    {
        const auto type = QStringLiteral("intent.detected.v1");
        const Plan plan = planDelivery(sampleOf(type), mappingOf(type), portal());
        QCOMPARE(objectsOf(plan), QStringLiteral("contact deal note"));
        const PlannedOperation& deal = plan.operations.at(1);
        QCOMPARE(valueOf(deal, "dealname"), QStringLiteral("Mei Tanaka: Estate, seven seats"));
        QCOMPARE(valueOf(deal, "pipeline"), QStringLiteral("default"));
        QCOMPARE(valueOf(deal, "dealstage"), QStringLiteral("appointmentscheduled"));
        QCOMPARE(valueOf(deal, "amount"), QStringLiteral("41500"));
        QCOMPARE(deal.linkTo, QList<int>{0});
        QCOMPARE(plan.operations.at(2).linkTo, (QList<int>{1, 0}));
        QVERIFY(valueOf(plan.operations.at(2), "hs_note_body").contains(QLatin1String("seven seats?")));
    }
    void anEndedConversationIsANote()
    {
        const auto type = QStringLiteral("conversation.ended.v1");
        const Plan plan = planDelivery(sampleOf(type), mappingOf(type), portal());
        QCOMPARE(objectsOf(plan), QStringLiteral("contact note"));
        QVERIFY(valueOf(plan.operations.at(1), "hs_note_body").contains(QStringLiteral("Perfect, thank you 👍")));
    }
    void aBareEventStillMakesSense()
    {
        for (const QString& type : activeTypes) {
            auto event = readEvent({{QStringLiteral("type"), type}}, 1'795'338'900'000);
            QVERIFY(event.ok());
            event->source = QStringLiteral("port");
            event->id = QStringLiteral("x");
            const Plan plan = planDelivery(*event, mappingOf(type), portal());
            QVERIFY(!plan.operations.isEmpty());
            for (const PlannedOperation& operation : plan.operations) {
                QVERIFY(operation.linkTo.isEmpty() || operation.object == CrmObject::Note);
                for (const PlannedField& field : operation.fields) {
                    QVERIFY(!field.value.trimmed().isEmpty());
                    QVERIFY2(!field.value.contains(QLatin1String("{{")), qPrintable(field.value));
                }
            }
        }
    }
    void madeUpPeopleCanBeContactsWithAddressesNobodyOwns()
    {
        QFile file(QStringLiteral(":/leadferry/samples/people.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray people = json.value(QLatin1String("people")).toArray();
        QVERIFY(people.size() >= 40);
        QSet<QString> emails;
        for (const QJsonValue& person : people) {
            const auto event =
                readEvent({{QStringLiteral("type"), QStringLiteral("t")}, {QStringLiteral("contact"), person}}, 1);
            QVERIFY(event.ok());
            QVERIFY2(event->person.email.endsWith(QLatin1String("@example.com")),
                     qPrintable(person.toObject().value(QLatin1String("email")).toString()));
            QVERIFY(!event->person.firstName.isEmpty());
            emails.insert(event->person.email);
        }
        QCOMPARE(emails.size(), people.size());
        const QJsonArray conversations = json.value(QLatin1String("conversations")).toArray();
        QVERIFY(conversations.size() >= 10);
        for (const QJsonValue& conversation : conversations) {
            const QString type = conversation.toObject().value(QLatin1String("type")).toString();
            QVERIFY2(sampleEvent(type).ok(), qPrintable(type));
            const QJsonObject body{{QStringLiteral("type"), type}, {QStringLiteral("conversation"), conversation}};
            QVERIFY(readEvent(body, 1).ok());
        }
    }
};

QTEST_GUILESS_MAIN(DefaultMappingsTest)
#include "defaultmappingstest.moc"
