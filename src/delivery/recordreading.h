// SPDX-License-Identifier: GPL-3.0-or-later
// How records are looked for before they are written: by which property, in which order, and what an answer means.
// Pure.
#pragma once

#include "delivery/recordcandidate.h"
#include "domain/crmgateway.h"

#include <optional>

namespace leadferry::delivery {

/// One call that finds some of the candidates: by the value of a property (empty: by record id).
struct Reading
{
    domain::CrmVerb verb = domain::CrmVerb::Read;
    QString property = {};
    int from = 0; ///< the first candidate; what does not fit into one call is read by another
};

/// In the order in which they are tried; each only for what is not found by then.
QList<Reading> readingsOf(domain::CrmObject object, const domain::KeyCapability& key, bool matchByPhone);

struct ReadingCall
{
    domain::CrmRequest request; ///< without inputs: there is nothing to look for; traces are positions
    std::optional<Reading> rest;
};
ReadingCall callFor(const Reading& reading, const QList<Candidate>& candidates, domain::CrmObject object);
void absorb(const Reading& reading, const QList<domain::CrmItem>& items, QList<Candidate>& candidates);

/// A reading of the record that HubSpot named when it refused a whole batch for a value that is taken.
domain::CrmRequest ownerReading(const QString& recordId, domain::CrmObject object, const domain::KeyCapability& key);
/// Whether that record is the candidate's.
bool isOwnedBy(const domain::CrmProperties& owner, const Candidate& candidate, const domain::KeyCapability& key);

} // namespace leadferry::delivery
