// SPDX-License-Identifier: GPL-3.0-or-later
// The parser of source paths.
#include "ingest/sourcepathsteps.h"

#include <QRegularExpression>

#include <optional>

namespace leadferry::ingest {

using base::Error;
using base::ErrorKind;
using base::Result;
using Alternative = SourcePath::Alternative;
using Start = Alternative::Start;

namespace {

Error fault(const QString& text, const QString& what)
{
    return {ErrorKind::Invalid, QStringLiteral("\"%1\": %2").arg(text, what)};
}

/// Parts between separators that stand outside of brackets, parentheses and quotation marks.
QStringList partsOf(const QString& text, QChar separator)
{
    QStringList parts;
    QString part;
    QChar quote;
    int depth = 0;
    for (const QChar c : text) {
        if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == QLatin1Char('\'') || c == QLatin1Char('"')) {
            quote = c;
        } else if (c == QLatin1Char('[') || c == QLatin1Char('(')) {
            ++depth;
        } else if (c == QLatin1Char(']') || c == QLatin1Char(')')) {
            --depth;
        } else if (c == separator && depth == 0) {
            parts.append(part.trimmed());
            part.clear();
            continue;
        }
        part.append(c);
    }
    parts.append(part.trimmed());
    return parts;
}

std::optional<Start> functionNamed(const QString& name)
{
    static const QHash<QString, Start> functions{
        {QStringLiteral("header"), Start::Header}, {QStringLiteral("html"), Start::Html},
        {QStringLiteral("json"), Start::Json},     {QStringLiteral("images"), Start::Images},
        {QStringLiteral("file"), Start::File},     {QStringLiteral("international"), Start::International},
        {QStringLiteral("key"), Start::Key},       {QStringLiteral("join"), Start::Join},
    };
    const auto found = functions.find(name);
    return found == functions.end() ? std::nullopt : std::optional(*found);
}

qsizetype closingOf(const QString& text, qsizetype from, QChar open, QChar close)
{
    int depth = 0;
    QChar quote;
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == QLatin1Char('\'') || c == QLatin1Char('"')) {
            quote = c;
        } else if (c == open) {
            ++depth;
        } else if (c == close && --depth == 0) {
            return i;
        }
    }
    return -1;
}

/// `type=user/lead`, `type!=admin`, `wa_id=@from`
Result<PathStep> whereStep(const QString& content)
{
    const qsizetype sign = content.indexOf(QLatin1Char('='));
    PathStep step;
    step.kind = PathStep::Kind::Where;
    step.isNot = sign > 0 && content.at(sign - 1) == QLatin1Char('!');
    const auto key = SourcePath::fromText(content.left(sign - (step.isNot ? 1 : 0)));
    const QString wanted = content.mid(sign + 1).trimmed();
    if (!key || key->isEmpty() || wanted.isEmpty()) {
        return fault(content, QStringLiteral("write [name=value], [name=one/other] or [name=@path]"));
    }
    step.key = *key;
    static const QRegularExpression plain(QStringLiteral("^[\\w-]+(?:\\.[\\w-]+)*$"));
    if (const QString names = content.left(sign - (step.isNot ? 1 : 0)).trimmed(); plain.match(names).hasMatch()) {
        step.keyNames = names.split(QLatin1Char('.'));
    }
    if (wanted.startsWith(QLatin1Char('@'))) {
        const auto value = SourcePath::fromText(wanted.mid(1));
        if (!value) {
            return value.error();
        }
        step.value = *value;
        return step;
    }
    const QStringList values = wanted.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString& value : values) {
        step.values.append(value.trimmed().toLower());
    }
    return step;
}

Result<PathStep> bracketStep(const QString& content)
{
    PathStep step;
    bool isIndex = false;
    const int index = content.toInt(&isIndex);
    if (content.isEmpty()) {
        step.kind = PathStep::Kind::Each;
    } else if (isIndex) {
        step.kind = PathStep::Kind::Index;
        step.index = index;
    } else if (content == QLatin1String("only")) {
        step.kind = PathStep::Kind::Only;
    } else if (content.startsWith(QLatin1Char('"')) && content.endsWith(QLatin1Char('"')) && content.size() > 2) {
        step.name = content.mid(1, content.size() - 2);
    } else if (content.contains(QLatin1Char('='))) {
        return whereStep(content);
    } else {
        return fault(content, QStringLiteral("in [] stands nothing, a number, only, name=value or \"a name\""));
    }
    return step;
}

Result<QList<PathStep>> stepsFromText(const QString& text)
{
    QList<PathStep> steps;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at) == QLatin1Char('[')) {
            const qsizetype end = closingOf(text, at, QLatin1Char('['), QLatin1Char(']'));
            if (end < 0) {
                return fault(text, QStringLiteral("a [ without its ]"));
            }
            const auto step = bracketStep(text.mid(at + 1, end - at - 1).trimmed());
            if (!step) {
                return step.error();
            }
            steps.append(*step);
            at = end + 1;
            continue;
        }
        at += text.at(at) == QLatin1Char('.') ? 1 : 0;
        qsizetype end = at;
        while (end < text.size() && text.at(end) != QLatin1Char('.') && text.at(end) != QLatin1Char('[')) {
            ++end;
        }
        if (end == at && (at >= text.size() || text.at(at) != QLatin1Char('['))) {
            return fault(text, QStringLiteral("two dots in a row, or one at the end"));
        }
        if (end > at) {
            PathStep step;
            step.name = text.mid(at, end - at).trimmed();
            steps.append(step);
        }
        at = end;
    }
    return steps;
}

Result<QList<SourcePath>> argumentsOf(const QString& text)
{
    QList<SourcePath> arguments;
    const QStringList parts = partsOf(text, QLatin1Char(','));
    for (const QString& part : parts) {
        const auto argument = SourcePath::fromText(part);
        if (!argument) {
            return argument.error();
        }
        arguments.append(*argument);
    }
    return arguments;
}

/// The start of the text's alternative; `rest` is what its steps are read from.
Result<Alternative> startOf(const QString& text, QString& rest)
{
    Alternative alternative;
    const qsizetype open = text.indexOf(QLatin1Char('('));
    if (const auto function = open > 0 ? functionNamed(text.left(open)) : std::nullopt) {
        const qsizetype close = closingOf(text, open, QLatin1Char('('), QLatin1Char(')'));
        if (close < 0) {
            return fault(text, QStringLiteral("a ( without its )"));
        }
        const QString inside = text.mid(open + 1, close - open - 1).trimmed();
        alternative.start = *function;
        rest = text.mid(close + 1);
        if (*function == Start::Header) {
            alternative.text = inside.toLower();
            return alternative;
        }
        const auto arguments = argumentsOf(inside);
        if (!arguments) {
            return arguments.error();
        }
        alternative.arguments = *arguments;
        return alternative;
    }
    if (text.startsWith(QLatin1Char('$'))) {
        alternative.start = Start::Delivery;
        rest = text.mid(1);
        return alternative;
    }
    while (alternative.up < text.size() && text.at(alternative.up) == QLatin1Char('^')) {
        ++alternative.up;
    }
    rest = text.mid(alternative.up);
    return alternative;
}

Result<Alternative> alternativeFromText(const QString& text)
{
    if (text.isEmpty()) {
        return fault(text, QStringLiteral("nothing stands beside a |"));
    }
    if (text.startsWith(QLatin1Char('\''))) {
        if (text.size() < 2 || !text.endsWith(QLatin1Char('\''))) {
            return fault(text, QStringLiteral("a ' without its second"));
        }
        Alternative literal;
        literal.start = Start::Literal;
        literal.text = text.mid(1, text.size() - 2);
        return literal;
    }
    if (text == QLatin1String(".")) {
        return Alternative{};
    }
    QString rest;
    auto alternative = startOf(text, rest);
    if (!alternative) {
        return alternative;
    }
    const auto steps = stepsFromText(rest);
    if (!steps) {
        return steps.error();
    }
    alternative->steps = *steps;
    return alternative;
}

} // namespace

Result<QList<Alternative>> alternativesFromText(const QString& text)
{
    QList<Alternative> alternatives;
    const QStringList parts = partsOf(text, QLatin1Char('|'));
    for (const QString& part : parts) {
        const auto alternative = alternativeFromText(part);
        if (!alternative) {
            return alternative.error();
        }
        alternatives.append(*alternative);
    }
    return alternatives;
}

} // namespace leadferry::ingest
