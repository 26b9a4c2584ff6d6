// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signatureschemes.h"

#include "domain/source.h"
#include "ingest/signature.h"

namespace leadferry::app {

namespace {

std::optional<GuardProblem> headerProblem(const ingest::SignatureScheme& scheme, const QString& header)
{
    if (header.isEmpty()) {
        return std::nullopt;
    }
    if (!scheme.choosesHeader) {
        return GuardProblem{GuardFault::Header,
                            QStringLiteral("the scheme %1 has a header of its own: leave it out").arg(scheme.name)};
    }
    const auto checked = domain::checkHeaderName(header);
    return checked ? std::nullopt : std::optional(GuardProblem{GuardFault::Header, checked.error().message});
}

std::optional<GuardProblem> secretProblem(const ingest::SignatureScheme& scheme, const std::optional<QString>& secret)
{
    if (!secret) {
        return std::nullopt;
    }
    const QByteArray bytes = secret->trimmed().toUtf8();
    const auto checked = ingest::checkSecret(scheme, bytes);
    const bool hasForm = scheme.secret == ingest::SecretForm::Whsec && !bytes.isEmpty();
    return checked ? std::nullopt
                   : std::optional(
                         GuardProblem{hasForm ? GuardFault::SecretForm : GuardFault::Secret, checked.error().message});
}

QStringList schemeNames()
{
    QStringList names{QStringLiteral("none")};
    for (const auto& scheme : ingest::signatureSchemes()) {
        names.append(scheme.name);
    }
    return names;
}

} // namespace

QList<SignatureSchemeDescription> signatureSchemes()
{
    QList<SignatureSchemeDescription> descriptions;
    for (const auto& scheme : ingest::signatureSchemes()) {
        descriptions.append({scheme.name, QString::fromLatin1(scheme.header), scheme.choosesHeader,
                             scheme.handshake == ingest::Handshake::Challenge});
    }
    return descriptions;
}

QString schemeOfFormat(const QJsonValue& format)
{
    const QString name = format.isObject() ? format[QLatin1String("extends")].toString() : format.toString();
    const auto* scheme = ingest::schemeOfFormat(name);
    return scheme == nullptr ? QString() : scheme->name;
}

std::optional<GuardProblem> problemOf(const SourceGuard& guard)
{
    const auto hosts = domain::hostsFromText(guard.hosts);
    if (!hosts) {
        return GuardProblem{GuardFault::Hosts, hosts.error().message};
    }
    if (guard.scheme.isEmpty() || guard.scheme == QLatin1String("none")) {
        return hosts->isEmpty()
                   ? std::nullopt
                   : std::optional(GuardProblem{
                         GuardFault::HostsUnsigned,
                         QStringLiteral("whoever knows a public name could send events: choose a scheme with it, and "
                                        "give the secret")});
    }
    const auto* scheme = ingest::signatureScheme(guard.scheme);
    if (scheme == nullptr) {
        return GuardProblem{GuardFault::UnknownScheme,
                            QStringLiteral("there is no scheme \"%1\"; choose one of %2")
                                .arg(guard.scheme, schemeNames().join(QStringLiteral(", ")))};
    }
    if (auto problem = headerProblem(*scheme, guard.header)) {
        return problem;
    }
    return secretProblem(*scheme, guard.secret);
}

} // namespace leadferry::app
