// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checkcatalog.h"

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
    void aPortalThatWorksIsFineAndNamed()
    {
        const auto results = doctor::judge(doctor::Topic::Portal, fine());
        QVERIFY(results.size() >= 5);
        for (const CheckResult& result : results) {
            QCOMPARE(result.state, CheckState::Ok);
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
        QTEST(results.constFirst().finding, "finding");
        QTEST(results.constFirst().state, "state");
        QTEST(results.constFirst().repair, "repair");
    }
    void credentialsOfAnotherAccountFail()
    {
        doctor::Facts facts = fine();
        facts.portal.answeringHubId = 1;
        QCOMPARE(of(CheckId::Access, facts).constFirst().finding, Finding::OtherAccount);
    }
    void eachFeatureSaysWhatItLacks()
    {
        doctor::Facts facts = fine();
        facts.portal.portal.missingScopes = {QStringLiteral("tickets"), QStringLiteral("crm.objects.deals.write")};
        const auto results = of(CheckId::Permissions, facts);
        QCOMPARE(results.size(), 2);
        QCOMPARE(results.at(0).text("feature"), QStringLiteral("tickets"));
        QCOMPARE(results.at(0).state, CheckState::Failed);
        QCOMPARE(results.at(1).text("scopes"), QStringLiteral("crm.objects.deals.write"));
        QCOMPARE(results.at(1).state, CheckState::Warning);
        QCOMPARE(results.at(1).repair, Repair::GrantPermission);
    }
    void aServiceKeyIsNotSaidToHaveEverything()
    {
        doctor::Facts facts = fine();
        facts.portal.portal.scopes.clear();
        QCOMPARE(of(CheckId::Permissions, facts).constFirst().finding, Finding::PermissionsUnknown);
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
            QCOMPARE(result.finding, note ? Finding::KeyPlain : Finding::KeyReferenceLine);
            QCOMPARE(result.state, note ? CheckState::Ok : CheckState::Warning);
        }
    }
    void anObjectThatCannotBeReadHasNoKeyToMiss()
    {
        doctor::Facts facts = fine();
        facts.portal.portal.profile.writableProperties.remove(CrmObject::Deal);
        facts.portal.portal.profile.keys.insert(CrmObject::Deal, {});
        QCOMPARE(of(CheckId::Keys, facts).constFirst().finding, Finding::KeysUnique);
    }
    void callsWarnBelowATenthAndFailWhenTheDayIsUsedUp()
    {
        doctor::Facts facts = fine();
        domain::CallBudget& budget = facts.portal.portal.budget;
        budget.remaining = 10;
        QCOMPARE(of(CheckId::Calls, facts).constFirst().finding, Finding::CallsFew);
        budget.dailyMax = 250'000;
        budget.dailyRemaining = 24'000;
        QCOMPARE(of(CheckId::Calls, facts).constFirst().finding, Finding::CallsFewToday);
        budget.dailyRemaining = 0;
        QCOMPARE(of(CheckId::Calls, facts).constFirst().state, CheckState::Failed);
        budget = {};
        QCOMPARE(of(CheckId::Calls, facts).constFirst().state, CheckState::Unknown);
    }
    void aPauseByFailuresFailsAndOneByAPersonWarns()
    {
        doctor::Facts facts = fine();
        facts.portal.portal.pause = domain::PortalPause::ByPerson;
        QCOMPARE(of(CheckId::Delivery, facts).constFirst().state, CheckState::Warning);
        facts.portal.portal.pause = domain::PortalPause::AfterFailures;
        QCOMPARE(of(CheckId::Delivery, facts).constFirst().state, CheckState::Failed);
    }
};

QTEST_GUILESS_MAIN(PortalChecksTest)
#include "portalcheckstest.moc"
