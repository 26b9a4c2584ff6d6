// SPDX-License-Identifier: GPL-3.0-or-later
// The source formats that come with the program.
//
// To add one: resources/formats/NAME.json (the form and the recipe are in the README there), its name in
// formatcatalog.cpp, samples as resources/formats/samples/NAME.WHAT.json, and what is to come of each of them as
// tests/data/formats/NAME.WHAT.json. tests/ingest/formatreadertest.cpp finds them by itself.
#pragma once

#include "ingest/sourceformat.h"

namespace leadferry::ingest {

/// In the order of lists for people.
const QStringList& formatNames();

/// NotFound for a name that is not in the list; the message lists them.
base::Result<SourceFormat> formatNamed(const QString& name);

/// A user's own format: a document of the same form, mostly with "extends": "json" or "csv". Invalid names the place.
base::Result<SourceFormat> formatFromDocument(const QJsonObject& document);

/// By name where it is text, a user's document where it is an object, native where it is undefined.
base::Result<SourceFormat> formatFrom(const QJsonValue& nameOrDocument);

struct FormatSample
{
    QString name;    ///< "visitor-message"
    QByteArray text; ///< a delivery, made up after the platform's documentation
};

/// In alphabetical order.
QList<FormatSample> samplesOf(const QString& format);

} // namespace leadferry::ingest
