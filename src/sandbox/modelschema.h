// SPDX-License-Identifier: GPL-3.0-or-later
// JSON schemas as OpenAI's strict mode takes them: what is wrong with one, and an object that has exactly its form.
#pragma once

#include <QJsonObject>
#include <QString>

namespace leadferry::sandbox {

/// Empty: strict mode takes it.
QString strictSchemaFault(const QJsonObject& schema);
/// Texts are `words`, what may be null is, the first of an enum, numbers within their range.
QJsonValue filledSchema(const QJsonObject& schema, const QString& words);

} // namespace leadferry::sandbox
