// SPDX-License-Identifier: GPL-3.0-or-later
// One step of a field rule: a transform of the catalog with its parameters, checked once and then applied to every
// event's values.
#pragma once

#include "domain/documentfault.h"
#include "domain/transform.h"

#include <QJsonValue>

#include <memory>
#include <optional>

namespace leadferry::domain {

/// A cheap value: copies share what was made ready.
class TransformStep
{
public:
    /// `json`: a name ("lower"), or an object with the name and its parameters ({"name": "replace", "find": "…"}).
    /// `place` is its own place in the mapping; an error begins with it and says what to write instead.
    static base::Result<TransformStep> fromJson(const QJsonValue& json, const QString& place);
    /// The same; nothing: `fault` says why.
    static std::optional<TransformStep> read(const QJsonValue& json, const QString& place,
                                             std::optional<DocumentFault>& fault);
    /// The form it was read from; the name alone where there are no parameters.
    [[nodiscard]] QJsonValue toJson() const;

    [[nodiscard]] const Transform& transform() const { return *m_transform; }
    /// Trimmed values without empty ones in and out; none: there is no value.
    [[nodiscard]] QStringList apply(const QStringList& values, const TransformScene& scene) const;

private:
    explicit TransformStep(const Transform& transform) : m_transform(&transform) {}
    /// Takes the parameters out of `written`; a fault: one of them cannot be used.
    std::optional<DocumentFault> takeArguments(QJsonObject& written, const QString& place);

    const Transform* m_transform;
    QJsonObject m_written; ///< as in the mapping, without the name
    std::shared_ptr<const TransformArguments> m_arguments;
};

/// The same list trimmed, without empty texts and null characters.
QStringList cleanValues(const QStringList& values);

} // namespace leadferry::domain
