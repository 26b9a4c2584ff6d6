// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/valuecheck.h"

#include "sandbox/ownercatalog.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace leadferry::sandbox {

namespace {

using Outcome = std::variant<QString, PropertyProblem>;

constexpr qint64 dayMs = 86'400'000;

Outcome problem(const PropertyDefinition& property, const char* code, const QString& message)
{
    return PropertyProblem{property.name, QString::fromLatin1(code), message};
}

bool isWholeNumber(const QString& value)
{
    static const QRegularExpression pattern(QStringLiteral("^-?[0-9]{1,15}$"));
    return pattern.match(value).hasMatch();
}

Outcome checkNumber(const PropertyDefinition& property, const QString& value)
{
    static const QRegularExpression pattern(QStringLiteral("^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?$"));
    if (!pattern.match(value).hasMatch()) {
        return problem(property, "INVALID_INTEGER", value + QStringLiteral(" was not a valid number."));
    }
    return value;
}

Outcome checkDate(const PropertyDefinition& property, const QString& value)
{
    static const QRegularExpression pattern(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
    if (isWholeNumber(value)) {
        const qint64 ms = value.toLongLong();
        const auto time = QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc());
        if (ms % dayMs != 0) {
            return problem(property, "INVALID_DATE",
                           QStringLiteral("%1 is at %2 UTC, not midnight!")
                               .arg(value, time.toString(QStringLiteral("H:m:s.zzz"))));
        }
        return time.date().toString(Qt::ISODate);
    }
    if (!pattern.match(value).hasMatch() || !QDate::fromString(value, Qt::ISODate).isValid()) {
        return problem(property, "INVALID_DATE", value + QStringLiteral(" was not a valid date."));
    }
    return value;
}

Outcome checkDateTime(const PropertyDefinition& property, const QString& value)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2}))?$"));
    if (isWholeNumber(value)) {
        return isoTime(value.toLongLong());
    }
    QDateTime time;
    if (pattern.match(value).hasMatch()) {
        time = value.contains(QLatin1Char('T'))
                   ? QDateTime::fromString(value, Qt::ISODateWithMs)
                   : QDateTime(QDate::fromString(value, Qt::ISODate), QTime(0, 0), QTimeZone::utc());
    }
    if (!time.isValid()) {
        return problem(property, "INVALID_LONG", value + QStringLiteral(" was not a valid long."));
    }
    return isoTime(time.toMSecsSinceEpoch());
}

QStringList optionValues(const PropertyDefinition& property)
{
    QStringList values;
    for (const PropertyOption& option : property.options) {
        values.append(option.value);
    }
    return values;
}

Outcome notAnOption(const PropertyDefinition& property, const QString& value, const QStringList& allowed)
{
    return problem(
        property, "INVALID_OPTION",
        QStringLiteral("%1 was not one of the allowed options: [%2]").arg(value, allowed.join(QStringLiteral(", "))));
}

Outcome checkOwner(const PropertyDefinition& property, const QString& value)
{
    const auto& owners = portalOwners();
    const bool known =
        std::any_of(owners.begin(), owners.end(), [&](const PortalOwner& owner) { return owner.id == value; });
    if (!known) {
        return problem(property, "INVALID_OWNER_ID", QStringLiteral("Owner %1 does not exist.").arg(value));
    }
    return value;
}

Outcome invalidEmail(const PropertyDefinition& property, const QString& value)
{
    return problem(property, "INVALID_EMAIL", QStringLiteral("Email address %1 is invalid").arg(value));
}

Outcome checkManyOptions(const PropertyDefinition& property, const QString& value, const QString& current)
{
    const bool adds = value.startsWith(QLatin1Char(';'));
    QStringList chosen = adds ? current.split(QLatin1Char(';'), Qt::SkipEmptyParts) : QStringList();
    const QStringList allowed = optionValues(property);
    const bool holdsEmails = property.hubspotDefined && property.name == QLatin1String("hs_additional_emails");
    const auto parts = (holdsEmails ? value.toLower() : value).split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (holdsEmails && !looksLikeEmail(part)) {
            return invalidEmail(property, part);
        }
        if (!property.externalOptions && !allowed.contains(part)) {
            return notAnOption(property, part, allowed);
        }
        if (!chosen.contains(part)) {
            chosen.append(part);
        }
    }
    return chosen.join(QLatin1Char(';'));
}

Outcome checkEnumeration(const PropertyDefinition& property, const QString& value, const QString& current)
{
    if (property.referencedObjectType == QLatin1String("OWNER")) {
        return checkOwner(property, value);
    }
    if (property.fieldType == QLatin1String("checkbox")) {
        return checkManyOptions(property, value, current);
    }
    const QStringList allowed = optionValues(property);
    if (!property.externalOptions && !allowed.contains(value)) {
        return notAnOption(property, value, allowed);
    }
    return value;
}

Outcome checkText(const PropertyDefinition& property, const QString& value)
{
    if (property.millisecondsOnly && !isWholeNumber(value)) {
        return problem(property, "INVALID_LONG", value + QStringLiteral(" was not a valid long."));
    }
    if (property.hubspotDefined && property.name == QLatin1String("email")) {
        const QString email = normalisedEmail(value);
        if (!looksLikeEmail(email)) {
            return invalidEmail(property, value);
        }
        return email;
    }
    return value;
}

} // namespace

QString normalisedEmail(const QString& email)
{
    return email.trimmed().toLower();
}

bool looksLikeEmail(const QString& normalised)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[^\\s@<>()\\[\\],;:\\\\\"]+@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const qsizetype at = normalised.indexOf(QLatin1Char('@'));
    const QString local = normalised.left(at);
    return pattern.match(normalised).hasMatch() && !local.startsWith(QLatin1Char('.')) &&
           !local.endsWith(QLatin1Char('.')) && !local.contains(QStringLiteral("..")) && normalised.size() <= 254;
}

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

Outcome checkValue(const PropertyDefinition& property, const QString& value, const QString& current)
{
    if (value.size() > longestText) {
        return problem(property, "VALUE_TOO_LONG",
                       QStringLiteral("%1 is longer than %2 characters.").arg(property.name).arg(longestText));
    }
    if (property.type == QLatin1String("number")) {
        return checkNumber(property, value);
    }
    if (property.type == QLatin1String("date")) {
        return checkDate(property, value);
    }
    if (property.type == QLatin1String("datetime")) {
        return checkDateTime(property, value);
    }
    if (property.type == QLatin1String("bool")) {
        const QStringList allowed{QStringLiteral("true"), QStringLiteral("false")};
        return allowed.contains(value) ? Outcome(value) : notAnOption(property, value, allowed);
    }
    if (property.type == QLatin1String("enumeration")) {
        return checkEnumeration(property, value, current);
    }
    return checkText(property, value);
}

} // namespace leadferry::sandbox
