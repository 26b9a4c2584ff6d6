// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

#include <QSet>

namespace leadferry::doctor {

using base::NetworkFault;
using domain::CheckId;
using domain::CheckResult;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

namespace {

bool isProxys(NetworkFault fault)
{
    return fault == NetworkFault::ProxyNotFound || fault == NetworkFault::ProxyRefused ||
           fault == NetworkFault::ProxyTimedOut || fault == NetworkFault::ProxyAsksForLogin ||
           fault == NetworkFault::ProxyDenies;
}

CheckResult failed(CheckId check, Finding finding, const QJsonObject& values, Repair repair)
{
    return {check, CheckState::Failed, finding, values, repair};
}

CheckResult proxyResult(const HostFacts& host)
{
    const QJsonObject values{{QStringLiteral("proxy"), host.proxy}, {QStringLiteral("host"), host.host}};
    const auto fault = host.fault.value_or(NetworkFault::Other);
    if (!host.fault || !isProxys(fault)) {
        return {CheckId::Proxy, CheckState::Ok, Finding::ProxyUsed, values};
    }
    if (fault == NetworkFault::ProxyAsksForLogin) {
        return failed(CheckId::Proxy, host.proxyLogin ? Finding::ProxyLoginFailed : Finding::ProxyWantsLogin, values,
                      Repair::ProxyLogin);
    }
    if (fault == NetworkFault::ProxyDenies && host.proxyLogin) {
        return failed(CheckId::Proxy, Finding::ProxyLoginFailed, values, Repair::ProxyLogin);
    }
    const Finding finding = fault == NetworkFault::ProxyNotFound  ? Finding::ProxyNotFound
                            : fault == NetworkFault::ProxyRefused ? Finding::ProxyRefused
                            : fault == NetworkFault::ProxyDenies  ? Finding::ProxyDenies
                                                                  : Finding::ProxySilent;
    return failed(CheckId::Proxy, finding, values, Repair::CheckProxy);
}

CheckResult reached(const HostFacts& host)
{
    const QJsonObject values{{QStringLiteral("host"), host.host}, {QStringLiteral("reason"), host.reason}};
    if (!host.fault) {
        return {CheckId::NameLookup, CheckState::Ok, Finding::HostReached, values};
    }
    switch (*host.fault) {
    case NetworkFault::CertificateRefused:
    case NetworkFault::EncryptionFailed:
        return {CheckId::NameLookup, CheckState::Ok, Finding::HostReached, values};
    case NetworkFault::ProxyNotFound:
    case NetworkFault::ProxyRefused:
    case NetworkFault::ProxyTimedOut:
    case NetworkFault::ProxyAsksForLogin:
    case NetworkFault::ProxyDenies:
        return {CheckId::NameLookup, CheckState::Unknown, Finding::HostNotTried, values};
    case NetworkFault::HostNotFound:
        return failed(CheckId::NameLookup, Finding::HostNotFound, values, Repair::CheckNetwork);
    case NetworkFault::Refused:
        return failed(CheckId::NameLookup, Finding::HostRefuses, values, Repair::CheckNetwork);
    case NetworkFault::TimedOut:
        return failed(CheckId::NameLookup, Finding::HostSilent, values, Repair::CheckNetwork);
    case NetworkFault::NoNetwork:
        return failed(CheckId::NameLookup, Finding::NoNetwork, values, Repair::CheckNetwork);
    case NetworkFault::Other:
        return failed(CheckId::NameLookup, Finding::HostUnreachable, values, Repair::CheckNetwork);
    }
    Q_UNREACHABLE();
}

CheckResult encrypted(const HostFacts& host)
{
    const QJsonObject values{{QStringLiteral("host"), host.host},
                             {QStringLiteral("reason"), host.reason},
                             {QStringLiteral("subject"), host.certificate.subject},
                             {QStringLiteral("issuer"), host.certificate.issuer}};
    if (!host.encrypted) {
        return {CheckId::Encryption, CheckState::Ok, Finding::PlainOnThisComputer, values};
    }
    if (!host.fault) {
        return {CheckId::Encryption, CheckState::Ok, Finding::CertificateTrusted, values};
    }
    if (*host.fault == NetworkFault::CertificateRefused) {
        return failed(CheckId::Encryption, Finding::CertificateRefused, values, Repair::TrustCertificate);
    }
    if (*host.fault == NetworkFault::EncryptionFailed) {
        return failed(CheckId::Encryption, Finding::EncryptionFailed, values, Repair::CheckNetwork);
    }
    return {CheckId::Encryption, CheckState::Unknown, Finding::EncryptionNotTried, values};
}

} // namespace

Results checkProxy(const Facts& facts)
{
    Results results;
    QSet<QString> told;
    for (const HostFacts& host : facts.hosts) {
        if (!host.proxy.isEmpty() && !told.contains(host.proxy)) {
            told.insert(host.proxy);
            results.append(proxyResult(host));
        }
    }
    if (results.isEmpty()) {
        results.append({CheckId::Proxy, CheckState::Ok, Finding::ProxyNone});
    }
    return results;
}

Results checkHosts(const Facts& facts)
{
    Results results;
    for (const HostFacts& host : facts.hosts) {
        results.append(reached(host));
    }
    return results;
}

Results checkEncryption(const Facts& facts)
{
    Results results;
    for (const HostFacts& host : facts.hosts) {
        results.append(encrypted(host));
    }
    return results;
}

} // namespace leadferry::doctor
