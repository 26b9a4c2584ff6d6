// SPDX-License-Identifier: GPL-3.0-or-later
// A test lead: a marked sample that goes the way of every event, and what HubSpot has stored of it, field by field.
// Pure.
#pragma once

#include "base/result.h"
#include "domain/deliverylog.h"
#include "domain/portal.h"

#include <QJsonObject>
#include <QList>

namespace leadferry::domain {

/// The source of test leads, and the bot that speaks for them: no route leads anywhere for them.
inline constexpr QLatin1String testLeadSource("test-lead");
inline constexpr QLatin1String testLeadBot("Leadferry test");

/// The sample of an event type as a test lead: marked in name, address and text, with ids and times of its own, so that
/// it meets no record of anybody. NotFound: there is no sample of that type.
base::Result<QJsonObject> testLeadEvent(const QString& type, qint64 nowMs);

enum class StoredAs {
    Same,
    Rewritten, ///< the same, as HubSpot writes it: another case, another form of time or number
    Extended,  ///< what was sent, and our reference line or what was there before
    Other,     ///< another value
    Nothing,   ///< HubSpot has dropped it
    NotSent,   ///< held; the reason says why
};
QString toString(StoredAs result);

/// How a value came to be stored. `type`: what the property takes.
StoredAs storedAs(ValueType type, const QString& sent, const QString& stored);

struct TestLeadField
{
    QString property;
    QString label; ///< as HubSpot shows it; else its name
    QString sent;
    QString stored;
    StoredAs result = StoredAs::Same;
    QString reason; ///< of NotSent: HubSpot's word for it
    bool operator==(const TestLeadField&) const = default;
};

struct TestLeadRecord
{
    CrmObject object = CrmObject::Contact;
    QString recordId; ///< empty: it was not written
    QString url;
    OperationState state = OperationState::Planned;
    QString cause; ///< why it was not written
    QList<TestLeadField> fields;
    bool operator==(const TestLeadRecord&) const = default;
};

struct TestLead
{
    qint64 deliveryId = 0;
    QString type;
    QString portal;
    DeliveryState state = DeliveryState::Queued;
    QString cause;
    QList<TestLeadRecord> records;
    QString port = {}; ///< the local port that took it, "http://127.0.0.1:8765"; empty: none listens
    bool operator==(const TestLead&) const = default;
};
/// Everything that was sent is there.
bool isVerified(const TestLead& lead);

/// What was sent of a settled delivery; `stored` of the fields is still empty.
TestLead sentOf(const DeliveryDetail& delivery, const Portal& portal);
/// What HubSpot has, into the fields of one record.
void takeStored(TestLeadRecord& record, const CrmProperties& stored, const Portal& portal);

QJsonObject toJson(const TestLead& lead);
/// Invalid: it is none of this version.
base::Result<TestLead> testLeadFromJson(const QJsonObject& json);

} // namespace leadferry::domain
