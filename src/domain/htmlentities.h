// SPDX-License-Identifier: GPL-3.0-or-later
// The characters that stand in HTML by name or number.
#pragma once

#include <QString>

namespace leadferry::domain {

/// "&lt;Caf&eacute;&#33;" → "<Café!"; what names no character stays. In one pass: "&amp;lt;" becomes "&lt;".
QString withoutEntities(const QString& html);

} // namespace leadferry::domain
