// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as a difference between what was sent and what HubSpot holds.
#include "domain/proof.h"
#include "domain/fieldscreen.h"
#include "support/named.h"

#include <QTest>

using namespace leadferry;
using domain::CrmObject;
using domain::FoundRecord;
using domain::PlannedField;
using domain::Portal;
using domain::ProofDifference;
using domain::ProofKind;
using domain::ProvedOperation;
using domain::WriteMode;
using test::named;

namespace {

constexpr qint64 eventNumber = 7;

Portal portal()
{
    Portal portal;
    portal.id = 1;
    portal.hubId = 77;
    portal.name = QStringLiteral("Test");
    portal.appUrl = QStringLiteral("https://app.example.com");
    portal.profile.lifecycleStages = {QStringLiteral("lead"), QStringLiteral("customer")};
    portal.rules[CrmObject::Contact] = {
        {QStringLiteral("seats"), {domain::ValueType::Number, false, {}, QStringLiteral("Seats")}},
        {QStringLiteral("colors"), {domain::ValueType::Choices, false, {}}}};
    return portal;
}

ProvedOperation contact(const char* property, const char* value, WriteMode mode = WriteMode::Overwrite)
{
    ProvedOperation operation;
    operation.deliveryId = 3;
    operation.operationId = 4;
    operation.eventSequence = eventNumber;
    operation.portalId = 1;
    operation.recordId = QStringLiteral("501");
    operation.fields = {{QLatin1String(property), QString::fromUtf8(value), mode}};
    operation.lastSet = {{QLatin1String(property), {domain::fingerprintOf(QString::fromUtf8(value)), eventNumber}}};
    return operation;
}

FoundRecord record(const char* property, const char* value)
{
    return {QStringLiteral("501"), {{QLatin1String(property), QString::fromUtf8(value)}}};
}

QList<ProofDifference> between(const ProvedOperation& operation, const FoundRecord& found)
{
    return domain::differencesOf(operation, found, portal());
}

} // namespace

class ProofTest : public QObject
{
    Q_OBJECT
private slots:
    void whatHubSpotHoldsAsItWasSentIsNoDifference()
    {
        QVERIFY(between(contact("city", "Lyon"), record("city", "Lyon")).isEmpty());
        QVERIFY(between(contact("seats", "2"), record("seats", "2.0")).isEmpty()); // as HubSpot writes numbers
        QVERIFY(between(contact("email", "Jane@Example.com"), record("email", "jane@example.com")).isEmpty());
    }
    void anotherValueIsOneAndSaysWhichWasWanted()
    {
        const auto found = between(contact("seats", "2"), record("seats", "3"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(named(found[0].kind), named(ProofKind::ValueDiffers));
        QCOMPARE(found[0].property, QStringLiteral("seats"));
        QCOMPARE(found[0].label, QStringLiteral("Seats"));
        QCOMPARE(found[0].wanted, QStringLiteral("2"));
        QCOMPARE(found[0].found, QStringLiteral("3"));
        QVERIFY(found[0].url.contains(QStringLiteral("501")));
        QCOMPARE(between(contact("city", "Lyon"), record("city", "Lyon, France")).size(), 1);
        QCOMPARE(between(contact("city", "Lyon"), record("country", "France")).size(), 1);
    }
    void whatALaterEventHasSetIsNone()
    {
        ProvedOperation operation = contact("city", "Lyon");
        operation.lastSet[QStringLiteral("city")].eventSequence = eventNumber + 1;
        QVERIFY(between(operation, record("city", "Paris")).isEmpty());
        QVERIFY(domain::propertiesToRead(operation).isEmpty());
    }
    void whatWasNeverSetBecauseOfItsRuleIsNone()
    {
        ProvedOperation operation = contact("city", "Lyon", WriteMode::OnlyIfEmpty);
        operation.lastSet.clear(); // somebody had filled it before
        QVERIFY(between(operation, record("city", "Paris")).isEmpty());
    }
    void aRuleThatOnlyFillsBlanksLeavesOtherValuesAlone()
    {
        const ProvedOperation operation = contact("city", "Lyon", WriteMode::OnlyIfEmpty);
        QCOMPARE(named(between(operation, record("city", "Paris"))[0].kind), named(ProofKind::ValueChanged));
        QCOMPARE(named(between(operation, record("city", ""))[0].kind), named(ProofKind::ValueDiffers));
    }
    void aRuleThatYieldsToPeopleYieldsAndItIsTold()
    {
        const auto found = between(contact("city", "Lyon", WriteMode::OverwriteUnlessChanged), record("city", "Paris"));
        QCOMPARE(named(found[0].kind), named(ProofKind::ValueChanged));
        QVERIFY(between(contact("city", "Lyon", WriteMode::Never), record("city", "Paris")).isEmpty());
    }
    void whatIsAppendedIsThereAmongOtherThings()
    {
        const ProvedOperation text = contact("topics", "Prices", WriteMode::Append);
        QVERIFY(between(text, record("topics", "Delivery\nPrices\nReturns")).isEmpty());
        QCOMPARE(between(text, record("topics", "Delivery")).size(), 1);
        const ProvedOperation options = contact("colors", "red", WriteMode::Append);
        QVERIFY(between(options, record("colors", "green;red")).isEmpty());
        QCOMPARE(between(options, record("colors", "green")).size(), 1);
    }
    void aStageThatHasGoneOnIsNone()
    {
        for (const WriteMode mode : {WriteMode::Overwrite, WriteMode::OnlyIfEmpty}) {
            QVERIFY(between(contact("lifecyclestage", "lead", mode), record("lifecyclestage", "customer")).isEmpty());
        }
    }
    void ofARecordThatAnEventMadeEveryFieldIsItsOwn()
    {
        ProvedOperation note;
        note.object = CrmObject::Note;
        note.recordId = QStringLiteral("501");
        note.madeRecord = true;
        note.fields = {{QStringLiteral("hs_note_body"), QStringLiteral("<p>Hello</p>")}};
        QVERIFY(between(note, record("hs_note_body", "<div><p>Hello</p></div>")).isEmpty());         // tidied up there
        QVERIFY(between(note, record("hs_note_body", "<p>Hello</p><p>Called back.</p>")).isEmpty()); // added to
        QCOMPARE(between(note, record("hs_note_body", "")).size(), 1);
    }
    void aRecordThatIsGoneIsOneDifferenceAndNotOnePerField()
    {
        ProvedOperation operation = contact("city", "Lyon");
        operation.fields.append({QStringLiteral("country"), QStringLiteral("France")});
        const auto found = between(operation, {});
        QCOMPARE(found.size(), 1);
        QCOMPARE(named(found[0].kind), named(ProofKind::RecordGone));
    }
    void aMergedRecordIsFollowedAndItsValuesAreThoseSomebodyChose()
    {
        FoundRecord found = record("city", "Paris");
        found.recordId = QStringLiteral("502");
        const auto differences = between(contact("city", "Lyon"), found);
        QCOMPARE(differences.size(), 2);
        QCOMPARE(named(differences[0].kind), named(ProofKind::RecordMerged));
        QCOMPARE(differences[0].found, QStringLiteral("502"));
        QCOMPARE(named(differences[1].kind), named(ProofKind::ValueChanged));
        QVERIFY(!domain::isDifference(ProofKind::ValueChanged) && !domain::isDifference(ProofKind::RecordMerged));
    }
    void aValueThatWasThereWasChangedByWhoeverSetTheNewest()
    {
        const auto differing = between(contact("seats", "2"), record("seats", "3"))[0];
        const auto changed = domain::toldApart(differing,
                                               {{QStringLiteral("3"), 900, QStringLiteral("CRM_UI")},
                                                {QStringLiteral("2.0"), 500, QStringLiteral("INTEGRATION")}},
                                               portal());
        QCOMPARE(named(changed.kind), named(ProofKind::ValueChanged));
        QCOMPARE(changed.source, QStringLiteral("CRM_UI"));
        QCOMPARE(changed.changedAtMs, 900);
        const auto lost =
            domain::toldApart(differing, {{QStringLiteral("3"), 900, QStringLiteral("CRM_UI")}}, portal());
        QCOMPARE(named(lost.kind), named(ProofKind::ValueDiffers));
    }
    void aPlaceThatIsMissingIsToBePutRightAndAListThatIsGoneIsTold()
    {
        const domain::ProvedPlace place{
            3, 4, 5, eventNumber, 1, QStringLiteral("501"), QStringLiteral("7"), QStringLiteral("chat leads")};
        const auto missing =
            domain::placeDifference(ProofKind::PlaceMissing, place, QStringLiteral("Chat leads"), portal());
        QVERIFY(domain::isDifference(missing.kind));
        QCOMPARE(missing.operationId, 4);
        QCOMPARE(missing.targetId, 5);
        QCOMPARE(missing.recordId, QStringLiteral("501"));
        QVERIFY(missing.url.endsWith(QStringLiteral("/77/record/0-1/501")));
        QCOMPARE(missing.wanted, QStringLiteral("Chat leads"));
        const auto gone = domain::placeDifference(ProofKind::ListGone, place, {}, portal());
        QVERIFY(!domain::isDifference(gone.kind) && !domain::isDifference(ProofKind::ListFilled));
        QVERIFY(gone.recordId.isEmpty() && gone.url.isEmpty()); // it is no single contact's
        QCOMPARE(gone.otherId, QStringLiteral("7"));
        QCOMPARE(gone.wanted, QStringLiteral("chat leads")); // as the mapping has it
        for (auto written : {missing, gone}) {
            written.operationId = written.targetId = written.portalId = 0; // these stay here
            QCOMPARE(*domain::proofDifferenceFromJson(domain::toJson(written)), written);
        }
    }
    void itSurvivesBeingWrittenDown()
    {
        auto difference = between(contact("seats", "2"), record("seats", "3"))[0];
        difference.id = 12;
        difference.person = QStringLiteral("Jane Cooper");
        const auto read = domain::proofDifferenceFromJson(domain::toJson(difference));
        QVERIFY(read.ok());
        difference.operationId = 0; // stays here
        difference.portalId = 0;
        QCOMPARE(*read, difference);
        domain::ProofReport report;
        report.id = 3;
        report.records = 128;
        report.differences = 2;
        report.troubleKind = base::ErrorKind::RateLimited;
        report.trouble = QStringLiteral("no calls");
        QCOMPARE(*domain::proofReportFromJson(domain::toJson(report)), report);
        QVERIFY(!domain::proofReportFromJson({}).ok());
    }
};

QTEST_GUILESS_MAIN(ProofTest)
#include "prooftest.moc"
