// SPDX-License-Identifier: GPL-3.0-or-later
// The stand-in's credentials as JSON, so that a connected program survives its restart. They open a practice account
// only.
#pragma once

#include "sandbox/credentialstore.h"

#include <QJsonObject>

namespace leadferry::sandbox {

/// Without codes: those live for a minute.
QJsonObject credentialsToJson(const CredentialValues& values);
CredentialValues credentialsFromJson(const QJsonObject& json);

} // namespace leadferry::sandbox
