// SPDX-License-Identifier: GPL-3.0-or-later
// HubSpot's error bodies: one value for every refusal, and one function per reason that knows its status, category and
// wording. Wordings were taken from public reports of real answers; clients must compare codes, so small differences do
// no harm.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

namespace leadferry::sandbox {

struct ObjectType;

/// Why one property value was not accepted.
struct PropertyProblem
{
    QString property;
    QString code; ///< "INVALID_OPTION"
    QString message;
};

struct ApiError
{
    int status = 400;
    QString category;
    QString message;
    QString subCategory = {};
    QJsonObject context = {}; ///< name → array of texts
    QJsonArray errors = {};   ///< [{message, code, context}]
    QJsonObject links = {};
    QJsonObject extra = {}; ///< fields that only some answers have (policyName, error, …)
    int retryAfterSeconds = 0;

    /// The body of a refused call.
    [[nodiscard]] QJsonObject toJson(const QString& correlationId) const;
    /// One entry of `errors` in a 207 answer; HubSpot puts the details of a bad value into the message only.
    [[nodiscard]] QJsonObject toItemJson() const;
};

/// A value, or the refusal to answer with.
template <typename T> class [[nodiscard]] Checked
{
public:
    Checked(T value) : m_outcome(std::in_place_index<0>, std::move(value)) {}
    Checked(ApiError error) : m_outcome(std::in_place_index<1>, std::move(error)) {}
    [[nodiscard]] bool ok() const { return m_outcome.index() == 0; }
    [[nodiscard]] const T& value() const { return std::get<0>(m_outcome); }
    [[nodiscard]] T& value() { return std::get<0>(m_outcome); }
    [[nodiscard]] const ApiError& error() const { return std::get<1>(m_outcome); }

private:
    std::variant<T, ApiError> m_outcome;
};

namespace errors {

ApiError validation(const QString& message);
ApiError malformedJson(const QString& detail);
ApiError missingFields(const QStringList& fields);
ApiError wrongFieldType(const QString& field, const QString& expected);
ApiError unsupportedMediaType(const QString& expected);

ApiError invalidValues(const QList<PropertyProblem>& problems, qint64 hubId);
ApiError requiredPropertiesMissing(const ObjectType& type, const QStringList& properties);
/// What the portal's own rules ask for; names each property.
ApiError portalRulesMissed(const ObjectType& type, const QStringList& properties);
ApiError contactNeedsName();
ApiError contactExists(const QString& existingId);
ApiError uniqueValueTaken(const ObjectType& type, const QString& property, const QString& value, const QString& newId,
                          const QString& existingId, qint64 hubId);
ApiError nonUniqueIdProperty(const ObjectType& type, const QString& property);
ApiError duplicateInputs(const QStringList& ids);
ApiError tooManyInputs(int limit);

ApiError recordNotFound(const QString& id);
/// The entry of a batch answer for ids that could not be found.
ApiError recordsNotFound(const ObjectType& type, const QStringList& ids);
ApiError thingNotFound(const QString& what, const QString& name);
ApiError alreadyExists(const QString& message);
ApiError stageInUse(const QString& stageId);
ApiError pipelineInUse(const QString& pipelineId);
ApiError noSuchPath();
ApiError methodNotAllowed();

ApiError invalidAssociationType(int typeId, const QString& from, const QString& to);
/// A create without the link its type cannot be without.
ApiError requiredLinkMissing(const ObjectType& type);
ApiError invalidAssociationTarget(const ObjectType& type, const QString& id);
ApiError noAssociations(const ObjectType& from, const QString& id, const ObjectType& to);

ApiError noCredentials();
ApiError expiredCredentials(qint64 expiredMs, qint64 nowMs);
ApiError missingScopes(const QStringList& alternatives);
ApiError rateLimited(const QString& policy);
ApiError rateLimitedSearch();

} // namespace errors
} // namespace leadferry::sandbox
