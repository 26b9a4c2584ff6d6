// SPDX-License-Identifier: GPL-3.0-or-later
// Names, telephone numbers and addresses of people.
#include "base/json.h"
#include "domain/languagenames.h"
#include "domain/person.h"
#include "domain/phonenumber.h"
#include "domain/transforms/functions.h"

#include <QSet>

#include <algorithm>

namespace leadferry::domain::transforms {

namespace {

const auto space = QLatin1Char(' ');

QSet<QString> setOf(std::initializer_list<const char*> words)
{
    QSet<QString> set;
    for (const char* word : words) {
        set.insert(QString::fromUtf8(word));
    }
    return set;
}

/// What belongs to the name behind it: "van der Berg", "bin Rashid", "Mc Donald".
bool isParticle(const QString& word)
{
    static const QSet<QString> particles =
        setOf({"van", "der", "den", "ter",   "ten", "te",    "'t",  "’t",    "op",    "von",   "vom",   "zu",
               "zum", "zur", "und", "de",    "d'",  "d’",    "del", "della", "delle", "dello", "degli", "dei",
               "di",  "da",  "dal", "dalla", "das", "dos",   "do",  "du",    "des",   "la",    "las",   "le",
               "les", "lo",  "los", "af",    "av",  "bin",   "ibn", "bint",  "ben",   "al",    "el",    "abu",
               "mc",  "mac", "o'",  "o’",    "st.", "saint", "san", "santa", "y",     "e"});
    return particles.contains(word.toLower());
}

/// What may stand behind a name and is none: "Jane Doe, MD".
bool isSuffix(const QString& word)
{
    static const QSet<QString> suffixes = setOf({"jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq", "cpa", "dds",
                                                 "jun", "sen", "msc", "bsc", "ma", "ba"});
    return suffixes.contains(word.toLower().remove(QLatin1Char('.')));
}

PersonName named(const QStringList& words, qsizetype firstOfLast)
{
    return {words.mid(0, firstOfLast).join(space), words.mid(firstOfLast).join(space)};
}

/// The last word is the last name, with its particles in front and "Jr." behind; at least one word stays the first
/// name.
PersonName byLastWord(const QStringList& words)
{
    qsizetype at = words.size() - 1;
    if (at > 1 && isSuffix(words.at(at))) {
        --at;
    }
    while (at > 1 && isParticle(words.at(at - 1))) {
        --at;
    }
    return named(words, at);
}

PersonName familyFirst(const QStringList& words)
{
    return {words.mid(1).join(space), words.constFirst()};
}

PersonName byLanguage(const QStringList& words, const QString& language)
{
    static const QSet<QString> familyNameFirst = setOf({"hu", "ja", "ko", "zh", "vi"});
    static const QSet<QString> twoFamilyNames = setOf({"es", "pt", "ca", "gl"});
    if (familyNameFirst.contains(language)) {
        return familyFirst(words);
    }
    return twoFamilyNames.contains(language) ? named(words, 1) : byLastWord(words);
}

QString languageOf(const Arguments& arguments, const Scene& scene)
{
    const QString given = arguments.text(QLatin1String("language"));
    const QString language =
        given.isEmpty() ? base::textOf(base::valueAt(scene.context, QStringLiteral("conversation.language"))) : given;
    return languageCodeOf(language);
}

PersonName inOrder(const NameWords& name, const Arguments& arguments, const Scene& scene)
{
    if (name.words.size() < 2) {
        const QString only = name.words.join(space);
        return name.titled ? PersonName{{}, only} : PersonName{only, {}};
    }
    const QString order = arguments.text(QLatin1String("order"));
    if (order == QLatin1String("allButLast-last")) {
        return byLastWord(name.words);
    }
    return order == QLatin1String("byLocale") ? byLanguage(name.words, languageOf(arguments, scene))
                                              : named(name.words, 1);
}

PersonName split(const QString& value, const Arguments& arguments, const Scene& scene)
{
    if (nameOf(value, {}, {}) == PersonName{}) {
        return {}; // "Website visitor" is nobody's name
    }
    const QStringList sides = value.split(QLatin1Char(','));
    const QString behind = sides.size() == 2 ? sides.at(1).simplified() : QString();
    if (behind.isEmpty()) {
        return inOrder(nameWords(value), arguments, scene);
    }
    if (isSuffix(behind)) {
        return inOrder(nameWords(sides.constFirst()), arguments, scene);
    }
    // "Doe, Jane" says itself which is which.
    return {nameWords(behind).words.join(space), nameWords(sides.constFirst()).words.join(space)};
}

} // namespace

QString nameFirst(const QString& value, const Arguments& arguments, const Scene& scene)
{
    return split(value, arguments, scene).first;
}

QString nameLast(const QString& value, const Arguments& arguments, const Scene& scene)
{
    return split(value, arguments, scene).last;
}

QString phone(const QString& value, const Arguments& arguments, const Scene& scene)
{
    const QString given = arguments.text(QLatin1String("country"));
    const QString number = normalizedPhone(value, given.isEmpty() ? scene.phoneCountry : given);
    const bool drops = arguments.text(QLatin1String("else")) == QLatin1String("drop");
    return drops && !isE164(number.section(QStringLiteral(" ext."), 0, 0)) ? QString() : number;
}

QString email(const QString& value)
{
    static const QRegularExpression named(QStringLiteral("<([^<>]{1,300})>$"));
    static const QRegularExpression link(QStringLiteral("^mailto:([^?]{1,300})"),
                                         QRegularExpression::CaseInsensitiveOption);
    QString address = value;
    for (const QRegularExpression& form : {named, link}) {
        if (const auto match = form.match(address); match.hasMatch()) {
            address = match.captured(1);
        }
    }
    while (address.endsWith(QLatin1Char('.')) || address.endsWith(QLatin1Char(','))) {
        address.chop(1);
    }
    return plausibleEmail(address);
}

} // namespace leadferry::domain::transforms
