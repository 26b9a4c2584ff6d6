// SPDX-License-Identifier: GPL-3.0-or-later
// Telephone numbers in one spelling, so that the same number is recognised again.
#pragma once

#include <QString>

namespace leadferry::domain {

/// "+49 (0)30 1234567" → "+49301234567" (E.164); an extension is kept behind it (" ext. 5"). A number without a leading
/// + belongs to the default country ("DE"); without one to a country nobody named: it stays as typed, trimmed, and so
/// does what cannot be a number at all.
QString normalizedPhone(const QString& typed, const QString& defaultCountry = {});

/// The number behind the country code, without leading zeros: "+4930123456" → "30123456"; empty for what is not E.164.
QString nationalNumber(const QString& e164);

/// Whether it is the two capital letters of a country that has telephone numbers.
bool isPhoneCountry(const QString& country);

/// Whether it is a "+" and 7 to 15 digits and nothing else: the only form that identifies a person.
bool isE164(const QString& phone);

} // namespace leadferry::domain
