// SPDX-License-Identifier: GPL-3.0-or-later
// The whole state of a stand-in as one JSON document: schemas, records, links, credentials. What can change in the
// portal and should survive a restart gets its pair of functions in the .cpp.
#pragma once

#include "base/result.h"
#include "sandbox/credentialstore.h"
#include "sandbox/portal.h"

#include <QJsonObject>

namespace leadferry::sandbox {

QJsonObject stateToJson(const Portal& portal, const CredentialValues& credentials);
/// Fills a fresh portal. Invalid: this is not such a document; the portal is then fresh, the credentials as they were.
base::Result<void> restoreState(const QJsonObject& json, Portal& portal, CredentialStore& credentials);

} // namespace leadferry::sandbox
