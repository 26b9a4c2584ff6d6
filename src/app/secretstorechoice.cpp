// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secretstorechoice.h"

#include "secrets/keychainprobe.h"
#include "secrets/keychainsecretstore.h"
#include "secrets/secretstorecatalog.h"

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using secrets::SecretStoreKind;

namespace {

std::optional<SecretStoreKind> chosenKind()
{
    const QString name = qEnvironmentVariable("LEADFERRY_SECRET_STORE");
    return name.isEmpty() ? SecretStoreKind::Keychain : secrets::secretStoreKindFromString(name);
}

} // namespace

base::Result<std::unique_ptr<domain::SecretStore>> chooseSecretStore(const QString& profileDirectory)
{
    const auto kind = chosenKind();
    if (!kind) {
        return Error{ErrorKind::Invalid, QStringLiteral("LEADFERRY_SECRET_STORE must be keychain or file")};
    }
    return secrets::openSecretStore(*kind, profileDirectory, qgetenv("LEADFERRY_PASSPHRASE"));
}

void proveSecretStore(const QString& profileDirectory, QObject* context, std::function<void(base::Result<void>)> answer)
{
    if (chosenKind() == SecretStoreKind::Keychain) {
        auto* probe = new secrets::KeychainProbe(secrets::KeychainSecretStore::serviceOf(profileDirectory),
                                                 secrets::unlockTimeoutMs);
        QObject::connect(probe, &base::Job::finished, context,
                         [probe, answer = std::move(answer)] { answer(probe->outcome()); });
        probe->start();
        return;
    }
    const auto store = chooseSecretStore(profileDirectory);
    const auto opened = store ? base::Result<void>() : base::Result<void>(store.error());
    QMetaObject::invokeMethod(
        context, [opened, answer = std::move(answer)] { answer(opened); }, Qt::QueuedConnection);
}

} // namespace leadferry::app
