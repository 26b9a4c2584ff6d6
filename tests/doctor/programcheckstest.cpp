// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checkcatalog.h"

#include "support/named.h"

#include <QTest>

using namespace leadferry;
using domain::CheckId;
using domain::CheckResult;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

namespace {

constexpr qint64 gigabyte = 1'000'000'000;

doctor::Facts fine()
{
    doctor::Facts facts;
    facts.program.port = doctor::PortUse::Listening;
    facts.program.address = QStringLiteral("http://127.0.0.1:8765");
    facts.program.profile = {QStringLiteral("/home/jane/leadferry"), true, true, true};
    facts.program.freeBytes = 50 * gigabyte;
    facts.program.portals = 1;
    return facts;
}

CheckResult only(CheckId check, const doctor::Facts& facts, doctor::Topic topic = doctor::Topic::Program)
{
    QList<CheckResult> found;
    const auto results = doctor::judge(topic, facts);
    for (const CheckResult& result : results) {
        if (result.check == check) {
            found.append(result);
        }
    }
    return found.size() == 1 ? found.constFirst() : CheckResult{check, CheckState::Unknown, Finding::CallsUnknown};
}

} // namespace

class ProgramChecksTest : public QObject
{
    Q_OBJECT
private slots:
    void aPcThatIsInOrderHasNothingToRepair()
    {
        const auto results = doctor::judge(doctor::Topic::Program, fine());
        QVERIFY(results.size() >= 6);
        for (const CheckResult& result : results) {
            QCOMPARE(test::named(result.state), test::named(CheckState::Ok));
            QCOMPARE(test::named(result.repair), test::named(Repair::None));
            QVERIFY(result.portal.isEmpty());
        }
    }
    void aLanguageModelThatIsOffIsInOrder()
    {
        QCOMPARE(test::named(only(CheckId::LanguageModel, fine()).finding), test::named(Finding::ModelNone));
    }
    void aLanguageModelThatNeedsSomebodyIsToldWithItsReason()
    {
        doctor::Facts facts = fine();
        facts.program.enrichment.isOn = true;
        facts.program.enrichment.model = QStringLiteral("llama3.1");
        QCOMPARE(test::named(only(CheckId::LanguageModel, facts).finding), test::named(Finding::ModelUntried));
        facts.program.enrichment.today = 3;
        QCOMPARE(test::named(only(CheckId::LanguageModel, facts).finding), test::named(Finding::ModelAnswers));
        facts.program.enrichment.trouble = {domain::EnrichmentFault::Fails, QStringLiteral("503")};
        QCOMPARE(test::named(only(CheckId::LanguageModel, facts).finding), test::named(Finding::ModelRests));
        QCOMPARE(test::named(only(CheckId::LanguageModel, facts).repair), test::named(Repair::None));
        facts.program.enrichment.trouble = {domain::EnrichmentFault::KeyRefused, QStringLiteral("401")};
        const CheckResult refused = only(CheckId::LanguageModel, facts);
        QCOMPARE(test::named(refused.state), test::named(CheckState::Warning));
        QCOMPARE(test::named(refused.repair), test::named(Repair::SetUpModel));
        QVERIFY(refused.text("reason").contains(QLatin1String("401")));
    }
    void aPortThatIsTakenFailsAndNamesItsAddress()
    {
        doctor::Facts facts = fine();
        facts.program.port = doctor::PortUse::Taken;
        const CheckResult result = only(CheckId::LocalPort, facts);
        QCOMPARE(test::named(result.finding), test::named(Finding::PortTaken));
        QCOMPARE(test::named(result.state), test::named(CheckState::Failed));
        QCOMPARE(test::named(result.repair), test::named(Repair::ChoosePort));
        QCOMPARE(result.text("address"), facts.program.address);
    }
    void aWatchedFolderMustBeThereReadableAndWritable_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::addColumn<bool>("readable");
        QTest::addColumn<bool>("writable");
        QTest::addColumn<Finding>("finding");
        QTest::newRow("gone") << false << false << false << Finding::FolderMissing;
        QTest::newRow("unreadable") << true << false << true << Finding::FolderReadOnly;
        QTest::newRow("read-only") << true << true << false << Finding::FolderReadOnly;
        QTest::newRow("fine") << true << true << true << Finding::FolderReady;
    }
    void aWatchedFolderMustBeThereReadableAndWritable()
    {
        QFETCH(bool, exists);
        QFETCH(bool, readable);
        QFETCH(bool, writable);
        QFETCH(Finding, finding);
        doctor::Facts facts = fine();
        facts.program.watchedFolder = {QStringLiteral("/srv/events"), exists, readable, writable};
        const CheckResult result = only(CheckId::WatchedFolder, facts);
        QCOMPARE(test::named(result.finding), test::named(finding));
        QCOMPARE(result.state == CheckState::Ok, finding == Finding::FolderReady);
        QCOMPARE(result.text("path"), QStringLiteral("/srv/events"));
    }
    void aProfileThatCannotBeWrittenFails()
    {
        doctor::Facts facts = fine();
        facts.program.profile.writable = false;
        QCOMPARE(test::named(only(CheckId::ProfileFolder, facts).finding), test::named(Finding::ProfileReadOnly));
        QCOMPARE(test::named(only(CheckId::ProfileFolder, facts).repair), test::named(Repair::AllowFolder));
    }
    void littleSpaceWarnsAndNoneFails()
    {
        doctor::Facts facts = fine();
        facts.program.freeBytes = gigabyte;
        QCOMPARE(test::named(only(CheckId::DiskSpace, facts).state), test::named(CheckState::Ok));
        facts.program.freeBytes = gigabyte - 1'000'000;
        QCOMPARE(test::named(only(CheckId::DiskSpace, facts).state), test::named(CheckState::Warning));
        facts.program.freeBytes = 99'000'000;
        QCOMPARE(test::named(only(CheckId::DiskSpace, facts).state), test::named(CheckState::Failed));
        QCOMPARE(only(CheckId::DiskSpace, facts).number("megabytes"), 99);
        facts.program.freeBytes = std::nullopt;
        QCOMPARE(test::named(only(CheckId::DiskSpace, facts).state), test::named(CheckState::Unknown));
    }
    void eachSettingThatCannotBeUsedIsNamed()
    {
        doctor::Facts facts = fine();
        facts.program.settings = {{QStringLiteral("delivery.retrySchedule"), QStringLiteral("soon"), {}}};
        const CheckResult result = only(CheckId::Settings, facts);
        QCOMPARE(test::named(result.state), test::named(CheckState::Warning));
        QCOMPARE(result.text("setting"), QStringLiteral("delivery.retrySchedule"));
    }
    void withoutAPortalNothingIsConnected()
    {
        doctor::Facts facts = fine();
        facts.program.portals = 0;
        QCOMPARE(test::named(only(CheckId::Connections, facts).finding), test::named(Finding::NothingConnected));
        QCOMPARE(test::named(only(CheckId::Connections, facts).repair), test::named(Repair::ConnectPortal));
    }
    void aPauseOfEverythingIsAWarning()
    {
        doctor::Facts facts = fine();
        facts.program.paused = true;
        QCOMPARE(test::named(only(CheckId::Delivery, facts).state), test::named(CheckState::Warning));
        QCOMPARE(test::named(only(CheckId::Delivery, facts).repair), test::named(Repair::ResumeDelivery));
    }
    void secretsThatAreNotKeptFailWithTheReason()
    {
        doctor::Facts facts = fine();
        facts.secrets = {QStringLiteral("desktop keyring"),
                         doctor::SecretOutcome::OutOfReach,
                         QStringLiteral("the keychain is locked"),
                         {}};
        const CheckResult result = only(CheckId::Secrets, facts, doctor::Topic::Secrets);
        QCOMPARE(test::named(result.state), test::named(CheckState::Failed));
        QCOMPARE(test::named(result.repair), test::named(Repair::UnlockSecrets));
        QCOMPARE(result.text("reason"), QStringLiteral("the keychain is locked"));
    }
    void whatIsWrongWithTheKeychainIsTold_data()
    {
        QTest::addColumn<domain::SecretTrouble>("trouble");
        QTest::addColumn<Finding>("finding");
        QTest::newRow("none runs") << domain::SecretTrouble::NoKeychain << Finding::SecretsMissing;
        QTest::newRow("locked") << domain::SecretTrouble::Locked << Finding::SecretsLocked;
        QTest::newRow("declined") << domain::SecretTrouble::Refused << Finding::SecretsRefused;
        QTest::newRow("silent") << domain::SecretTrouble::Silent << Finding::SecretsSilent;
    }
    void whatIsWrongWithTheKeychainIsTold()
    {
        QFETCH(domain::SecretTrouble, trouble);
        QFETCH(Finding, finding);
        doctor::Facts facts = fine();
        facts.secrets.outcome = doctor::SecretOutcome::OutOfReach;
        facts.secrets.trouble = trouble;
        const CheckResult result = only(CheckId::Secrets, facts, doctor::Topic::Secrets);
        QCOMPARE(test::named(result.finding), test::named(finding));
        QCOMPARE(test::named(result.state), test::named(CheckState::Failed));
    }
    void aResultIsTheSameAfterTheJourney()
    {
        doctor::Facts facts = fine();
        facts.program.port = doctor::PortUse::Taken;
        const auto results = doctor::judge(doctor::Topic::Program, facts);
        for (const CheckResult& result : results) {
            QVERIFY(domain::checkResultFromJson(domain::toJson(result)) == result);
        }
        QVERIFY(!domain::checkResultFromJson({{QStringLiteral("id"), QStringLiteral("of another version")}}));
    }
};

QTEST_GUILESS_MAIN(ProgramChecksTest)
#include "programcheckstest.moc"
