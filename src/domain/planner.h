// SPDX-License-Identifier: GPL-3.0-or-later
// Turns an event into the operations that deliver it. A pure function: same event, mapping and portal, same plan.
#pragma once

#include "domain/crm.h"
#include "domain/event.h"
#include "domain/mapping.h"
#include "domain/portal.h"

namespace leadferry::domain {

/// One record to write.
struct PlannedOperation
{
    QString actionId; ///< with ":{part}" for the continuation notes of a long text
    QString key;      ///< {source}:{event id}:{action id}[:{part}]; as SHA-256 beyond 200 characters
    CrmObject object = CrmObject::Contact;
    QList<PlannedField> fields; ///< includes the key property where the portal has one
    QList<int> linkTo;          ///< indices of earlier operations of the plan; the first is the parent
};

struct Plan
{
    QString personKey; ///< empty when the event has no person
    QList<PlannedOperation> operations; ///< parents before children; empty: nothing to write (skipped)
};

/// Rules it applies (design.md §5, contract "In the portal"):
/// - a contact operation is dropped when the person has no e-mail, first or last name; what linked to it stands alone;
/// - empty values are never planned; `onlyWhenKnown` rules are dropped where the portal lacks the property;
/// - note and ticket bodies are HTML-escaped; every note ends with a small reference line showing the event id, and with
///   "Ref {key}" where the portal has no key property for the object;
/// - text over 65,536 characters goes on in numbered notes on the same parents.
Plan planDelivery(const Event& event, const Mapping& mapping, const Portal& portal);

/// What a contact (or any record) update has to send, given what the portal has now. Empty: nothing to write.
/// `older`: a newer event of the person has been written already, so only empty fields are filled (superseded otherwise).
/// The lifecycle stage never moves backwards by `stages`.
CrmProperties changesFor(const QList<PlannedField>& fields, const CrmProperties& present, bool older,
                         const QStringList& stages);

/// Several events of one person written together, oldest first: the later non-blank value of a property wins.
QList<PlannedField> mergeFields(const QList<QList<PlannedField>>& oldestFirst);

} // namespace leadferry::domain
