// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up test leads, as the engine's command "test-lead" answers.
#pragma once

#include "app/enginecommands.h"
#include "domain/testlead.h"
#include "support/fakeengineclient.h"

namespace leadferry::test {

inline domain::TestLeadField storedField(const char* property, const char* label, const QString& sent)
{
    return {QLatin1String(property), QLatin1String(label), sent, sent, domain::StoredAs::Same, {}};
}

/// All of it is there.
inline domain::TestLead madeUpTestLead()
{
    using domain::CrmObject;
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    domain::TestLeadRecord contact{CrmObject::Contact,
                                   QStringLiteral("501"),
                                   QStringLiteral("https://app.hubspot.com/contacts/4471902/record/0-1/501"),
                                   domain::OperationState::Done,
                                   {},
                                   {storedField("email", "Email", text("test-lead-1795924868866@example.com")),
                                    storedField("firstname", "First name", text("Leadferry")),
                                    storedField("lastname", "Last name", text("Test")),
                                    storedField("company", "Company name", text("Okafor Studio")),
                                    storedField("lead_priority", "Lead priority", text("high")),
                                    storedField("lifecyclestage", "Lifecycle Stage", text("lead"))}};
    domain::TestLeadField phone = storedField("phone", "Phone number", text("+442079460123"));
    phone.stored = text("+44 20 7946 0123");
    phone.result = domain::StoredAs::Rewritten;
    contact.fields.insert(3, phone);
    const domain::TestLeadRecord note{
        CrmObject::Note,
        QStringLiteral("502"),
        {},
        domain::OperationState::Done,
        {},
        {storedField("hs_note_body", "Note body",
                     text("<p><strong>Lead captured: Test lead of Leadferry, may be deleted</strong></p>")),
         storedField("hs_timestamp", "Activity date", text("2026-11-29T04:01:08.866Z"))}};
    return {12,
            QStringLiteral("lead.captured.v1"),
            QStringLiteral("Motor group"),
            domain::DeliveryState::Delivered,
            {},
            {contact, note},
            QStringLiteral("http://127.0.0.1:8765")};
}

/// A field was held, and HubSpot changed another.
inline domain::TestLead troubledTestLead()
{
    domain::TestLead lead = madeUpTestLead();
    lead.state = domain::DeliveryState::DeliveredWithHeld;
    auto& fields = lead.records.first().fields;
    fields[5].stored.clear();
    fields[5].result = domain::StoredAs::NotSent;
    fields[5].reason = QStringLiteral("INVALID_OPTION");
    fields[6].stored = QStringLiteral("customer");
    fields[6].result = domain::StoredAs::Other;
    return lead;
}

inline void scriptTestLead(FakeEngineClient& client, const domain::TestLead& lead)
{
    client.script(QLatin1String(app::command::testLead),
                  [lead](const QJsonObject&, const FakeEngineClient::Progress&,
                         const FakeEngineClient::Answer& answer) { answer(domain::toJson(lead)); });
}

} // namespace leadferry::test
