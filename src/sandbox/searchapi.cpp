// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/searchapi.h"

#include "sandbox/recordjson.h"
#include "sandbox/requestbody.h"
#include "sandbox/searchfilter.h"

#include <algorithm>

namespace leadferry::sandbox {

namespace {

constexpr int largestPage = 200;
constexpr int defaultPage = 10;
constexpr int mostResults = 10'000;
constexpr int longestBody = 3'000;

struct SearchRequest
{
    FilterGroups groups;
    QString query;
    QStringList properties;
    QString sortProperty;
    bool descending = false;
    int limit = defaultPage;
    int after = 0;
};

/// Limits and cursors come as numbers or as texts.
int numberIn(const QJsonObject& body, const char* field, int fallback)
{
    const QJsonValue value = body.value(QLatin1String(field));
    if (value.isString()) {
        return value.toString().isEmpty() ? fallback : value.toString().toInt();
    }
    return value.toInt(fallback);
}

void readSort(const QJsonValue& sort, SearchRequest& request)
{
    if (sort.isObject()) {
        request.sortProperty = sort[QLatin1String("propertyName")].toString();
        request.descending = sort[QLatin1String("direction")].toString() == QLatin1String("DESCENDING");
        return;
    }
    request.sortProperty = sort.toString();
    request.descending = request.sortProperty.startsWith(QLatin1Char('-'));
    request.sortProperty.remove(0, request.descending ? 1 : 0);
}

Checked<SearchRequest> readSearch(const ApiCall& call, const PropertySchema& schema)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    if (call.body.size() > longestBody) {
        return errors::validation(
            QStringLiteral("The body of a search is at most %1 characters long.").arg(longestBody));
    }
    if (call.isDated()) {
        const QStringList fields{QStringLiteral("after"), QStringLiteral("filterGroups"), QStringLiteral("limit"),
                                 QStringLiteral("properties"), QStringLiteral("sorts")};
        if (const auto error = requireFields(body.value(), fields)) {
            return *error;
        }
    }
    const auto groups = readFilterGroups(schema, body.value().value(QLatin1String("filterGroups")).toArray());
    if (!groups.ok()) {
        return groups.error();
    }
    SearchRequest request;
    request.groups = groups.value();
    request.query = body.value().value(QLatin1String("query")).toString();
    request.limit = numberIn(body.value(), "limit", defaultPage);
    request.after = numberIn(body.value(), "after", 0);
    const QJsonArray properties = body.value().value(QLatin1String("properties")).toArray();
    for (const auto& property : properties) {
        request.properties.append(property.toString());
    }
    readSort(body.value().value(QLatin1String("sorts")).toArray().at(0), request);
    if (request.limit < 1 || request.limit > largestPage || request.after < 0 ||
        request.after + request.limit > mostResults) {
        return errors::validation(QStringLiteral("A page holds 1 to %1 results, and a search reaches %2 of them.")
                                      .arg(largestPage)
                                      .arg(mostResults));
    }
    return request;
}

bool mentions(const Record& record, const QString& query, qint64 atMs)
{
    const auto& properties = record.type->defaultProperties;
    return query.isEmpty() || std::any_of(properties.begin(), properties.end(), [&](const QString& property) {
               return record.valueAt(property, atMs).contains(query, Qt::CaseInsensitive);
           });
}

} // namespace

void SearchApi::addTo(Router& router)
{
    router.add({"POST",
                QStringLiteral("crm/objects/{type}/search"),
                {ApiEdition::V3, ApiEdition::Dated},
                QStringLiteral("{type}/search"),
                ScopeNeed::ReadObject,
                [this](const ApiCall& call) { return search(call); }});
}

ApiAnswer SearchApi::search(const ApiCall& call) const
{
    const ObjectType& type = call.object("type");
    const auto request = readSearch(call, m_portal.schema(type));
    if (!request.ok()) {
        return request.error();
    }
    const SearchRequest& wanted = request.value();
    const qint64 indexedMs = m_portal.nowMs() - m_lagMs;
    QList<const Record*> found;
    for (const Record* record : m_portal.records().all(type)) {
        if (!record->archived() && record->createdMs <= indexedMs && passes(wanted.groups, *record, indexedMs) &&
            mentions(*record, wanted.query, indexedMs)) {
            found.append(record);
        }
    }
    if (!wanted.sortProperty.isEmpty()) {
        std::stable_sort(found.begin(), found.end(), [&](const Record* left, const Record* right) {
            const int order = compareValues(left->valueAt(wanted.sortProperty, indexedMs),
                                            right->valueAt(wanted.sortProperty, indexedMs));
            return wanted.descending ? order > 0 : order < 0;
        });
    }
    QJsonArray results;
    for (qsizetype index = wanted.after; index < found.size() && results.size() < wanted.limit; ++index) {
        results.append(recordToJson(m_portal, *found.at(index),
                                    {.properties = wanted.properties, .history = {}, .associations = {}}));
    }
    QJsonObject body{{QStringLiteral("total"), found.size()}, {QStringLiteral("results"), results}};
    if (const qsizetype next = wanted.after + results.size(); next < found.size()) {
        body.insert(
            QStringLiteral("paging"),
            QJsonObject{{QStringLiteral("next"), QJsonObject{{QStringLiteral("after"), QString::number(next)}}}});
    }
    return ApiAnswer::json(200, body);
}

} // namespace leadferry::sandbox
