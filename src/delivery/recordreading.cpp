// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/recordreading.h"

#include "domain/openrecord.h"
#include "domain/phonenumber.h"

namespace leadferry::delivery {

using domain::CrmObject;
using domain::CrmVerb;

namespace {

constexpr int mostSearched = 50;
constexpr int mostNumbers = 30;
constexpr QLatin1String emailProperty("email");
constexpr QLatin1String additionalEmails("hs_additional_emails");
constexpr QLatin1String phoneProperty("phone");
constexpr QLatin1String domainProperty("domain");

/// Only somebody who is not known otherwise, and only by a number that is complete.
QString valueToSearch(const Candidate& candidate, const QString& property)
{
    const QString value = plannedValue(candidate, property);
    const bool nobodys =
        property == phoneProperty && (!domain::isE164(value) || !plannedValue(candidate, emailProperty).isEmpty());
    return nobodys || !candidate.knownId.isEmpty() ? QString() : value;
}

/// Empty: this reading cannot find the candidate, or it is found already.
QString valueToFind(const Candidate& candidate, const Reading& reading, CrmObject object)
{
    if (candidate.found || candidate.upserted) {
        return {};
    }
    if (reading.verb == CrmVerb::Search) {
        return valueToSearch(candidate, reading.property);
    }
    if (reading.property.isEmpty()) {
        return candidate.knownId;
    }
    const QString value = plannedValue(candidate, reading.property);
    const bool addressHeld = object == CrmObject::Contact && reading.property != emailProperty &&
                             plannedValue(candidate, emailProperty).isEmpty();
    return value.isEmpty() && addressHeld ? candidate.identity : value;
}

QStringList propertiesToRead(const QList<Candidate>& candidates, CrmObject object)
{
    QStringList properties;
    if (object == CrmObject::Contact) {
        properties = QStringList{emailProperty, additionalEmails};
    }
    properties += domain::propertiesThatTellOpen(object);
    for (const auto& candidate : candidates) {
        for (const auto& operation : candidate.operations) {
            for (const auto& field : operation.fields) {
                properties.append(field.property);
            }
        }
    }
    properties.removeDuplicates();
    return properties;
}

} // namespace

QList<Reading> readingsOf(CrmObject object, const domain::KeyCapability& key, bool matchByPhone)
{
    QList<Reading> readings;
    if (object == CrmObject::Contact) {
        readings.append({CrmVerb::Read, emailProperty});
    }
    readings.append(Reading());
    if (domain::isShared(object) && key.enforced()) {
        readings.append({CrmVerb::Read, key.property});
    }
    // What others made can be found by a search; what it finds is read again, for the index lags.
    if (object == CrmObject::Company) {
        readings += {Reading{CrmVerb::Search, domainProperty}, Reading()};
    } else if (object == CrmObject::Contact && matchByPhone) {
        readings += {Reading{CrmVerb::Search, phoneProperty}, Reading()};
    }
    return readings;
}

ReadingCall callFor(const Reading& reading, const QList<Candidate>& candidates, CrmObject object)
{
    ReadingCall call;
    call.request.verb = reading.verb;
    call.request.object = object;
    call.request.idProperty = reading.property;
    call.request.properties = propertiesToRead(candidates, object);
    const int most = domain::searchesByPhone(call.request) ? mostNumbers
                     : reading.verb == CrmVerb::Search     ? mostSearched
                                                           : domain::mostInputs;
    for (int i = reading.from; i < candidates.size(); ++i) {
        if (call.request.inputs.size() == most) {
            call.rest = Reading{reading.verb, reading.property, i};
            break;
        }
        domain::CrmInput input;
        input.trace = QString::number(i);
        input.recordId = valueToFind(candidates.at(i), reading, object);
        if (!input.recordId.isEmpty()) {
            call.request.inputs.append(input);
        }
    }
    return call;
}

void absorb(const Reading& reading, const QList<domain::CrmItem>& items, QList<Candidate>& candidates)
{
    for (const auto& item : items) {
        Candidate& candidate = candidates[item.trace.toInt()];
        if (item.ok && reading.verb == CrmVerb::Search) {
            candidate.knownId = item.recordId;
        } else if (item.ok) {
            candidate.found = true;
            candidate.recordId = item.recordId;
            candidate.present = item.properties;
        } else if (reading.property.isEmpty()) {
            candidate.knownId.clear(); // archived counts as missing
        }
    }
}

domain::CrmRequest ownerReading(const QString& recordId, CrmObject object, const domain::KeyCapability& key)
{
    domain::CrmRequest request;
    request.verb = CrmVerb::Read;
    request.object = object;
    request.properties = QStringList{emailProperty, additionalEmails};
    if (!key.property.isEmpty()) {
        request.properties.append(key.property);
    }
    domain::CrmInput input;
    input.trace = QStringLiteral("owner");
    input.recordId = recordId;
    request.inputs.append(input);
    return request;
}

bool isOwnedBy(const domain::CrmProperties& owner, const Candidate& candidate, const domain::KeyCapability& key)
{
    const QString address = plannedValue(candidate, emailProperty);
    const QStringList addresses =
        owner.value(additionalEmails).split(QLatin1Char(';')) + QStringList{owner.value(emailProperty)};
    const QString keyValue = candidate.changes.value(key.property);
    return (!address.isEmpty() && addresses.contains(address, Qt::CaseInsensitive)) ||
           (!keyValue.isEmpty() && owner.value(key.property) == keyValue);
}

} // namespace leadferry::delivery
