// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/handshake.h"

#include <QUrlQuery>

namespace leadferry::ingest {

using net::HttpRequest;
using net::HttpResponse;

namespace {

Handshake handshakeOf(const SourceProof& proof)
{
    return proof.scheme == nullptr ? Handshake::None : proof.scheme->handshake;
}

QByteArray only(const QUrlQuery& query, const char* name)
{
    const QStringList values = query.allQueryItemValues(QLatin1String(name), QUrl::FullyDecoded);
    return values.size() == 1 ? values.constFirst().toUtf8() : QByteArray();
}

/// https://developers.facebook.com/docs/graph-api/webhooks/getting-started: the challenge comes back as plain text.
HttpResponse answerToChallenge(const SourceProof& proof, const HttpRequest& request)
{
    const QUrlQuery query(request.url);
    const QByteArray challenge = only(query, "hub.challenge");
    const bool fits = !proof.verifyToken.isEmpty() && sameSecret(only(query, "hub.verify_token"), proof.verifyToken);
    if (only(query, "hub.mode") != "subscribe" || challenge.isEmpty() || !fits) {
        return HttpResponse::problem(403, QStringLiteral("The verify token does not fit: enter the same one at the "
                                                         "platform and in Leadferry."));
    }
    return {200, {{"Content-Type", "text/plain; charset=utf-8"}, {"X-Content-Type-Options", "nosniff"}}, challenge};
}

} // namespace

std::optional<HttpResponse> answerToHandshake(const SourceProof& proof, const HttpRequest& request)
{
    switch (handshakeOf(proof)) {
    case Handshake::None:
        return std::nullopt;
    case Handshake::Head:
        return request.method == "HEAD" ? std::optional(HttpResponse{200, {}, {}}) : std::nullopt;
    case Handshake::Challenge:
        return request.method == "GET" ? std::optional(answerToChallenge(proof, request)) : std::nullopt;
    }
    return std::nullopt;
}

QByteArray methodsOf(const SourceProof& proof)
{
    switch (handshakeOf(proof)) {
    case Handshake::None:
        return "POST";
    case Handshake::Head:
        return "HEAD, POST";
    case Handshake::Challenge:
        return "GET, POST";
    }
    return "POST";
}

} // namespace leadferry::ingest
