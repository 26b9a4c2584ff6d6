// SPDX-License-Identifier: GPL-3.0-or-later
// Small pure readings of JSON values that every layer needs: paths, canonical bytes, text of a scalar.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace leadferry::base {

/// The value at a dotted path ("contact.email", "conversation.messages.0.text"); Undefined where there is none.
QJsonValue valueAt(const QJsonValue& root, const QString& path);

/// A scalar as text: strings as they are, numbers without exponent where whole, "true"/"false"; null, arrays and
/// objects give an empty string.
QString textOf(const QJsonValue& value);

/// Equal for values that differ only in formatting or key order: compact, keys sorted.
QByteArray canonicalJson(const QJsonValue& value);

/// The place of the first key that stands twice in its object ("actions[0].id"): parsers keep one of the two and say
/// nothing. Empty: there is none. `json` is one that could be parsed.
QString repeatedKey(const QByteArray& json);

/// SHA-256 as 64 lower-case hexadecimal digits.
QString sha256Hex(const QByteArray& bytes);

} // namespace leadferry::base
