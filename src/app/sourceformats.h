// SPDX-License-Identifier: GPL-3.0-or-later
// The source formats as front ends see them: what there is, samples, and what a delivery becomes, with nothing stored.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace leadferry::app {

struct SourceFormatSample
{
    QString name; ///< "visitor-message"
    QByteArray text;
};

struct SourceFormatDescription
{
    QString name;
    QString title;
    QString summary;
    QString documentation;             ///< URL; may be empty
    QString setup;                     ///< where our address is entered
    QStringList types;                 ///< the event types it gives; empty: whatever the sender says
    QList<SourceFormatSample> samples; ///< the one that shows it best first
};

/// In the order of lists for people; without their samples, which take longer.
base::Result<QList<SourceFormatDescription>> sourceFormats();
/// NotFound lists the names.
base::Result<SourceFormatDescription> sourceFormatNamed(const QString& name);

/// Whether a user's own document can be used; Invalid names the place.
base::Result<void> checkSourceFormat(const QJsonObject& document);

/// What would come of a text: {"events":[native form], "ignored":[{"line","reason"}], "rejected":[{"line","reason"}]}.
/// `format` is a name or a user's own document; undefined is the native form. Invalid: the text is no document at all,
/// or the user's document is wrong.
base::Result<QJsonObject> readBySourceFormat(const QByteArray& text, const QJsonValue& format, qint64 nowMs);

} // namespace leadferry::app
