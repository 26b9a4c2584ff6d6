// SPDX-License-Identifier: GPL-3.0-or-later
// What the name of a field or the text of a question says about its value: an e-mail address, a name, a message. Pure.
#pragma once

#include <QString>

#include <optional>

namespace leadferry::ingest {

/// "What's your e-mail address?" → "what_s_your_e_mail_address"; "firstName" → "first_name". At most 60 characters.
/// Letters of every script stay. Empty where the label has neither letter nor digit.
QString snakeCase(const QString& label);

/// The same without accents, for rules about labels: "Prénom" → "prenom".
QString plainCase(const QString& label);

/// The field of the native form's `contact` that a label asks for ("email", "firstName", …), if the value looks like
/// one: an address for an e-mail, digits for a phone, words for a name.
std::optional<QString> contactFieldFor(const QString& label, const QString& value);

/// Whether a label holds what somebody wrote: "message", "text", "Your question" …
bool isMessageLabel(const QString& label);

/// Whether a label or the name of an object means those who answer visitors: "agent", "assigned_operator" …
bool isOfStaff(const QString& label);

/// A value that stands for "we do not know": blank, "n/a", "undefined", or a variable nobody filled in ("{{Name}}").
bool isNoValue(const QString& value);

} // namespace leadferry::ingest
