// SPDX-License-Identifier: GPL-3.0-or-later
// Rich text as a person reads it. Pure.
#pragma once

#include <QString>

namespace leadferry::sandbox {

/// Without tags, with entities decoded and line breaks where paragraphs and lines end. Not HTML: escape it before a
/// page.
QString plainText(QString richText);

} // namespace leadferry::sandbox
