// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checkcatalog.h"

#include "support/named.h"

#include <QTest>

using namespace leadferry;
using doctor::AccessOutcome;
using domain::CheckId;
using domain::CheckResult;
using domain::CheckState;
using domain::CrmObject;
using domain::Finding;
using domain::KeyWay;
using domain::Repair;

namespace {

constexpr qint64 now = 1'795'000'000'000;

doctor::Facts fine()
{
    doctor::Facts facts;
    domain::Portal& portal = facts.portal.portal;
    portal.name = QStringLiteral("Law firm");
    portal.hubId = 4471902;
    portal.scopes = {QStringLiteral("oauth")};
    for (const CrmObject object : domain::allCrmObjects()) {
        portal.profile.writableProperties.insert(object, {});
        portal.profile.keys.insert(object, {KeyWay::UniqueProperty, QStringLiteral("leadferry_key")});
    }
    portal.profile.keys.remove(CrmObject::Company);
    portal.budget.max = 110;
    portal.budget.remaining = 98;
    portal.budget.readAtMs = now;
    facts.portal.access = AccessOutcome::Works;
    facts.portal.answeringHubId = portal.hubId;
    facts.portal.nowMs = now;
    return facts;
}

QList<CheckResult> of(CheckId check, const doctor::Facts& facts)
{
    QList<CheckResult> found = doctor::judge(doctor::Topic::Portal, facts);
    found.removeIf([check](const CheckResult& result) { return result.check != check; });
    return found;
}

} // namespace

class PortalChecksTest : public QObject
{
    Q_OBJECT
private slots:
    void whatAMappingNamesAndThePortalLacksShows()
    {
        doctor::Facts facts = fine();
        QVERIFY(of(CheckId::MappedNames, facts).constFirst().finding == Finding::NamesKnown);
        domain::FieldRule rule;
        rule.property = QStringLiteral("budget");
        rule.from = QStringLiteral("data.budget");
        domain::Action action;
        action.id = QStringLiteral("contact");
        action.object = CrmObject::Contact;
        action.fields = {rule};
        domain::Mapping mapping;
        mapping.eventType = QStringLiteral("lead.captured.v1");
        mapping.actions = {action};
        facts.program.mappings = {mapping};
        facts.portal.portal.profile.writableProperties.insert(CrmObject::Contact, {QStringLiteral("email")});
        const auto found = of(CheckId::MappedNames, facts);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.constFirst().finding == Finding::NameUnknown);
        QCOMPARE(found.constFirst().text("name"), QStringLiteral("budget"));
        QVERIFY(found.constFirst().repair == Repair::CorrectMapping);
    }
    void aPortalThatWorksIsFineAndNamed()
    {
        const auto results = doctor::judge(doctor::Topic::Portal, fine());
        QVERIFY(results.size() >= 5);
        for (const CheckResult& result : results) {
            QCOMPARE(test::named(result.state), test::named(CheckState::Ok));
            QCOMPARE(result.portal, QStringLiteral("Law firm"));
        }
    }
    void accessSaysWhatAPersonMustDo_data()
    {
        QTest::addColumn<AccessOutcome>("access");
        QTest::addColumn<Finding>("finding");
        QTest::addColumn<CheckState>("state");
        QTest::addColumn<Repair>("repair");
        using A = AccessOutcome;
        using S = CheckState;
        QTest::newRow("gone") << A::Gone << Finding::AccessGone << S::Failed << Repair::Reconnect;
        QTest::newRow("in doubt") << A::InDoubt << Finding::AccessInDoubt << S::Failed << Repair::Reconnect;
        QTest::newRow("app") << A::AppWrong << Finding::AppRefused << S::Failed << Repair::Reconnect;
        QTest::newRow("busy") << A::Busy << Finding::HubSpotBusy << S::Warning << Repair::None;
        QTest::newRow("fails") << A::Fails << Finding::HubSpotFails << S::Failed << Repair::None;
        QTest::newRow("not tried") << A::NotTried << Finding::AccessNotTried << S::Unknown << Repair::None;
    }
    void accessSaysWhatAPersonMustDo()
    {
        QFETCH(AccessOutcome, access);
        doctor::Facts facts = fine();
        facts.portal.access = access;
        const auto results = of(CheckId::Access, facts);
        QCOMPARE(results.size(), 1);
        QFETCH(Finding, finding);
        QCOMPARE(test::named(results.constFirst().finding), test::named(finding));
        QFETCH(CheckState, state);
        QCOMPARE(test::named(results.constFirst().state), test::named(state));
        QFETCH(Repair, repair);
        QCOMPARE(test::named(results.constFirst().repair), test::named(repair));
    }
    void credentialsOfAnotherAccountFail()
    {
        doctor::Facts facts = fine();
        facts.portal.answeringHubId = 1;
        QCOMPARE(test::named(of(CheckId::Access, facts).constFirst().finding), test::named(Finding::OtherAccount));
    }
    void eachFeatureSaysWhatItLacks()
    {
        doctor::Facts facts = fine();
        facts.portal.portal.missingScopes = {QStringLiteral("tickets"), QStringLiteral("crm.objects.deals.write")};
        const auto results = of(CheckId::Permissions, facts);
        QCOMPARE(results.size(), 2);
        QCOMPARE(results.at(0).text("feature"), QStringLiteral("tickets"));
        QCOMPARE(test::named(results.at(0).state), test::named(CheckState::Failed));
        QCOMPARE(results.at(1).text("scopes"), QStringLiteral("crm.objects.deals.write"));
        QCOMPARE(test::named(results.at(1).state), test::named(CheckState::Warning));
        QCOMPARE(test::named(results.at(1).repair), test::named(Repair::GrantPermission));
    }
    void aServiceKeyIsNotSaidToHaveEverything()
    {
        doctor::Facts facts = fine();
        facts.portal.portal.scopes.clear();
        QCOMPARE(test::named(of(CheckId::Permissions, facts).constFirst().finding),
                 test::named(Finding::PermissionsUnknown));
    }
    void weakerKeysAreNamedByObject()
    {
        doctor::Facts facts = fine();
        facts.portal.portal.profile.keys.insert(CrmObject::Note,
                                                {KeyWay::PlainProperty, QStringLiteral("leadferry_key")});
        facts.portal.portal.profile.keys.insert(CrmObject::Ticket, {});
        const auto results = of(CheckId::Keys, facts);
        QCOMPARE(results.size(), 2);
        for (const CheckResult& result : results) {
            const bool note = result.text("object") == QLatin1String("note");
            QCOMPARE(result.finding == Finding::KeyPlain, note);
            QCOMPARE(result.state == CheckState::Ok, note);
        }
    }
    void anObjectThatCannotBeReadHasNoKeyToMiss()
    {
        doctor::Facts facts = fine();
        facts.portal.portal.profile.writableProperties.remove(CrmObject::Deal);
        facts.portal.portal.profile.keys.insert(CrmObject::Deal, {});
        QCOMPARE(test::named(of(CheckId::Keys, facts).constFirst().finding), test::named(Finding::KeysUnique));
    }
    void callsWarnBelowATenthAndFailWhenTheDayIsUsedUp()
    {
        doctor::Facts facts = fine();
        domain::CallBudget& budget = facts.portal.portal.budget;
        budget.remaining = 10;
        QCOMPARE(test::named(of(CheckId::Calls, facts).constFirst().finding), test::named(Finding::CallsFew));
        budget.dailyMax = 250'000;
        budget.dailyRemaining = 24'000;
        QCOMPARE(test::named(of(CheckId::Calls, facts).constFirst().finding), test::named(Finding::CallsFewToday));
        budget.dailyRemaining = 0;
        QCOMPARE(test::named(of(CheckId::Calls, facts).constFirst().state), test::named(CheckState::Failed));
        budget = {};
        QCOMPARE(test::named(of(CheckId::Calls, facts).constFirst().state), test::named(CheckState::Unknown));
    }
    void aPauseByFailuresFailsAndOneByAPersonWarns()
    {
        doctor::Facts facts = fine();
        facts.portal.portal.pause = domain::PortalPause::ByPerson;
        QCOMPARE(test::named(of(CheckId::Delivery, facts).constFirst().state), test::named(CheckState::Warning));
        facts.portal.portal.pause = domain::PortalPause::AfterFailures;
        QCOMPARE(test::named(of(CheckId::Delivery, facts).constFirst().state), test::named(CheckState::Failed));
    }
};

QTEST_GUILESS_MAIN(PortalChecksTest)
#include "portalcheckstest.moc"
