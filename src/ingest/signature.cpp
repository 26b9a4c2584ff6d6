// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/signature.h"

#include "base/json.h"
#include "ingest/platformtime.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QUrlQuery>

#include <sodium.h>

#include <optional>

namespace leadferry::ingest {

using base::Error;
using base::ErrorKind;
using base::Result;
using net::HttpRequest;

namespace {

constexpr qint64 toleranceMs = 300'000;
constexpr auto strictBase64 = QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors;

Error refusal(const QString& why)
{
    return {ErrorKind::Unauthorized, why};
}

QByteArray headerOf(const SourceProof& proof)
{
    return proof.header.isEmpty() ? proof.scheme->header : proof.header;
}

/// The secret that the sender put into the body; nothing where there is no text.
std::optional<QByteArray> textInBody(const HttpRequest& request, const SignatureScheme& scheme)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    const QJsonValue value = base::valueAt(document.object(), secretInBody(scheme));
    return value.isString() ? std::optional(value.toString().toUtf8()) : std::nullopt;
}

/// A header that is there once; nothing else can be trusted.
std::optional<QByteArray> onlyHeader(const HttpRequest& request, const QByteArray& name)
{
    if (name.startsWith('?')) {
        const QUrlQuery query(request.url);
        const QStringList values = query.allQueryItemValues(QString::fromLatin1(name.mid(1)), QUrl::FullyDecoded);
        return values.size() == 1 ? std::optional(values.constFirst().toUtf8()) : std::nullopt;
    }
    return request.headers.count(name) == 1 ? std::optional(request.headers.value(name).trimmed()) : std::nullopt;
}

/// "whsec_…" also as some print it, "v1,whsec_…".
std::optional<QByteArray> keyOf(const SignatureScheme& scheme, QByteArray secret)
{
    switch (scheme.secret) {
    case SecretForm::Text:
        return secret;
    case SecretForm::Whsec:
        break;
    }
    secret = secret.startsWith("v1,") ? secret.mid(3) : secret;
    if (!secret.startsWith("whsec_")) {
        return std::nullopt;
    }
    const auto decoded = QByteArray::fromBase64Encoding(secret.mid(6), strictBase64);
    return decoded && !(*decoded).isEmpty() ? std::optional(*decoded) : std::nullopt;
}

/// "t" in "t=1680652800,s=c64b…".
std::optional<QByteArray> fieldIn(const QByteArray& value, const QByteArray& name)
{
    const QByteArrayList fields = value.split(',');
    for (const QByteArray& field : fields) {
        if (field.trimmed().startsWith(name + '=')) {
            return field.trimmed().mid(name.size() + 1);
        }
    }
    return std::nullopt;
}

/// As the sender saw it, before a proxy or tunnel undid its TLS, with just those characters decoded that HubSpot
/// decodes (request-validation, "Validate the v3 request signature").
QByteArray addressAsSigned(const HttpRequest& request)
{
    static const QByteArray decoded = ":/?@!$'()*,;";
    QByteArray address = "https://" + request.headers.value("Host") + request.url.toEncoded();
    for (const char c : decoded) {
        const QByteArray encoded = '%' + QByteArray(1, c).toHex();
        address.replace(encoded, QByteArray(1, c)).replace(encoded.toUpper(), QByteArray(1, c));
    }
    return address;
}

/// What a name in braces stands for; nothing when the request does not have it.
std::optional<QByteArray> partNamed(const QByteArray& name, const SourceProof& proof, const HttpRequest& request)
{
    if (name == "body") {
        return request.body;
    }
    if (name == "method") {
        return request.method;
    }
    if (name == "uri") {
        return addressAsSigned(request);
    }
    if (auto header = onlyHeader(request, name)) {
        return header;
    }
    return fieldIn(request.headers.value(headerOf(proof)), name);
}

Result<QByteArray> signedText(const SourceProof& proof, const HttpRequest& request)
{
    const QByteArray& pattern = proof.scheme->signedText;
    QByteArray text;
    for (qsizetype at = 0; at < pattern.size();) {
        if (pattern.at(at) != '{') {
            text.append(pattern.at(at++));
            continue;
        }
        const qsizetype end = pattern.indexOf('}', at);
        const QByteArray name = pattern.mid(at + 1, end - at - 1);
        const auto part = partNamed(name, proof, request);
        if (!part) {
            return refusal(QStringLiteral("%1 is missing, or is there more than once").arg(QString::fromLatin1(name)));
        }
        text.append(*part);
        at = end + 1;
    }
    return text;
}

Result<void> checkTime(const SourceProof& proof, const HttpRequest& request, qint64 nowMs)
{
    const QByteArray& name = proof.scheme->time;
    if (name.isEmpty()) {
        return {};
    }
    const auto text = partNamed(name, proof, request);
    const auto time = text ? platformTime(QString::fromLatin1(*text)) : std::nullopt;
    if (!time) {
        return refusal(QStringLiteral("%1 is missing or is no time").arg(QString::fromLatin1(name)));
    }
    return qAbs(*time - nowMs) <= toleranceMs
               ? Result<void>()
               : refusal(QStringLiteral("%1 is more than five minutes away from this PC's clock")
                             .arg(QString::fromLatin1(name)));
}

/// In hex or base64; its length says which.
QByteArray digestFrom(const QByteArray& written, qsizetype bytes)
{
    if (written.size() == 2 * bytes) {
        return QByteArray::fromHex(written);
    }
    const auto decoded = QByteArray::fromBase64Encoding(written, strictBase64);
    return decoded ? *decoded : QByteArray();
}

/// Each on its own, without the prefix.
QByteArrayList proofsIn(const QByteArray& value, const SignatureScheme& scheme)
{
    const bool hasFields = fieldIn(value, scheme.time).has_value();
    QByteArrayList proofs;
    const QByteArrayList written = hasFields ? value.split(',') : value.split(' ');
    for (const QByteArray& proof : written) {
        const QByteArray trimmed = proof.trimmed();
        proofs.append(trimmed.startsWith(scheme.prefix) ? trimmed.mid(scheme.prefix.size()) : trimmed);
    }
    return proofs;
}

bool isSigned(const QByteArray& value, const QByteArray& text, const QByteArray& key, const SignatureScheme& scheme)
{
    const QByteArray expected = QMessageAuthenticationCode::hash(text, key, scheme.hash);
    bool fits = false;
    const QByteArrayList proofs = proofsIn(value, scheme);
    for (const QByteArray& proof : proofs) {
        fits = sameSecret(digestFrom(proof, expected.size()), expected) || fits;
    }
    return fits;
}

/// The secret itself stands there. A token's scheme is written in any case (RFC 9110, 11.1).
bool isSecret(const QByteArray& value, const QByteArray& secret, const SignatureScheme& scheme)
{
    const qsizetype prefix = scheme.prefix.size();
    const bool hasPrefix = prefix > 0 && value.left(prefix).compare(scheme.prefix, Qt::CaseInsensitive) == 0;
    return sameSecret(hasPrefix ? value.mid(prefix).trimmed() : value, secret);
}

} // namespace

bool sameSecret(const QByteArray& given, const QByteArray& expected)
{
    // Digests have one length, so nothing is told by comparing lengths first.
    const QByteArray one = QCryptographicHash::hash(given, QCryptographicHash::Sha256);
    const QByteArray other = QCryptographicHash::hash(expected, QCryptographicHash::Sha256);
    return sodium_memcmp(one.constData(), other.constData(), static_cast<size_t>(one.size())) == 0;
}

QString placeOfProof(const SourceProof& proof)
{
    if (const QString path = proof.scheme ? secretInBody(*proof.scheme) : QString(); !path.isEmpty()) {
        return QStringLiteral("%1 in the body").arg(path);
    }
    const QByteArray header = headerOf(proof);
    return header.startsWith('?') ? QStringLiteral("%1 in the address").arg(QString::fromLatin1(header.mid(1)))
                                  : QString::fromLatin1(header);
}

Result<void> checkSecret(const SignatureScheme& scheme, const QByteArray& secret)
{
    constexpr qsizetype most = 1024;
    if (secret.isEmpty() || secret.size() > most) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("the secret is empty or longer than a thousand characters: copy "
                                    "it again from the sender's settings")};
    }
    return keyOf(scheme, secret)
               ? Result<void>()
               : Error{ErrorKind::Invalid, QStringLiteral("this is no secret of Standard Webhooks: it begins with "
                                                          "whsec_, with base64 after it")};
}

Result<void> checkSignature(const SourceProof& proof, const HttpRequest& request, qint64 nowMs)
{
    if (proof.scheme == nullptr) {
        return {};
    }
    const auto key = keyOf(*proof.scheme, proof.secret);
    if (!key || key->isEmpty()) {
        return refusal(QStringLiteral("no secret is kept for this source")); // nothing fits an empty one
    }
    const bool inBody = !secretInBody(*proof.scheme).isEmpty();
    const auto value = inBody ? textInBody(request, *proof.scheme) : onlyHeader(request, headerOf(proof));
    if (!value || value->isEmpty()) {
        return refusal(QStringLiteral("%1 is missing, or is there more than once").arg(placeOfProof(proof)));
    }
    if (proof.scheme->signedText.isEmpty()) {
        return isSecret(*value, *key, *proof.scheme)
                   ? Result<void>()
                   : refusal(QStringLiteral("%1 is not the secret of this source").arg(placeOfProof(proof)));
    }
    if (auto timely = checkTime(proof, request, nowMs); !timely) {
        return timely;
    }
    const auto text = signedText(proof, request);
    if (!text) {
        return text.error();
    }
    return isSigned(*value, *text, *key, *proof.scheme)
               ? Result<void>()
               : refusal(
                     QStringLiteral("%1 does not fit the body and the secret of this source").arg(placeOfProof(proof)));
}

} // namespace leadferry::ingest
