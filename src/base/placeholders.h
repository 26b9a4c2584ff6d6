// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences with named gaps: "{host} does not answer".
#pragma once

#include <QString>

#include <functional>

namespace leadferry::base {

/// Each {name} becomes what `valueOf` says; a value is never looked into again.
QString fillIn(const QString& sentence, const std::function<QString(const QString& name)>& valueOf);

} // namespace leadferry::base
