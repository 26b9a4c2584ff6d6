// SPDX-License-Identifier: GPL-3.0-or-later
// Which secret store is used: the OS keychain, or the encrypted file where the environment says so
// (LEADFERRY_SECRET_STORE, LEADFERRY_PASSPHRASE). Never plain text.
#pragma once

#include "domain/secretstore.h"

#include <functional>
#include <memory>

namespace leadferry::app {

/// Must be called on the main thread; the store lives there. Unauthorized: the passphrase is missing or wrong.
base::Result<std::unique_ptr<domain::SecretStore>> chooseSecretStore(const QString& profileDirectory);

/// Whether the chosen store can be used here, found out by using it. On the main thread; answers from the event loop,
/// once, and not at all when `context` has gone. A keychain that asks for its password is waited for, a minute at most.
/// Unauthorized: it cannot be used, in words that say what to do. Storage: the encrypted file is damaged.
void proveSecretStore(const QString& profileDirectory, QObject* context,
                      std::function<void(base::Result<void>)> answer);

} // namespace leadferry::app
