// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON document in which mappings are exported and imported: one mapping, or {"mappings": […]}.
#pragma once

#include "domain/documentfault.h"
#include "domain/mapping.h"

#include <QJsonObject>

#include <optional>

namespace leadferry::domain {

/// As they stand there. None where `fault` says what is wrong, with its place in the document
/// ("mappings[1].actions[0].id").
QList<Mapping> mappingsInDocument(const QJsonObject& document, std::optional<DocumentFault>& fault);

} // namespace leadferry::domain
