// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"

#include "sandbox/objectcatalog.h"

#include <QJsonDocument>

namespace leadferry::sandbox {

QJsonObject ApiError::toJson(const QString& correlationId) const
{
    QJsonObject body{{QStringLiteral("status"), QStringLiteral("error")},
                     {QStringLiteral("message"), message},
                     {QStringLiteral("correlationId"), correlationId}};
    if (!category.isEmpty()) {
        body.insert(QStringLiteral("category"), category);
    }
    if (!subCategory.isEmpty()) {
        body.insert(QStringLiteral("subCategory"), subCategory);
    }
    if (!context.isEmpty()) {
        body.insert(QStringLiteral("context"), context);
    }
    if (!errors.isEmpty()) {
        body.insert(QStringLiteral("errors"), errors);
    }
    if (!links.isEmpty()) {
        body.insert(QStringLiteral("links"), links);
    }
    for (auto it = extra.begin(); it != extra.end(); ++it) {
        body.insert(it.key(), it.value());
    }
    return body;
}

QJsonObject ApiError::toItemJson() const
{
    QJsonObject item{{QStringLiteral("status"), QStringLiteral("error")},
                     {QStringLiteral("category"), category},
                     {QStringLiteral("message"), message},
                     {QStringLiteral("context"), context},
                     {QStringLiteral("errors"), QJsonArray()},
                     {QStringLiteral("links"), links}};
    if (!subCategory.isEmpty()) {
        item.insert(QStringLiteral("subCategory"), subCategory);
    }
    return item;
}

namespace errors {

namespace {

QJsonArray one(const QString& text)
{
    return QJsonArray{text};
}

QString bracketed(const QStringList& texts)
{
    return QLatin1Char('[') + texts.join(QStringLiteral(", ")) + QLatin1Char(']');
}

} // namespace

ApiError validation(const QString& message)
{
    return {.status = 400, .category = QStringLiteral("VALIDATION_ERROR"), .message = message};
}

ApiError malformedJson(const QString& detail)
{
    return validation(QStringLiteral("Invalid input JSON on line 1, column 1: ") + detail);
}

ApiError missingFields(const QStringList& fields)
{
    return validation(QStringLiteral("Invalid input JSON on line 1, column 2. Some required fields were not set: ") +
                      bracketed(fields));
}

ApiError wrongFieldType(const QString& field, const QString& expected)
{
    return validation(
        QStringLiteral("Invalid input JSON on line 1, column 2: Cannot deserialize value of `%1`: expected %2")
            .arg(field, expected));
}

ApiError unsupportedMediaType(const QString& expected)
{
    auto error = validation(QStringLiteral("HTTP 415 Unsupported Media Type: send ") + expected);
    error.status = 415;
    return error;
}

ApiError invalidValues(const QList<PropertyProblem>& problems, qint64 hubId)
{
    QJsonArray tail;
    QJsonArray details;
    for (const PropertyProblem& problem : problems) {
        tail.append(QJsonObject{{QStringLiteral("isValid"), false},
                                {QStringLiteral("message"), problem.message},
                                {QStringLiteral("error"), problem.code},
                                {QStringLiteral("name"), problem.property},
                                {QStringLiteral("localizedErrorMessage"), problem.message},
                                {QStringLiteral("portalId"), hubId}});
        details.append(QJsonObject{
            {QStringLiteral("message"), problem.message},
            {QStringLiteral("code"), problem.code},
            {QStringLiteral("context"), QJsonObject{{QStringLiteral("propertyName"), one(problem.property)}}}});
    }
    const QString json = QString::fromUtf8(QJsonDocument(tail).toJson(QJsonDocument::Compact));
    auto error = validation(QStringLiteral("Property values were not valid: ") + json);
    error.errors = details;
    return error;
}

ApiError requiredPropertiesMissing(const ObjectType& type, const QStringList& properties)
{
    auto error =
        validation(QStringLiteral("Error creating %1. Some required properties were not set.").arg(type.upperName()));
    error.context.insert(QStringLiteral("properties"), QJsonArray::fromStringList(properties));
    return error;
}

ApiError portalRulesMissed(const ObjectType& type, const QStringList& properties)
{
    auto error = requiredPropertiesMissing(type, properties);
    for (const QString& property : properties) {
        error.errors.append(
            QJsonObject{{QStringLiteral("message"),
                         QStringLiteral("Property \"%1\" is required by a rule of this account.").arg(property)},
                        {QStringLiteral("code"), QStringLiteral("REQUIRED_PROPERTY_MISSING")},
                        {QStringLiteral("context"), QJsonObject{{QStringLiteral("propertyName"), one(property)}}}});
    }
    return error;
}

ApiError contactNeedsName()
{
    auto error =
        validation(QStringLiteral("Error creating CONTACT. At least one of email, firstname or lastname must be set."));
    error.context.insert(QStringLiteral("properties"),
                         QJsonArray{QStringLiteral("email"), QStringLiteral("firstname"), QStringLiteral("lastname")});
    return error;
}

ApiError contactExists(const QString& existingId)
{
    return {.status = 409,
            .category = QStringLiteral("CONFLICT"),
            .message = QStringLiteral("Contact already exists. Existing ID: ") + existingId};
}

// Public sources disagree whether a taken unique value is 400 or 409. Those that quote a whole live answer have 400
// with this message, so that is what the stand-in gives.
ApiError uniqueValueTaken(const ObjectType& type, const QString& property, const QString& value, const QString& newId,
                          const QString& existingId, qint64 hubId)
{
    const QString message =
        QStringLiteral("Cannot set PropertyValueCoordinates{portalId=%1, objectTypeId=ObjectTypeId"
                       "{legacyObjectType=%2}, propertyName=%3, value=%4} on %5. %6 already has that value.")
            .arg(QString::number(hubId), type.upperName(), property, value, newId, existingId);
    auto error = validation(message);
    error.errors.append(
        QJsonObject{{QStringLiteral("message"), message},
                    {QStringLiteral("code"), QStringLiteral("CONFLICTING_UNIQUE_VALUE")},
                    {QStringLiteral("context"), QJsonObject{{QStringLiteral("propertyName"), one(property)}}}});
    return error;
}

ApiError nonUniqueIdProperty(const ObjectType& type, const QString& property)
{
    return validation(
        QStringLiteral("Unable to perform update/upsert by non-unique %1 property %2").arg(type.typeId, property));
}

ApiError duplicateInputs(const QStringList& ids)
{
    auto error =
        validation(QStringLiteral("Duplicate IDs found in batch input: %1. IDs must be unique").arg(bracketed(ids)));
    error.context.insert(QStringLiteral("ids"), QJsonArray::fromStringList(ids));
    return error;
}

ApiError tooManyInputs(int limit)
{
    return validation(QStringLiteral("Invalid batch: between 1 and %1 inputs are allowed in one request").arg(limit));
}

ApiError recordNotFound(const QString& id)
{
    return {.status = 404,
            .category = QStringLiteral("OBJECT_NOT_FOUND"),
            .message = QStringLiteral("resource not found"),
            .context = {{QStringLiteral("id"), one(id)}}};
}

ApiError recordsNotFound(const ObjectType& type, const QStringList& ids)
{
    return {.status = 404,
            .category = QStringLiteral("OBJECT_NOT_FOUND"),
            .message = QStringLiteral(
                           "Could not get some %1 objects, they may be deleted or not exist. Check that ids are valid.")
                           .arg(type.upperName()),
            .context = {{QStringLiteral("ids"), QJsonArray::fromStringList(ids)}}};
}

ApiError thingNotFound(const QString& what, const QString& name)
{
    return {.status = 404,
            .category = QStringLiteral("OBJECT_NOT_FOUND"),
            .message = QStringLiteral("%1 \"%2\" does not exist").arg(what, name)};
}

ApiError alreadyExists(const QString& message)
{
    return {.status = 409, .category = QStringLiteral("OBJECT_ALREADY_EXISTS"), .message = message};
}

ApiError stageInUse(const QString& stageId)
{
    auto error = validation(QStringLiteral("Stage IDs: [%1] are being referenced by records").arg(stageId));
    error.subCategory = QStringLiteral("PipelineError.STAGE_ID_IN_USE");
    error.context = {{QStringLiteral("stageId"), one(stageId)}};
    return error;
}

ApiError pipelineInUse(const QString& pipelineId)
{
    auto error = validation(QStringLiteral("Pipeline ID: %1 is being referenced by records").arg(pipelineId));
    error.subCategory = QStringLiteral("PipelineError.PIPELINE_ID_IN_USE");
    error.context = {{QStringLiteral("pipelineId"), one(pipelineId)}};
    return error;
}

ApiError noSuchPath()
{
    return {
        .status = 404, .category = QStringLiteral("OBJECT_NOT_FOUND"), .message = QStringLiteral("HTTP 404 Not Found")};
}

ApiError methodNotAllowed()
{
    return {.status = 405,
            .category = QStringLiteral("VALIDATION_ERROR"),
            .message = QStringLiteral("HTTP 405 Method Not Allowed")};
}

} // namespace errors
} // namespace leadferry::sandbox
