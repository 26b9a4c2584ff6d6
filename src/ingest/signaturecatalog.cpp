// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/signaturecatalog.h"

#include <algorithm>

namespace leadferry::ingest {

namespace {

constexpr auto sha1 = QCryptographicHash::Sha1;
constexpr auto sha256 = QCryptographicHash::Sha256;
constexpr bool chosen = true;

template <typename Predicate> const SignatureScheme* schemeWhere(Predicate fits)
{
    const auto& schemes = signatureSchemes();
    const auto found = std::find_if(schemes.begin(), schemes.end(), fits);
    return found == schemes.end() ? nullptr : &*found;
}

QString named(const char* name)
{
    return QString::fromLatin1(name);
}

} // namespace

const QList<SignatureScheme>& signatureSchemes()
{
    // clang-format off
    static const QList<SignatureScheme> schemes{
        // Ways that many share. Bearer tokens: RFC 6750, 2.1.
        {named("bearer"), "Authorization", "Bearer ", {}, {}, {}},
        {named("header"), "X-API-Key", {}, {}, {}, {named("zendesk-sunshine")}, sha256, chosen},
        {named("key"), "?key", {}, {}, {}, {}},
        {named("hmac"), "X-Signature", "sha256=", "{body}", {}, {}, sha256, chosen},
        // https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
        {named("standard"), "webhook-signature", "v1,", "{webhook-id}.{webhook-timestamp}.{body}", "webhook-timestamp", {named("standard")}, sha256, !chosen, SecretForm::Whsec},
        // Platforms.
        // The Chat integration: https://github.com/botpress/botpress/blob/master/integrations/chat/src/signal-emitter/webhook.ts
        {named("botpress"), "X-Secret-Key", {}, {}, {}, {named("botpress")}},
        {named("chatwoot"), "X-Chatwoot-Signature", "sha256=", "{X-Chatwoot-Timestamp}.{body}", "X-Chatwoot-Timestamp", {named("chatwoot")}},
        // https://docs.crisp.chat/references/web-hooks/v1/
        {named("crisp"), "X-Crisp-Signature", {}, "[{X-Crisp-Request-Timestamp};{body}]", "X-Crisp-Request-Timestamp", {named("crisp")}},
        // https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation
        {named("hubspot"), "X-HubSpot-Signature-v3", {}, "{method}{uri}{body}{X-HubSpot-Request-Timestamp}", "X-HubSpot-Request-Timestamp", {named("hubspot")}},
        // https://developers.intercom.com/docs/references/webhooks/webhook-models
        {named("intercom"), "X-Hub-Signature", "sha1=", "{body}", {}, {named("intercom")}, sha1, !chosen, SecretForm::Text, Handshake::Head},
        // https://developers.facebook.com/docs/graph-api/webhooks/getting-started
        {named("meta"), "X-Hub-Signature-256", "sha256=", "{body}", {}, {named("whatsapp")}, sha256, !chosen, SecretForm::Text, Handshake::Challenge},
        // https://platform.text.com/docs/management/webhooks
        {named("livechat"), "/secret_key", {}, {}, {}, {named("livechat")}},
        // https://developer.tawk.to/webhooks/
        {named("tawk"), "X-Tawk-Signature", {}, "{body}", {}, {named("tawk")}, sha1},
        // https://developers.tidio.com/docs/webhooks-signature-verification
        {named("tidio"), "X-Tidio-Signature", "s=", "{body}_{t}", "t", {named("tidio")}},
        {named("typeform"), "Typeform-Signature", "sha256=", "{body}", {}, {named("typeform")}},
        // https://developer.zendesk.com/documentation/webhooks/verifying/
        {named("zendesk"), "X-Zendesk-Webhook-Signature", {}, "{X-Zendesk-Webhook-Signature-Timestamp}{body}", "X-Zendesk-Webhook-Signature-Timestamp", {}},
    };
    // clang-format on
    return schemes;
}

const SignatureScheme* signatureScheme(const QString& name)
{
    return schemeWhere([&](const SignatureScheme& scheme) { return scheme.name == name; });
}

const SignatureScheme* schemeOfFormat(const QString& format)
{
    return schemeWhere([&](const SignatureScheme& scheme) { return scheme.formats.contains(format); });
}

QString secretInBody(const SignatureScheme& scheme)
{
    return scheme.header.startsWith('/') ? QString::fromLatin1(scheme.header.mid(1)).replace(u'/', u'.') : QString();
}

} // namespace leadferry::ingest
