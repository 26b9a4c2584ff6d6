// SPDX-License-Identifier: GPL-3.0-or-later
// How a record of ours is told from others: the key of its operation and, where the portal has no property for it, the
// visible line in its text.
#pragma once

#include "domain/event.h"

namespace leadferry::domain {

/// "{source}:{event id}:{action id}", for a continuation with ":{part}" in the action id; as SHA-256 beyond 200
/// characters (design: the key has a place in a unique property).
QString operationKey(const Event& event, const QString& actionId);

/// "Ref {key}"
QString referenceLine(const QString& key);

/// Whether a body, text or HTML, as a portal gives it back has exactly this line (a key may be the beginning of
/// another).
bool carriesReference(const QString& body, const QString& key);

} // namespace leadferry::domain
