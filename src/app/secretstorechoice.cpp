// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secretstorechoice.h"

#include "secrets/secretstorecatalog.h"

namespace leadferry::app {

using base::Error;
using base::ErrorKind;

base::Result<std::unique_ptr<domain::SecretStore>> chooseSecretStore(const QString& profileDirectory)
{
    const QString name = qEnvironmentVariable("LEADFERRY_SECRET_STORE");
    const auto kind = name.isEmpty() ? secrets::SecretStoreKind::Keychain : secrets::secretStoreKindFromString(name);
    if (!kind) {
        return Error{ErrorKind::Invalid, QStringLiteral("LEADFERRY_SECRET_STORE must be keychain or file")};
    }
    return secrets::openSecretStore(*kind, profileDirectory, qgetenv("LEADFERRY_PASSPHRASE"));
}

} // namespace leadferry::app
