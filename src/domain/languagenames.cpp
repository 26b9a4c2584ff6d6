// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/languagenames.h"

#include <QHash>
#include <QRegularExpression>

#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

namespace leadferry::domain {

namespace {

/// Languages whose words for languages are known.
constexpr const char* spoken[] = {"en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs",
                                  "sk", "hu", "ro", "el", "tr", "ru", "uk", "bg", "hr", "sl", "et", "lv", "lt"};

QString keyOf(const QString& name)
{
    return name.simplified().toCaseFolded();
}

QString displayName(const icu::Locale& language, const icu::Locale& in)
{
    icu::UnicodeString name;
    language.getDisplayLanguage(in, name);
    return QStringView(name.getBuffer(), name.length()).toString();
}

/// Name → code; an empty code where a name means two languages.
QHash<QString, QString> allNames()
{
    QHash<QString, QString> names;
    const auto add = [&names](const QString& name, const QString& code) {
        const auto known = names.constFind(keyOf(name));
        names.insert(keyOf(name), known == names.constEnd() || *known == code ? code : QString());
    };
    for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
        const icu::Locale language(*code);
        const QString own = QString::fromLatin1(*code);
        // Codes of three letters are for languages that no one of two letters names; an own name is worth having.
        if (own.size() != 2) {
            continue;
        }
        add(displayName(language, language), own);
        for (const char* in : spoken) {
            add(displayName(language, icu::Locale(in)), own);
        }
        names.insert(own, own);
        names.insert(QString::fromLatin1(language.getISO3Language()), own);
    }
    return names;
}

/// The bibliographic codes, which ISO 639-2 keeps beside the others.
const QHash<QString, QString>& otherCodes()
{
    static const QHash<QString, QString> codes{
        {QStringLiteral("ger"), QStringLiteral("de")},      {QStringLiteral("fre"), QStringLiteral("fr")},
        {QStringLiteral("dut"), QStringLiteral("nl")},      {QStringLiteral("cze"), QStringLiteral("cs")},
        {QStringLiteral("slo"), QStringLiteral("sk")},      {QStringLiteral("rum"), QStringLiteral("ro")},
        {QStringLiteral("gre"), QStringLiteral("el")},      {QStringLiteral("chi"), QStringLiteral("zh")},
        {QStringLiteral("mandarin"), QStringLiteral("zh")}, {QStringLiteral("castellano"), QStringLiteral("es")},
        {QStringLiteral("flemish"), QStringLiteral("nl")},  {QStringLiteral("farsi"), QStringLiteral("fa")},
    };
    return codes;
}

} // namespace

QString languageCodeOf(const QString& name)
{
    static const QHash<QString, QString> names = allNames();
    static const QRegularExpression withRegion(QStringLiteral("^([A-Za-z]{2,3})[-_][A-Za-z0-9_-]{2,20}$"));
    const auto match = withRegion.match(name.trimmed());
    const QString key = keyOf(match.hasMatch() ? match.captured(1) : name);
    return names.value(key, otherCodes().value(key));
}

} // namespace leadferry::domain
