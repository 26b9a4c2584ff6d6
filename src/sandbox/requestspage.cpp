// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pages.h"

#include "sandbox/paging.h"
#include "sandbox/recordwords.h"
#include "sandbox/text.h"
#include "sandbox/webpage.h"

#include <QJsonDocument>

namespace leadferry::sandbox {

namespace {

constexpr int rowsPerPage = 50;

struct Filter
{
    const char* name;
    const char* label;
    bool (*takes)(const RequestEntry& entry);
};

constexpr Filter filters[] = {
    {"", "All", [](const RequestEntry&) { return true; }},
    {"refused", "Refused", [](const RequestEntry& entry) { return entry.isRefused(); }},
    {"weather", "Struck by weather", [](const RequestEntry& entry) { return !entry.fault.isEmpty(); }},
};

/// The message for a person: HubSpot puts the details of bad values into it as JSON.
QString readableMessage(const QString& message)
{
    const QString start = text("Property values were not valid: ");
    const auto details = QJsonDocument::fromJson(message.mid(start.size()).toUtf8()).array();
    if (!message.startsWith(start) || details.isEmpty()) {
        return message;
    }
    QStringList parts;
    for (const auto& detail : details) {
        parts.append(detail[text("name")].toString() + text(": ") + detail[text("message")].toString());
    }
    return parts.join(text("; "));
}

QString remarkOn(const RequestEntry& entry)
{
    if (!entry.fault.isEmpty()) {
        const QString name = entry.fault.section(QLatin1Char('='), 0, 0);
        const bool done = name.endsWith(QLatin1String(":after"));
        return name + (done ? text(": carried out, then the answer was lost") : text(": not carried out"));
    }
    return entry.isRefused() ? entry.category + text(": ") + readableMessage(entry.message) : QString();
}

QJsonObject rowOf(const RequestEntry& entry)
{
    QString mark = text("ok");
    QString word = text("Done");
    if (!entry.fault.isEmpty()) {
        mark = text("struck");
        word = text("Weather");
    } else if (entry.isRefused()) {
        mark = text("refused");
        word = text("Refused");
    }
    return {{text("when"), exactTime(entry.atMs)},
            {text("method"), entry.method},
            {text("path"), entry.path},
            {text("status"), entry.status == 0 ? text("none") : QString::number(entry.status)},
            {text("mark"), mark},
            {text("word"), word},
            {text("duration"), QString::number(entry.durationMs)},
            {text("remark"), remarkOn(entry)},
            {text("correlation"), entry.correlationId}};
}

} // namespace

ApiAnswer requestsPage(const PageSources& sources, const QUrlQuery& query)
{
    const QString show = query.queryItemValue(text("show"));
    QJsonArray chips;
    QList<const RequestEntry*> shown;
    for (const Filter& filter : filters) {
        const bool here = show == QLatin1String(filter.name);
        qint64 count = 0;
        for (const RequestEntry& entry : sources.log.recent()) {
            const bool taken = filter.takes(entry);
            count += taken ? 1 : 0;
            if (taken && here) {
                shown.append(&entry);
            }
        }
        chips.append(QJsonObject{{text("href"), text("?show=") + text(filter.name)},
                                 {text("label"), text(filter.label)},
                                 {text("number"), QString::number(count)},
                                 {text("here"), here}});
    }
    const Paging paging(shown.size(), rowsPerPage, query);
    QJsonArray rows;
    for (qsizetype index = paging.first(); index < paging.end(); ++index) {
        rows.append(rowOf(*shown.at(index)));
    }
    return page(PageSection::Requests, text("Requests"), text("sandbox-requests.html"),
                {{text("filters"), chips},
                 {text("rows"), rows},
                 {text("empty"), rows.isEmpty()},
                 {text("paging"), paging.toJson()}});
}

} // namespace leadferry::sandbox
