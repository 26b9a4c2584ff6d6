// SPDX-License-Identifier: GPL-3.0-or-later
// The transforms a field rule may name.
//
// To add one: write its function and its line in transformcatalog.cpp, and its rows in
// tests/domain/transformcatalogtest.cpp. A transform takes the trimmed text of one value and gives another text; an
// empty text means "no value": the field is then left out. So a transform that expects a form (a number, a date) gives
// nothing for what does not fit, and never guesses.
#pragma once

#include <QLatin1String>
#include <QList>
#include <QString>

namespace leadferry::domain {

struct Transform
{
    QLatin1String name;        ///< as written in a mapping; permanent
    QLatin1String description; ///< one line for the people who write mappings
    QString (*apply)(const QString& value);
};

const QList<Transform>& transformCatalog();

/// Null when there is none of that name.
const Transform* findTransform(const QString& name);

} // namespace leadferry::domain
