// SPDX-License-Identifier: GPL-3.0-or-later
// encode(): one function per verb that makes its JSON.
#include "hubspot/batchcodec.h"

#include "domain/phonenumber.h"
#include "hubspot/apirequest.h"
#include "hubspot/listcodec.h"
#include "hubspot/objectcatalog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace leadferry::hubspot {

namespace {

using domain::CrmInput;
using domain::CrmRequest;
using domain::CrmVerb;

constexpr int longestTrace = 200;
constexpr int recordInputs = 100;
constexpr int linkInputs = 1000;
constexpr int searchedValues = 50;  // so that the body stays below the 3,000 characters a search may have
constexpr int searchedNumbers = 30; // each stands there up to three times
constexpr int searchResults = 200;

base::Error invalid(const QString& message)
{
    return {base::ErrorKind::Invalid, message};
}

int mostInputs(const CrmRequest& request)
{
    switch (request.verb) {
    case CrmVerb::Associate:
    case CrmVerb::ListAssociated:
        return linkInputs;
    case CrmVerb::Search:
        return domain::searchesByPhone(request) ? searchedNumbers : searchedValues;
    case CrmVerb::Read:
        return request.history.isEmpty() ? recordInputs : domain::mostWithHistory;
    case CrmVerb::Create:
    case CrmVerb::Update:
    case CrmVerb::Upsert:
    case CrmVerb::Join:
    case CrmVerb::ReadLists:
        return recordInputs;
    case CrmVerb::ReadMembers:
    case CrmVerb::ReadPlaces:
        return 1;
    }
    return recordInputs;
}

base::Result<void> checkTraces(const CrmRequest& request)
{
    QSet<QString> seen;
    for (const CrmInput& input : request.inputs) {
        if (input.trace.isEmpty() || input.trace.size() > longestTrace || seen.contains(input.trace)) {
            return invalid(QStringLiteral("every input of a write needs its own trace of 1 to 200 characters"));
        }
        seen.insert(input.trace);
    }
    return {};
}

base::Result<void> checkIds(const CrmRequest& request)
{
    for (const CrmInput& input : request.inputs) {
        const bool lacksOther = request.verb == CrmVerb::Associate && input.otherId.isEmpty();
        if (request.verb != CrmVerb::Create && (input.recordId.isEmpty() || lacksOther)) {
            return invalid(QStringLiteral("an input has no record id"));
        }
        for (const domain::CrmLink& link : input.links) {
            if (link.recordId.isEmpty() || !associationTypeId(request.object, link.object)) {
                return invalid(QStringLiteral("HubSpot has no default link from %1 to %2, or the far record has no id")
                                   .arg(pathName(request.object), pathName(link.object)));
            }
        }
    }
    return {};
}

base::Result<void> check(const CrmRequest& request)
{
    if (request.inputs.isEmpty() || request.inputs.size() > mostInputs(request)) {
        return invalid(QStringLiteral("a batch of %1 inputs cannot be sent").arg(request.inputs.size()));
    }
    if (request.verb == CrmVerb::Create || request.verb == CrmVerb::Update || request.verb == CrmVerb::Upsert) {
        if (auto traces = checkTraces(request); !traces) {
            return traces;
        }
    }
    if (request.verb == CrmVerb::Join && request.listId.isEmpty()) {
        return invalid(QStringLiteral("it does not say which list"));
    }
    return checkIds(request);
}

QJsonObject propertiesJson(const domain::CrmProperties& properties)
{
    QJsonObject json;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        json.insert(it.key(), it.value());
    }
    return json;
}

QJsonObject idJson(const QString& id)
{
    return {{QStringLiteral("id"), id}};
}

QJsonArray associationsJson(const CrmRequest& request, const CrmInput& input)
{
    QJsonArray associations;
    for (const domain::CrmLink& link : input.links) {
        const QJsonObject type{
            {QStringLiteral("associationCategory"), QStringLiteral("HUBSPOT_DEFINED")},
            {QStringLiteral("associationTypeId"), associationTypeId(request.object, link.object).value_or(0)},
        };
        associations.append(
            QJsonObject{{QStringLiteral("to"), idJson(link.recordId)}, {QStringLiteral("types"), QJsonArray{type}}});
    }
    return associations;
}

QJsonObject createJson(const CrmRequest& request)
{
    QJsonArray inputs;
    for (const CrmInput& input : request.inputs) {
        inputs.append(QJsonObject{
            {QStringLiteral("associations"), associationsJson(request, input)},
            {QStringLiteral("properties"), propertiesJson(input.properties)},
            {QStringLiteral("objectWriteTraceId"), input.trace},
        });
    }
    return {{QStringLiteral("inputs"), inputs}};
}

QJsonObject updateJson(const CrmRequest& request)
{
    QJsonArray inputs;
    for (const CrmInput& input : request.inputs) {
        inputs.append(QJsonObject{
            {QStringLiteral("id"), input.recordId},
            {QStringLiteral("properties"), propertiesJson(input.properties)},
            {QStringLiteral("objectWriteTraceId"), input.trace},
        });
    }
    return {{QStringLiteral("inputs"), inputs}};
}

QJsonObject upsertJson(const CrmRequest& request)
{
    QJsonArray inputs;
    for (const CrmInput& input : request.inputs) {
        inputs.append(QJsonObject{
            {QStringLiteral("id"), input.recordId},
            {QStringLiteral("idProperty"), request.idProperty},
            {QStringLiteral("properties"), propertiesJson(input.properties)},
            {QStringLiteral("objectWriteTraceId"), input.trace},
        });
    }
    return {{QStringLiteral("inputs"), inputs}};
}

QJsonObject oneOf(const QString& property, QStringList values)
{
    values.removeDuplicates();
    const QJsonObject filter{
        {QStringLiteral("propertyName"), property},
        {QStringLiteral("operator"), QStringLiteral("IN")},
        {QStringLiteral("values"), QJsonArray::fromStringList(values)},
    };
    return {{QStringLiteral("filters"), QJsonArray{filter}}};
}

QJsonObject searchJson(const CrmRequest& request, const QStringList& copies)
{
    QStringList values;
    QStringList nationals;
    for (const CrmInput& input : request.inputs) {
        values.append(input.recordId.toLower()); // IN compares with small letters
        nationals.append(domain::nationalNumber(input.recordId));
    }
    nationals.removeAll(QString());
    QJsonArray groups{oneOf(request.idProperty, values)}; // one of the groups must fit
    QStringList properties{request.idProperty};           // what is found is read by its id
    if (domain::searchesByPhone(request) && !nationals.isEmpty() && !copies.isEmpty()) {
        // Copies have no country code; whether the country fits is seen in the numbers themselves.
        for (const QString& copy : copies) {
            groups.append(oneOf(copy, nationals));
        }
        properties.append(QStringLiteral("mobilephone"));
    }
    return {
        {QStringLiteral("filterGroups"), groups},
        {QStringLiteral("properties"), QJsonArray::fromStringList(properties)},
        {QStringLiteral("sorts"), QJsonArray()},
        {QStringLiteral("limit"), searchResults},
        {QStringLiteral("after"), QStringLiteral("0")},
    };
}

/// Each id once: the answer holds each record once, and a repeated input may be refused.
QJsonArray distinctIds(const CrmRequest& request)
{
    QJsonArray inputs;
    QSet<QString> seen;
    for (const CrmInput& input : request.inputs) {
        const QString same = request.idProperty == QLatin1String("email") ? input.recordId.toLower() : input.recordId;
        if (!seen.contains(same)) {
            seen.insert(same);
            inputs.append(idJson(input.recordId));
        }
    }
    return inputs;
}

QJsonObject readJson(const CrmRequest& request)
{
    QStringList properties = request.properties;
    if (!request.idProperty.isEmpty() && !properties.contains(request.idProperty)) {
        properties.append(request.idProperty); // the answer is matched by it
    }
    QJsonObject json{
        {QStringLiteral("inputs"), distinctIds(request)},
        {QStringLiteral("properties"), QJsonArray::fromStringList(properties)},
        {QStringLiteral("propertiesWithHistory"),
         QJsonArray::fromStringList(request.history)}, // required, if only empty
    };
    if (!request.idProperty.isEmpty()) {
        json.insert(QStringLiteral("idProperty"), request.idProperty);
    }
    return json;
}

QJsonObject associateJson(const CrmRequest& request)
{
    QJsonArray inputs;
    for (const CrmInput& input : request.inputs) {
        inputs.append(QJsonObject{{QStringLiteral("from"), idJson(input.recordId)},
                                  {QStringLiteral("to"), idJson(input.otherId)}});
    }
    return {{QStringLiteral("inputs"), inputs}};
}

/// The list's new members.
QByteArray joinBody(const CrmRequest& request)
{
    QStringList ids;
    for (const CrmInput& input : request.inputs) {
        ids.append(input.recordId);
    }
    ids.removeDuplicates();
    return QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact);
}

QJsonObject listJson(const CrmRequest& request, const PageCursors& cursors)
{
    QJsonArray inputs;
    QSet<QString> seen;
    for (const CrmInput& input : request.inputs) {
        if (seen.contains(input.recordId)) {
            continue;
        }
        seen.insert(input.recordId);
        QJsonObject json = idJson(input.recordId);
        if (cursors.contains(input.recordId)) {
            json.insert(QStringLiteral("after"), cursors.value(input.recordId));
        }
        inputs.append(json);
    }
    return {{QStringLiteral("inputs"), inputs}};
}

} // namespace

QStringList phoneCopies(const domain::PropertyRules& rules)
{
    const auto known = rules.value(domain::CrmObject::Contact);
    QStringList copies;
    for (const auto& copy : {QStringLiteral("hs_searchable_calculated_phone_number"),
                             QStringLiteral("hs_searchable_calculated_mobile_number")}) {
        if (known.contains(copy)) { // they are read-only, so the rules name them
            copies.append(copy);
        }
    }
    return copies;
}

base::Result<net::HttpRequest> encode(const CrmRequest& request, const QString& apiUrl, const ApiCatalog& catalog,
                                      const PageCursors& cursors, const QStringList& copies)
{
    if (auto checked = check(request); !checked) {
        return checked.error();
    }
    QString path;
    QJsonObject json;
    switch (request.verb) {
    case CrmVerb::Read:
        path = catalog.objectBatch(request.object, QStringLiteral("read"));
        json = readJson(request);
        break;
    case CrmVerb::Create:
        path = catalog.objectBatch(request.object, QStringLiteral("create"));
        json = createJson(request);
        break;
    case CrmVerb::Update:
        path = catalog.objectBatch(request.object, QStringLiteral("update"));
        json = updateJson(request);
        break;
    case CrmVerb::Upsert:
        path = catalog.objectBatch(request.object, QStringLiteral("upsert"));
        json = upsertJson(request);
        break;
    case CrmVerb::Search:
        path = catalog.objectSearch(request.object);
        json = searchJson(request, copies);
        break;
    case CrmVerb::Join:
        return jsonRequest("PUT", urlOf(apiUrl, catalog.listMembers(request.listId)), joinBody(request));
    case CrmVerb::Associate:
        path = catalog.associationBatch(request.object, request.other, QStringLiteral("associate/default"));
        json = associateJson(request);
        break;
    case CrmVerb::ListAssociated:
        path = catalog.associationBatch(request.object, request.other, QStringLiteral("read"));
        json = listJson(request, cursors);
        break;
    case CrmVerb::ReadLists:
    case CrmVerb::ReadMembers:
    case CrmVerb::ReadPlaces:
        return jsonRequest("GET", urlOf(apiUrl, listReadingPath(request, catalog)));
    }
    return jsonRequest("POST", urlOf(apiUrl, path), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace leadferry::hubspot
