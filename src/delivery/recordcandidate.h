// SPDX-License-Identifier: GPL-3.0-or-later
// One record that waits to be written, with everything that wants something of it, and what has to be sent so that it
// gets it. Pure.
#pragma once

#include "domain/planner.h"
#include "store/deliverystore.h"

namespace leadferry::delivery {

struct Candidate
{
    QString identity;
    QList<store::StoredOperation> operations; ///< in the order in which their events happened
    QString knownId;                          ///< the record it was last time
    store::WrittenValues written;             ///< to that record, before this round
    bool upserted = false;                    ///< goes without a reading
    bool found = false;
    QString recordId;
    domain::CrmProperties present;
    domain::CrmProperties changes; ///< what is to be sent

    /// It is a record of which its conversation has one.
    [[nodiscard]] bool isConversations() const
    {
        return operations.first().joins && operations.first().amends.isEmpty();
    }
};

/// Operations of the same identity become one candidate. As many candidates as `most` and the smallest batch limit
/// among them allow.
QList<Candidate> candidatesOf(const QList<store::StoredOperation>& operations, int most);

/// The newest value for this property; empty when nothing wants one.
QString plannedValue(const Candidate& candidate, const QString& property);
bool isUnclear(const Candidate& candidate);
/// A value that stands after a lost answer is the one that was sent: ours, to be replaced by a newer event's.
void ownWhatWasSent(Candidate& candidate);
/// Whether the contact can be written without reading it first: it is new to us, everything overwrites, nothing is
/// missing, and this is the first try. (Of one we know, the address may be an additional one; HubSpot would refuse the
/// whole batch for it each time.)
bool mayBeUpserted(const Candidate& candidate, domain::CrmObject object);

/// Nothing wants the record to be made where there is none.
bool makesNoRecord(const Candidate& candidate);

/// Of what is wanted of a conversation's record that is closed, what it takes all the same: what does not ask for an
/// open one, or else what a write with a lost answer has set before it was closed. False: nothing. What is left out is
/// another round's.
bool keepWhatClosedTakes(Candidate& candidate, domain::CrmObject object, const domain::PortalProfile& profile);

/// Everything that is wanted, under the write modes where the record was found. An older event, by the order of commit
/// or by its own time within a source, takes nothing back that a newer one has set.
domain::CrmProperties changesOf(const Candidate& candidate, domain::CrmObject object,
                                const domain::PortalProfile& profile);
/// All values, as an upsert sends them: without the address, which must not become the first one of a contact that is
/// found by another.
domain::CrmProperties valuesForUpsert(const Candidate& candidate);

/// Which events have set what, once the changes are written.
store::WrittenUpdate writtenBy(const Candidate& candidate, domain::CrmObject object, const QString& recordId);
/// Newer events have set everything that this operation wants.
bool isSuperseded(const Candidate& candidate, const store::StoredOperation& operation);

} // namespace leadferry::delivery
