// SPDX-License-Identifier: GPL-3.0-or-later
// "Write into …": which record of HubSpot a person means, and which one HubSpot itself has named.
#pragma once

#include "domain/deliverylog.h"

#include <optional>

namespace leadferry::presentation {

/// A record's number, or the address of its page in HubSpot: "https://app.hubspot.com/contacts/123/record/0-1/456".
/// Empty: it is neither.
QString recordIdIn(const QString& text);

/// The record of a delivery that can be written into one that is there.
struct JoinableRecord
{
    qint64 operationId = 0;
    domain::CrmObject object = domain::CrmObject::Contact;
    QString named; ///< the id that HubSpot's refusal names; empty: none
};
/// Nothing: none of it waits for a person.
std::optional<JoinableRecord> joinableOf(const domain::DeliveryDetail& detail);

} // namespace leadferry::presentation
