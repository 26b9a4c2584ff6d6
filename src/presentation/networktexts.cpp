// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/networktexts.h"

#include "presentation/repairtexts.h"

#include <QCoreApplication>

namespace leadferry::presentation {

using base::NetworkFault;

namespace {

struct NetworkTexts
{
    Q_DECLARE_TR_FUNCTIONS(NetworkTexts)
};

} // namespace

ProblemText networkProblem(const base::NetworkTrouble& trouble)
{
    switch (trouble.fault) {
    case NetworkFault::CertificateRefused:
        return {
            NetworkTexts::tr("This PC does not trust HubSpot’s certificate"),
            NetworkTexts::tr("It names “%1” and was issued by “%2”: usually a company proxy or a virus scanner that "
                             "reads along. Ask your IT to add its root certificate to this system’s certificate "
                             "store.")
                .arg(trouble.certificate.subject, trouble.certificate.issuer)};
    case NetworkFault::ProxyNotFound:
        return {NetworkTexts::tr("The proxy is not found"),
                NetworkTexts::tr("The name “%1” is not known. Correct the proxy’s address.").arg(trouble.proxy)};
    case NetworkFault::ProxyRefused:
        return {NetworkTexts::tr("The proxy refuses the connection"),
                NetworkTexts::tr("Ask whoever runs “%1” to let this PC reach api.hubapi.com.").arg(trouble.proxy)};
    case NetworkFault::ProxyTimedOut:
        return {NetworkTexts::tr("The proxy does not answer"),
                NetworkTexts::tr("Check “%1”, or ask whoever runs it.").arg(trouble.proxy)};
    case NetworkFault::ProxyAsksForLogin:
        return {NetworkTexts::tr("The proxy asks for a user and password"),
                NetworkTexts::tr("Run the check-up and enter those for “%1” there.").arg(trouble.proxy)};
    case NetworkFault::ProxyDenies:
        return {
            NetworkTexts::tr("The proxy does not let Leadferry through"),
            NetworkTexts::tr("Run the check-up and enter the user and password for “%1” again. If they are right, ask "
                             "whoever runs it to allow api.hubapi.com.")
                .arg(trouble.proxy)};
    case NetworkFault::Other:
    case NetworkFault::HostNotFound:
    case NetworkFault::Refused:
    case NetworkFault::TimedOut:
    case NetworkFault::NoNetwork:
    case NetworkFault::EncryptionFailed:
        break;
    }
    return {};
}

QString unreachedWords(NetworkFault fault)
{
    switch (fault) {
    case NetworkFault::Refused:
        return NetworkTexts::tr("Nobody listens at its address");
    case NetworkFault::HostNotFound:
        return NetworkTexts::tr("The name in its address is not known");
    case NetworkFault::TimedOut:
        return NetworkTexts::tr("Its address did not answer in time");
    case NetworkFault::NoNetwork:
        return NetworkTexts::tr("This PC has no network");
    case NetworkFault::CertificateRefused:
    case NetworkFault::EncryptionFailed:
        return NetworkTexts::tr("Its address makes no encrypted connection");
    case NetworkFault::ProxyNotFound:
    case NetworkFault::ProxyRefused:
    case NetworkFault::ProxyTimedOut:
    case NetworkFault::ProxyAsksForLogin:
    case NetworkFault::ProxyDenies:
        return NetworkTexts::tr("The proxy did not let it through");
    case NetworkFault::Other:
        break;
    }
    return NetworkTexts::tr("Its address is not reached");
}

} // namespace leadferry::presentation
