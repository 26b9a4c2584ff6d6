// SPDX-License-Identifier: GPL-3.0-or-later
// The refusals that are about links and about who calls how often, out of apierror.h.
#include "sandbox/apierror.h"
#include "sandbox/objectcatalog.h"
#include "sandbox/valuecheck.h"

namespace leadferry::sandbox::errors {

namespace {

QJsonArray one(const QString& text)
{
    return QJsonArray{text};
}

} // namespace

ApiError invalidAssociationType(int typeId, const QString& from, const QString& to)
{
    auto error = validation(QStringLiteral("0-%1 is not a valid association type between %2 and %3")
                                .arg(QString::number(typeId), from, to));
    error.subCategory = QStringLiteral("crm.associations.INVALID_ASSOCIATION_TYPE");
    error.context = {{QStringLiteral("type"), one(QString::number(typeId))},
                     {QStringLiteral("fromObjectType"), one(from)},
                     {QStringLiteral("toObjectType"), one(to)}};
    return error;
}

ApiError requiredLinkMissing(const ObjectType& type)
{
    auto error = validation(QStringLiteral("Error creating %1. A required association is missing: type %2.")
                                .arg(type.upperName(), QString::number(type.requiredLink)));
    error.subCategory = QStringLiteral("crm.associations.MISSING_REQUIRED_ASSOCIATION");
    return error;
}

ApiError invalidAssociationTarget(const ObjectType& type, const QString& id)
{
    auto error = validation(
        QStringLiteral("One or more associations are not valid: %1=%2 is not valid").arg(type.upperName(), id));
    error.subCategory = QStringLiteral("crm.associations.INVALID_OBJECT_IDS");
    error.context = {{type.upperName(), one(id)}};
    return error;
}

ApiError noAssociations(const ObjectType& from, const QString& id, const ObjectType& to)
{
    return {.status = 404,
            .category = QStringLiteral("OBJECT_NOT_FOUND"),
            .message = QStringLiteral("No %1 is associated with %2 %3.").arg(to.singular, from.singular, id),
            .subCategory = QStringLiteral("crm.associations.NO_ASSOCIATIONS_FOUND"),
            .context = {{QStringLiteral("fromObjectId"), one(id)},
                        {QStringLiteral("fromObjectType"), one(from.singular)},
                        {QStringLiteral("toObjectType"), one(to.singular)}}};
}

ApiError noCredentials()
{
    return {.status = 401,
            .category = QStringLiteral("INVALID_AUTHENTICATION"),
            .message = QStringLiteral(
                "Authentication credentials not found. This API supports OAuth 2.0 authentication and you "
                "can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview")};
}

ApiError expiredCredentials(qint64 expiredMs, qint64 nowMs)
{
    const QString when = isoTime(expiredMs);
    return {.status = 401,
            .category = QStringLiteral("EXPIRED_AUTHENTICATION"),
            .message = QStringLiteral("The OAuth token used to make this call expired %1 second(s) ago.")
                           .arg((nowMs - expiredMs) / 1000),
            .context = {{QStringLiteral("expire time"), one(when)}}};
}

ApiError missingScopes(const QStringList& alternatives)
{
    return {.status = 403,
            .category = QStringLiteral("MISSING_SCOPES"),
            .message =
                QStringLiteral("This app hasn't been granted all required scopes to make this call. Read more about "
                               "required scopes here: https://developers.hubspot.com/scopes."),
            .errors = {QJsonObject{
                {QStringLiteral("message"), QStringLiteral("One or more of the following scopes are required.")},
                {QStringLiteral("context"),
                 QJsonObject{{QStringLiteral("requiredGranularScopes"), QJsonArray::fromStringList(alternatives)}}}}},
            .links = {{QStringLiteral("scopes"), QStringLiteral("https://developers.hubspot.com/scopes")}}};
}

namespace {

ApiError overLimit(const QString& policy, const QString& word)
{
    return {
        .status = 429,
        .category = QStringLiteral("RATE_LIMITS"),
        .message = QStringLiteral("You have reached your %1 limit.").arg(word),
        .extra = {{QStringLiteral("errorType"), QStringLiteral("RATE_LIMIT")}, {QStringLiteral("policyName"), policy}}};
}

} // namespace

ApiError rateLimited(const QString& policy)
{
    return overLimit(policy, policy.toLower());
}

ApiError rateLimitedSearch()
{
    return overLimit(QStringLiteral("SECONDLY"), QStringLiteral("secondly"));
}

} // namespace leadferry::sandbox::errors
