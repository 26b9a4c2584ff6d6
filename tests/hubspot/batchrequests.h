// SPDX-License-Identifier: GPL-3.0-or-later
// Batch requests to encode, and answers to decode, in few words.
#pragma once

#include "hubspot/batchcodec.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::test {

inline const QString apiUrl = QStringLiteral("https://api.example.com");

inline domain::CrmInput input(const QString& trace, const QString& recordId = {},
                              const domain::CrmProperties& properties = {})
{
    domain::CrmInput made;
    made.trace = trace;
    made.recordId = recordId;
    made.properties = properties;
    return made;
}

inline domain::CrmRequest request(domain::CrmVerb verb, domain::CrmObject object, const QList<domain::CrmInput>& inputs)
{
    domain::CrmRequest made;
    made.portalId = 1;
    made.verb = verb;
    made.object = object;
    made.inputs = inputs;
    return made;
}

inline domain::CrmRequest twoTickets()
{
    return request(domain::CrmVerb::Create, domain::CrmObject::Ticket,
                   {input(QStringLiteral("t-1"), {},
                          {{QStringLiteral("leadferry_key"), QStringLiteral("port:e1:ticket")},
                           {QStringLiteral("subject"), QStringLiteral("Help")}}),
                    input(QStringLiteral("t-2"), {},
                          {{QStringLiteral("leadferry_key"), QStringLiteral("port:e2:ticket")},
                           {QStringLiteral("subject"), QStringLiteral("Help")}})});
}

inline QJsonObject bodyOf(const domain::CrmRequest& crm)
{
    const auto encoded = hubspot::encode(crm, apiUrl, {});
    return encoded ? QJsonDocument::fromJson(encoded->body).object() : QJsonObject();
}

inline QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

inline domain::CrmOutcome decoded(const domain::CrmRequest& crm, int status, const QByteArray& body)
{
    return hubspot::decode(crm, ScriptedTransport::response(status, body), {});
}

} // namespace leadferry::test
