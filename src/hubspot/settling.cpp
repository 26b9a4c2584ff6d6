// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/settling.h"

#include "base/json.h"
#include "domain/fieldscreen.h"
#include "domain/phonenumber.h"
#include "hubspot/objectcatalog.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace leadferry::hubspot {

namespace {

using base::ErrorKind;
using domain::CrmInput;
using domain::CrmItem;
using domain::CrmRequest;
using domain::CrmVerb;

constexpr QLatin1String email("email");
constexpr QLatin1String additionalEmails("hs_additional_emails");
constexpr QLatin1String mergedIds("hs_merged_object_ids");

/// A record that the input was to be linked to is named: HubSpot calls that a validation error, but it is a record that
/// is gone.
bool namesALink(const CrmInput& input, const ErrorBody& body)
{
    return std::any_of(input.links.begin(), input.links.end(), [&body](const domain::CrmLink& link) {
        return body.mentions(link.recordId) || body.message.contains(link.recordId);
    });
}

QString idIn(const QJsonObject& object, QLatin1String side)
{
    return base::textOf(object.value(side).toObject().value(QLatin1String("id")));
}

bool sameText(const QString& left, const QString& right)
{
    return !left.isEmpty() && left.compare(right, Qt::CaseInsensitive) == 0;
}

domain::CrmProperties propertiesOf(const QJsonObject& record)
{
    domain::CrmProperties properties;
    const QJsonObject json = record.value(QLatin1String("properties")).toObject();
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString text = base::textOf(it.value());
        if (!text.isEmpty()) {
            properties.insert(it.key(), text);
        }
    }
    return properties;
}

domain::CrmHistory historyOf(const QJsonObject& record)
{
    domain::CrmHistory history;
    const QJsonObject json = record.value(QLatin1String("propertiesWithHistory")).toObject();
    for (auto property = json.begin(); property != json.end(); ++property) {
        QList<domain::CrmVersion>& versions = history[property.key()];
        const QJsonArray values = property->toArray();
        for (const auto& version : values) {
            const QString at = version[QLatin1String("timestamp")].toString();
            versions.append({base::textOf(version[QLatin1String("value")]),
                             QDateTime::fromString(at, Qt::ISODateWithMs).toMSecsSinceEpoch(),
                             version[QLatin1String("sourceType")].toString()});
        }
    }
    return history;
}

/// The single input that sent one of our telling values; none if several did.
QList<int> sentBy(const Settling& settling, const domain::CrmProperties& answered)
{
    const auto object = settling.request().object;
    const QStringList telling{keyProperty(object), hubSpotKeyProperty(), email, bodyProperty(object)};
    for (const QString& name : telling) {
        const QString value = answered.value(name);
        auto found =
            settling.open([&](const CrmInput& input) { return sameText(value, input.properties.value(name)); });
        if (found.size() == 1) {
            return found;
        }
    }
    return {};
}

QList<int> askedBy(const Settling& settling, const QString& id, const domain::CrmProperties& answered)
{
    const QString& idProperty = settling.request().idProperty;
    if (idProperty.isEmpty()) {
        const QStringList merged = answered.value(mergedIds).split(QLatin1Char(';')); // only where it was asked for
        return settling.open(
            [&](const CrmInput& input) { return input.recordId == id || merged.contains(input.recordId); });
    }
    const QString value = answered.value(idProperty);
    const QStringList additional = answered.value(additionalEmails).split(QLatin1Char(';'));
    return settling.open([&](const CrmInput& input) {
        const QString asked = input.recordId.trimmed();
        return idProperty == email ? sameText(asked, value) || additional.contains(asked, Qt::CaseInsensitive)
                                   : input.recordId == value;
    });
}

QList<int> inputsOfRecord(const Settling& settling, const QJsonObject& record, const domain::CrmProperties& answered)
{
    const QString trace = record.value(QLatin1String("objectWriteTraceId")).toString();
    QList<int> found;
    if (!trace.isEmpty()) {
        found = settling.open([&](const CrmInput& input) { return input.trace == trace; });
    }
    if (found.isEmpty()) {
        found = settling.request().verb == CrmVerb::Create
                    ? sentBy(settling, answered)
                    : askedBy(settling, base::textOf(record.value(QLatin1String("id"))), answered);
    }
    // One asked, one answered: they belong together even when the record has another id (merged) or e-mail
    // (additional).
    return found.isEmpty() && settling.request().inputs.size() == 1 ? settling.open() : found;
}

void settleRecord(Settling& settling, const QJsonObject& record)
{
    const auto answered = propertiesOf(record);
    const QString id = base::textOf(record.value(QLatin1String("id")));
    const bool missing = settling.request().verb == CrmVerb::Read && record.value(QLatin1String("archived")).toBool();
    for (const int index : inputsOfRecord(settling, record, answered)) {
        if (id.isEmpty()) {
            continue;
        }
        if (missing) {
            settling.fail(index, {ErrorKind::NotFound, QStringLiteral("the record is archived")});
            continue;
        }
        domain::CrmItem& item = settling.succeed(index, id);
        item.properties = answered;
        item.history = historyOf(record);
    }
}

/// Under which values a found record is known: a contact under both of its numbers, however they are spelled.
QStringList valuesOf(const CrmRequest& request, const domain::CrmProperties& found)
{
    if (!domain::searchesByPhone(request)) {
        return {found.value(request.idProperty).toLower()};
    }
    QStringList numbers;
    for (const auto& property : {request.idProperty, QStringLiteral("mobilephone")}) {
        numbers.append(domain::normalizedPhone(found.value(property), request.phoneCountry));
    }
    numbers.removeDuplicates();
    return numbers;
}

/// A value that several records have points at none of them.
void settleFinds(Settling& settling, const QJsonArray& records)
{
    QHash<QString, QStringList> owners;
    for (const auto& record : records) {
        for (const QString& value : valuesOf(settling.request(), propertiesOf(record.toObject()))) {
            owners[value].append(base::textOf(record.toObject().value(QLatin1String("id"))));
        }
    }
    for (const int index : settling.open()) {
        const QStringList found = owners.value(settling.input(index).recordId.trimmed().toLower());
        if (found.size() == 1) {
            settling.succeed(index, found.first());
        }
    }
}

void settleLink(Settling& settling, const QJsonObject& link)
{
    const QString from = idIn(link, QLatin1String("from"));
    const QString to = idIn(link, QLatin1String("to"));
    // HubSpot reports a link once per direction.
    const auto found = settling.open([&](const CrmInput& input) {
        return (input.recordId == from && input.otherId == to) || (input.recordId == to && input.otherId == from);
    });
    for (const int index : found) {
        settling.succeed(index, settling.input(index).recordId);
    }
}

void settleList(Settling& settling, const QJsonObject& list)
{
    const QString from = idIn(list, QLatin1String("from"));
    QStringList linked;
    const QJsonArray far = list.value(QLatin1String("to")).toArray();
    for (const auto& entry : far) {
        const QString id = base::textOf(entry.toObject().value(QLatin1String("toObjectId")));
        if (!id.isEmpty() && !linked.contains(id)) {
            linked.append(id);
        }
    }
    for (const int index : settling.open([&](const CrmInput& input) { return input.recordId == from; })) {
        settling.succeed(index, from).linkedIds = linked;
    }
}

void settleResult(Settling& settling, const QJsonObject& result)
{
    switch (settling.request().verb) {
    case CrmVerb::Read:
    case CrmVerb::Create:
    case CrmVerb::Update:
    case CrmVerb::Upsert:
        settleRecord(settling, result);
        break;
    case CrmVerb::Search:    // see settleFinds
    case CrmVerb::Join:      // its answer has no results
    case CrmVerb::ReadLists: // see listcodec
    case CrmVerb::ReadMembers:
    case CrmVerb::ReadPlaces:
        break;
    case CrmVerb::Associate:
        settleLink(settling, result);
        break;
    case CrmVerb::ListAssociated:
        settleList(settling, result);
        break;
    }
}

bool namesInput(const CrmRequest& request, const CrmInput& input, const ErrorBody& body)
{
    const QStringList ids = body.ids();
    switch (request.verb) {
    case CrmVerb::Associate: {
        const QStringList from = body.context.value(QStringLiteral("fromObjectId"));
        const QStringList to = body.context.value(QStringLiteral("toObjectId"));
        if (!from.isEmpty() || !to.isEmpty()) {
            return (from.isEmpty() || from.contains(input.recordId)) && (to.isEmpty() || to.contains(input.otherId));
        }
        return ids.contains(input.recordId) || ids.contains(input.otherId);
    }
    case CrmVerb::Create:
        return std::any_of(input.links.begin(), input.links.end(),
                           [&body](const domain::CrmLink& link) { return body.mentions(link.recordId); });
    case CrmVerb::Read:
    case CrmVerb::Search:
    case CrmVerb::Update:
    case CrmVerb::Upsert:
    case CrmVerb::Join:
    case CrmVerb::ListAssociated:
    case CrmVerb::ReadLists:
    case CrmVerb::ReadMembers:
    case CrmVerb::ReadPlaces:
        return ids.contains(input.recordId, request.idProperty == email ? Qt::CaseInsensitive : Qt::CaseSensitive);
    }
    return false;
}

} // namespace

Effect effectOf(CrmVerb verb)
{
    return domain::writes(verb) ? Effect::Writes : Effect::Reads;
}

Settling::Settling(const CrmRequest& request) : m_request(request), m_settled(request.inputs.size(), false)
{
    for (const CrmInput& input : request.inputs) {
        CrmItem item;
        item.trace = input.trace;
        m_items.append(item);
    }
}

QList<int> Settling::open(const std::function<bool(const CrmInput&)>& fits) const
{
    QList<int> found;
    for (int i = 0; i < m_settled.size(); ++i) {
        if (!m_settled.at(i) && fits(input(i))) {
            found.append(i);
        }
    }
    return found;
}

QList<int> Settling::open() const
{
    return open([](const CrmInput&) { return true; });
}

CrmItem& Settling::succeed(int index, const QString& recordId)
{
    m_settled[index] = true;
    m_items[index].ok = true;
    m_items[index].recordId = recordId;
    return m_items[index];
}

CrmItem& Settling::fail(int index, const base::Error& error)
{
    m_settled[index] = true;
    m_items[index].error = error;
    return m_items[index];
}

void settleResults(Settling& settling, const QJsonArray& results)
{
    if (settling.request().verb == CrmVerb::Search) {
        settleFinds(settling, results);
        return;
    }
    for (const auto& result : results) {
        settleResult(settling, result.toObject());
    }
}

QList<int> inputsNamed(const Settling& settling, const ErrorBody& body)
{
    const QStringList traces = body.traces();
    QList<int> found = settling.open([&](const CrmInput& input) { return traces.contains(input.trace); });
    if (found.isEmpty()) {
        found = settling.open();
        found.removeIf([&](int index) { return !body.inputs.contains(index); });
    }
    if (found.isEmpty()) {
        found = settling.open([&](const CrmInput& input) { return namesInput(settling.request(), input, body); });
    }
    return found;
}

QList<domain::Refusal> refusedProperties(const ErrorBody& body, const QList<CrmInput>& inputs)
{
    QList<domain::Refusal> refusals;
    if (body.isConflict()) {
        return refusals; // a taken value is not a wrong one
    }
    for (const RefusedProperty& property : body.properties) {
        const bool sent = std::any_of(inputs.begin(), inputs.end(),
                                      [&](const CrmInput& input) { return input.properties.contains(property.name); });
        if (sent) {
            refusals.append({property.name, property.code, property.refusesAnyValue()});
        }
    }
    return refusals;
}

QStringList demandedProperties(const ErrorBody& body, const CrmRequest& request, const QList<CrmInput>& inputs)
{
    if (!body.asksForMore() || !domain::writes(request.verb)) {
        return {};
    }
    QStringList named = body.namedProperties();
    const QStringList oneOf = domain::neededOneOf(request.object);
    if (!oneOf.isEmpty() &&
        std::all_of(oneOf.begin(), oneOf.end(), [&](const QString& one) { return named.contains(one); })) {
        return {}; // any of them would do
    }
    named.removeIf([&](const QString& name) {
        return std::all_of(inputs.begin(), inputs.end(),
                           [&](const CrmInput& input) { return input.properties.contains(name); });
    });
    return named;
}

void settleFailure(Settling& settling, int index, const ErrorBody& body)
{
    if (settling.request().verb == CrmVerb::ListAssociated && body.isNoAssociations()) {
        settling.succeed(index, settling.input(index).recordId);
        return;
    }
    base::Error error = errorOfPart(body, effectOf(settling.request().verb));
    if (error.kind == ErrorKind::Invalid && namesALink(settling.input(index), body)) {
        error.kind = ErrorKind::NotFound;
    }
    CrmItem& item = settling.fail(index, error);
    item.refusals = refusedProperties(body, {settling.input(index)});
    item.demands = demandedProperties(body, settling.request(), {settling.input(index)});
    item.existingId = body.existingId;
}

QList<ErrorBody> settleErrors(Settling& settling, const QJsonArray& errors)
{
    QList<ErrorBody> unclaimed;
    for (const auto& error : errors) {
        const ErrorBody body = readErrorBody(error.toObject());
        const auto found = inputsNamed(settling, body);
        for (const int index : found) {
            settleFailure(settling, index, body);
        }
        if (found.isEmpty()) {
            unclaimed.append(body);
        }
    }
    return unclaimed;
}

} // namespace leadferry::hubspot
