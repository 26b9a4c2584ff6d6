// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/report.h"

#include "sandbox/recordjson.h"
#include "sandbox/valuecheck.h"

#include <QRegularExpression>

namespace leadferry::sandbox {

namespace {

/// By what Leadferry tells its own records apart: its key property, else the visible last line of a body.
QString keyOf(const Record& record)
{
    if (record.type->isContact()) {
        return record.value(QStringLiteral("email"));
    }
    QString key = record.value(QStringLiteral("leadferry_key"));
    if (!key.isEmpty()) {
        return key;
    }
    static const QRegularExpression reference(QStringLiteral("\\bRef ([^\\s<]+)(?:\\s|<[^>]*>)*$"));
    for (const char* body : {"hs_note_body", "hs_task_body", "content", "description"}) {
        const auto match = reference.match(record.value(QLatin1String(body)));
        if (match.hasMatch()) {
            return match.captured(1);
        }
    }
    return {};
}

QJsonArray duplicatesOf(const Portal& portal, const ObjectType& type)
{
    QHash<QString, int> seen;
    QJsonArray twice;
    for (const Record* record : portal.records().all(type)) {
        const QString key = record->archived() ? QString() : keyOf(*record);
        if (!key.isEmpty() && ++seen[key] == 2) {
            twice.append(key);
        }
    }
    return twice;
}

} // namespace

QJsonObject makeReport(const Portal& portal, const RequestLog& log)
{
    QJsonObject records;
    QJsonObject archived;
    QJsonObject duplicates;
    for (const ObjectType& type : objectTypes()) {
        const qsizetype alive = portal.records().count(type);
        records.insert(type.name, alive);
        archived.insert(type.name, portal.records().all(type).size() - alive);
        duplicates.insert(type.name, duplicatesOf(portal, type));
    }
    return {{QStringLiteral("records"), records},
            {QStringLiteral("archived"), archived},
            {QStringLiteral("associations"), portal.links().count()},
            {QStringLiteral("duplicates"), duplicates},
            {QStringLiteral("calls"), log.callsToJson()},
            {QStringLiteral("refused"), log.refusedToJson()},
            {QStringLiteral("reasons"), log.reasonsToJson()},
            {QStringLiteral("faults"), log.faultsToJson()}};
}

QJsonArray recordsToJson(const Portal& portal, const ObjectType& type)
{
    QJsonArray array;
    for (const Record* record : portal.records().all(type)) {
        if (record->archived()) {
            continue;
        }
        QJsonObject associations;
        for (const ObjectType& other : objectTypes()) {
            QJsonArray ids;
            for (const Link& link : portal.links().links(record->id, other)) {
                ids.append(link.toId);
            }
            if (!ids.isEmpty()) {
                associations.insert(other.name, ids);
            }
        }
        QJsonObject json = wholeRecordToJson(portal, *record);
        json.insert(QStringLiteral("associations"), associations);
        array.append(json);
    }
    return array;
}

} // namespace leadferry::sandbox
