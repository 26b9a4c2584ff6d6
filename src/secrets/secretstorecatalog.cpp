// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretstorecatalog.h"

#include "secrets/filesecretstore.h"
#include "secrets/keychainsecretstore.h"
#include "secrets/splitsecretstore.h"

namespace leadferry::secrets {

namespace {

base::Result<std::unique_ptr<domain::SecretStore>> openFile(const QString& profileDirectory,
                                                            const QByteArray& passphrase)
{
    if (passphrase.isEmpty()) {
        return base::Error{base::ErrorKind::Unauthorized,
                           QStringLiteral("the encrypted secrets file needs a passphrase; set LEADFERRY_PASSPHRASE")};
    }
    auto store = std::make_unique<FileSecretStore>(FileSecretStore::pathIn(profileDirectory), passphrase);
    if (const auto opened = store->check(); !opened) {
        return opened.error();
    }
    return std::unique_ptr<domain::SecretStore>(std::move(store));
}

std::unique_ptr<domain::SecretStore> openKeychain(const QString& profileDirectory)
{
    auto keychain = std::make_unique<KeychainSecretStore>(KeychainSecretStore::serviceOf(profileDirectory));
#if defined(Q_OS_WIN)
    return std::make_unique<SplitSecretStore>(std::move(keychain), windowsEntryBytes);
#else
    return keychain;
#endif
}

} // namespace

QString toString(SecretStoreKind kind)
{
    switch (kind) {
    case SecretStoreKind::Keychain:
        return QStringLiteral("keychain");
    case SecretStoreKind::File:
        return QStringLiteral("file");
    }
    Q_UNREACHABLE();
}

std::optional<SecretStoreKind> secretStoreKindFromString(const QString& name)
{
    for (const SecretStoreKind kind : {SecretStoreKind::Keychain, SecretStoreKind::File}) {
        if (toString(kind) == name) {
            return kind;
        }
    }
    return std::nullopt;
}

base::Result<std::unique_ptr<domain::SecretStore>>
openSecretStore(SecretStoreKind kind, const QString& profileDirectory, const QByteArray& passphrase)
{
    switch (kind) {
    case SecretStoreKind::Keychain:
        return openKeychain(profileDirectory);
    case SecretStoreKind::File:
        return openFile(profileDirectory, passphrase);
    }
    Q_UNREACHABLE();
}

} // namespace leadferry::secrets
