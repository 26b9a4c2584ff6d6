// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/replyaccess.h"

#include "domain/source.h"
#include "ingest/portanswers.h"
#include "ingest/portguard.h"

#include <QUrlQuery>

#include <algorithm>

namespace leadferry::ingest {

using net::HttpRequest;
using net::HttpResponse;

namespace {

constexpr int comeAgainSeconds = 30;

HttpResponse secretCannotBeRead(const QString& why)
{
    return comeAgain(503, comeAgainSeconds,
                     QStringLiteral("The secret of the source cannot be read now: ask again later."), why);
}

HttpResponse unproven(const QString& why)
{
    auto response = HttpResponse::problem(
        401, QStringLiteral("Send the secret of the source as \"Authorization: Bearer SECRET\"."), why);
    response.headers.append("WWW-Authenticate", "Bearer"); // RFC 9110, 15.5.2
    return response;
}

base::Result<void> checkToken(const QByteArray& secret, const HttpRequest& request, qint64 nowMs)
{
    static const SignatureScheme* const bearer = signatureScheme(QStringLiteral("bearer"));
    return checkSignature({bearer, {}, secret}, request, nowMs);
}

bool hasProof(const PortAddress& address)
{
    return address.proof && address.proof->scheme != nullptr;
}

/// Every secret is compared, so that the time it takes says nothing.
QList<const PortAddress*> withTokenOf(const HttpRequest& request, const PortAddresses& addresses, qint64 nowMs)
{
    QList<const PortAddress*> fitting;
    for (const PortAddress& address : addresses) {
        if (hasProof(address) && checkToken(address.proof->secret, request, nowMs)) {
            fitting.append(&address);
        }
    }
    return fitting;
}

ReplyAccess accessByToken(const HttpRequest& request, const PortAddresses& addresses, qint64 nowMs)
{
    const auto fitting = withTokenOf(request, addresses, nowMs);
    if (fitting.size() == 1) {
        return {fitting.first()->name, {}};
    }
    if (fitting.size() > 1) {
        return {{},
                HttpResponse::problem(400, QStringLiteral("Several sources have this secret: name the one meant with "
                                                          "source=NAME in the address."))};
    }
    const auto unread = std::find_if(addresses.cbegin(), addresses.cend(), [](const auto& a) { return !a.proof; });
    if (unread != addresses.cend()) {
        return {{}, secretCannotBeRead(unread->proof.error().message)};
    }
    const QString why = QStringLiteral("Authorization is not the secret of any source");
    return {domain::portSource, unproven(why), why};
}

ReplyAccess accessByName(const QString& name, const HttpRequest& request, const PortAddresses& addresses, qint64 nowMs)
{
    if (name == domain::portSource || name == domain::folderSource) {
        return {name, {}};
    }
    const auto address = addresses.constFind(name);
    if (address == addresses.constEnd()) {
        return {name, HttpResponse::problem(404, QStringLiteral("There is no source of this name: add it in "
                                                                "Leadferry, or correct the address."))};
    }
    if (!address->proof) {
        return {name, secretCannotBeRead(address->proof.error().message)};
    }
    if (address->proof->scheme == nullptr) {
        return {name, {}};
    }
    const auto proven = checkToken(address->proof->secret, request, nowMs);
    return proven ? ReplyAccess{name, {}} : ReplyAccess{name, unproven(proven.error().message), proven.error().message};
}

QStringList publicHosts(const PortAddresses& addresses)
{
    QStringList hosts;
    for (const PortAddress& address : addresses) {
        hosts += address.hosts;
    }
    return hosts;
}

/// Only to a source that asks for something, and by a name of its own.
bool leadsTo(const QString& source, const HttpRequest& request, const PortAddresses& addresses)
{
    const auto address = addresses.constFind(source);
    return address != addresses.constEnd() && hasProof(*address) && isAddressedToUs(request, address->hosts);
}

/// It has come through a proxy, which may have made a name of this computer of its own.
bool isForwarded(const HttpRequest& request)
{
    return request.headers.contains("Forwarded") || request.headers.contains("X-Forwarded-For") ||
           request.headers.contains("X-Real-IP") || request.headers.contains("Via");
}

/// Whoever is not on this computer proves who he is.
ReplyAccess withProof(const ReplyAccess& access, const HttpRequest& request, const PortAddresses& addresses)
{
    const auto address = addresses.constFind(access.source);
    if (access.refusal || !isForwarded(request) || (address != addresses.constEnd() && hasProof(*address))) {
        return access;
    }
    const QString why = QStringLiteral("what comes through a proxy reads no answers without the secret of a source");
    return {access.source, unproven(why), why};
}

} // namespace

ReplyAccess accessOf(const HttpRequest& request, const PortAddresses& addresses, qint64 nowMs)
{
    const bool isFromHere = isAddressedToUs(request, {});
    if (!isFromHere && !isAddressedToUs(request, publicHosts(addresses))) {
        return {{}, notAddressedToUs()};
    }
    if (isOfForeignOrigin(request)) {
        return {{}, foreignOrigin()};
    }
    const QStringList names = QUrlQuery(request.url).allQueryItemValues(QStringLiteral("source"), QUrl::FullyDecoded);
    if (names.size() > 1) {
        return {{}, HttpResponse::problem(400, QStringLiteral("Name one source, not several."))};
    }
    if (names.isEmpty() && isFromHere && !request.headers.contains("Authorization")) {
        return withProof({domain::portSource, {}}, request, addresses);
    }
    const ReplyAccess access = names.isEmpty() ? accessByToken(request, addresses, nowMs)
                                               : accessByName(names.first(), request, addresses, nowMs);
    const bool isRefused = access.refusal && access.refusal->status != 404; // who is there, only those inside learn
    return isFromHere || isRefused || leadsTo(access.source, request, addresses) ? withProof(access, request, addresses)
                                                                                 : ReplyAccess{{}, notAddressedToUs()};
}

} // namespace leadferry::ingest
