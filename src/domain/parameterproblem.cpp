// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/parameterproblem.h"

#include "domain/languagenames.h"
#include "domain/phonenumber.h"
#include "domain/texttemplate.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace leadferry::domain {

namespace {

using Kind = ParameterProblem::Kind;

constexpr qsizetype longestPattern = 1'000;

ParameterProblem onlyIf(bool wrong, Kind kind)
{
    return {wrong ? kind : Kind::None, 0, {}};
}

ParameterProblem patternProblem(const QString& written)
{
    if (written.size() > longestPattern) {
        return {Kind::TooLong, 0, {}};
    }
    // Compiled without the limits of a step, so that the place of a fault is the one the writer sees.
    const QRegularExpression pattern(written, QRegularExpression::UseUnicodePropertiesOption);
    return pattern.isValid()
               ? ParameterProblem()
               : ParameterProblem{Kind::BrokenPattern, pattern.patternErrorOffset() + 1, pattern.errorString()};
}

ParameterProblem textProblem(const TransformParameter& parameter, const QString& text)
{
    switch (parameter.kind) {
    case ParameterKind::Choice:
        return onlyIf(!parameter.choices.contains(text), Kind::NoSuchChoice);
    case ParameterKind::Pattern:
        return patternProblem(text);
    case ParameterKind::Template: {
        const QString fault = templateFault(text);
        return {fault.isEmpty() ? Kind::None : Kind::BrokenTemplate, 0, fault};
    }
    case ParameterKind::TimeZone:
        return onlyIf(!QTimeZone::isTimeZoneIdAvailable(text.toLatin1()), Kind::NoSuchTimeZone);
    case ParameterKind::Country:
        return onlyIf(!isPhoneCountry(text), Kind::NoSuchCountry);
    case ParameterKind::Language:
        return onlyIf(languageCodeOf(text).isEmpty(), Kind::NoSuchLanguage);
    case ParameterKind::Text:
    case ParameterKind::Number:
    case ParameterKind::Truth:
    case ParameterKind::Table:
        return {};
    }
    Q_UNREACHABLE();
}

ParameterProblem numberProblem(const TransformParameter& parameter, const QJsonValue& value)
{
    const double number = value.toDouble(std::nan(""));
    if (!(std::abs(number) <= std::numeric_limits<int>::max()) || std::floor(number) != number) {
        return {Kind::NotWhole, 0, {}};
    }
    return onlyIf(number < parameter.least, Kind::TooSmall);
}

bool isTable(const QJsonValue& value)
{
    const QJsonObject table = value.toObject();
    return !table.isEmpty() &&
           std::all_of(table.begin(), table.end(), [](const QJsonValue& entry) { return entry.isString(); });
}

QString choicesOf(const TransformParameter& parameter)
{
    QStringList choices;
    for (const QLatin1String choice : parameter.choices) {
        choices.append(choice);
    }
    return choices.join(QLatin1String(", "));
}

} // namespace

ParameterProblem problemOf(const TransformParameter& parameter, const QJsonValue& value)
{
    switch (parameter.kind) {
    case ParameterKind::Number:
        return numberProblem(parameter, value);
    case ParameterKind::Truth:
        return onlyIf(!value.isBool(), Kind::NotTruth);
    case ParameterKind::Table:
        return onlyIf(!isTable(value), Kind::NotTable);
    case ParameterKind::Text:
    case ParameterKind::Choice:
    case ParameterKind::Pattern:
    case ParameterKind::Template:
    case ParameterKind::TimeZone:
    case ParameterKind::Country:
    case ParameterKind::Language:
        if (!value.isString()) {
            return {Kind::NotText, 0, {}};
        }
        return parameter.required && value.toString().isEmpty() ? ParameterProblem{Kind::Empty, 0, {}}
                                                                : textProblem(parameter, value.toString());
    }
    Q_UNREACHABLE();
}

FaultText faultText(const TransformParameter& parameter, const QJsonValue& value)
{
    const ParameterProblem problem = problemOf(parameter, value);
    const QString written = value.toString();
    switch (problem.kind) {
    case Kind::None:
        return {};
    case Kind::NotText:
        return saying(QStringLiteral("must be text"));
    case Kind::Empty:
        return saying(QStringLiteral("must not be empty"));
    case Kind::NotWhole:
        return saying(QStringLiteral("must be a whole number"));
    case Kind::TooSmall:
        return saying(QStringLiteral("must be %1 or more"), {QString::number(parameter.least)});
    case Kind::NotTruth:
        return saying(QStringLiteral("must be true or false"));
    case Kind::NotTable:
        return saying(QStringLiteral("must be an object of texts, {\"what comes\": \"what it becomes\"}"));
    case Kind::NoSuchChoice:
        return saying(QStringLiteral("must be one of %1"), {choicesOf(parameter)});
    case Kind::TooLong:
        return saying(QStringLiteral("must be at most %1 characters long"), {QString::number(longestPattern)});
    case Kind::BrokenPattern:
        return saying(QStringLiteral("the regular expression is broken at character %1: %2"),
                      {QString::number(problem.position), problem.reason});
    case Kind::BrokenTemplate:
        return templateFaultText(written);
    case Kind::NoSuchTimeZone:
        return saying(QStringLiteral("there is no time zone \"%1\"; take an IANA name like Europe/Berlin"), {written});
    case Kind::NoSuchCountry:
        return saying(QStringLiteral("there is no country \"%1\"; take its two capital letters, like DE"), {written});
    case Kind::NoSuchLanguage:
        return saying(QStringLiteral("there is no language \"%1\"; take its code, like de"), {written});
    }
    Q_UNREACHABLE();
}

} // namespace leadferry::domain
