// SPDX-License-Identifier: GPL-3.0-or-later
// Which of an event's fields a mapping reads, and which nobody has made a rule for. Pure.
#pragma once

#include "domain/mapping.h"

#include <QJsonObject>
#include <QStringList>

namespace leadferry::domain {

/// "contact.…" is the same as "person.…".
QString personPath(const QString& path);

/// Paths into the planning context that rules, conditions and templates name; also what "topic" is made from, where it
/// is named.
QStringList pathsUsed(const Mapping& mapping);

/// `path` is one of them, or below one.
bool isUsed(const QStringList& used, const QString& path);

/// A field that a rule could be made for: what was said, and who the person is.
bool isWorthARule(const QString& path);

/// Of one event's planning context, the fields with a plain value that are worth a rule and have none.
QStringList unusedPaths(const QJsonObject& context, const QStringList& used);

} // namespace leadferry::domain
