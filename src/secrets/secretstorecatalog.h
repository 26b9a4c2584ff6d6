// SPDX-License-Identifier: GPL-3.0-or-later
// The places secrets can be kept in, and how to open them.
//
// To add one: a class behind domain/secretstore.h, its kind and name here, its line in openSecretStore(), and a test
// like those in tests/secrets. There is no kind that keeps secrets as plain text.
#pragma once

#include "domain/secretstore.h"

#include <memory>
#include <optional>

namespace leadferry::secrets {

enum class SecretStoreKind { Keychain, File };

/// As in LEADFERRY_SECRET_STORE: "keychain", "file".
QString toString(SecretStoreKind kind);
std::optional<SecretStoreKind> secretStoreKindFromString(const QString& name);

/// Keychain: not asked yet (see KeychainProbe). File: opened at once, so that a wrong passphrase shows here.
/// Unauthorized: no passphrase, or a wrong one. Storage: the file is damaged or cannot be read.
base::Result<std::unique_ptr<domain::SecretStore>>
openSecretStore(SecretStoreKind kind, const QString& profileDirectory, const QByteArray& passphrase);

} // namespace leadferry::secrets
