// SPDX-License-Identifier: GPL-3.0-or-later
// The encrypted form of a set of secrets: a passphrase, Argon2id and XChaCha20-Poly1305 (libsodium). Bytes in, bytes
// out.
//
//   magic "LFSEALED"  version 1 B  operations 8 B  memory 8 B  salt 16 B  verifier 32 B  nonce 24 B  checksum 16 B
//   sealed text
//
// Numbers are little-endian. Argon2id(passphrase, salt) gives a master key; from it come the key of the text and the
// verifier, which tells a wrong passphrase from a damaged file. The checksum (BLAKE2b of everything before it) tells a
// damaged header from either. The whole header is authenticated together with the text: JSON, key → secret in base64.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <memory>
#include <optional>

namespace leadferry::secrets {

using SecretMap = QMap<QString, QByteArray>;

/// What a guess at the passphrase costs. The default takes some 0.1 to 0.3 s and 64 MiB: once per start here, once per
/// guess for a thief.
struct GuessCost
{
    quint64 operations = 3;
    quint64 memoryBytes = 64ULL * 1024 * 1024;
    bool operator==(const GuessCost&) const = default;
};

/// Bytes that are wiped when they go.
class SecretBytes
{
public:
    explicit SecretBytes(std::size_t size);
    explicit SecretBytes(const QByteArray& bytes);
    [[nodiscard]] unsigned char* data() const { return m_bytes.get(); }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    struct Wipe
    {
        void operator()(unsigned char* bytes) const;
    };
    std::unique_ptr<unsigned char, Wipe> m_bytes;
    std::size_t m_size;
};

/// Keeps the derived key between calls. Not for use from two threads at once.
class SealedBox
{
public:
    explicit SealedBox(const QByteArray& passphrase, GuessCost cost = {});
    ~SealedBox();
    Q_DISABLE_COPY_MOVE(SealedBox)

    /// Unauthorized: the passphrase is another one. Storage: the bytes are damaged, or from a newer version.
    base::Result<SecretMap> open(const QByteArray& sealed);
    /// With the salt and cost of what was opened last, else with a new salt; always with a new nonce.
    base::Result<QByteArray> seal(const SecretMap& secrets);

private:
    struct Header;
    struct Keys;

    base::Result<void> derive(const GuessCost& cost, const QByteArray& salt);

    SecretBytes m_passphrase;
    GuessCost m_cost;
    std::unique_ptr<Keys> m_keys;
};

} // namespace leadferry::secrets
