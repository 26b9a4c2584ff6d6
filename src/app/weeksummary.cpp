// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/weeksummary.h"

#include "app/mappingsinuse.h"
#include "domain/mappingpaths.h"
#include "domain/planningcontext.h"
#include "store/summarystore.h"

#include <QMap>

#include <algorithm>

namespace leadferry::app {

using base::Result;
using domain::UnmappedField;

namespace {

QList<UnmappedField> unmappedIn(const QList<domain::Event>& events, const QList<domain::Mapping>& mappings)
{
    QHash<QString, QStringList> used; // by type
    for (const domain::Mapping& mapping : mappings) {
        if (mapping.active) {
            used.insert(mapping.eventType, domain::pathsUsed(mapping));
        }
    }
    QMap<std::pair<QString, QString>, int> counts;
    for (const domain::Event& event : events) {
        const QStringList unused = domain::unusedPaths(domain::planningContext(event, {}), used.value(event.type));
        for (const QString& path : unused) {
            ++counts[{event.type, path}];
        }
    }
    QList<UnmappedField> fields;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        fields.append({count.key().first, count.key().second, *count});
    }
    std::stable_sort(fields.begin(), fields.end(),
                     [](const UnmappedField& left, const UnmappedField& right) { return left.events > right.events; });
    fields.resize(std::min<qsizetype>(fields.size(), domain::mostUnmapped));
    return fields;
}

} // namespace

Result<QJsonObject> weekSummary(store::Database& database, const QJsonObject& arguments, qint64 nowMs)
{
    const QString week = arguments.value(QLatin1String("week")).toString();
    const auto monday = week.isEmpty() ? Result<QDate>(domain::lastWholeWeek(nowMs)) : domain::mondayOf(week);
    if (!monday) {
        return monday.error();
    }
    const domain::TimeSpan span = domain::weekSpan(*monday);
    store::SummaryStore store(database);
    const auto now = store.numbers(span);
    const auto before = store.numbers(domain::weekSpan(monday->addDays(-7)));
    const auto causes = store.causes(span);
    const auto slowest = store.slowest(span);
    const auto samples = store.samples(span);
    const auto mappings = mappingsInUse(database);
    if (!now || !before) {
        return !now ? now.error() : before.error();
    }
    if (!causes || !slowest) {
        return !causes ? causes.error() : slowest.error();
    }
    if (!samples || !mappings) {
        return !samples ? samples.error() : mappings.error();
    }
    return domain::toJson(domain::WeekSummary{*monday, nowMs, *now, *before, *causes, *slowest,
                                              unmappedIn(*samples, *mappings), static_cast<int>(samples->size())});
}

} // namespace leadferry::app
