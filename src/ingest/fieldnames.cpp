// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fieldnames.h"

#include "domain/person.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace leadferry::ingest {

namespace {

struct Rule
{
    const char* field;
    QRegularExpression form; ///< of the label in snake case
};

QRegularExpression form(const char* pattern)
{
    return QRegularExpression(QLatin1String(pattern), QRegularExpression::UseUnicodePropertiesOption);
}

/// English first, then what German, French, Spanish, Italian, Portuguese and Dutch forms ask; without accents, as many
/// forms name their fields.
const QList<Rule>& rules()
{
    static const QList<Rule> list{
        {"name", form("first_and_last_name|name_and_surname|name_surname|vor_und_nachname|vorname_und_nachname|"
                      "prenom_et_nom|nombre_y_apellidos|nome_e_cognome")},
        {"email", form("(^|_)(e_?mail|mail|correo|courriel|mailadresse)s?(_|$)")},
        {"phone", form("(^|_)(phone|telephone|tel|telefon|telefono|telefone|mobile|mobil|handy|cell|"
                       "cellphone|celular|whats_?app|phonenumber|wa_id|msisdn|telefonnummer|handynummer|rufnummer|"
                       "mobilnummer|mobilenumber)(_|$)")},
        {"firstName", form("(^|_)(first_?name|given_?name|fname|forename|vorname|prenom|voornaam)(_|$)|^nombre$")},
        {"lastName", form("(^|_)(last_?name|family_?name|lname|surname|nachname|familienname|apellidos?|cognome|"
                          "sobrenome|achternaam|nom_de_famille)(_|$)")},
        {"company",
         form("^(your_|the_|current_|deine?_|ihre?_)?(company|organi[sz]ation|business|firma|unternehmen|"
              "employer|empresa|entreprise|societe|azienda|bedrijf)(_?name|_title)?$|"
              "^(companyname|organi[sz]ationname|firmenname)$|(^|_)name_of_(your|the)_(company|organi[sz]ation|"
              "business)$|"
              "(^|_)what_(is|s)_your_(company|organi[sz]ation|business)(_name)?$|"
              "(^|_)(what|which)_(company|organi[sz]ation|business)_(do_you_work_(for|at)|are_you_(from|with))$|"
              "(^|_)your_(company|organi[sz]ation|business)_called$|(^|_)where_do_you_work$|^(fur_welche|in_welcher|"
              "bei_welcher)_firma_")},
        {"name",
         form("^(full_?|your_|customer_|contact_|lead_|visitor_|user_|guest_|client_|real_|display_?|complete_)?"
              "(full_?)?name$|(^|_)(your|ur)_(full_|complete_|good_)?name(_please|_and_.*)?$|(^|_)(call|address)_you$|"
              "^who_(am_i|are_we)_.*$|^(ihr_name|dein_name|wie_heisst_du|wie_heissen_sie|wie_ist_(ihr|dein)_name|"
              "vollstandiger_name|vor_und_nachname|nom|nome|naam|nombre_completo|nom_complet|nome_completo|"
              "profile_name|nickname|name_and_surname|first_and_last_name)$")},
    };
    return list;
}

/// "name" of these is no person's.
bool isOtherName(const QString& label)
{
    static const QRegularExpression other(
        QStringLiteral("(^|_)(company|organi[sz]ation|business|firm|product|file|form|event|bot|page|domain|brand|pet|"
                       "project|team|username|campaign|channel|property|website|school|agent|operator|city|"
                       "country|street|department|inbox|account|flow|block|step|tag|list|group|app|nick)(_|$)"));
    return other.match(label).hasMatch();
}

bool looksLikePhone(const QString& value)
{
    constexpr qsizetype fewestDigits = 5;
    constexpr qsizetype longest = 32;
    const auto digits = std::count_if(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
    const auto letters = std::count_if(value.begin(), value.end(), [](QChar c) { return c.isLetter(); });
    return digits >= fewestDigits && letters <= 4 && value.size() <= longest && !value.contains(QLatin1Char('@'));
}

bool looksLikeName(const QString& value)
{
    constexpr qsizetype longest = 80;
    return value.size() <= longest && !value.contains(QLatin1Char('@')) && !value.contains(QLatin1String("://")) &&
           std::any_of(value.begin(), value.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

bool fits(const QLatin1String& field, const QString& label, const QString& value)
{
    if (field == QLatin1String("email")) {
        return !domain::plausibleEmail(value).isEmpty();
    }
    if (field == QLatin1String("phone")) {
        return looksLikePhone(value);
    }
    if (field == QLatin1String("company")) {
        static const QSet<QString> answers{QStringLiteral("yes"),   QStringLiteral("no"), QStringLiteral("true"),
                                           QStringLiteral("false"), QStringLiteral("ja"), QStringLiteral("nein")};
        return looksLikeName(value) && !answers.contains(value.toLower());
    }
    const bool isLogin = label.endsWith(QLatin1String("user_name")) && !value.contains(QLatin1Char(' '));
    return looksLikeName(value) && !isOtherName(label) && !isLogin;
}

} // namespace

QString snakeCase(const QString& label)
{
    constexpr qsizetype longest = 60;
    QString result;
    bool wasLower = false;
    for (const QChar c : label) {
        if (c.isLetter() || c.isDigit() || c.isMark()) {
            if (c.isUpper() && wasLower) {
                result.append(QLatin1Char('_'));
            }
            result.append(c.toLower());
            wasLower = c.isLower() || c.isDigit();
        } else {
            if (!result.isEmpty() && !result.endsWith(QLatin1Char('_'))) {
                result.append(QLatin1Char('_'));
            }
            wasLower = false;
        }
    }
    if (result.size() > longest) {
        const qsizetype cut = result.lastIndexOf(QLatin1Char('_'), longest);
        result.truncate(cut > longest / 2 ? cut : longest);
    }
    while (result.endsWith(QLatin1Char('_'))) {
        result.chop(1);
    }
    return result;
}

QString plainCase(const QString& label)
{
    QString plain = snakeCase(label).normalized(QString::NormalizationForm_D);
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return plain.replace(QStringLiteral("ß"), QStringLiteral("ss"));
}

std::optional<QString> contactFieldFor(const QString& label, const QString& value)
{
    static const QRegularExpression remark(QStringLiteral("_(optional|required|if_any|if_applicable|please)$"));
    const QString name = plainCase(label).remove(remark);
    const QString text = value.trimmed();
    if (name.isEmpty() || isNoValue(text) || isOfStaff(name)) {
        return std::nullopt;
    }
    for (const Rule& rule : rules()) {
        const QLatin1String field(rule.field);
        if (rule.form.match(name).hasMatch() && fits(field, name, text)) {
            return field;
        }
    }
    return std::nullopt;
}

bool isMessageLabel(const QString& label)
{
    static const QRegularExpression message(
        QStringLiteral("^(your_|ihre_|deine_|user_|customer_|visitor_|last_|initial_|first_)?(message|messages|msg|"
                       "text|question|comment|comments|enquiry|inquiry|"
                       "nachricht|mitteilung|frage|anliegen|body|message_text|message_body|input|input_text|utterance|"
                       "mensaje|messaggio|mensagem|bericht|how_can_we_help(_you)?|last_input_text)$"));
    return message.match(snakeCase(label)).hasMatch();
}

bool isOfStaff(const QString& label)
{
    static const QRegularExpression staff(
        QStringLiteral("(^|_)(agent|operator|owner|assignee|assigned|admin|staff|support|bot|system|teammate)(_|$)"));
    return staff.match(snakeCase(label)).hasMatch();
}

bool isNoValue(const QString& value)
{
    static const QSet<QString> words{QString(),
                                     QStringLiteral("n/a"),
                                     QStringLiteral("undefined"),
                                     QStringLiteral("null"),
                                     QStringLiteral("none"),
                                     QStringLiteral("-"),
                                     QStringLiteral("[object object]")};
    static const QRegularExpression variable(QStringLiteral("^(\\{\\{?.*\\}\\}?|@\\w+|%\\w+%|\\$\\{.*\\})$"));
    const QString text = value.trimmed();
    return words.contains(text.toLower()) || variable.match(text).hasMatch();
}

} // namespace leadferry::ingest
