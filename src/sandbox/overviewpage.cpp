// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pages.h"

#include "sandbox/objectlook.h"
#include "sandbox/recordwords.h"
#include "sandbox/text.h"
#include "sandbox/webpage.h"

#include <algorithm>
#include <utility>

namespace leadferry::sandbox {

namespace {

QJsonArray counters(const Portal& portal)
{
    QJsonArray list;
    for (const ObjectType& type : objectTypes()) {
        list.append(QJsonObject{{text("href"), text("/records/") + type.name},
                                {text("heading"), headingOf(type)},
                                {text("icon"), text(lookOf(type).icon)},
                                {text("number"), QString::number(portal.records().count(type))}});
    }
    return list;
}

QList<const Record*> newest(const Portal& portal)
{
    constexpr qsizetype shown = 12;
    QList<const Record*> all;
    for (const ObjectType& type : objectTypes()) {
        all += portal.records().all(type);
    }
    all.removeIf([](const Record* record) { return record->archived(); });
    const auto count = std::min(shown, all.size());
    std::partial_sort(all.begin(), all.begin() + count, all.end(), [](const Record* left, const Record* right) {
        return std::pair(left->createdMs, left->id) > std::pair(right->createdMs, right->id);
    });
    return all.mid(0, count);
}

/// How many calls the log still has that were refused, and by the weather.
QJsonObject trouble(const RequestLog& log)
{
    int refused = 0;
    int struck = 0;
    for (const RequestEntry& entry : log.recent()) {
        refused += entry.isRefused() ? 1 : 0;
        struck += entry.fault.isEmpty() ? 0 : 1;
    }
    return {{text("calls"), QString::number(log.recent().size())},
            {text("refused"), QString::number(refused)},
            {text("struck"), QString::number(struck)}};
}

} // namespace

ApiAnswer overviewPage(const PageSources& sources)
{
    QJsonArray latest;
    const auto records = newest(sources.portal);
    for (const Record* record : records) {
        QJsonObject row = linkTo(sources.portal, *record);
        row.insert(text("when"), readableTime(record->createdMs));
        latest.append(row);
    }
    return page(PageSection::Overview, text("Overview"), text("sandbox-overview.html"),
                {{text("hub"), QString::number(sources.portal.hubId())},
                 {text("address"), text("http://") + sources.portal.uiDomain()},
                 {text("counters"), counters(sources.portal)},
                 {text("latest"), latest},
                 {text("empty"), latest.isEmpty()},
                 {text("log"), trouble(sources.log)}});
}

} // namespace leadferry::sandbox
