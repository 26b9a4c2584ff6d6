// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checkcatalog.h"

#include "support/named.h"

#include <QTest>

using namespace leadferry;
using base::NetworkFault;
using domain::CheckId;
using domain::CheckResult;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

namespace {

doctor::HostFacts reached()
{
    doctor::HostFacts host;
    host.host = QStringLiteral("api.hubapi.com");
    host.clockAheadMs = 400;
    return host;
}

doctor::HostFacts broken(NetworkFault fault)
{
    doctor::HostFacts host;
    host.host = QStringLiteral("api.hubapi.com");
    host.fault = fault;
    host.reason = QStringLiteral("scripted");
    return host;
}

QHash<CheckId, CheckResult> judged(const QList<doctor::HostFacts>& hosts)
{
    doctor::Facts facts;
    facts.hosts = hosts;
    QHash<CheckId, CheckResult> found;
    const auto results = doctor::judge(doctor::Topic::Network, facts);
    for (const CheckResult& result : results) {
        found.insert(result.check, result);
    }
    return found;
}

} // namespace

class NetworkChecksTest : public QObject
{
    Q_OBJECT
private slots:
    void aHostThatAnswersIsReachedTrustedAndOnTime()
    {
        const auto found = judged({reached()});
        QCOMPARE(test::named(found[CheckId::NameLookup].finding), test::named(Finding::HostReached));
        QCOMPARE(test::named(found[CheckId::Encryption].finding), test::named(Finding::CertificateTrusted));
        QCOMPARE(test::named(found[CheckId::Clock].finding), test::named(Finding::ClockRight));
        QCOMPARE(test::named(found[CheckId::Proxy].finding), test::named(Finding::ProxyNone));
    }
    void eachFaultIsFoundWhereItLies_data()
    {
        QTest::addColumn<NetworkFault>("fault");
        QTest::addColumn<Finding>("reaching");
        QTest::addColumn<Finding>("encryption");
        using F = Finding;
        const auto row = [](NetworkFault fault, F reaching, F encryption) {
            QTest::newRow(qPrintable(base::toString(fault))) << fault << reaching << encryption;
        };
        row(NetworkFault::HostNotFound, F::HostNotFound, F::EncryptionNotTried);
        row(NetworkFault::Refused, F::HostRefuses, F::EncryptionNotTried);
        row(NetworkFault::TimedOut, F::HostSilent, F::EncryptionNotTried);
        row(NetworkFault::NoNetwork, F::NoNetwork, F::EncryptionNotTried);
        row(NetworkFault::Other, F::HostUnreachable, F::EncryptionNotTried);
        row(NetworkFault::CertificateRefused, F::HostReached, F::CertificateRefused);
        row(NetworkFault::EncryptionFailed, F::HostReached, F::EncryptionFailed);
        row(NetworkFault::ProxyRefused, F::HostNotTried, F::EncryptionNotTried);
    }
    void eachFaultIsFoundWhereItLies()
    {
        QFETCH(NetworkFault, fault);
        QFETCH(Finding, reaching);
        QFETCH(Finding, encryption);
        const auto found = judged({broken(fault)});
        QCOMPARE(test::named(found[CheckId::NameLookup].finding), test::named(reaching));
        QCOMPARE(test::named(found[CheckId::Encryption].finding), test::named(encryption));
        QCOMPARE(test::named(found[CheckId::Clock].state), test::named(CheckState::Unknown));
    }
    void aRefusedCertificateSaysWhoseItIsAndWhoMendsIt()
    {
        doctor::HostFacts host = broken(NetworkFault::CertificateRefused);
        host.certificate = {QStringLiteral("api.hubapi.com"), QStringLiteral("Example Scanner CA")};
        const CheckResult result = judged({host})[CheckId::Encryption];
        QCOMPARE(test::named(result.state), test::named(CheckState::Failed));
        QCOMPARE(test::named(result.repair), test::named(Repair::TrustCertificate));
        QCOMPARE(result.text("issuer"), QStringLiteral("Example Scanner CA"));
    }
    void aProxyThatWantsALoginIsToldFromOneThatRefusesIt()
    {
        doctor::HostFacts host = broken(NetworkFault::ProxyAsksForLogin);
        host.proxy = QStringLiteral("proxy.example.com:3128");
        QCOMPARE(test::named(judged({host})[CheckId::Proxy].finding), test::named(Finding::ProxyWantsLogin));
        host.proxyLogin = true;
        QCOMPARE(test::named(judged({host})[CheckId::Proxy].finding), test::named(Finding::ProxyLoginFailed));
        QCOMPARE(test::named(judged({host})[CheckId::Proxy].repair), test::named(Repair::ProxyLogin));
    }
    void aProxyThatWorksIsNamed()
    {
        doctor::HostFacts host = reached();
        host.proxy = QStringLiteral("proxy.example.com:3128");
        QCOMPARE(test::named(judged({host})[CheckId::Proxy].finding), test::named(Finding::ProxyUsed));
        QCOMPARE(judged({host})[CheckId::Proxy].text("proxy"), host.proxy);
    }
    void theClockWarnsBeyondTwoMinutesEitherWay()
    {
        doctor::HostFacts host = reached();
        host.clockAheadMs = 120'000;
        QCOMPARE(test::named(judged({host})[CheckId::Clock].finding), test::named(Finding::ClockRight));
        host.clockAheadMs = 7 * 60'000;
        QCOMPARE(test::named(judged({host})[CheckId::Clock].finding), test::named(Finding::ClockAhead));
        QCOMPARE(judged({host})[CheckId::Clock].number("minutes"), 7);
        host.clockAheadMs = -3 * 60'000;
        QCOMPARE(test::named(judged({host})[CheckId::Clock].finding), test::named(Finding::ClockBehind));
        QCOMPARE(test::named(judged({host})[CheckId::Clock].state), test::named(CheckState::Warning));
    }
    void aStandInOnThisComputerNeedsNoEncryption()
    {
        doctor::HostFacts host = reached();
        host.encrypted = false;
        QCOMPARE(test::named(judged({host})[CheckId::Encryption].finding), test::named(Finding::PlainOnThisComputer));
    }
};

QTEST_GUILESS_MAIN(NetworkChecksTest)
#include "networkcheckstest.moc"
