// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/networkfaults.h"

#include <QCoreApplication>
#include <QHash>
#include <QNetworkInterface>

#include <algorithm>

namespace leadferry::net {

namespace {

/// Some errors have no value of their own in Qt, only a sentence.
bool isQts(const QString& words, const char* context, const char* text)
{
    return words == QCoreApplication::translate(context, text);
}

bool leadsOut(const QNetworkInterface& interface)
{
    constexpr auto works = QNetworkInterface::IsUp | QNetworkInterface::IsRunning;
    const auto flags = interface.flags();
    const auto addresses = interface.addressEntries();
    return (flags & works) == works && !flags.testFlag(QNetworkInterface::IsLoopBack) &&
           std::any_of(addresses.begin(), addresses.end(),
                       [](const QNetworkAddressEntry& entry) { return !entry.ip().isLinkLocal(); });
}

} // namespace

base::NetworkFault networkFaultOf(QNetworkReply::NetworkError error, const QString& words, bool certificateShown)
{
    using base::NetworkFault;
    static const QHash<QNetworkReply::NetworkError, NetworkFault> faults{
        {QNetworkReply::HostNotFoundError, NetworkFault::HostNotFound},
        {QNetworkReply::ConnectionRefusedError, NetworkFault::Refused},
        {QNetworkReply::TimeoutError, NetworkFault::TimedOut},
        {QNetworkReply::TemporaryNetworkFailureError, NetworkFault::NoNetwork},
        {QNetworkReply::ProxyNotFoundError, NetworkFault::ProxyNotFound},
        {QNetworkReply::ProxyConnectionRefusedError, NetworkFault::ProxyRefused},
        {QNetworkReply::ProxyConnectionClosedError, NetworkFault::ProxyRefused},
        {QNetworkReply::ProxyTimeoutError, NetworkFault::ProxyTimedOut},
        {QNetworkReply::ProxyAuthenticationRequiredError, NetworkFault::ProxyAsksForLogin},
    };
    if (error == QNetworkReply::SslHandshakeFailedError) {
        return certificateShown ? NetworkFault::CertificateRefused : NetworkFault::EncryptionFailed;
    }
    if (error == QNetworkReply::UnknownNetworkError && isQts(words, "QNativeSocketEngine", "Network unreachable")) {
        return NetworkFault::NoNetwork;
    }
    return faults.value(error, NetworkFault::Other);
}

/// A proxy that cannot be reached has no error of its own in Qt 6.4: only the words of its tunnel, which may be
/// translated, say so. A plain request is made to the proxy itself.
base::NetworkFault faultOfProxy(base::NetworkFault fault, const QUrl& url, const QString& words)
{
    using base::NetworkFault;
    const bool tunnel = url.scheme() == QLatin1String("https");
    const auto says = [&](const char* text) { return isQts(words, "QHttpSocketEngine", text); };
    if (tunnel ? says("Proxy connection refused") : fault == NetworkFault::Refused) {
        return NetworkFault::ProxyRefused;
    }
    if (tunnel ? says("Proxy server not found") : fault == NetworkFault::HostNotFound) {
        return NetworkFault::ProxyNotFound;
    }
    if (tunnel && (says("Proxy denied connection") || says("Error communicating with HTTP proxy"))) {
        return NetworkFault::ProxyDenies; // it has answered, but neither 200 nor 407
    }
    return fault;
}

bool hasNetwork()
{
    const auto interfaces = QNetworkInterface::allInterfaces();
    return std::any_of(interfaces.begin(), interfaces.end(), leadsOut);
}

base::NetworkFault faultHere(base::NetworkFault fault, bool hasNetwork)
{
    return fault == base::NetworkFault::HostNotFound && !hasNetwork ? base::NetworkFault::NoNetwork : fault;
}

} // namespace leadferry::net
