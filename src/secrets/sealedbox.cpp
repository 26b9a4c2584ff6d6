// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/sealedbox.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <sodium.h>

#include <cstring>

namespace leadferry::secrets {

namespace {

constexpr char magic[] = "LFSEALED";
constexpr qsizetype magicSize = 8;
constexpr char formatVersion = 1;
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype verifierSize = 32;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype checksumSize = crypto_generichash_BYTES_MIN;
constexpr qsizetype headerSize = magicSize + 1 + 8 + 8 + saltSize + verifierSize + nonceSize + checksumSize;

unsigned char* bytesOf(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

const unsigned char* bytesOf(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(size));
    return bytes;
}

QByteArray littleEndian(quint64 number)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray checksumOf(const QByteArray& bytes)
{
    QByteArray sum(checksumSize, Qt::Uninitialized);
    crypto_generichash(bytesOf(sum), static_cast<std::size_t>(checksumSize), bytesOf(bytes),
                       static_cast<std::size_t>(bytes.size()), nullptr, 0);
    return sum;
}

base::Error damaged(const QString& what)
{
    return {base::ErrorKind::Storage, QStringLiteral("the encrypted secrets are damaged: %1").arg(what)};
}

/// A damaged or forged header must not make us reserve all memory there is.
bool isSane(const GuessCost& cost)
{
    constexpr quint64 mostOperations = 20;
    constexpr quint64 mostMemory = 1024ULL * 1024 * 1024;
    return cost.operations >= crypto_pwhash_OPSLIMIT_MIN && cost.operations <= mostOperations &&
           cost.memoryBytes >= crypto_pwhash_MEMLIMIT_MIN && cost.memoryBytes <= mostMemory;
}

QByteArray textOf(const SecretMap& secrets)
{
    QJsonObject json;
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it) {
        json.insert(it.key(), QString::fromLatin1(it->toBase64()));
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

SecretMap secretsOf(const QByteArray& text)
{
    SecretMap secrets;
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    for (auto it = json.begin(); it != json.end(); ++it) {
        secrets.insert(it.key(), QByteArray::fromBase64(it.value().toString().toLatin1()));
    }
    return secrets;
}

} // namespace

SecretBytes::SecretBytes(std::size_t size) : m_size(size)
{
    if (sodium_init() < 0) {
        qFatal("libsodium cannot be used on this computer");
    }
    m_bytes.reset(static_cast<unsigned char*>(sodium_malloc(size)));
    Q_CHECK_PTR(m_bytes.get());
}

SecretBytes::SecretBytes(const QByteArray& bytes) : SecretBytes(static_cast<std::size_t>(bytes.size()))
{
    std::memcpy(m_bytes.get(), bytes.constData(), m_size);
}

void SecretBytes::Wipe::operator()(unsigned char* bytes) const
{
    sodium_free(bytes);
}

struct SealedBox::Keys
{
    GuessCost cost;
    QByteArray salt;
    QByteArray verifier;
    SecretBytes text{static_cast<std::size_t>(keySize)};
};

struct SealedBox::Header
{
    GuessCost cost;
    QByteArray salt;
    QByteArray verifier;
    QByteArray nonce;

    [[nodiscard]] QByteArray toBytes() const
    {
        const QByteArray fields = QByteArray(magic, magicSize) + formatVersion + littleEndian(cost.operations) +
                                  littleEndian(cost.memoryBytes) + salt + verifier + nonce;
        return fields + checksumOf(fields);
    }

    static base::Result<Header> fromBytes(const QByteArray& bytes)
    {
        if (!bytes.startsWith(QByteArrayView(magic, magicSize)) || bytes.size() < headerSize + tagSize) {
            return damaged(QStringLiteral("this is no complete file of ours"));
        }
        if (bytes.at(magicSize) != formatVersion) {
            return base::Error{base::ErrorKind::Storage,
                               QStringLiteral("the encrypted secrets were written by another version of Leadferry")};
        }
        const QByteArray fields = bytes.left(headerSize - checksumSize);
        if (bytes.mid(fields.size(), checksumSize) != checksumOf(fields)) {
            return damaged(QStringLiteral("the header does not add up"));
        }
        qsizetype at = magicSize + 1;
        const auto take = [&](qsizetype size) {
            at += size;
            return bytes.mid(at - size, size);
        };
        Header header;
        header.cost.operations = qFromLittleEndian<quint64>(take(8).constData());
        header.cost.memoryBytes = qFromLittleEndian<quint64>(take(8).constData());
        header.salt = take(saltSize);
        header.verifier = take(verifierSize);
        header.nonce = take(nonceSize);
        if (!isSane(header.cost)) {
            return damaged(QStringLiteral("the header asks for the impossible"));
        }
        return header;
    }
};

SealedBox::SealedBox(const QByteArray& passphrase, GuessCost cost) : m_passphrase(passphrase), m_cost(cost) {}

SealedBox::~SealedBox() = default;

base::Result<void> SealedBox::derive(const GuessCost& cost, const QByteArray& salt)
{
    if (m_keys && m_keys->cost == cost && m_keys->salt == salt) {
        return {};
    }
    const SecretBytes master(static_cast<std::size_t>(crypto_kdf_KEYBYTES));
    const int failed = crypto_pwhash(master.data(), master.size(), reinterpret_cast<const char*>(m_passphrase.data()),
                                     m_passphrase.size(), bytesOf(salt), cost.operations,
                                     static_cast<std::size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) {
        return base::Error{base::ErrorKind::Storage,
                           QStringLiteral("not enough memory to open the encrypted secrets (%1 MiB are needed)")
                               .arg(cost.memoryBytes / (1024 * 1024))};
    }
    constexpr char purpose[] = "lfsecret";
    static_assert(sizeof(purpose) == crypto_kdf_CONTEXTBYTES + 1);
    auto keys = std::make_unique<Keys>();
    keys->cost = cost;
    keys->salt = salt;
    keys->verifier.resize(verifierSize);
    crypto_kdf_derive_from_key(keys->text.data(), keys->text.size(), 1, purpose, master.data());
    crypto_kdf_derive_from_key(bytesOf(keys->verifier), static_cast<std::size_t>(verifierSize), 2, purpose,
                               master.data());
    m_keys = std::move(keys);
    return {};
}

base::Result<SecretMap> SealedBox::open(const QByteArray& sealed)
{
    const auto header = Header::fromBytes(sealed);
    if (!header) {
        return header.error();
    }
    if (const auto derived = derive(header->cost, header->salt); !derived) {
        return derived.error();
    }
    if (sodium_memcmp(m_keys->verifier.constData(), header->verifier.constData(),
                      static_cast<std::size_t>(verifierSize)) != 0) {
        m_keys.reset();
        return base::Error{
            base::ErrorKind::Unauthorized,
            QStringLiteral("the passphrase does not fit the encrypted secrets; use the one they were made with")};
    }
    const QByteArray authenticated = sealed.left(headerSize);
    const QByteArray cipher = sealed.mid(headerSize);
    QByteArray text(cipher.size() - tagSize, Qt::Uninitialized);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytesOf(text), nullptr, nullptr, bytesOf(cipher), static_cast<std::size_t>(cipher.size()),
        bytesOf(authenticated), static_cast<std::size_t>(authenticated.size()), bytesOf(header->nonce),
        m_keys->text.data());
    if (failed != 0) {
        return damaged(QStringLiteral("their content was changed"));
    }
    const SecretMap secrets = secretsOf(text);
    sodium_memzero(text.data(), static_cast<std::size_t>(text.size()));
    return secrets;
}

base::Result<QByteArray> SealedBox::seal(const SecretMap& secrets)
{
    if (!m_keys) {
        if (const auto derived = derive(m_cost, randomBytes(saltSize)); !derived) {
            return derived.error();
        }
    }
    const Header header{m_keys->cost, m_keys->salt, m_keys->verifier, randomBytes(nonceSize)};
    const QByteArray authenticated = header.toBytes();
    QByteArray text = textOf(secrets);
    QByteArray cipher(text.size() + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytesOf(cipher), nullptr, bytesOf(text), static_cast<std::size_t>(text.size()), bytesOf(authenticated),
        static_cast<std::size_t>(authenticated.size()), nullptr, bytesOf(header.nonce), m_keys->text.data());
    sodium_memzero(text.data(), static_cast<std::size_t>(text.size()));
    return authenticated + cipher;
}

} // namespace leadferry::secrets
