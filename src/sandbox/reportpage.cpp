// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pages.h"

#include "sandbox/objectlook.h"
#include "sandbox/recordwords.h"
#include "sandbox/report.h"
#include "sandbox/text.h"
#include "sandbox/webpage.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace leadferry::sandbox {

namespace {

/// {"name":N,…} as [{"name","number"}], the most frequent first.
QJsonArray ranked(const QJsonObject& counts)
{
    std::vector<std::pair<QString, qint64>> entries;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        entries.emplace_back(it.key(), it.value().toInteger());
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& left, const auto& right) { return left.second > right.second; });
    QJsonArray rows;
    for (const auto& [name, number] : entries) {
        rows.append(QJsonObject{{text("name"), name}, {text("number"), QString::number(number)}});
    }
    return rows;
}

QJsonArray objectRows(const QJsonObject& report)
{
    QJsonArray rows;
    for (const ObjectType& type : objectTypes()) {
        QStringList twice;
        const QJsonArray keys = report[text("duplicates")][type.name].toArray();
        for (const auto& key : keys) {
            twice.append(key.toString());
        }
        const auto count = [&](const char* field) {
            return QString::number(report[text(field)][type.name].toInteger());
        };
        rows.append(QJsonObject{{text("name"), type.name},
                                {text("heading"), headingOf(type)},
                                {text("number"), count("records")},
                                {text("archived"), count("archived")},
                                {text("twice"), QString::number(twice.size())},
                                {text("anytwice"), !twice.isEmpty()},
                                {text("keys"), twice.join(text(", "))}});
    }
    return rows;
}

} // namespace

ApiAnswer reportPage(const PageSources& sources)
{
    const QJsonObject report = makeReport(sources.portal, sources.log);
    const QJsonArray objects = objectRows(report);
    const bool twice =
        std::any_of(objects.begin(), objects.end(), [](const auto& row) { return row[text("anytwice")].toBool(); });
    const QJsonArray reasons = ranked(report.value(text("reasons")).toObject());
    const QJsonArray struck = ranked(report.value(text("faults")).toObject());
    const QJsonArray calls = ranked(report.value(text("calls")).toObject());
    return page(PageSection::Report, text("Report"), text("sandbox-report.html"),
                {{text("twice"), twice},
                 {text("objects"), objects},
                 {text("links"), QString::number(report.value(text("associations")).toInteger())},
                 {text("calls"), calls},
                 {text("nocalls"), calls.isEmpty()},
                 {text("reasons"), reasons},
                 {text("noreasons"), reasons.isEmpty()},
                 {text("faults"), struck},
                 {text("nofaults"), struck.isEmpty()}});
}

} // namespace leadferry::sandbox
