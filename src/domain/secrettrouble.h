// SPDX-License-Identifier: GPL-3.0-or-later
// What can be wrong with the place for secrets, and the one sentence that says each: made and recognised here.
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

namespace leadferry::domain {

enum class SecretTrouble {
    NoKeychain, ///< none runs here, or it cannot be reached
    Locked,
    Refused, ///< a person declined access
    Silent,  ///< no answer in time; it may be waiting for its password
};

/// Unauthorized, in words that say what to do. `detail` is the keychain's own and may be empty.
base::Error secretError(SecretTrouble trouble, const QString& detail = {});
/// The trouble that secretError() told; nothing for any other error.
std::optional<SecretTrouble> secretTroubleOf(const base::Error& error);
/// Its name in domain/connectreason.h.
QString reasonOf(SecretTrouble trouble);

} // namespace leadferry::domain
