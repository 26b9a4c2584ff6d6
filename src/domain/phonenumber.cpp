// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/phonenumber.h"

#include <QRegularExpression>

#include <phonenumbers/phonenumberutil.h>

#include <string>

namespace leadferry::domain {

QString normalizedPhone(const QString& typed)
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;

    const QString trimmed = typed.trimmed();
    // Longer texts are no numbers; the library's patterns need not see them.
    constexpr qsizetype longest = 60;
    if (!trimmed.startsWith(QLatin1Char('+')) || trimmed.size() > longest) {
        return trimmed;
    }
    const PhoneNumberUtil* library = PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const std::string unknownRegion = "ZZ";
    if (library->Parse(trimmed.toStdString(), unknownRegion, &number) != PhoneNumberUtil::NO_PARSING_ERROR ||
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

bool isE164(const QString& phone)
{
    static const QRegularExpression form(QStringLiteral("^\\+[0-9]{7,15}$"));
    return form.match(phone).hasMatch();
}

} // namespace leadferry::domain
