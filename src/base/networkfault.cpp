// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/networkfault.h"

#include <array>

namespace leadferry::base {

namespace {

struct FaultName
{
    NetworkFault fault;
    const char* name;
};

constexpr std::array names{
    FaultName{NetworkFault::Other, "other"},
    FaultName{NetworkFault::HostNotFound, "host-not-found"},
    FaultName{NetworkFault::Refused, "refused"},
    FaultName{NetworkFault::TimedOut, "timed-out"},
    FaultName{NetworkFault::NoNetwork, "no-network"},
    FaultName{NetworkFault::CertificateRefused, "certificate-refused"},
    FaultName{NetworkFault::EncryptionFailed, "encryption-failed"},
    FaultName{NetworkFault::ProxyNotFound, "proxy-not-found"},
    FaultName{NetworkFault::ProxyRefused, "proxy-refused"},
    FaultName{NetworkFault::ProxyTimedOut, "proxy-timed-out"},
    FaultName{NetworkFault::ProxyAsksForLogin, "proxy-asks-for-login"},
};

} // namespace

QString toString(NetworkFault fault)
{
    for (const FaultName& entry : names) {
        if (entry.fault == fault) {
            return QLatin1String(entry.name);
        }
    }
    Q_UNREACHABLE();
}

NetworkFault networkFaultFromString(const QString& name)
{
    for (const FaultName& entry : names) {
        if (name == QLatin1String(entry.name)) {
            return entry.fault;
        }
    }
    return NetworkFault::Other;
}

} // namespace leadferry::base
