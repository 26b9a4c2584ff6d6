// SPDX-License-Identifier: GPL-3.0-or-later
// Values of which there are few: yes and no, tables, defaults, languages.
#include "domain/languagenames.h"
#include "domain/transforms/functions.h"

#include <QSet>

namespace leadferry::domain::transforms {

namespace {

QSet<QString> wordsOf(const char* words)
{
    const QStringList list = QString::fromUtf8(words).split(QLatin1Char(' '));
    return {list.begin(), list.end()};
}

} // namespace

QString trueOrFalse(const QString& value)
{
    static const QSet<QString> yes = wordsOf("true yes 1");
    static const QSet<QString> no = wordsOf("false no 0");
    const QString word = value.toLower();
    if (yes.contains(word)) {
        return QStringLiteral("true");
    }
    return no.contains(word) ? QStringLiteral("false") : QString();
}

QString yesNo(const QString& value, const Arguments& arguments, const Scene& /*scene*/)
{
    // Each word means the same in every language that has it.
    static const QSet<QString> yes =
        wordsOf("true yes y yeah yep on 1 ✓ ✔ ☑ wahr ja j jawohl oui vrai sí si sim sì vero "
                "verdadero verdadeiro waar jah kyllä joo jo tak ano áno igen da да так "
                "ναι evet taip jā");
    static const QSet<QString> no =
        wordsOf("false no n nope off 0 ✗ ✘ ☐ falsch nein non faux não nao falso nee nei nej ei "
                "nie ne nem nu нет ні не όχι hayır nē");
    QString word = value.simplified().toLower();
    while (word.endsWith(QLatin1Char('.')) || word.endsWith(QLatin1Char('!'))) {
        word.chop(1);
    }
    if (yes.contains(word)) {
        return arguments.text(QLatin1String("yes"));
    }
    return no.contains(word) ? arguments.text(QLatin1String("no")) : QString();
}

QString priority(const QString& value)
{
    static const QSet<QString> low = wordsOf("low minor");
    static const QSet<QString> medium = wordsOf("medium normal");
    static const QSet<QString> high = wordsOf("high urgent critical");
    const QString word = value.toLower();
    if (low.contains(word)) {
        return QStringLiteral("LOW");
    }
    if (medium.contains(word)) {
        return QStringLiteral("MEDIUM");
    }
    return high.contains(word) ? QStringLiteral("HIGH") : QString();
}

QString fromTable(const QString& value, const Arguments& arguments, const Scene& /*scene*/)
{
    const auto found = arguments.table().constFind(Arguments::tableKey(value));
    if (found != arguments.table().constEnd()) {
        return *found;
    }
    const QString otherwise = arguments.text(QLatin1String("else"));
    if (otherwise == QLatin1String("keep")) {
        return value;
    }
    return otherwise == QLatin1String("drop") ? QString() : otherwise;
}

QStringList whenNothing(const QStringList& values, const Arguments& arguments)
{
    return values.isEmpty() ? QStringList{arguments.text(QLatin1String("value"))} : values;
}

QString languageCode(const QString& value)
{
    return languageCodeOf(value);
}

} // namespace leadferry::domain::transforms
