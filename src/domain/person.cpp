// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person.h"

#include "domain/phonenumber.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace leadferry::domain {

namespace {

const auto space = QLatin1Char(' ');

/// Control characters and direction overrides are never part of a value; joiners inside words (Persian, emoji) are.
QString cleaned(const QString& typed)
{
    static const QRegularExpression unwanted(QStringLiteral("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]"));
    QString text = typed;
    text.remove(unwanted);
    // simplified() first, so that a line break separates two words instead of joining them.
    text = text.simplified();
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text;
}

bool isTitle(const QString& word)
{
    static const QSet<QString> titles{
        QStringLiteral("mr"),   QStringLiteral("mrs"), QStringLiteral("ms"),   QStringLiteral("miss"),
        QStringLiteral("mx"),   QStringLiteral("dr"),  QStringLiteral("prof"), QStringLiteral("herr"),
        QStringLiteral("frau"), QStringLiteral("mme"), QStringLiteral("sig"),  QStringLiteral("sra"),
    };
    QString bare = word.toLower();
    if (bare.endsWith(QLatin1Char('.'))) {
        bare.chop(1);
    }
    return titles.contains(bare);
}

bool hasLetter(const QString& text)
{
    const auto codePoints = text.toUcs4();
    return std::any_of(codePoints.begin(), codePoints.end(), [](char32_t c) { return QChar::isLetter(c); });
}

bool isNeverAName(const QString& text)
{
    static const QSet<QString> words{QStringLiteral("unknown"), QStringLiteral("anonymous"),
                                     QStringLiteral("undefined"), QStringLiteral("n/a"), QStringLiteral("n.a.")};
    // A variable nobody filled in, or an object written as text.
    static const QRegularExpression unfilled(
        QStringLiteral("^(\\{\\{?.*\\}\\}?|@\\w+|%\\w+%|\\$\\{.*\\}|\\[object \\w+\\])$"));
    return !hasLetter(text) || words.contains(text.toLower()) || !plausibleEmail(text).isEmpty() ||
           unfilled.match(text).hasMatch();
}

/// Names that chat platforms make up: tawk.to's "V1699412345678901", Chatwoot's "little-haze-776", bare ids.
bool isMadeUpByAPlatform(const QString& whole)
{
    static const QRegularExpression form(
        QStringLiteral(
            "^(?:v[0-9][0-9 ]{4,}|[a-z]+-[a-z]+-[0-9]{1,4}|anonymous [a-z]+|"
            "(?:whatsapp|telegram|signal|sms)[ :]*\\+?[0-9][0-9 ]+|#?(?=[0-9a-f]*[0-9])[0-9a-f]{6,}|"
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?:session|visitor|user)[_-][0-9a-f-]{8,})$"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(whole).hasMatch();
}

bool isPlaceholder(const QString& whole)
{
    static const QRegularExpression form(
        QStringLiteral(
            "^(?:(?:website|web|site|chat|live|live chat|new|unknown|anonymous|unnamed|unidentified|guest|the|whatsapp|"
            "facebook|instagram|messenger|telegram|sms|mobile|app|neuer?|unbekannter?|anonymer?|nouveau|nuevo|nuovo|"
            "novo)[ _-]+)?"
            "(?:guest|visitor|user|customer|client|contact|lead|subscriber|shopper|none|null|na|unknown|anonymous|"
            "no name|noname|no name (?:given|provided)|(?:name )?not (?:set|given|provided|available)|besucher|gast|"
            "unbekannt|anonym|anonyme|benutzer|kunde|interessent|visiteur|invité|inconnu|utilisateur|visitante|"
            "invitado|cliente|desconocido|usuario|anónimo|ospite|sconosciuto|utente|usuário|bezoeker|gebruiker)"
            "(?:[ _#-]*(?:[0-9]+|(?=[0-9a-f-]*[0-9])[0-9a-f-]{4,})| from [^0-9]+|"
            " (?:anonyme|an[oó]nimo|inconnu|desconocido|sconosciuto))?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression nothingTwice(QStringLiteral("^(undefined|null|none|unknown) \\1$"),
                                                 QRegularExpression::CaseInsensitiveOption);
    return isNeverAName(whole) || isMadeUpByAPlatform(whole) || form.match(whole).hasMatch() ||
           nothingTwice.match(whole).hasMatch();
}

/// What `full` says beyond the one part that is known; empty when the two do not belong together.
QString beyond(const QString& full, const QString& first, const QString& last)
{
    if (!first.isEmpty() && full.startsWith(first + space, Qt::CaseInsensitive)) {
        return full.mid(first.size() + 1);
    }
    if (!last.isEmpty() && full.endsWith(space + last, Qt::CaseInsensitive)) {
        return full.chopped(last.size() + 1);
    }
    return {};
}

} // namespace

NameWords nameWords(const QString& fullName)
{
    NameWords name{cleaned(fullName).split(space, Qt::SkipEmptyParts)};
    while (name.words.size() > 1 && isTitle(name.words.constFirst())) {
        name.words.removeFirst();
        name.titled = true;
    }
    return name;
}

PersonName splitName(const QString& fullName)
{
    auto [words, titled] = nameWords(fullName);
    if (words.isEmpty()) {
        return {};
    }
    if (words.size() == 1) {
        return titled ? PersonName{{}, words.constFirst()} : PersonName{words.constFirst(), {}};
    }
    return {words.constFirst(), words.mid(1).join(space)};
}

PersonName nameOf(const QString& full, const QString& first, const QString& last)
{
    const auto usable = [](const QString& part) {
        const QString text = cleaned(part);
        return isNeverAName(text) ? QString() : text;
    };
    const QString whole = isPlaceholder(cleaned(full)) ? QString() : cleaned(full);
    PersonName name{usable(first), usable(last)};
    if (name == PersonName{}) {
        return splitName(whole);
    }
    if (name.first.isEmpty()) {
        name.first = beyond(whole, {}, name.last);
    } else if (name.last.isEmpty()) {
        name.last = beyond(whole, name.first, {});
    }
    return isPlaceholder((name.first + space + name.last).trimmed()) ? splitName(whole) : name;
}

QString plausibleEmail(const QString& typed)
{
    static const QRegularExpression form(
        QStringLiteral("^[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*@"
                       "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+"
                       "(?:[\\p{L}\\p{M}]{2,63}|xn--[a-z0-9-]{1,59})$"));
    QString email = typed.trimmed().toLower();
    constexpr qsizetype longestAddress = 254;
    constexpr qsizetype longestLocalPart = 64;
    if (email.size() > longestAddress || email.indexOf(QLatin1Char('@')) > longestLocalPart ||
        !form.match(email).hasMatch() || isNobodysEmail(email)) {
        return {};
    }
    return email;
}

bool isNobodysEmail(const QString& email)
{
    static const QRegularExpression form(
        QStringLiteral("@(?:.+\\.)?(?:invalid|local|localhost|localdomain)$|"
                       "^(?:no-?reply|do-?not-?reply)@|"
                       "^(?:unknown|anonymous|none|null|undefined|no-?e?-?mail|not-?provided)(?:[+._-][^@]*)?@|"
                       "^(na|visitor|guest)@(?:\\1|unknown|anonymous|none|nowhere|nodomain|domain|email)(?:\\.\\w+)?$|"
                       "@(?:visitors?|guests?|anonymous|no-?e?-?mail)\\.[^.]+\\..+$|"
                       "@(?:s\\.whatsapp\\.net|[cg]\\.us)$|"
                       "^[0-9]+@(?:facebook|instagram|messenger|telegram|whatsapp)\\.com$|"
                       "^(?:visitor|session)[._-]?[0-9a-f-]{4,}@"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longestAddress = 254;
    return email.size() <= longestAddress && form.match(email.trimmed()).hasMatch();
}

Person readPerson(const ObjectReader& contact)
{
    Person person;
    const PersonName name = nameOf(contact.text("name"), contact.text("firstName"), contact.text("lastName"));
    person.firstName = name.first;
    person.lastName = name.last;
    person.email = plausibleEmail(contact.text("email"));
    person.phone = normalizedPhone(cleaned(contact.text("phone")));
    person.company = cleaned(contact.text("company"));
    person.visitorId = cleaned(contact.text("visitorId"));
    return person;
}

} // namespace leadferry::domain
