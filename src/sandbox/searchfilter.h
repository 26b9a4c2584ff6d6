// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of a search as values, with HubSpot's ceilings, and whether a record as it stood then passes them.
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/portal.h"

namespace leadferry::sandbox {

struct SearchFilter
{
    QString property;
    QString op;
    QString value;
    QString highValue;
    QStringList values;
};

/// Any group must pass, and in it all filters.
using FilterGroups = QList<QList<SearchFilter>>;

/// Refuses unknown properties and operators, and more than 5 groups, 6 filters in one, 18 in all.
Checked<FilterGroups> readFilterGroups(const PropertySchema& schema, const QJsonArray& json);
bool passes(const FilterGroups& groups, const Record& record, qint64 atMs);
/// -1, 0, 1; numbers and times by size, the rest as text.
int compareValues(const QString& left, const QString& right);

} // namespace leadferry::sandbox
