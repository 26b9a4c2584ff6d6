// SPDX-License-Identifier: GPL-3.0-or-later
// Turns an event into the operations that deliver it. A pure function: same event, mapping and portal, same plan.
#pragma once

#include "domain/crm.h"
#include "domain/event.h"
#include "domain/mapping.h"
#include "domain/portal.h"

namespace leadferry::domain {

/// Why a contact without an address is held where the mapping says so.
inline constexpr QLatin1String
    withoutAddress("no e-mail address is known, and the mapping makes no contact without one");

/// One record to write.
struct PlannedOperation
{
    QString actionId; ///< with ":{part}" for the continuation notes of a long text
    QString key;      ///< {source}:{event id}:{action id}[:{part}]; as SHA-256 beyond 200 characters
    CrmObject object = CrmObject::Contact;
    QList<PlannedField> fields; ///< includes the key property where the portal has one
    QList<int> linkTo;          ///< indices of earlier operations of the plan; the first is the parent
    QString identity;           ///< operations with the same one write the same record: the person key of a contact,
                      ///< "company:{domain}", "ticket:conversation:{source}:{id}" of a ticket or deal of which
                      ///< a conversation has one; empty: a record of its own
    bool perConversation = false; ///< the record is the one that the conversation has, or gets
    bool onlyOpen = false;        ///< of those: a record that is closed counts as none
    bool onlyExisting = false;    ///< written to a record that is there; none is made
    QString heldFor;              ///< not empty: waits for a person from the start, who is told this
    bool orphaned = false; ///< its mapping links it to a contact that the event is not enough for: it stands alone
    bool complete = false; ///< every rule of the action gave a value and overwrites: may be upserted
};

struct Plan
{
    QString personKey;                  ///< empty when the event has no person
    QList<PlannedOperation> operations; ///< parents before children; empty: nothing to write (skipped)
    bool tookTurn = false;              ///< it got a value that is given in turn
    QStringList ties;                   ///< what ties the event to others of the same person (tieKeysOf)
};

/// Rules it applies (design.md §5, contract "In the portal"):
/// - a contact operation is dropped when it has no e-mail, first or last name; what linked to it stands alone;
/// - empty values are never planned; `onlyWhenKnown` rules are dropped where the portal lacks the property;
/// - note and task bodies are HTML with everything of the event escaped; other properties (a ticket's `content` too)
/// are plain text;
/// - every note ends with a small reference line showing the event id; where the portal has no key property for the
/// object, the
///   body's last line is "Ref {key}" (reference.h);
/// - the key property holds the operation's key; on contacts without e-mail the person key, on contacts with one
/// nothing;
/// - text over 65,536 characters goes on in numbered notes on the same parents, those of a ticket also on the ticket; a
/// property
///   that may not be continued is cut and ends with "…".
/// - what an event that names nobody has of its person (Event::namesNobody) only fills blanks;
/// - phone numbers without a country code belong to `phoneCountry` ("DE"; empty: they stay as typed).
/// - of values that are given in turn, it gets the one whose `turn` it is.
Plan planDelivery(const Event& event, const Mapping& mapping, const Portal& portal, const QString& phoneCountry = {},
                  int turn = 0);

/// What a contact (or any record) update has to send, given what the portal has now. Empty: nothing to write.
/// `older`: a newer event of the person has been written already, so only empty fields are filled (superseded
/// otherwise). Appending takes nothing away, so an older event still appends. The lifecycle stage never moves backwards
/// by `stages`; with an own value that `stages` does not name it stays. `lastWritten`: what we wrote last, as far as
/// known; OverwriteUnlessChanged replaces a value only when it is still that one.
CrmProperties changesFor(const QList<PlannedField>& fields, const CrmProperties& present, bool older,
                         const QStringList& stages, const CrmProperties& lastWritten = {});

/// What a new record gets: every field, whatever its mode.
CrmProperties valuesForNew(const QList<PlannedField>& fields);

/// Several events of one person written together, oldest first: the later non-blank value of a property wins, unless
/// its mode is the weaker one (a value that only fills blanks does not replace one that overwrites). Appended
/// pieces stay apart, each once, for some of them may be in the record already.
QList<PlannedField> mergeFields(const QList<QList<PlannedField>>& oldestFirst);

} // namespace leadferry::domain
