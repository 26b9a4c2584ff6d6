// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a person, what was written and the other facts in JSON of unknown form, by the names of its fields. Pure.
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace leadferry::ingest {

/// What was found, with the names of the native form.
struct FoundFields
{
    QJsonObject contact;            ///< values as text; the first of each field found counts
    QJsonArray messages;            ///< of `conversation.messages`
    QJsonObject data;               ///< plain values, named in snake case
    QHash<QString, QString> labels; ///< by which a field of `contact` was found, in plainCase

    /// Puts a labelled value where it belongs: a person's field that is not known yet into `contact`, anything else
    /// into `data` (under `name_2`, … where the name is taken). Lists of plain values become one text.
    void take(const QString& label, const QJsonValue& value);
    /// To be called when all is taken: where a form asks for half of a name as "Vorname", "Prénom" or "Cognome", what
    /// it calls "Name", "Nom" or "Nome" is the other half.
    void settleName();
};

/// Objects are searched from the outside in, to a depth of three. A plain "name" counts outside of objects that stand
/// for a person only where it can hardly be anything else. Lists of labelled values ("label" and "value") are read as
/// fields, lists of messages with author and text as messages.
FoundFields guessedFields(const QJsonObject& delivery);

} // namespace leadferry::ingest
