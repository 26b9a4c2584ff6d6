// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sourceediting.h"

#include "app/replydestination.h"
#include "app/signatureschemes.h"
#include "ingest/formatcatalog.h"
#include "ingest/signaturecatalog.h"

#include <QDir>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::Source;

namespace {

constexpr QLatin1String formatName("format");
constexpr QLatin1String schemeName("scheme");
constexpr QLatin1String headerName("header");
constexpr QLatin1String hostsName("hosts");
constexpr QLatin1String secretName("secret");
constexpr QLatin1String tokenName("verifyToken");
constexpr QLatin1String replyWayName("replyWay");
constexpr QLatin1String replyToName("replyTo");

Error invalid(const QString& why)
{
    return {ErrorKind::Invalid, why};
}

/// The port and the folder are there by themselves, for everybody on this computer.
Result<void> checkBuiltIn(const Source& source, const QJsonObject& arguments)
{
    for (const QLatin1String name : {formatName, QLatin1String("bot"), schemeName, headerName, hostsName, secretName}) {
        if (!source.isNamed() && arguments.contains(name)) {
            return invalid(
                QStringLiteral("the %1 takes Leadferry's own form from every chatbot on this computer: add a "
                               "source for another format, for one chatbot, or with a signature")
                    .arg(source.name));
        }
    }
    return {};
}

/// Given, or that of the format's platform where only a secret is given.
QString wantedScheme(const Source& source, const QJsonObject& arguments)
{
    if (arguments.contains(schemeName)) {
        const QString scheme = arguments.value(schemeName).toString();
        return scheme == QLatin1String("none") ? QString() : scheme;
    }
    if (!source.scheme.isEmpty() || !arguments.contains(secretName)) {
        return source.scheme;
    }
    const QString ofFormat = schemeOfFormat(source.format);
    return ofFormat.isEmpty() ? QStringLiteral("hmac") : ofFormat;
}

Result<void> checkSecrets(const Source& before, const Source& after, const QJsonObject& arguments)
{
    if (after.scheme.isEmpty()) {
        return arguments.contains(secretName) || arguments.contains(tokenName)
                   ? invalid(QStringLiteral("without a scheme there is nothing to check a secret with"))
                   : Result<void>();
    }
    if (after.scheme != before.scheme && !arguments.contains(secretName)) {
        return invalid(QStringLiteral("the scheme %1 needs the secret that the sender has").arg(after.scheme));
    }
    const bool asks = ingest::signatureScheme(after.scheme)->handshake == ingest::Handshake::Challenge;
    return arguments.contains(tokenName) && !asks
               ? invalid(QStringLiteral("the scheme %1 knows no verify token: leave it out").arg(after.scheme))
               : Result<void>();
}

Result<void> guard(const Source& before, Source& source, const QJsonObject& arguments)
{
    source.scheme = wantedScheme(source, arguments);
    const QString header = source.scheme == before.scheme ? before.header : QString();
    const QString hosts = arguments.value(hostsName).toString(before.hosts.join(QLatin1Char(' ')));
    SourceGuard wanted{source.scheme, arguments.value(headerName).toString(header).trimmed(), hosts, std::nullopt};
    if (arguments.contains(secretName)) {
        wanted.secret = arguments.value(secretName).toString();
    }
    if (const auto problem = problemOf(wanted)) {
        return invalid(problem->message);
    }
    source.header = source.scheme.isEmpty() ? QString() : wanted.header;
    source.hosts = domain::hostsFromText(hosts).value();
    return checkSecrets(before, source, arguments);
}

/// As given; an address or a folder alone says the way, and another way alone leaves the old place behind.
Result<ReplyDestination> wantedReplies(const Source& source, const QJsonObject& arguments)
{
    const QString to = arguments.value(replyToName).toString().trimmed();
    if (!arguments.contains(replyWayName)) {
        return arguments.contains(replyToName) ? ReplyDestination{wayFor(to), to}
                                               : ReplyDestination{source.replyWay, source.replyTo};
    }
    const QString name = arguments.value(replyWayName).toString();
    const auto way = domain::replyWayFromString(name);
    if (!way) {
        return invalid(
            QStringLiteral("there is no way \"%1\" for answers; choose one of fetch, post, outbox").arg(name));
    }
    const bool keepsPlace = *way == source.replyWay && !arguments.contains(replyToName);
    return ReplyDestination{*way, keepsPlace ? source.replyTo : to};
}

Result<void> answer(Source& source, const QJsonObject& arguments)
{
    if (!arguments.contains(replyWayName) && !arguments.contains(replyToName)) {
        return {};
    }
    const auto wanted = wantedReplies(source, arguments);
    if (!wanted) {
        return wanted.error();
    }
    if (const auto problem = problemOf(*wanted, {})) {
        return invalid(problem->message);
    }
    source.replyWay = wanted->way;
    source.replyTo = wanted->way == domain::ReplyWay::Outbox ? QDir::cleanPath(wanted->to) : wanted->to;
    return {};
}

} // namespace

Result<Source> editedSource(const Source& before, const QJsonObject& arguments)
{
    if (const auto fits = checkBuiltIn(before, arguments); !fits) {
        return fits.error();
    }
    Source source = before;
    if (arguments.contains(formatName)) {
        const auto format = ingest::formatFrom(arguments.value(formatName));
        if (!format) {
            return format.error();
        }
        source.format = arguments.value(formatName);
    }
    source.bot = arguments.value(QLatin1String("bot")).toString(source.bot).trimmed();
    source.shadow = arguments.value(QLatin1String("shadow")).toBool(source.shadow);
    if (const auto guarded = guard(before, source, arguments); !guarded) {
        return guarded.error();
    }
    const auto answered = answer(source, arguments);
    return answered ? Result<Source>(source) : answered.error();
}

} // namespace leadferry::app
