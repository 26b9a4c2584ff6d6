// SPDX-License-Identifier: GPL-3.0-or-later
// The inputs of a batch write as values, and the checks that look at all of them together.
#pragma once

#include "sandbox/portal.h"
#include "sandbox/requestbody.h"

namespace leadferry::sandbox {

struct BatchInput
{
    QString id; ///< update and upsert
    QString idProperty;
    QString traceId;
    PropertyValues values;
    QJsonArray associations; ///< create
};

/// Reads `inputs`; `fields` are the ones each must have.
Checked<QList<BatchInput>> readBatchInputs(const ApiCall& call, const QStringList& fields);

/// A batch read as a value.
struct BatchRead
{
    QStringList ids;
    QString idProperty;
    QStringList properties;
    QStringList history;
};
Checked<BatchRead> readBatchRead(const ApiCall& call);

/// Every input has a trace id of its own: the caller asks for partial success.
bool allowsPartialSuccess(const QList<BatchInput>& inputs);

/// The refusal when two inputs carry the same e-mail or the same unique value.
std::optional<ApiError> checkDistinctValues(const Portal& portal, const ObjectType& type,
                                            const QList<BatchInput>& inputs);
/// The refusal when a text stands twice.
std::optional<ApiError> checkDistinct(const QStringList& ids);

/// The entry of a 207 for one input.
QJsonObject itemError(ApiError error, const BatchInput& input);
QJsonObject withTrace(QJsonObject result, const BatchInput& input);

} // namespace leadferry::sandbox
