// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/propertytexts.h"

#include "presentation/propertyform.h"
#include "presentation/propertysummary.h"
#include "support/madeupproperties.h"

#include <QTest>

using namespace leadferry;
using namespace leadferry::presentation;
using domain::CrmObject;
using domain::NeedRepair;
using domain::NeedState;
using domain::PropertyNeed;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

const QString portal = QStringLiteral("Motor group");

QList<PropertyNeed> neededRepairs(const domain::PropertyReport& report)
{
    QList<PropertyNeed> needs;
    for (const PropertyNeed& need : report.needs) {
        if (domain::isRepairable(need) && need.required) {
            needs.append(need);
        }
    }
    return needs;
}

domain::RepairOutcome outcome(domain::RepairOutcome::Kind kind, const char* reason = "", const char* scope = "")
{
    return {CrmObject::Contact, u("seats"), NeedRepair::Create, kind, u(reason), u(scope)};
}

} // namespace

class PropertyTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void eachNeedSaysWhatToDo_data()
    {
        QTest::addColumn<PropertyNeed>("need");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("step");
        const PropertyNeed ready = test::madeUpNeed(CrmObject::Contact, "chat_topic", "Chat topic");
        QTest::newRow("ready") << ready << u("Ready") << u("Single-line text") << u("");
        PropertyNeed ruled = ready;
        ruled.valueRules =
            QList<domain::ValueRule>{{u("ALPHANUMERIC"), {u("ALPHA_ONLY")}}, {u("MAX_LENGTH"), {u("20")}}};
        QTest::newRow("ready, with a rule for values")
            << ruled << u("Ready") << u("Single-line text") << u("Only letters, at most 20 characters");
        QTest::newRow("missing") << test::missing(ready) << u("Missing") << u("Single-line text") << u("Create it");
        PropertyNeed guess = test::missing(ready);
        guess.defined = false;
        QTest::newRow("guessed") << guess << u("Missing") << u("Single-line text")
                                 << u("Create it as text, if the name is right");
        QTest::newRow("option") << test::withoutUrgent() << u("Option missing") << u("List")
                                << u("Add “urgent”; low, medium, high stay");
        QTest::newRow("type") << test::ofWrongType() << u("Wrong type") << u("Text, should be number")
                              << u("Choose another property");
        QTest::newRow("archived") << test::archivedKey() << u("Archived") << u("Single-line text, unique")
                                  << u("Restore it");
        QTest::newRow("optional") << test::optional(ready) << u("Optional") << u("Single-line text") << u("Create it");
        QTest::newRow("stage") << test::missingStage() << u("Missing") << u("Stage")
                               << u("Choose another stage; this portal has New, Appointment, Won");
        const PropertyNeed weak = test::madeUpReport().needs.constLast();
        QTest::newRow("weak key") << weak << u("Works") << u("Single-line text") << u("Works, by weaker means");
        PropertyNeed unmapped = ready;
        unmapped.state = NeedState::Unmapped;
        unmapped.repair = NeedRepair::ByHand;
        QTest::newRow("unmapped") << unmapped << u("Not mapped") << u("Single-line text") << u("Map a value to it");
        PropertyNeed archived = test::archivedKey();
        archived.repair = NeedRepair::ByHand;
        QTest::newRow("archived, by hand")
            << archived << u("Archived") << u("Single-line text, unique") << u("Restore it in HubSpot");
        PropertyNeed fixedList = test::withoutUrgent();
        fixedList.repair = NeedRepair::ByHand;
        QTest::newRow("HubSpot's list") << fixedList << u("Option missing") << u("List")
                                        << u("Map “urgent” to another option");
    }
    void eachNeedSaysWhatToDo()
    {
        QFETCH(PropertyNeed, need);
        QTEST(needStateName(need), "state");
        QTEST(needTypeName(need), "type");
        QTEST(nextStep(need), "step");
        QVERIFY(!nextStepInFull(need).isEmpty());
    }
    void onlyWhatIsDecidedInTheMappingLeadsThere()
    {
        QVERIFY(leadsToMapping(test::ofWrongType()));
        QVERIFY(leadsToMapping(test::missingStage()));
        QVERIFY(!leadsToMapping(test::withoutUrgent()));
        QVERIFY(!leadsToMapping(test::madeUpReport().needs.constLast()));
    }
    void whoNeedsItIsCountedAndNamed()
    {
        PropertyNeed need = test::withoutUrgent();
        QVERIFY(neededBy(need).endsWith(u(", 7 held")));
        const QStringList lines = neededByLines(need);
        QCOMPARE(lines.constFirst(), u("Lead captured, action “contact”"));
        QCOMPARE(lines.size(), 2); // the rule, and what is held
        QCOMPARE(neededBy(test::archivedKey()), u("Exactly once"));
        need.reasons = {{domain::NeedReason::Kind::Portal, {}, {}}};
        need.held = 0;
        QCOMPARE(neededBy(need), u("HubSpot asks for it"));
    }
    void theBannerCountsWhatIsChosen()
    {
        const auto report = test::madeUpReport();
        const auto chosen = neededRepairs(report);
        QCOMPARE(chosen.size(), 5);
        const PropertySummary all = summaryOf(report, chosen, portal);
        QVERIFY(all.look == PropertySummary::Look::Trouble);
        QVERIFY(all.title.startsWith(u("6 of 16 properties need")));
        QVERIFY2(all.meaning.startsWith(u("Leadferry can do 5 of them now")), qPrintable(all.meaning));
        QVERIFY(all.mayRepair);
        QCOMPARE(all.repair, u("Repair 5"));
        QVERIFY2(all.meaning.contains(u("create 3, restore 1, add 1 option")), qPrintable(all.meaning));
        const PropertySummary none = summaryOf(report, {}, portal);
        QVERIFY(!none.mayRepair);
        QCOMPARE(none.repair, u("Repair"));
        auto byHand = report;
        byHand.needs = {test::ofWrongType(), test::missingStage(), test::optional(report.needs.at(5))};
        const PropertySummary hand = summaryOf(byHand, {}, portal);
        QVERIFY(hand.title.startsWith(u("2 of 3 properties and names")));
        QVERIFY(hand.repair.isEmpty()); // nothing that is needed can be done for them
    }
    void whatIsOnlyUsefulIsOffered()
    {
        const auto report = test::offeringReport();
        QList<PropertyNeed> able;
        std::copy_if(report.needs.begin(), report.needs.end(), std::back_inserter(able), domain::isRepairable);
        const PropertySummary offer = summaryOf(report, able, portal);
        QVERIFY(offer.look == PropertySummary::Look::Offer);
        QCOMPARE(offer.repair, u("Create 3"));
        QVERIFY(offer.meaning.contains(u("Loyalty number, Test drive wish, Trade in")));
        QVERIFY(summaryOf(test::readyReport(), {}, portal).look == PropertySummary::Look::Ready);
    }
    void aFullPortalIsSaidBeforeAnythingIsTried()
    {
        auto report = test::madeUpReport();
        const auto chosen = neededRepairs(report);
        QVERIFY(roomFault(report, chosen, portal).isEmpty());
        report.overall = domain::PropertyLimit{997, 1000};
        QVERIFY(!roomFault(report, chosen, portal).isEmpty()); // 3 to create, 1 to restore
        QVERIFY(!summaryOf(report, chosen, portal).mayRepair);
        report.overall = domain::PropertyLimit{996, 1000};
        QVERIFY(roomFault(report, chosen, portal).isEmpty());
        report.limits.insert(CrmObject::Contact, {999, 1000});
        const QString fault = roomFault(report, chosen, portal);
        QVERIFY2(fault.contains(u("Contact")), qPrintable(fault));
        QVERIFY(roomFault(report, {test::withoutUrgent()}, portal).isEmpty()); // options take no room
    }
    void roomIsSaidAsNumbers()
    {
        QCOMPARE(roomWords(test::madeUpReport(), portal), u("Motor group uses 412 of 1,000 own properties"));
        QCOMPARE(roomLines(test::madeUpReport()).constFirst(), u("Contact: 214 of 1,000"));
        QCOMPARE(roomWords({}, portal), QString());
    }
    void aMissingPermissionIsNamed()
    {
        using Kind = domain::RepairOutcome::Kind;
        const RepairSummary summary =
            summaryOf({outcome(Kind::Done), outcome(Kind::Failed, "403", "crm.schemas.contacts.write")}, portal);
        QCOMPARE(summary.missingScope, u("crm.schemas.contacts.write"));
        QVERIFY(summary.trouble.meaning.contains(u("“crm.schemas.contacts.write”")));
        QVERIFY(!summary.done.isEmpty());
        const RepairSummary refused = summaryOf({outcome(Kind::Failed, "The name is taken.")}, portal);
        QVERIFY(refused.missingScope.isEmpty());
        QVERIFY(refused.trouble.meaning.contains(u("The name is taken.")));
        QVERIFY(summaryOf({outcome(Kind::Already)}, portal).trouble.title.isEmpty());
    }
    void aFailureIsSaidInTheWindowsOwnWords()
    {
        domain::RepairOutcome failed = outcome(domain::RepairOutcome::Kind::Failed, "in English");
        QCOMPARE(outcomeWords(failed), u("HubSpot refused it: in English"));
        for (const auto fault : {domain::RepairOutcome::Fault::OnlyPeople, domain::RepairOutcome::Fault::NotAsNeeded,
                                 domain::RepairOutcome::Fault::NotReached}) {
            failed.fault = fault;
            QVERIFY(!outcomeWords(failed).contains(u("in English")));
        }
    }
    void aNameIsMadeFromTheLabel()
    {
        QCOMPARE(suggestedName(u("Vehicle of interest")), u("vehicle_of_interest"));
        QCOMPARE(suggestedName(u("  Straße & Größe! ")), u("strasse_groesse"));
        QCOMPARE(suggestedName(u("Número de clientes")), u("numero_de_clientes"));
        QCOMPARE(suggestedName(u("2nd phone")), u("nd_phone"));
        QCOMPARE(suggestedName(u("電話")), QString());
        QCOMPARE(suggestedName(QString(140, QLatin1Char('a'))).size(), 100);
    }
    void theFormSaysWhatIsWrongWithEachField()
    {
        domain::PropertyDefinition typed = test::madeUpNeed(CrmObject::Contact, "tier", "Tier").wanted;
        QVERIFY(!faultsOf(typed, {}).any());
        QVERIFY(!faultsOf(typed, {typed}).name.isEmpty());
        typed.name = u("Tier!");
        QVERIFY(!faultsOf(typed, {}).name.isEmpty());
        typed.name = u("1tier");
        QVERIFY(!faultsOf(typed, {}).name.isEmpty());
        typed.label.clear();
        QVERIFY(!faultsOf(typed, {}).label.isEmpty());
        typed.type = u("enumeration");
        typed.fieldType = u("select");
        QVERIFY(!faultsOf(typed, {}).choices.isEmpty());
        typed.choices = {{u("gold"), u("Gold")}, {u("gold"), u("Gold again")}};
        QVERIFY(faultsOf(typed, {}).choices.contains(u("gold")));
        typed.choices = {{u("gold"), u("Gold")}};
        QVERIFY(faultsOf(typed, {}).choices.isEmpty());
    }
    void everyKindIsOneThatADocumentMayHave()
    {
        for (const PropertyKind& kind : propertyKinds()) {
            domain::PropertyDefinition typed = test::madeUpNeed(CrmObject::Contact, "tier", "Tier").wanted;
            typed.type = kind.type;
            typed.fieldType = kind.fieldType;
            typed.unique = kind.canBeUnique();
            if (kind.hasChoices()) {
                typed.choices = {{u("gold"), u("Gold")}};
            }
            const QJsonObject document{{u("properties"), QJsonArray{domain::toJson(typed)}}};
            const auto read = domain::propertyDefinitionsFromJson(document);
            QVERIFY2(read.ok(), qPrintable(propertyKindName(kind)));
        }
    }
};

Q_DECLARE_METATYPE(leadferry::domain::PropertyNeed)
QTEST_GUILESS_MAIN(PropertyTextsTest)
#include "propertytextstest.moc"
