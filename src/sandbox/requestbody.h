// SPDX-License-Identifier: GPL-3.0-or-later
// Reads JSON request bodies and refuses what HubSpot's interface description does not allow: wrong media type, broken
// JSON, missing required fields, values that are not strings, too many inputs.
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/recordstore.h"

#include <QJsonArray>

namespace leadferry::sandbox {

constexpr int largestObjectBatch = 100;

Checked<QJsonObject> readJsonObject(const ApiCall& call);
Checked<QJsonArray> readJsonArray(const ApiCall& call);

/// The refusal when one of the fields is missing or null.
std::optional<ApiError> requireFields(const QJsonObject& object, const QStringList& fields, const QString& prefix = {});

/// The values of these required fields, which are texts and not empty.
Checked<QStringList> readTexts(const QJsonObject& object, const QStringList& fields);

/// `inputs`: an array of 1 to `limit` objects that all have `fields`.
Checked<QList<QJsonObject>> readInputs(const QJsonObject& body, const QStringList& fields,
                                       int limit = largestObjectBatch);

/// `properties` of an input: an object of strings.
Checked<PropertyValues> readPropertyValues(const QJsonObject& input);
/// An array of strings.
Checked<QStringList> readStrings(const QJsonObject& object, const char* field);

} // namespace leadferry::sandbox
