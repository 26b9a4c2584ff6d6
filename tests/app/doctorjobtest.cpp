// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineundertest.h"
#include "domain/checkresult.h"
#include "domain/secrettrouble.h"

#include "support/named.h"

#include <QTcpServer>

using namespace leadferry;
using domain::CheckId;
using domain::CheckResult;
using domain::CheckState;
using domain::Finding;
using test::EngineUnderTest;

class DoctorJobTest : public QObject, protected EngineUnderTest
{
    Q_OBJECT

    static QList<CheckResult> resultsIn(const QJsonObject& json)
    {
        QList<CheckResult> results;
        const QJsonArray checks = json.value(QLatin1String("checks")).toArray();
        for (const auto& check : checks) {
            if (const auto result = domain::checkResultFromJson(check.toObject())) {
                results.append(*result);
            }
        }
        return results;
    }
    QList<CheckResult> examine(const QString& name = {}) const
    {
        const auto answer = execute(app::command::doctor, {{QStringLiteral("name"), name}});
        return answer ? resultsIn(*answer) : QList<CheckResult>();
    }
    static CheckResult find(const QList<CheckResult>& results, CheckId check, const QString& portal = {})
    {
        for (const CheckResult& result : results) {
            if (result.check == check && result.portal == portal) {
                return result;
            }
        }
        return {check, CheckState::Unknown, Finding::CallsUnknown, {}, {}, QStringLiteral("no such result")};
    }

private slots:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }

    void aConnectedPortalIsCheckedByARealCall()
    {
        QVERIFY(connectStandIn().ok());
        const auto results = examine();
        const CheckResult access = find(results, CheckId::Access, QStringLiteral("Stand-in"));
        QCOMPARE(test::named(access.finding), test::named(Finding::AccessWorks));
        QCOMPARE(test::named(find(results, CheckId::NameLookup).finding), test::named(Finding::HostReached));
        QCOMPARE(test::named(find(results, CheckId::Clock).finding), test::named(Finding::ClockRight));
        QCOMPARE(test::named(find(results, CheckId::Secrets).finding), test::named(Finding::SecretsKept));
        QVERIFY2(!m_secrets.secrets.contains(QStringLiteral("check-up")), "the trial's secret stayed behind");
        QCOMPARE(test::named(find(results, CheckId::LocalPort).finding), test::named(Finding::PortOff));
        QCOMPARE(test::named(find(results, CheckId::ProfileFolder).finding), test::named(Finding::ProfileWritable));
        QCOMPARE(test::named(find(results, CheckId::Keys, QStringLiteral("Stand-in")).state),
                 test::named(CheckState::Ok));
    }
    void accessThatWasWithdrawnIsFound()
    {
        QVERIFY(connectStandIn().ok());
        m_standIn->revokeAccess();
        QCOMPARE(test::named(find(examine(), CheckId::Access, QStringLiteral("Stand-in")).finding),
                 test::named(Finding::AccessGone));
    }
    void aClockThatIsOffIsSeenInTheAnswersDate()
    {
        sandbox::SandboxOptions late;
        late.clockSkewMs = -7 * 60'000;
        m_standIn = std::make_unique<sandbox::Sandbox>(late, m_clock);
        QVERIFY(m_standIn->start().ok());
        QVERIFY(connectStandIn().ok());
        QCOMPARE(test::named(find(examine(), CheckId::Clock).finding), test::named(Finding::ClockAhead));
    }
    void aHostThatIsGoneIsNamedAndItsPortalsAreNotTried()
    {
        QVERIFY(connectStandIn().ok());
        m_standIn.reset();
        const auto results = examine();
        QCOMPARE(test::named(find(results, CheckId::NameLookup).finding), test::named(Finding::HostRefuses));
        QCOMPARE(test::named(find(results, CheckId::Access, QStringLiteral("Stand-in")).finding),
                 test::named(Finding::AccessNotTried));
    }
    void secretsOutOfReachAreToldWithTheReason()
    {
        QVERIFY(connectStandIn().ok());
        m_secrets.refusal = base::Error{base::ErrorKind::Unauthorized, QStringLiteral("the vault is walled up")};
        const CheckResult result = find(examine(), CheckId::Secrets);
        QCOMPARE(test::named(result.finding), test::named(Finding::SecretsOutOfReach));
        QCOMPARE(result.text("reason"), QStringLiteral("the vault is walled up"));
        m_secrets.refusal = domain::secretError(domain::SecretTrouble::Locked);
        QCOMPARE(test::named(find(examine(), CheckId::Secrets).finding), test::named(Finding::SecretsLocked));
    }
    void resultsAreToldAsTheyCome()
    {
        QVERIFY(connectStandIn().ok());
        app::EngineCommandJob* job = m_engine->command(QLatin1String(app::command::doctor), {});
        QList<CheckResult> told;
        int last = 0;
        connect(job, &app::EngineCommandJob::progress, this, [&](const QJsonObject& step) {
            told += resultsIn(step);
            last = step.value(QLatin1String("done")).toInt();
        });
        const auto answer = finish(job);
        QVERIFY(answer.ok());
        QCOMPARE(last, 4);
        QCOMPARE(told.size(), resultsIn(*answer).size());
    }
    void cancellingEndsItAtOnce()
    {
        QVERIFY(connectStandIn().ok());
        app::EngineCommandJob* job = m_engine->command(QLatin1String(app::command::doctor), {});
        base::ErrorKind kind = base::ErrorKind::Internal;
        connect(job, &base::Job::finished, job, [&kind, job] { kind = job->outcome().error().kind; });
        QSignalSpy finished(job, &base::Job::finished);
        job->start();
        job->cancel();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(test::named(kind), test::named(base::ErrorKind::Cancelled));
    }
    void aNameThatIsNotConnectedIsNotFound()
    {
        QVERIFY(connectStandIn().ok());
        const auto answer = execute(app::command::doctor, {{QStringLiteral("name"), QStringLiteral("Nobody")}});
        QVERIFY(!answer.ok());
        QCOMPARE(test::named(answer.error().kind), test::named(base::ErrorKind::NotFound));
    }
    void withoutAnOwnerAPortThatIsTakenIsFound()
    {
        QVERIFY(connectStandIn().ok());
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        QVERIFY(set("listen.address", qPrintable(QStringLiteral("127.0.0.1:%1").arg(other.serverPort()))));
        m_engine.reset();
        app::RunOptions asCommand;
        asCommand.profile = m_folder->path();
        m_engine = std::make_unique<app::Engine>(asCommand, app::EngineRole::CommandsOnly, m_secrets, m_clock);
        QVERIFY(m_engine->start().ok());
        QCOMPARE(test::named(find(examine(), CheckId::LocalPort).finding), test::named(Finding::PortTaken));
        other.close();
        QCOMPARE(test::named(find(examine(), CheckId::LocalPort).finding), test::named(Finding::PortFree));
    }
};

QTEST_GUILESS_MAIN(DoctorJobTest)
#include "doctorjobtest.moc"
