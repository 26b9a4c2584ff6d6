// SPDX-License-Identifier: GPL-3.0-or-later
// Texts as texts: case, length, pieces, templates, HTML.
#include "domain/htmltext.h"
#include "domain/texttemplate.h"
#include "domain/transforms/functions.h"

#include <QTextBoundaryFinder>

namespace leadferry::domain::transforms {

namespace {

const auto space = QLatin1Char(' ');

/// The longest beginning of at most `length` that breaks no visible character.
QString beginningOf(const QString& text, qsizetype length)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(length);
    const qsizetype end = finder.isAtBoundary() ? length : finder.toPreviousBoundary();
    return text.left(std::max<qsizetype>(end, 0));
}

/// Without the word that was cut, unless that leaves little.
QString toWordEnd(const QString& cut, QChar next)
{
    const qsizetype end = cut.lastIndexOf(space);
    return next.isSpace() || end < cut.size() / 2 ? cut : cut.left(end);
}

} // namespace

QString trim(const QString& value)
{
    return value.trimmed();
}

QString lower(const QString& value)
{
    return value.toLower();
}

QString upper(const QString& value)
{
    return value.toUpper();
}

QString capitalize(const QString& value)
{
    QString result;
    QString word;
    const auto finishWord = [&result, &word] {
        // "McDonald" knows better.
        const bool oneCase = word == word.toLower() || word == word.toUpper();
        result += oneCase ? word.left(1).toUpper() + word.mid(1).toLower() : word;
        word.clear();
    };
    for (const QChar c : value) {
        if (c.isSpace() || c == QLatin1Char('-')) {
            finishWord();
            result += c;
        } else {
            word += c;
        }
    }
    finishWord();
    return result;
}

QString oneLine(const QString& value)
{
    constexpr qsizetype longest = 200;
    const QString line = value.simplified();
    return line.size() <= longest ? line : beginningOf(line, longest - 1) + QChar(0x2026);
}

QString firstWord(const QString& value)
{
    return value.simplified().section(space, 0, 0);
}

QString afterFirstWord(const QString& value)
{
    return value.simplified().section(space, 1);
}

QString replace(const QString& value, const Arguments& arguments, const Scene& /*scene*/)
{
    const auto sensitivity = arguments.truth(QLatin1String("matchCase")) ? Qt::CaseSensitive : Qt::CaseInsensitive;
    return QString(value).replace(arguments.text(QLatin1String("find")), arguments.text(QLatin1String("with")),
                                  sensitivity);
}

QString truncate(const QString& value, const Arguments& arguments, const Scene& /*scene*/)
{
    const int length = arguments.number(QLatin1String("length"));
    if (value.size() <= length) {
        return value;
    }
    QString ending = arguments.text(QLatin1String("ending"));
    if (ending.size() >= length) {
        ending.clear();
    }
    const QString cut = beginningOf(value, length - ending.size());
    const bool words = arguments.truth(QLatin1String("words"));
    return (words ? toWordEnd(cut, value.at(cut.size())) : cut).trimmed() + ending;
}

QString fromTemplate(const QString& value, const Arguments& arguments, const Scene& scene)
{
    QJsonObject context = scene.context;
    context.insert(QStringLiteral("value"), value);
    return renderTemplate(arguments.text(QLatin1String("text")), context, Escaping::None);
}

QString htmlToText(const QString& value)
{
    static const QRegularExpression itemBegin(QStringLiteral("<li\\b[^<>]*>"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression itemEnd(QStringLiteral("</li\\s*>"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression emptyLines(QStringLiteral("\n{3,}"));
    // Line ends of the source are spaces; those that show come from tags.
    QString html = value.simplified();
    html.remove(itemEnd).replace(itemBegin, QStringLiteral("<br>- "));
    QStringList lines = visibleText(html).split(QLatin1Char('\n'));
    for (QString& line : lines) {
        line = line.simplified();
    }
    return lines.join(QLatin1Char('\n')).replace(emptyLines, QStringLiteral("\n\n"));
}

QString textAsHtml(const QString& value)
{
    return textToHtml(value);
}

} // namespace leadferry::domain::transforms
