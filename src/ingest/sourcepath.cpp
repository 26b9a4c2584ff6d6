// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sourcepath.h"

#include "base/json.h"
#include "domain/htmltext.h"
#include "ingest/sourcepathsteps.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace leadferry::ingest {

using base::Result;
using Alternative = SourcePath::Alternative;
using Start = Alternative::Start;

namespace {

QJsonValue nothing()
{
    return QJsonValue(QJsonValue::Undefined);
}

/// One step inwards: an object that is left by one of its names is around what was found, a list is not.
Scope within(const Scope& scope, const PathStep& step, const QJsonValue& value)
{
    Scope inner = scope;
    inner.here = value;
    if (step.kind == PathStep::Kind::Name && scope.here.isObject()) {
        inner.around.prepend(scope.here.toObject());
    }
    return inner;
}

QJsonValue indexed(const QJsonValue& value, qsizetype index)
{
    const QJsonArray array = value.toArray();
    const qsizetype at = index < 0 ? array.size() + index : index;
    return at < 0 || at >= array.size() ? nothing() : array.at(at);
}

QJsonValue named(const QJsonValue& value, const QString& name)
{
    if (value.isObject()) {
        return value.toObject().value(name);
    }
    bool isIndex = false; // "parts.0", as everywhere else
    const int index = name.toInt(&isIndex);
    return isIndex ? indexed(value, index) : nothing();
}

/// What an entry's key is compared with, asked once for all entries.
class Wanted
{
public:
    Wanted(const PathStep& step, const Scope& origin)
        : m_step(step), m_values(step.value.isEmpty() ? step.values : QStringList{step.value.textIn(origin).toLower()})
    {
        m_values.removeAll(QString());
    }

    [[nodiscard]] bool isMetBy(const QJsonValue& entry) const
    {
        return !m_values.isEmpty() && entry.isObject() && m_values.contains(keyOf(entry).toLower()) != m_step.isNot;
    }

private:
    [[nodiscard]] QString keyOf(const QJsonValue& entry) const
    {
        if (m_step.keyNames.isEmpty()) {
            return m_step.key.textIn({entry, {}, {}, nullptr});
        }
        QJsonValue value = entry;
        for (const QString& name : m_step.keyNames) {
            value = named(value, name);
        }
        return plainText(value);
    }

    const PathStep& m_step;
    QStringList m_values;
};

/// The first entry of a list that fits, or the object itself; Undefined where none does.
QJsonValue firstThatFits(const PathStep& step, const QJsonValue& value, const Scope& origin)
{
    const Wanted wanted(step, origin);
    if (!value.isArray()) {
        return wanted.isMetBy(value) ? value : nothing();
    }
    const QJsonArray entries = value.toArray();
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&wanted](const QJsonValue& entry) { return wanted.isMetBy(entry); });
    return found == entries.end() ? nothing() : QJsonValue(*found);
}

/// A step that leads to one value at most; Each is not one.
QJsonValue steppedTo(const PathStep& step, const QJsonValue& value, const Scope& origin)
{
    switch (step.kind) {
    case PathStep::Kind::Name:
        return named(value, step.name);
    case PathStep::Kind::Index:
        return indexed(value, step.index);
    case PathStep::Kind::Only:
        return value.toArray().size() == 1 ? value.toArray().at(0) : nothing();
    case PathStep::Kind::Where:
        return firstThatFits(step, value, origin);
    case PathStep::Kind::Each:
        break;
    }
    return nothing();
}

QList<Scope> entriesOf(const Scope& scope)
{
    QList<Scope> entries;
    const QJsonArray array = scope.here.toArray();
    entries.reserve(array.size());
    for (const auto& entry : array) {
        Scope inner = scope;
        inner.here = entry;
        entries.append(inner);
    }
    return entries;
}

QList<Scope> stepped(const PathStep& step, const Scope& scope, const Scope& origin)
{
    if (step.kind == PathStep::Kind::Each) {
        return entriesOf(scope);
    }
    const QJsonValue value = steppedTo(step, scope.here, origin);
    return value.isUndefined() ? QList<Scope>() : QList<Scope>{within(scope, step, value)};
}

/// What visitors type may hold "<3" and is no HTML; what editors make has tags that are closed.
QString visibleOf(const QString& text)
{
    static const QRegularExpression tag(QStringLiteral("<(?:/[a-z][a-z0-9]*|[a-z][a-z0-9]*(?:\\s[^<>]*)?/?)>"),
                                        QRegularExpression::CaseInsensitiveOption);
    return tag.match(text).hasMatch() ? domain::visibleText(text).trimmed() : text;
}

QJsonArray imagesIn(const QString& html)
{
    static const QRegularExpression image(QStringLiteral("<img\\s[^<>]*src=[\"']([^\"'<>]+)[\"']"),
                                          QRegularExpression::CaseInsensitiveOption);
    QJsonArray addresses;
    for (auto found = image.globalMatch(html); found.hasNext();) {
        addresses.append(found.next().captured(1).replace(QStringLiteral("&amp;"), QStringLiteral("&")));
    }
    return addresses;
}

/// Nothing where an address ends with an id: a file has a dot in its name.
QJsonValue fileIn(const QString& address)
{
    constexpr qsizetype longest = 120;
    const QString name = QUrl(address).fileName(QUrl::FullyDecoded).simplified();
    return name.lastIndexOf(QLatin1Char('.')) > 0 && name.size() <= longest ? QJsonValue(name) : nothing();
}

QString international(const QString& number)
{
    if (number.startsWith(QLatin1Char('+'))) {
        return number;
    }
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
        return nothing();
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QJsonValue joined(const QList<SourcePath>& arguments, const Scope& scope, const QString& between, bool all)
{
    QStringList texts;
    for (const SourcePath& argument : arguments) {
        const QString text = argument.textIn(scope);
        if (text.isEmpty() && all) {
            return nothing();
        }
        texts.append(text);
    }
    texts.removeAll(QString());
    return texts.isEmpty() ? nothing() : QJsonValue(texts.join(between));
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
        return scope.headers == nullptr ? nothing() : QJsonValue(scope.headers->value(alternative.text));
    case Start::Html:
        return visibleOf(argument().textIn(scope));
    case Start::Images:
        return imagesIn(argument().textIn(scope));
    case Start::File:
        return fileIn(argument().textIn(scope));
    case Start::International:
        return international(argument().textIn(scope));
    case Start::Json:
        return parsedJson(argument().valueIn(scope));
    case Start::Key:
        return joined(alternative.arguments, scope, QStringLiteral(":"), true);
    case Start::Join:
        return joined(alternative.arguments, scope, QStringLiteral(", "), false);
    }
    return nothing();
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
    if (!goesThroughAll(alternative)) { // by far the most; needs no scopes on its way
        QJsonValue value = startValue(alternative, scope);
        for (const PathStep& step : alternative.steps) {
            value = steppedTo(step, value, scope);
        }
        return value;
    }
    const QList<Scope> places = placesOf(alternative, scope);
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
    for (const auto& entry : entries) {
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
            if (QJsonValue value = valueOf(alternative, scope); hasValue(value)) {
                return value;
            }
        }
    }
    return nothing();
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
