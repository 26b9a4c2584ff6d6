// SPDX-License-Identifier: GPL-3.0-or-later
// The functions behind the transform catalog, by subject; what each does is said there.
#pragma once

#include "domain/transform.h"

namespace leadferry::domain::transforms {

using Arguments = TransformArguments;
using Scene = TransformScene;

// texttransforms.cpp
QString trim(const QString& value);
QString lower(const QString& value);
QString upper(const QString& value);
QString capitalize(const QString& value);
QString oneLine(const QString& value);
QString firstWord(const QString& value);
QString afterFirstWord(const QString& value);
QString replace(const QString& value, const Arguments& arguments, const Scene& scene);
QString truncate(const QString& value, const Arguments& arguments, const Scene& scene);
QString fromTemplate(const QString& value, const Arguments& arguments, const Scene& scene);
QString htmlToText(const QString& value);
QString textAsHtml(const QString& value);

// patterntransforms.cpp
QString replacePattern(const QString& value, const Arguments& arguments, const Scene& scene);
QStringList capture(const QStringList& values, const Arguments& arguments);

// listtransforms.cpp
QStringList split(const QStringList& values, const Arguments& arguments);
QStringList join(const QStringList& values, const Arguments& arguments);
QStringList item(const QStringList& values, const Arguments& arguments);
QStringList unique(const QStringList& values, const Arguments& arguments);
QStringList multiSelect(const QStringList& values, const Arguments& arguments);

// choicetransforms.cpp
QString trueOrFalse(const QString& value);
QString yesNo(const QString& value, const Arguments& arguments, const Scene& scene);
QString priority(const QString& value);
QString fromTable(const QString& value, const Arguments& arguments, const Scene& scene);
QStringList whenNothing(const QStringList& values, const Arguments& arguments);
QString languageCode(const QString& value);

// persontransforms.cpp
QString nameFirst(const QString& value, const Arguments& arguments, const Scene& scene);
QString nameLast(const QString& value, const Arguments& arguments, const Scene& scene);
QString phone(const QString& value, const Arguments& arguments, const Scene& scene);
QString email(const QString& value);

// numbertransforms.cpp
QString number(const QString& value, const Arguments& arguments, const Scene& scene);
QString money(const QString& value, const Arguments& arguments, const Scene& scene);

// timetransforms.cpp
QString date(const QString& value, const Arguments& arguments, const Scene& scene);
QString dateTime(const QString& value, const Arguments& arguments, const Scene& scene);
QString timeText(const QString& value, const Arguments& arguments, const Scene& scene);

// urltransforms.cpp
QString urlPart(const QString& value, const Arguments& arguments, const Scene& scene);
QString utm(const QString& value, const Arguments& arguments, const Scene& scene);

} // namespace leadferry::domain::transforms
