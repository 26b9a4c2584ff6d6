// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/searchfilter.h"

#include "sandbox/requestbody.h"

#include <QDateTime>

#include <algorithm>

namespace leadferry::sandbox {

namespace {

constexpr int mostGroups = 5;
constexpr int mostFiltersInGroup = 6;
constexpr int mostFilters = 18;

const QStringList& operators()
{
    static const QStringList names =
        QStringLiteral(
            "EQ NEQ LT LTE GT GTE BETWEEN IN NOT_IN HAS_PROPERTY NOT_HAS_PROPERTY CONTAINS_TOKEN NOT_CONTAINS_TOKEN")
            .split(QLatin1Char(' '));
    return names;
}

std::optional<double> numberOf(const QString& value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (isNumber) {
        return number;
    }
    const auto time = QDateTime::fromString(value, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(double(time.toMSecsSinceEpoch())) : std::nullopt;
}

bool containsToken(const QString& text, QString token)
{
    token.remove(QLatin1Char('*'));
    return text.contains(token, Qt::CaseInsensitive);
}

bool passes(const SearchFilter& filter, const QString& present)
{
    const auto equals = [&](const QString& wanted) { return present.compare(wanted, Qt::CaseInsensitive) == 0; };
    if (filter.op == QLatin1String("HAS_PROPERTY")) {
        return !present.isEmpty();
    }
    if (filter.op == QLatin1String("NOT_HAS_PROPERTY")) {
        return present.isEmpty();
    }
    if (filter.op == QLatin1String("NEQ")) {
        return !equals(filter.value);
    }
    if (filter.op == QLatin1String("NOT_IN")) {
        return std::none_of(filter.values.begin(), filter.values.end(), equals);
    }
    if (filter.op == QLatin1String("NOT_CONTAINS_TOKEN")) {
        return !containsToken(present, filter.value);
    }
    if (present.isEmpty()) {
        return false;
    }
    if (filter.op == QLatin1String("EQ")) {
        return equals(filter.value);
    }
    if (filter.op == QLatin1String("IN")) {
        return std::any_of(filter.values.begin(), filter.values.end(), equals);
    }
    if (filter.op == QLatin1String("CONTAINS_TOKEN")) {
        return containsToken(present, filter.value);
    }
    const int order = compareValues(present, filter.value);
    if (filter.op == QLatin1String("BETWEEN")) {
        return order >= 0 && compareValues(present, filter.highValue) <= 0;
    }
    const bool orEqual = filter.op.endsWith(QLatin1Char('E'));
    return (orEqual && order == 0) || (filter.op.startsWith(QLatin1Char('L')) ? order < 0 : order > 0);
}

Checked<SearchFilter> readFilter(const PropertySchema& schema, const QJsonObject& json)
{
    if (const auto error = requireFields(json, {QStringLiteral("propertyName"), QStringLiteral("operator")},
                                         QStringLiteral("filters."))) {
        return *error;
    }
    const auto text = [&](const char* field) {
        const QJsonValue value = json.value(QLatin1String(field));
        return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    };
    SearchFilter filter{text("propertyName"), text("operator"), text("value"), text("highValue"), {}};
    if (!schema.find(filter.property)) {
        return errors::validation(
            QStringLiteral("There was a problem with the request: the property \"%1\" does not exist.")
                .arg(filter.property));
    }
    if (!operators().contains(filter.op)) {
        return errors::wrongFieldType(QStringLiteral("operator"), operators().join(QStringLiteral(", ")));
    }
    if (filter.op == QLatin1String("IN") || filter.op == QLatin1String("NOT_IN")) {
        const auto values = readStrings(json, "values");
        if (!values.ok()) {
            return values.error();
        }
        filter.values = values.value();
    }
    return filter;
}

} // namespace

int compareValues(const QString& left, const QString& right)
{
    const auto leftNumber = numberOf(left);
    const auto rightNumber = numberOf(right);
    if (leftNumber && rightNumber) {
        return *leftNumber < *rightNumber ? -1 : (*leftNumber > *rightNumber ? 1 : 0);
    }
    const int order = left.compare(right, Qt::CaseInsensitive);
    return order < 0 ? -1 : (order > 0 ? 1 : 0);
}

Checked<FilterGroups> readFilterGroups(const PropertySchema& schema, const QJsonArray& json)
{
    FilterGroups groups;
    qsizetype total = 0;
    for (const auto& entry : json) {
        const QJsonArray filters = entry[QLatin1String("filters")].toArray();
        QList<SearchFilter> group;
        for (const auto& filter : filters) {
            const auto read = readFilter(schema, filter.toObject());
            if (!read.ok()) {
                return read.error();
            }
            group.append(read.value());
        }
        total += group.size();
        if (group.size() > mostFiltersInGroup) {
            return errors::validation(
                QStringLiteral("A filter group holds at most %1 filters.").arg(mostFiltersInGroup));
        }
        groups.append(group);
    }
    if (groups.size() > mostGroups || total > mostFilters) {
        return errors::validation(
            QStringLiteral("A search holds at most %1 filter groups and %2 filters.").arg(mostGroups).arg(mostFilters));
    }
    return groups;
}

bool passes(const FilterGroups& groups, const Record& record, qint64 atMs)
{
    if (groups.isEmpty()) {
        return true;
    }
    return std::any_of(groups.begin(), groups.end(), [&](const QList<SearchFilter>& group) {
        return std::all_of(group.begin(), group.end(), [&](const SearchFilter& filter) {
            return passes(filter, record.valueAt(filter.property, atMs));
        });
    });
}

} // namespace leadferry::sandbox
