// SPDX-License-Identifier: GPL-3.0-or-later
// Which secret store is used: the OS keychain, or the encrypted file where the environment says so
// (LEADFERRY_SECRET_STORE, LEADFERRY_PASSPHRASE). Never plain text.
#pragma once

#include "domain/secretstore.h"

#include <memory>

namespace leadferry::app {

/// Must be called on the main thread; the store lives there. Unauthorized: the passphrase is missing or wrong.
base::Result<std::unique_ptr<domain::SecretStore>> chooseSecretStore(const QString& profileDirectory);

} // namespace leadferry::app
