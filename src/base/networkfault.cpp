// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/networkfault.h"

#include <QRegularExpression>

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
    FaultName{NetworkFault::ProxyDenies, "proxy-denies"},
};

struct Sentence
{
    NetworkFault fault;
    const char* words; ///< %1: the proxy, or whom the certificate names; %2: who issued it
};

/// Only those that a person can do something about which Qt's own words do not say.
constexpr std::array sentences{
    Sentence{NetworkFault::CertificateRefused,
             "this PC does not trust the certificate that was shown (it names \"%1\", issued by \"%2\"): usually a "
             "company proxy or a virus scanner reads along; ask IT to add its root certificate to this system's store"},
    Sentence{NetworkFault::ProxyNotFound,
             "the name of the proxy \"%1\" is not known: correct the setting network.proxy or the system's"},
    Sentence{NetworkFault::ProxyRefused, "the proxy \"%1\" refuses the connection: ask whoever runs it"},
    Sentence{NetworkFault::ProxyTimedOut, "the proxy \"%1\" does not answer: ask whoever runs it"},
    Sentence{NetworkFault::ProxyAsksForLogin,
             "the proxy \"%1\" asks for a user and password: give them with `leadferryctl proxy-login`"},
    Sentence{NetworkFault::ProxyDenies,
             "the proxy \"%1\" does not let Leadferry through: the user or password kept for it may be wrong "
             "(`leadferryctl proxy-login`), or it does not allow HubSpot; ask whoever runs it"},
};

/// Names come from outside: on one line, without what would end the quotes, and no longer than a name.
QString safe(QString name)
{
    constexpr qsizetype longest = 80;
    name = name.simplified().left(longest);
    return name.remove(QLatin1Char('"')).remove(QLatin1Char('%'));
}

QRegularExpression patternOf(const Sentence& sentence)
{
    QString pattern = QRegularExpression::escape(QLatin1String(sentence.words));
    pattern.replace(QLatin1String("\\%1"), QLatin1String("([^\"]*)"));
    pattern.replace(QLatin1String("\\%2"), QLatin1String("([^\"]*)"));
    return QRegularExpression(pattern);
}

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

QString inWords(const NetworkTrouble& trouble)
{
    for (const Sentence& sentence : sentences) {
        if (sentence.fault == trouble.fault) {
            const bool certificate = trouble.fault == NetworkFault::CertificateRefused;
            const QString words = QLatin1String(sentence.words);
            return certificate ? words.arg(safe(trouble.certificate.subject), safe(trouble.certificate.issuer))
                               : words.arg(safe(trouble.proxy));
        }
    }
    return {};
}

std::optional<NetworkTrouble> networkTroubleIn(const QString& text)
{
    for (const Sentence& sentence : sentences) {
        const auto match = patternOf(sentence).match(text);
        if (!match.hasMatch()) {
            continue;
        }
        if (sentence.fault == NetworkFault::CertificateRefused) {
            return NetworkTrouble{sentence.fault, {match.captured(1), match.captured(2)}, {}};
        }
        return NetworkTrouble{sentence.fault, {}, match.captured(1)};
    }
    return std::nullopt;
}

} // namespace leadferry::base
