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

base::Error fault(const QString& place, const QString& what)
{
    const auto joint = what.startsWith(QLatin1String("must")) ? QStringLiteral(" ") : QStringLiteral(": ");
    return {base::ErrorKind::Invalid, place + joint + what};
}

/// "it takes find, with"
QString takenBy(const Transform& transform)
{
    QStringList names;
    for (const TransformParameter& parameter : transform.parameters) {
        names.append(parameter.required ? parameter.name + QStringLiteral(" (required)") : QString(parameter.name));
    }
    return names.isEmpty() ? QStringLiteral("%1 takes none").arg(transform.name)
                           : QStringLiteral("%1 takes %2").arg(transform.name, names.join(comma));
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

QString unknownTransform(const QString& name)
{
    QStringList known;
    for (const Transform& transform : transformCatalog()) {
        known.append(transform.name);
    }
    return QStringLiteral("there is no transform \"%1\"; there is %2").arg(name, nearestNames(name, known).join(comma));
}

} // namespace

base::Result<TransformStep> TransformStep::fromJson(const QJsonValue& json, const QString& place)
{
    if (!json.isString() && !json.isObject()) {
        return fault(place, QStringLiteral("must be a transform's name, or an object with its name and parameters"));
    }
    QJsonObject written = json.toObject();
    const QJsonValue name = json.isString() ? json : written.take(nameKey);
    const Transform* transform = findTransform(name.toString());
    if (transform == nullptr) {
        const QString at = json.isString() ? place : place + QStringLiteral(".name");
        return fault(at, name.isString() ? unknownTransform(name.toString())
                                         : QStringLiteral("must be the name of a transform"));
    }
    TransformStep step(*transform);
    step.m_written = written;
    auto arguments = std::make_shared<TransformArguments>();
    for (const TransformParameter& parameter : transform->parameters) {
        const QJsonValue given = written.take(parameter.name);
        if (given.isUndefined() && parameter.required) {
            return fault(place, QStringLiteral("%1 is missing; %2").arg(parameter.name, takenBy(*transform)));
        }
        const QString wrong = given.isUndefined() ? QString() : faultText(parameter, given);
        if (!wrong.isEmpty()) {
            return fault(place + QLatin1Char('.') + parameter.name, wrong);
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
    if (!written.isEmpty()) {
        return fault(place + QLatin1Char('.') + written.constBegin().key(),
                     QStringLiteral("unknown parameter; %1").arg(takenBy(*transform)));
    }
    step.m_arguments = std::move(arguments);
    return step;
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
