// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pages.h"

#include "sandbox/objectlook.h"
#include "sandbox/paging.h"
#include "sandbox/recordwords.h"
#include "sandbox/text.h"
#include "sandbox/webpage.h"

#include <algorithm>

namespace leadferry::sandbox {

namespace {

constexpr int rowsPerPage = 25;

bool mentions(const Record& record, const QString& wanted)
{
    return wanted.isEmpty() || record.id == wanted ||
           std::any_of(record.history.begin(), record.history.end(), [&](const QList<PropertyVersion>& versions) {
               return versions.constLast().value.contains(wanted, Qt::CaseInsensitive);
           });
}

/// Those that are not archived and mention the text, the newest first.
QList<const Record*> found(const Portal& portal, const ObjectType& type, const QString& wanted)
{
    QList<const Record*> records = portal.records().all(type);
    records.removeIf([&](const Record* record) { return record->archived() || !mentions(*record, wanted); });
    std::reverse(records.begin(), records.end());
    std::stable_sort(records.begin(), records.end(),
                     [](const Record* left, const Record* right) { return left->createdMs > right->createdMs; });
    return records;
}

QJsonArray tabs(const Portal& portal, const ObjectType& current)
{
    QJsonArray list;
    for (const ObjectType& type : objectTypes()) {
        list.append(QJsonObject{{text("name"), type.name},
                                {text("heading"), headingOf(type)},
                                {text("number"), QString::number(portal.records().count(type))},
                                {text("here"), &type == &current}});
    }
    return list;
}

QJsonArray columnHeads(const Portal& portal, const ObjectType& type)
{
    QJsonArray heads;
    const QStringList columns = columnsOf(type);
    for (const QString& column : columns) {
        heads.append(QJsonObject{{text("head"), labelOf(portal, type, column)}});
    }
    return heads;
}

} // namespace

ApiAnswer recordsPage(const PageSources& sources, const ObjectType& type, const QUrlQuery& query)
{
    // Forms send a blank as "+".
    const QString wanted = query.queryItemValue(text("q"), QUrl::FullyEncoded).replace(QLatin1Char('+'), text("%20"));
    const QString search = QUrl::fromPercentEncoding(wanted.toLatin1()).trimmed();
    const auto records = found(sources.portal, type, search);
    const Paging paging(records.size(), rowsPerPage, query);
    QJsonArray rows;
    for (qsizetype index = paging.first(); index < paging.end(); ++index) {
        const Record& record = *records.at(index);
        QJsonObject row = linkTo(sources.portal, record);
        row.insert(text("cells"), highlightsOf(sources.portal, record));
        row.insert(text("when"), readableTime(record.createdMs));
        rows.append(row);
    }
    return page(PageSection::Records, headingOf(type), text("sandbox-records.html"),
                {{text("type"), type.name},
                 {text("heading"), headingOf(type)},
                 {text("search"), search},
                 {text("tabs"), tabs(sources.portal, type)},
                 {text("columns"), columnHeads(sources.portal, type)},
                 {text("rows"), rows},
                 {text("empty"), rows.isEmpty()},
                 {text("paging"), paging.toJson()}});
}

} // namespace leadferry::sandbox
