// SPDX-License-Identifier: GPL-3.0-or-later
// Why the network did not carry a request, as far as it says: enough to choose words and a repair. The sentences are
// made and recognised here, so that the reason survives on its way through logs, causes and the reasons of lights.
#pragma once

#include <QString>

#include <optional>

namespace leadferry::base {

enum class NetworkFault {
    Other,              ///< the network's own words are all there is
    HostNotFound,       ///< the name cannot be looked up
    Refused,            ///< nobody listens there, or a firewall says no
    TimedOut,           ///< no whole answer in time
    NoNetwork,          ///< this computer has no network
    CertificateRefused, ///< an encrypted connection with somebody nobody vouches for
    EncryptionFailed,   ///< no encrypted connection for another reason
    ProxyNotFound,
    ProxyRefused,
    ProxyTimedOut,
    ProxyAsksForLogin, ///< no user and password, or wrong ones
    ProxyDenies,       ///< some proxies say so of a wrong password, too
};

QString toString(NetworkFault fault);
NetworkFault networkFaultFromString(const QString& name);

/// The certificate that was refused, by its common names.
struct ShownCertificate
{
    QString subject;
    QString issuer;
    bool operator==(const ShownCertificate&) const = default;
};

struct NetworkTrouble
{
    NetworkFault fault = NetworkFault::Other;
    ShownCertificate certificate; ///< CertificateRefused
    QString proxy;                ///< "host:port", of the proxy's faults
    bool operator==(const NetworkTrouble&) const = default;
};

/// For the command line and logs, with what to do; empty for Other and for what Qt's own words say as well.
QString inWords(const NetworkTrouble& trouble);
/// The trouble that a text ends with or contains; nothing: it is about something else.
std::optional<NetworkTrouble> networkTroubleIn(const QString& text);

} // namespace leadferry::base
