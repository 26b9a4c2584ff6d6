// SPDX-License-Identifier: GPL-3.0-or-later
// What the arguments of a command make of a source. Pure.
#pragma once

#include "base/result.h"
#include "domain/source.h"

#include <QJsonObject>

namespace leadferry::app {

/// The source with what `arguments` say (app/enginecommands.h, addSource); what they leave out stays as it is. Invalid
/// says what cannot be.
base::Result<domain::Source> editedSource(const domain::Source& source, const QJsonObject& arguments);

} // namespace leadferry::app
