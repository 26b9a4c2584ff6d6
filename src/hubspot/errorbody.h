// SPDX-License-Identifier: GPL-3.0-or-later
// Reads HubSpot's error bodies, in every shape they come in, into one value. Pure; every field of a body is optional.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace leadferry::hubspot {

/// A property HubSpot refused, with its code ("INVALID_OPTION"); the code may be empty.
struct RefusedProperty
{
    QString name;
    QString code;
    /// The property itself is the reason: it does not exist, or nobody may set it.
    [[nodiscard]] bool refusesAnyValue() const;
    bool operator==(const RefusedProperty&) const = default;
};

struct ErrorBody
{
    bool readable = false; ///< it was a JSON object
    bool markup = false;   ///< it was a web page: something between us and HubSpot answered
    QString category;
    QString subCategory;
    QString message; ///< HubSpot's words; may hold personal data, so never for a log or an Error
    QString correlationId;
    QString policyName; ///< of a 429: "DAILY", "TEN_SECONDLY_ROLLING", "SECONDLY"
    QList<RefusedProperty> properties;
    QStringList codes;                   ///< of errors[], in order, without repeats
    QHash<QString, QStringList> context; ///< of the body and of its errors[], merged
    QList<int> inputs;                   ///< positions named as "inputs[3]"
    QString existingId;                  ///< the record that has the value already

    [[nodiscard]] QStringList traces() const { return context.value(QStringLiteral("objectWriteTraceId")); }
    /// The records the body names.
    [[nodiscard]] QStringList ids() const;
    /// Whether any part of the context holds this value; a refused link is named under its type ("CONTACT": ["123"]).
    [[nodiscard]] bool mentions(const QString& value) const;
    /// Alternatives of which one is enough.
    [[nodiscard]] QStringList missingScopes() const;
    /// Whatever it says of them, each once.
    [[nodiscard]] QStringList namedProperties() const;
    /// Something that a record must have was not sent.
    [[nodiscard]] bool asksForMore() const;
    [[nodiscard]] bool isConflict() const;
    [[nodiscard]] bool isNotFound() const;
    [[nodiscard]] bool isMissingScope() const;
    [[nodiscard]] bool isNoAssociations() const;
    [[nodiscard]] bool isDailyLimit() const;
    [[nodiscard]] bool isSecondlyLimit() const;
};

ErrorBody readErrorBody(const QByteArray& body);
/// An element of the errors[] of a partly failed batch, which has the same shape.
ErrorBody readErrorBody(const QJsonObject& body);

/// For logs: status, category, property names and codes; none of HubSpot's own words, which may quote a person's
/// values.
QString inWords(int httpStatus, const ErrorBody& body);

} // namespace leadferry::hubspot
