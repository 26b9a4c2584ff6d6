// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sourcepath.h"

#include "base/json.h"
#include "domain/htmltext.h"
#include "ingest/sourcepathsteps.h"

#include <QJsonDocument>

#include <algorithm>

namespace leadferry::ingest {

using base::Result;
using Alternative = SourcePath::Alternative;
using Start = Alternative::Start;

namespace {

const QJsonValue nothing(QJsonValue::Undefined);

Scope within(const Scope& scope, const QJsonValue& value)
{
    Scope inner = scope;
    inner.here = value;
    if (scope.here.isObject()) {
        inner.around.prepend(scope.here.toObject());
    }
    return inner;
}

bool fits(const PathStep& step, const Scope& entry, const Scope& origin)
{
    const QString text = step.key.textIn(entry);
    if (!step.value.isEmpty()) {
        const QString wanted = step.value.textIn(origin);
        return !wanted.isEmpty() && (text.compare(wanted, Qt::CaseInsensitive) == 0) != step.isNot;
    }
    return step.values.contains(text.toLower()) != step.isNot;
}

QList<Scope> entriesOf(const Scope& scope)
{
    QList<Scope> entries;
    const QJsonArray array = scope.here.toArray();
    entries.reserve(array.size());
    for (const QJsonValue& entry : array) {
        Scope inner = scope;
        inner.here = entry;
        entries.append(inner);
    }
    return entries;
}

QList<Scope> firstThatFits(const PathStep& step, const Scope& scope, const Scope& origin)
{
    const QList<Scope> candidates = scope.here.isArray() ? entriesOf(scope) : QList<Scope>{scope};
    const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const Scope& candidate) {
        return candidate.here.isObject() && fits(step, candidate, origin);
    });
    return found == candidates.end() ? QList<Scope>() : QList<Scope>{*found};
}

QList<Scope> indexed(const Scope& scope, qsizetype index)
{
    const QJsonArray array = scope.here.toArray();
    const qsizetype at = index < 0 ? array.size() + index : index;
    if (at < 0 || at >= array.size()) {
        return {};
    }
    Scope inner = scope;
    inner.here = array.at(at);
    return {inner};
}

QList<Scope> named(const Scope& scope, const QString& name)
{
    if (scope.here.isObject()) {
        const QJsonValue value = scope.here.toObject().value(name);
        return value.isUndefined() ? QList<Scope>() : QList<Scope>{within(scope, value)};
    }
    bool isIndex = false; // "parts.0", as everywhere else
    const int index = name.toInt(&isIndex);
    return isIndex ? indexed(scope, index) : QList<Scope>();
}

QList<Scope> stepped(const PathStep& step, const Scope& scope, const Scope& origin)
{
    switch (step.kind) {
    case PathStep::Kind::Name:
        return named(scope, step.name);
    case PathStep::Kind::Index:
        return indexed(scope, step.index);
    case PathStep::Kind::Only:
        return scope.here.toArray().size() == 1 ? indexed(scope, 0) : QList<Scope>();
    case PathStep::Kind::Where:
        return firstThatFits(step, scope, origin);
    case PathStep::Kind::Each:
        return entriesOf(scope);
    }
    return {};
}

QString international(const QString& number)
{
    QString digits = number;
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    constexpr qsizetype fewest = 7;
    return digits.size() < fewest ? number : QLatin1Char('+') + digits;
}

QJsonValue parsedJson(const QJsonValue& value)
{
    if (!value.isString()) {
        return value;
    }
    const auto document = QJsonDocument::fromJson(value.toString().toUtf8());
    if (document.isNull()) {
        return nothing;
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QJsonValue joined(const QList<SourcePath>& arguments, const Scope& scope, const QString& between, bool all)
{
    QStringList texts;
    for (const SourcePath& argument : arguments) {
        const QString text = argument.textIn(scope);
        if (text.isEmpty() && all) {
            return nothing;
        }
        texts.append(text);
    }
    texts.removeAll(QString());
    return texts.isEmpty() ? nothing : QJsonValue(texts.join(between));
}

QJsonValue startValue(const Alternative& alternative, const Scope& scope)
{
    const auto argument = [&] { return alternative.arguments.constFirst(); };
    switch (alternative.start) {
    case Start::Here:
        return alternative.up == 0 ? scope.here : QJsonValue(scope.around.value(alternative.up - 1));
    case Start::Delivery:
        return scope.delivery;
    case Start::Literal:
        return alternative.text;
    case Start::Header:
        return scope.headers == nullptr ? nothing : QJsonValue(scope.headers->value(alternative.text));
    case Start::Html:
        return domain::visibleText(argument().textIn(scope)).trimmed();
    case Start::International:
        return international(argument().textIn(scope));
    case Start::Json:
        return parsedJson(argument().valueIn(scope));
    case Start::Key:
        return joined(alternative.arguments, scope, QStringLiteral(":"), true);
    case Start::Join:
        return joined(alternative.arguments, scope, QStringLiteral(", "), false);
    }
    return nothing;
}

/// Every place the alternative points at.
QList<Scope> placesOf(const Alternative& alternative, const Scope& scope)
{
    Scope start = scope;
    start.here = startValue(alternative, scope);
    start.around = alternative.start == Start::Here ? scope.around.mid(alternative.up) : QList<QJsonObject>();
    QList<Scope> places{start};
    for (const PathStep& step : alternative.steps) {
        QList<Scope> next;
        for (const Scope& place : std::as_const(places)) {
            next += stepped(step, place, scope);
        }
        places = next;
    }
    return places;
}

bool goesThroughAll(const Alternative& alternative)
{
    return std::any_of(alternative.steps.begin(), alternative.steps.end(),
                       [](const PathStep& step) { return step.kind == PathStep::Kind::Each; });
}

QJsonValue valueOf(const Alternative& alternative, const Scope& scope)
{
    const QList<Scope> places = placesOf(alternative, scope);
    if (!goesThroughAll(alternative)) {
        return places.isEmpty() ? nothing : places.constFirst().here;
    }
    QJsonArray values;
    for (const Scope& place : places) {
        if (hasValue(place.here)) {
            values.append(place.here);
        }
    }
    return values;
}

} // namespace

bool hasValue(const QJsonValue& value)
{
    if (value.isString()) {
        return !value.toString().trimmed().isEmpty();
    }
    return !(value.isUndefined() || value.isNull() || (value.isArray() && value.toArray().isEmpty()) ||
             (value.isObject() && value.toObject().isEmpty()));
}

QString plainText(const QJsonValue& value)
{
    if (!value.isArray()) {
        return base::textOf(value).trimmed();
    }
    QStringList texts;
    const QJsonArray entries = value.toArray();
    for (const QJsonValue& entry : entries) {
        texts.append(base::textOf(entry).trimmed());
    }
    texts.removeAll(QString());
    return texts.join(QStringLiteral(", "));
}

SourcePath::SourcePath() = default;
SourcePath::~SourcePath() = default;
SourcePath::SourcePath(const SourcePath&) = default;
SourcePath& SourcePath::operator=(const SourcePath&) = default;
SourcePath::SourcePath(SourcePath&&) noexcept = default;
SourcePath& SourcePath::operator=(SourcePath&&) noexcept = default;

Result<SourcePath> SourcePath::fromText(const QString& text)
{
    SourcePath path;
    if (text.trimmed().isEmpty()) {
        return path;
    }
    const auto alternatives = alternativesFromText(text.trimmed());
    if (!alternatives) {
        return alternatives.error();
    }
    path.m_alternatives = std::make_shared<const QList<Alternative>>(*alternatives);
    return path;
}

bool SourcePath::isEmpty() const
{
    return !m_alternatives;
}

QJsonValue SourcePath::valueIn(const Scope& scope) const
{
    if (m_alternatives) {
        for (const Alternative& alternative : *m_alternatives) {
            if (const QJsonValue value = valueOf(alternative, scope); hasValue(value)) {
                return value;
            }
        }
    }
    return nothing;
}

QString SourcePath::textIn(const Scope& scope) const
{
    return plainText(valueIn(scope));
}

QList<Scope> SourcePath::entriesIn(const Scope& scope) const
{
    if (m_alternatives) {
        for (const Alternative& alternative : *m_alternatives) {
            QList<Scope> entries;
            const QList<Scope> places = placesOf(alternative, scope);
            for (const Scope& place : places) {
                entries += place.here.isArray()    ? entriesOf(place)
                           : place.here.isObject() ? QList{place}
                                                   : QList<Scope>();
            }
            if (!entries.isEmpty()) {
                return entries;
            }
        }
    }
    return {};
}

} // namespace leadferry::ingest
