// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the JSON document that somebody chose as a file, or says in the window's words why it is none.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace leadferry::presentation {

inline constexpr qint64 megabyte = 1'048'576; ///< in bytes
/// Larger files are none of ours; nothing of them has to be read to say so.
inline constexpr qint64 largestDocument = 4 * megabyte;

struct JsonReading
{
    QJsonObject document;
    QString fault; ///< a sentence; empty: it could be read
};
/// One object, in UTF-8, in which no key stands twice.
JsonReading readJson(const QByteArray& text);

} // namespace leadferry::presentation
