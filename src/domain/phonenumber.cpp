// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/phonenumber.h"

#include <QRegularExpression>

#include <phonenumbers/phonenumberutil.h>

#include <string>

namespace leadferry::domain {

namespace {

/// An international number without what people part its digits with: the library matches each sign against its
/// patterns, which takes it twice as long. What has anything else in it goes as it is.
std::string forLibrary(const QString& number)
{
    std::string digits;
    for (const QChar c : number) {
        const bool isSign = c == u' ' || c == u'(' || c == u')' || c == u'-' || c == u'.' || c == u'/';
        const bool isDigit = (c >= u'0' && c <= u'9') || (c == u'+' && digits.empty());
        if (!isSign && !isDigit) {
            return number.toStdString();
        }
        if (isDigit) {
            digits += c.toLatin1();
        }
    }
    return digits;
}

} // namespace

QString normalizedPhone(const QString& typed, const QString& defaultCountry)
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;

    QString trimmed = typed.trimmed();
    // Longer texts are no numbers; the library's patterns need not see them.
    constexpr qsizetype longest = 60;
    const bool international = trimmed.startsWith(QLatin1Char('+'));
    if ((!international && defaultCountry.isEmpty()) || trimmed.size() > longest) {
        return trimmed;
    }
    const PhoneNumberUtil* library = PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const std::string region = international ? "ZZ" : defaultCountry.toStdString();
    if (library->Parse(international ? forLibrary(trimmed) : trimmed.toStdString(), region, &number) !=
            PhoneNumberUtil::NO_PARSING_ERROR ||
        !library->IsPossibleNumber(number)) {
        return trimmed;
    }
    std::string formatted;
    library->Format(number, PhoneNumberUtil::E164, &formatted);
    QString phone = QString::fromStdString(formatted);
    if (number.has_extension()) {
        phone += QStringLiteral(" ext. ") + QString::fromStdString(number.extension());
    }
    return phone;
}

QString nationalNumber(const QString& e164)
{
    i18n::phonenumbers::PhoneNumber number;
    const auto* library = i18n::phonenumbers::PhoneNumberUtil::GetInstance();
    const bool read = isE164(e164) && library->Parse(e164.toStdString(), "ZZ", &number) ==
                                          i18n::phonenumbers::PhoneNumberUtil::NO_PARSING_ERROR;
    return read ? QString::number(number.national_number()) : QString();
}

bool isPhoneCountry(const QString& country)
{
    return i18n::phonenumbers::PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(country.toStdString()) != 0;
}

bool isE164(const QString& phone)
{
    static const QRegularExpression form(QStringLiteral("^\\+[0-9]{7,15}$"));
    return form.match(phone).hasMatch();
}

} // namespace leadferry::domain
