// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a secret that is longer than one entry of the store behind may be in several of its entries.
#pragma once

#include "domain/secretstore.h"

#include <memory>

namespace leadferry::secrets {

/// What an entry of Windows' Credential Manager takes (CRED_MAX_CREDENTIAL_BLOB_SIZE).
inline constexpr qsizetype windowsEntryBytes = 2'560;

/// HubSpot promises no limit for the length of a token. A secret that fits is kept as it is. A longer one lies in
/// pieces in one of two slots, "KEY/a/1" to "KEY/b/8", with a table of contents under KEY: the new one is complete in
/// the slot not in use before the table names it, so that a crash leaves the old secret. Threads: as the store behind.
class SplitSecretStore final : public domain::SecretStore
{
public:
    static constexpr int maxPieces = 8;

    /// `maxBytes`: what one entry takes, at least 128 (the table of contents has to fit).
    SplitSecretStore(std::unique_ptr<domain::SecretStore> store, qsizetype maxBytes);

    /// NotFound also when pieces are missing or do not belong together.
    void read(const QString& key, QObject* context, std::function<void(base::Result<QByteArray>)> answer) override;
    /// Invalid when the secret is longer than all pieces of a slot.
    void write(const QString& key, const QByteArray& secret, QObject* context,
               std::function<void(base::Result<void>)> answer) override;
    void remove(const QString& key, QObject* context, std::function<void(base::Result<void>)> answer) override;
    [[nodiscard]] QString description() const override { return m_store->description(); }

private:
    struct Writing;
    struct Gathering;
    void gather(const std::shared_ptr<Gathering>& gathering);
    void writeEntries(const std::shared_ptr<Writing>& writing);
    void removeEntries(QStringList keys, QObject* context, const std::function<void(base::Result<void>)>& answer);

    std::unique_ptr<domain::SecretStore> m_store;
    qsizetype m_maxBytes;
};

} // namespace leadferry::secrets
