// SPDX-License-Identifier: GPL-3.0-or-later
// Mappings that the delivery tests share, and what they read from them.
#pragma once

#include "deliverybench.h"

namespace leadferry::test {

/// Contact, company, deal, ticket, task and note for every event.
inline void mapEverything(DeliveryBench& bench)
{
    bench.map(R"({'eventType': 'everything.v1', 'actions': [
        {'id': 'contact', 'object': 'contact', 'fields': [
            {'property': 'email', 'from': 'person.email', 'mode': 'only_if_empty'},
            {'property': 'firstname', 'from': 'person.firstName', 'mode': 'only_if_empty'}]},
        {'id': 'company', 'object': 'company', 'linkTo': ['contact'], 'onlyIf': 'data.domain', 'fields': [
            {'property': 'domain', 'from': 'data.domain', 'mode': 'only_if_empty'},
            {'property': 'industry', 'from': 'data.industry'},
            {'property': 'notes_of_bots', 'from': 'data.remark', 'mode': 'append'}]},
        {'id': 'deal', 'object': 'deal', 'linkTo': ['contact'], 'fields': [
            {'property': 'dealname', 'constant': 'A deal'},
            {'property': 'description', 'constant': 'About it'},
            {'property': 'dealstage', 'from': 'portal.dealStage'}]},
        {'id': 'ticket', 'object': 'ticket', 'linkTo': ['contact'], 'fields': [
            {'property': 'subject', 'constant': 'A ticket'},
            {'property': 'content', 'constant': 'Help'},
            {'property': 'topic', 'from': 'data.topic'},
            {'property': 'hs_pipeline_stage', 'from': 'portal.ticketStage'}]},
        {'id': 'task', 'object': 'task', 'linkTo': ['contact'], 'fields': [
            {'property': 'hs_timestamp', 'from': 'event.occurredAt'},
            {'property': 'hs_task_subject', 'constant': 'Call back'},
            {'property': 'hs_task_body', 'constant': 'Soon'}]},
        {'id': 'note', 'object': 'note', 'linkTo': ['contact'], 'fields': [
            {'property': 'hs_timestamp', 'from': 'event.occurredAt'},
            {'property': 'hs_note_body', 'constant': 'A note'}]}]})");
}

/// Leads with a contact whose fields all overwrite, and a note.
inline void mapLeadsThatOverwrite(DeliveryBench& bench, const QByteArray& type = "lead.captured")
{
    bench.map("{'eventType': '" + type + R"(.v1', 'actions': [
        {'id': 'contact', 'object': 'contact', 'fields': [
            {'property': 'email', 'from': 'person.email'},
            {'property': 'firstname', 'from': 'person.firstName'},
            {'property': 'lastname', 'from': 'person.lastName'},
            {'property': 'lifecyclestage', 'constant': 'lead'}]},
        {'id': 'note', 'object': 'note', 'linkTo': ['contact'], 'fields': [
            {'property': 'hs_timestamp', 'from': 'event.occurredAt'},
            {'property': 'hs_note_body', 'constant': 'A note'}]}]})");
}

/// A contact with a field of each write mode, from the event's data.
inline void mapEveryMode(DeliveryBench& bench)
{
    bench.map(R"({'eventType': 'modes.v1', 'actions': [
        {'id': 'contact', 'object': 'contact', 'fields': [
            {'property': 'email', 'from': 'person.email', 'mode': 'only_if_empty'},
            {'property': 'firstname', 'from': 'person.firstName', 'mode': 'only_if_empty'},
            {'property': 'city', 'from': 'data.city'},
            {'property': 'phone', 'from': 'data.phone', 'mode': 'overwrite_unless_changed'},
            {'property': 'company', 'from': 'data.company', 'mode': 'only_if_empty'},
            {'property': 'message', 'from': 'data.message', 'mode': 'append'},
            {'property': 'first_page', 'from': 'data.page', 'mode': 'never'}]}]})");
}

inline QJsonObject withData(const QJsonObject& data, const QJsonObject& more = {})
{
    QJsonObject body = more;
    body.insert(QStringLiteral("data"), data);
    return body;
}

inline QJsonObject data(const char* name, const char* value)
{
    return {{QString::fromLatin1(name), QString::fromLatin1(value)}};
}

inline QString mail(int number)
{
    return QStringLiteral("person%1@example.com").arg(number);
}

/// The first call that fits gets this fault, all others none.
inline void once(DeliveryBench& bench, CrmVerb verb, CrmObject object, FakeCrm::Fault fault)
{
    auto done = std::make_shared<bool>(false);
    bench.crm.weather = [=](const domain::CrmRequest& request) {
        if (*done || request.verb != verb || request.object != object) {
            return FakeCrm::Fault::None;
        }
        *done = true;
        return fault;
    };
}

inline QString valueIn(DeliveryBench& bench, CrmObject object, const char* property)
{
    return bench.crm.records[object].isEmpty()
               ? QString()
               : bench.crm.records[object].first().properties.value(QString::fromLatin1(property));
}

} // namespace leadferry::test
