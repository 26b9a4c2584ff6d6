// SPDX-License-Identifier: GPL-3.0-or-later
// Text and HTML as HubSpot's properties take them: escaping, and cutting what is too long without breaking anything.
#pragma once

#include "domain/crm.h"

#include <QString>
#include <QStringList>

namespace leadferry::domain {

/// HubSpot's limit of a text property, in UTF-16 units (facts §5; "characters" there, so this is never too many).
inline constexpr qsizetype longestText = 65'536;

/// HubSpot shows these as rich text; every other property as it is.
bool isHtmlProperty(const QString& property);

/// The property an object's free text goes into; empty where it has none.
QString bodyPropertyOf(CrmObject object);

/// Safe in text and in attribute values.
QString escapeHtml(const QString& text);

/// Escaped, and with its line breaks as <br>.
QString textToHtml(const QString& text);

/// The visible text: tags are line breaks where they begin a block, entities are characters again.
QString visibleText(const QString& html);

/// Pieces of at most `limit` (≥ 1,000) that together show the same as `html`. Cut between blocks where possible, else
/// between words, never inside a tag, an entity or a surrogate pair; what is open at a cut is closed there and opened
/// again in the next piece.
QStringList splitHtml(const QString& html, qsizetype limit);

/// The first piece of at most `limit` (≥ 2) and the rest; cut after a line or a word where possible, never inside a
/// surrogate pair.
std::pair<QString, QString> splitText(const QString& text, qsizetype limit);

} // namespace leadferry::domain
