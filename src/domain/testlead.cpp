// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/testlead.h"

#include "domain/enumnames.h"
#include "domain/eventtypecatalog.h"
#include "domain/fieldscreen.h"
#include "domain/htmltext.h"
#include "domain/timetext.h"

#include <QJsonArray>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace leadferry::domain {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::array storedNames{
    EnumName{StoredAs::Same, QLatin1String("same")},         EnumName{StoredAs::Rewritten, QLatin1String("rewritten")},
    EnumName{StoredAs::Extended, QLatin1String("extended")}, EnumName{StoredAs::Other, QLatin1String("other")},
    EnumName{StoredAs::Nothing, QLatin1String("nothing")},   EnumName{StoredAs::NotSent, QLatin1String("not_sent")},
};

QString q(const char* name)
{
    return QString::fromLatin1(name);
}

QJsonObject childOf(const QJsonObject& event, const char* name)
{
    return event.value(QLatin1String(name)).toObject();
}

/// When HubSpot says a time, it is a number of milliseconds or ISO text; a date has midnight in UTC.
std::optional<qint64> momentIn(const QString& text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber) {
        return number;
    }
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid()) {
        return std::nullopt;
    }
    if (text.size() == q("2026-11-29").size()) {
        moment = QDateTime(moment.date(), QTime(0, 0), Qt::UTC);
    }
    return moment.toMSecsSinceEpoch();
}

bool meansTheSame(ValueType type, const QString& sent, const QString& stored)
{
    switch (type) {
    case ValueType::Number: {
        bool isNumber = false;
        bool wasNumber = false;
        const double number = stored.toDouble(&isNumber);
        return qFuzzyCompare(1.0 + number, 1.0 + sent.toDouble(&wasNumber)) && isNumber && wasNumber;
    }
    case ValueType::Date:
    case ValueType::DateTime:
        return momentIn(sent) && momentIn(sent) == momentIn(stored);
    case ValueType::Choices: {
        const QStringList wanted = sent.split(u';', Qt::SkipEmptyParts);
        const QStringList there = stored.split(u';', Qt::SkipEmptyParts);
        return QSet<QString>(wanted.begin(), wanted.end()) == QSet<QString>(there.begin(), there.end());
    }
    case ValueType::Text:
        if (sent.contains(u'<') && // HubSpot tidies up what it shows as rich text
            visibleText(sent).simplified() == visibleText(stored).simplified()) {
            return true;
        }
        [[fallthrough]];
    case ValueType::Truth:
    case ValueType::Choice:
        return sent.simplified().compare(stored.simplified(), Qt::CaseInsensitive) == 0;
    }
    return false;
}

QJsonObject fieldJson(const TestLeadField& field)
{
    return {{q("property"), field.property},
            {q("label"), field.label},
            {q("sent"), field.sent},
            {q("stored"), field.stored},
            {q("result"), toString(field.result)},
            {q("reason"), field.reason}};
}

QJsonObject recordJson(const TestLeadRecord& record)
{
    QJsonArray fields;
    for (const TestLeadField& field : record.fields) {
        fields.append(fieldJson(field));
    }
    return {{q("object"), toString(record.object)}, {q("recordId"), record.recordId}, {q("url"), record.url},
            {q("state"), toString(record.state)},   {q("cause"), record.cause},       {q("fields"), fields}};
}

std::optional<TestLeadRecord> recordFrom(const QJsonObject& json)
{
    const auto object = crmObjectFromString(json.value(QLatin1String("object")).toString());
    const auto state = operationStateFromString(json.value(QLatin1String("state")).toString());
    if (!object || !state) {
        return std::nullopt;
    }
    TestLeadRecord record{
        *object, json.value(QLatin1String("recordId")).toString(), json.value(QLatin1String("url")).toString(),
        *state,  json.value(QLatin1String("cause")).toString(),    {}};
    const QJsonArray fields = json.value(QLatin1String("fields")).toArray();
    for (const auto& field : fields) {
        const auto result = valueIn(storedNames, field[QLatin1String("result")].toString());
        if (!result) {
            return std::nullopt;
        }
        record.fields.append({field[QLatin1String("property")].toString(), field[QLatin1String("label")].toString(),
                              field[QLatin1String("sent")].toString(), field[QLatin1String("stored")].toString(),
                              *result, field[QLatin1String("reason")].toString()});
    }
    return record;
}

QString labelOf(const Portal& portal, CrmObject object, const QString& property)
{
    const QString label = ruleFor(portal.rules, object, property).label;
    return label.isEmpty() ? property : label;
}

TestLeadRecord recordOf(const OperationRow& operation, const Portal& portal)
{
    TestLeadRecord record{operation.object, operation.recordId, operation.recordUrl,
                          operation.state,  operation.cause,    {}};
    QList<PlannedField> planned;
    for (auto value = operation.values.cbegin(); value != operation.values.cend(); ++value) {
        planned.append({value.key(), *value, WriteMode::Overwrite});
    }
    const ScreenedFields screen = screened(operation.object, planned, portal, {});
    for (const PlannedField& field : screen.fields) {
        record.fields.append({field.property,
                              labelOf(portal, operation.object, field.property),
                              field.value,
                              {},
                              StoredAs::Nothing,
                              {}});
    }
    for (auto held = screen.held.cbegin(); held != screen.held.cend(); ++held) {
        record.fields.append({held.key(),
                              labelOf(portal, operation.object, held.key()),
                              operation.values.value(held.key()),
                              {},
                              StoredAs::NotSent,
                              *held});
    }
    for (TestLeadField& field : record.fields) {
        if (operation.heldProperties.contains(field.property)) {
            field.result = StoredAs::NotSent;
        }
    }
    return record;
}

} // namespace

Result<QJsonObject> testLeadEvent(const QString& type, qint64 nowMs)
{
    auto sample = sampleEvent(type);
    if (!sample) {
        return sample;
    }
    QJsonObject event = *sample;
    const QString id = q("test-lead-") + QString::number(nowMs);
    event.insert(q("id"), id);
    event.insert(q("occurredAt"), isoUtc(nowMs));
    event.insert(q("bot"), QString(testLeadBot));
    QJsonObject conversation = childOf(event, "conversation");
    conversation.insert(q("id"), id);
    event.insert(q("conversation"), conversation);
    QJsonObject contact = childOf(event, "contact");
    contact.insert(q("email"), id + q("@example.com"));
    contact.insert(q("name"), q("Leadferry Test"));
    contact.remove(q("firstName"));
    contact.remove(q("lastName"));
    event.insert(q("contact"), contact);
    QJsonObject data = childOf(event, "data");
    data.insert(q("topic"), q("Test lead of Leadferry, may be deleted"));
    event.insert(q("data"), data);
    return event;
}

QString toString(StoredAs result)
{
    return nameIn(storedNames, result);
}

StoredAs storedAs(ValueType type, const QString& sent, const QString& stored)
{
    if (stored == sent) {
        return StoredAs::Same;
    }
    if (stored.isEmpty()) {
        return StoredAs::Nothing;
    }
    if (meansTheSame(type, sent, stored)) {
        return StoredAs::Rewritten;
    }
    return type == ValueType::Text && stored.contains(sent) ? StoredAs::Extended : StoredAs::Other;
}

bool isVerified(const TestLead& lead)
{
    const auto isThere = [](const TestLeadField& field) {
        return field.result == StoredAs::Same || field.result == StoredAs::Rewritten ||
               field.result == StoredAs::Extended;
    };
    return lead.state == DeliveryState::Delivered && !lead.records.isEmpty() &&
           std::all_of(lead.records.begin(), lead.records.end(), [&isThere](const TestLeadRecord& record) {
               return std::all_of(record.fields.begin(), record.fields.end(), isThere);
           });
}

TestLead sentOf(const DeliveryDetail& delivery, const Portal& portal)
{
    TestLead lead{delivery.row.id, delivery.row.type, portal.name, delivery.row.state, delivery.row.cause, {}};
    for (const OperationRow& operation : delivery.operations) {
        if (operation.object != CrmObject::List) { // a place on a list has no fields
            lead.records.append(recordOf(operation, portal));
        }
    }
    return lead;
}

void takeStored(TestLeadRecord& record, const CrmProperties& stored, const Portal& portal)
{
    for (TestLeadField& field : record.fields) {
        if (field.result == StoredAs::NotSent) {
            continue;
        }
        field.stored = stored.value(field.property);
        field.result = storedAs(ruleFor(portal.rules, record.object, field.property).type, field.sent, field.stored);
    }
}

QJsonObject toJson(const TestLead& lead)
{
    QJsonArray records;
    for (const TestLeadRecord& record : lead.records) {
        records.append(recordJson(record));
    }
    return {{q("delivery"), u'd' + QString::number(lead.deliveryId)},
            {q("type"), lead.type},
            {q("portal"), lead.portal},
            {q("state"), toString(lead.state)},
            {q("cause"), lead.cause},
            {q("port"), lead.port},
            {q("verified"), isVerified(lead)},
            {q("records"), records}};
}

Result<TestLead> testLeadFromJson(const QJsonObject& json)
{
    const Error other{ErrorKind::Invalid, QStringLiteral("the test lead is of another version")};
    const auto state = deliveryStateFromString(json.value(QLatin1String("state")).toString());
    if (!state) {
        return other;
    }
    TestLead lead{json.value(QLatin1String("delivery")).toString().mid(1).toLongLong(),
                  json.value(QLatin1String("type")).toString(),
                  json.value(QLatin1String("portal")).toString(),
                  *state,
                  json.value(QLatin1String("cause")).toString(),
                  {},
                  json.value(QLatin1String("port")).toString()};
    const QJsonArray records = json.value(QLatin1String("records")).toArray();
    for (const auto& value : records) {
        const auto record = recordFrom(value.toObject());
        if (!record) {
            return other;
        }
        lead.records.append(*record);
    }
    return lead;
}

} // namespace leadferry::domain
