// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers we make ourselves.
#pragma once

#include <QByteArray>
#include <QString>

namespace leadferry::base {

/// `bytes` cryptographically strong random bytes as base64url without padding (OAuth state, passwords of the sandbox).
QString randomToken(int bytes);

} // namespace leadferry::base
