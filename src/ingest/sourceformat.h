// SPDX-License-Identifier: GPL-3.0-or-later
// A source format: how the deliveries of a platform become native events. Pure data, read from resources/formats/*.json
// or from a user's file; the form is described in resources/formats/README.md.
#pragma once

#include "domain/condition.h"
#include "ingest/sourcepath.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace leadferry::ingest {

/// A path, and optionally what its values are called in the native form.
struct FormatField
{
    SourcePath from;
    QHash<QString, QString> values; ///< given, in lower case → wanted
    [[nodiscard]] QString textIn(const Scope& scope) const;
};

struct AttachmentRule
{
    SourcePath list; ///< empty: the message itself
    domain::Condition when;
    FormatField url;
    FormatField name;
};

struct MessageRule
{
    SourcePath list; ///< empty: the element itself is the message
    domain::Condition when;
    FormatField id;
    FormatField from; ///< visitor, bot or agent; a message of anybody else is left out
    FormatField text;
    FormatField at;
    QList<AttachmentRule> attachments;
};

/// Answers that carry the name of what they answer: a list of labels and values, or the fields of an object.
struct AnswerRule
{
    SourcePath list;
    FormatField label; ///< empty: the names of the object's fields are the labels
    FormatField value;
    QStringList skip; ///< labels that are no answers
};

/// Where the parts of an event are found.
struct FormatSections
{
    FormatField id;
    FormatField time;
    FormatField bot;
    QMap<QString, FormatField> conversation; ///< id, url, language, channel
    QMap<QString, FormatField> contact;      ///< the fields of the native form's `contact`
    QMap<QString, FormatField> page;         ///< url, title
    QMap<QString, FormatField> data;
    QList<MessageRule> messages;
    QList<AnswerRule> answers;
    bool guesses = false; ///< what these do not say is looked for by the names of fields
};

struct FormatKind
{
    domain::Condition when;
    QString type;      ///< the event's
    SourcePath typeIn; ///< where the delivery itself says it
    QString ignore;    ///< why such a delivery is ignored; then there is no type
    FormatSections sections;
};

enum class FormatReading {
    Native,   ///< the native form, CloudEvents, Standard Webhooks: read as they are (nativeform.h)
    Platform, ///< read by the rules below
    Table,    ///< the same, each row of a table being an element
};

struct SourceFormat
{
    QString name;
    QString title;
    QString summary;
    QString documentation; ///< URL
    QString setup;         ///< where our address is entered
    FormatReading reading = FormatReading::Platform;
    /// Lists within lists, each level as the names that lead to its lists; an object without any of them stands for
    /// itself.
    QList<QList<QStringList>> levels;
    FormatField kind;     ///< what the platform calls it
    QStringList leaveOut; ///< dotted paths of a delivery that are not kept, such as a secret in it
    FormatSections sections;
    QList<FormatKind> kinds; ///< the first whose condition holds counts
    QHash<QString, SourcePath> conditionPaths;

    /// The value a condition's path stands for.
    [[nodiscard]] QJsonValue valueFor(const QString& path, const Scope& scope) const;
    /// The event types it can give, each once.
    [[nodiscard]] QStringList types() const;
};

/// Invalid names the place: "kinds[2].when.operator must be one of …". `base` finds the document that "extends" names.
base::Result<SourceFormat> sourceFormatFromJson(const QJsonObject& json,
                                                const std::function<std::optional<QJsonObject>(const QString&)>& base);

} // namespace leadferry::ingest
