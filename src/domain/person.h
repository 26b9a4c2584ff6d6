// SPDX-License-Identifier: GPL-3.0-or-later
// How what a bot says about a person becomes a Person: names split, addresses in one spelling, placeholders left out.
// Nothing is lost by it: the event's body keeps every value as it was sent.
#pragma once

#include "domain/event.h"
#include "domain/objectreader.h"

#include <QStringList>

namespace leadferry::domain {

struct PersonName
{
    QString first;
    QString last;
    bool operator==(const PersonName&) const = default;
};

struct NameWords
{
    QStringList words;
    bool titled = false; ///< there was a title in front; it is left out
};

/// A name's words without control characters and titles; the last word is always kept.
NameWords nameWords(const QString& fullName);

/// The first word is the first name, the rest the last name: "Jane van der Berg" → "Jane", "van der Berg". A title in
/// front is left out ("Dr. Jane Doe"); a title and one word is a last name ("Frau Weber"). One word alone is a first
/// name.
PersonName splitName(const QString& fullName);

/// Explicit first and last names win; the one that is missing is what `full` says beyond the other ("Jane" and "Jane
/// Doe" → "Doe"). What bots write when they know no name is no name:
/// - alone or as either part: "unknown", "anonymous", "undefined", "n/a", and anything without a single letter ("-",
/// "???", "4711");
/// - only as the whole name, for they are names of people too: "guest", "visitor", "user", "customer", "none", "null",
/// "na",
///   also with a number ("Visitor 4711", "guest-12") or before or after each other ("Website visitor", "Anonymous
///   user");
/// - what chat platforms call visitors they do not know: "V1699412345678901", "little-haze-776", "Web User cbec0073fa",
///   "Anonymous Giraffe", "WhatsApp +49 30 23125", a bare id, and variables nobody filled in ("{{Name}}").
/// "Test" stays: who tests wants to see it arrive. An e-mail address is no name.
PersonName nameOf(const QString& full, const QString& first, const QString& last);

/// Trimmed and lower-cased; empty when it cannot be an address (HubSpot would refuse the whole contact for it), or is
/// nobody's (isNobodysEmail).
QString plausibleEmail(const QString& typed);

/// An address that platforms and forms make up for somebody who gave none: "unknown@unknown.com", "visitor@…".invalid.
bool isNobodysEmail(const QString& email);

/// The event's `contact` object.
Person readPerson(const ObjectReader& contact);

} // namespace leadferry::domain
