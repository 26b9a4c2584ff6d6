// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transformstep.h"

#include "domain/parameterproblem.h"
#include "domain/transformcatalog.h"

namespace leadferry::domain {

namespace {

const auto nameKey = QLatin1String("name");
constexpr QLatin1String comma(", ");

/// A pattern that backtracks without end stops here and counts as not found.
constexpr QLatin1String matchLimits("(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=20000)");

QRegularExpression compiled(const QString& pattern)
{
    return QRegularExpression(matchLimits + pattern, QRegularExpression::UseUnicodePropertiesOption);
}

/// "find, with", the ones that must be there first.
QString parametersOf(const Transform& transform)
{
    QStringList names;
    for (const bool required : {true, false}) {
        for (const TransformParameter& parameter : transform.parameters) {
            if (parameter.required == required) {
                names.append(parameter.name);
            }
        }
    }
    return names.join(comma);
}

FaultText unknownParameter(const Transform& transform)
{
    return transform.parameters.isEmpty()
               ? saying(QStringLiteral("unknown parameter; %1 takes none"), {transform.name})
               : saying(QStringLiteral("unknown parameter; %1 takes %2"), {transform.name, parametersOf(transform)});
}

/// A default as the value that would have been written.
QJsonValue standardOf(const TransformParameter& parameter)
{
    switch (parameter.kind) {
    case ParameterKind::Number:
        return parameter.standard.toInt();
    case ParameterKind::Truth:
        return parameter.standard == QLatin1String("true");
    case ParameterKind::Table:
        return QJsonObject();
    case ParameterKind::Text:
    case ParameterKind::Choice:
    case ParameterKind::Pattern:
    case ParameterKind::Template:
    case ParameterKind::TimeZone:
    case ParameterKind::Country:
    case ParameterKind::Language:
        return parameter.standard;
    }
    Q_UNREACHABLE();
}

FaultText unknownTransform(const QString& name)
{
    QStringList known;
    for (const Transform& transform : transformCatalog()) {
        known.append(transform.name);
    }
    return saying(QStringLiteral("there is no transform \"%1\"; there is %2"),
                  {name, nearestNames(name, known).join(comma)});
}

} // namespace

base::Result<TransformStep> TransformStep::fromJson(const QJsonValue& json, const QString& place)
{
    std::optional<DocumentFault> fault;
    const auto step = read(json, place, fault);
    return step ? base::Result<TransformStep>(*step) : base::Result<TransformStep>(base::Error(*fault));
}

std::optional<TransformStep> TransformStep::read(const QJsonValue& json, const QString& place,
                                                 std::optional<DocumentFault>& fault)
{
    if (!json.isString() && !json.isObject()) {
        fault = faultAt(
            place, saying(QStringLiteral("must be a transform's name, or an object with its name and parameters")));
        return std::nullopt;
    }
    QJsonObject written = json.toObject();
    const QJsonValue name = json.isString() ? json : written.take(nameKey);
    const Transform* transform = findTransform(name.toString());
    if (transform == nullptr) {
        fault = faultAt(json.isString() ? place : place + QStringLiteral(".name"),
                        name.isString() ? unknownTransform(name.toString())
                                        : saying(QStringLiteral("must be the name of a transform")));
        return std::nullopt;
    }
    TransformStep step(*transform);
    step.m_written = written;
    fault = step.takeArguments(written, place);
    if (!fault && !written.isEmpty()) {
        fault = faultAt(place + QLatin1Char('.') + written.constBegin().key(), unknownParameter(*transform));
    }
    return fault ? std::nullopt : std::optional(step);
}

std::optional<DocumentFault> TransformStep::takeArguments(QJsonObject& written, const QString& place)
{
    auto arguments = std::make_shared<TransformArguments>();
    for (const TransformParameter& parameter : m_transform->parameters) {
        const QJsonValue given = written.take(parameter.name);
        if (given.isUndefined() && parameter.required) {
            return faultAt(place, saying(QStringLiteral("%1 is missing; %2 takes %3"),
                                         {parameter.name, m_transform->name, parametersOf(*m_transform)}));
        }
        const FaultText wrong = given.isUndefined() ? FaultText() : faultText(parameter, given);
        if (!wrong.isEmpty()) {
            return faultAt(place + QLatin1Char('.') + parameter.name, wrong);
        }
        const QJsonValue value = given.isUndefined() ? standardOf(parameter) : given;
        arguments->m_values.insert(parameter.name, value);
        if (parameter.kind == ParameterKind::Pattern) {
            arguments->m_pattern = compiled(value.toString());
        }
        const QJsonObject table = value.toObject();
        for (auto entry = table.begin(); entry != table.end(); ++entry) {
            arguments->m_table.insert(TransformArguments::tableKey(entry.key()), entry.value().toString());
        }
    }
    m_arguments = std::move(arguments);
    return std::nullopt;
}

QJsonValue TransformStep::toJson() const
{
    if (m_written.isEmpty()) {
        return QString(m_transform->name);
    }
    QJsonObject json = m_written;
    json.insert(nameKey, QString(m_transform->name));
    return json;
}

QStringList TransformStep::apply(const QStringList& values, const TransformScene& scene) const
{
    if (values.isEmpty() && !m_transform->alsoOfNothing) {
        return {};
    }
    if (const auto* list = std::get_if<ListFunction>(&m_transform->apply)) {
        return cleanValues((*list)(values, *m_arguments));
    }
    QStringList results;
    results.reserve(values.size());
    for (const QString& value : values) {
        const auto* plain = std::get_if<PlainFunction>(&m_transform->apply);
        results.append(plain != nullptr ? (*plain)(value)
                                        : std::get<EachFunction>(m_transform->apply)(value, *m_arguments, scene));
    }
    return cleanValues(results);
}

QStringList cleanValues(const QStringList& values)
{
    QStringList clean;
    for (QString value : values) {
        value.remove(QChar(QChar::Null));
        if (value = value.trimmed(); !value.isEmpty()) {
            clean.append(value);
        }
    }
    return clean;
}

} // namespace leadferry::domain
