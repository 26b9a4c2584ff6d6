// SPDX-License-Identifier: GPL-3.0-or-later
// Records in words: their title, their text, and their values as a person reads them (labels of options, names of
// owners and stages, times without milliseconds).
#pragma once

#include "sandbox/portal.h"

#include <QJsonObject>

namespace leadferry::sandbox {

QString titleOf(const Record& record);
/// "Contact"
QString kindOf(const ObjectType& type);
/// "Contacts"
QString headingOf(const ObjectType& type);
/// When it happened, ms since the epoch: a note by its own time, the rest by when they were created.
qint64 happenedMs(const Record& record);
/// "2026-11-18 11:06", UTC.
QString readableTime(qint64 ms);
/// With seconds, for logs.
QString exactTime(qint64 ms);
/// "–" when the record has none.
QString readableValue(const Portal& portal, const Record& record, const QString& property);
/// The label of a property, or its name when there is none.
QString labelOf(const Portal& portal, const ObjectType& type, const QString& property);
/// [{"label","value","blank"}] of the object's columns.
QJsonArray highlightsOf(const Portal& portal, const Record& record);
/// {"href","title","icon","kind"}
QJsonObject linkTo(const Portal& portal, const Record& record);

} // namespace leadferry::sandbox
