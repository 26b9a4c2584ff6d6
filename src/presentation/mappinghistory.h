// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of a mapping, who saved them and when, and what differs between two of them, in words.
#pragma once

#include "domain/mapping.h"

#include <QJsonObject>
#include <QString>

namespace leadferry::presentation {

struct MappingVersion
{
    domain::Mapping mapping;
    QString title; ///< "Version 12", "As built in"
    QString facts; ///< "today 16:18, in the window"
};
/// Of the command "mapping-history"; newest first.
QList<MappingVersion> versionsOf(const QJsonObject& answer, qint64 nowMs);

struct MappingDifference
{
    QString where;  ///< "Contact: Lead priority", "Ticket"
    QString before; ///< in words; empty: it was not there
    QString after;  ///< empty: it is not there any more
    enum class Part { Switch, Action, Rule } part = Part::Rule;
};
QList<MappingDifference> differencesOf(const domain::Mapping& before, const domain::Mapping& after);

} // namespace leadferry::presentation
