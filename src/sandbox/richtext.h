// SPDX-License-Identifier: GPL-3.0-or-later
// Rich text as a person reads it. Pure.
#pragma once

#include <QString>

namespace leadferry::sandbox {

/// Without tags, with entities decoded and line breaks where paragraphs and lines end. Not HTML: escape it before a
/// page.
QString plainText(QString richText);
/// HTML that can stand in a page: paragraphs, lists and emphasis stay, without attributes and all of them closed;
/// everything else is text or gone. Line breaks of plain text are kept as such.
QString cleanHtml(const QString& richText);

} // namespace leadferry::sandbox
