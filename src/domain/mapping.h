// SPDX-License-Identifier: GPL-3.0-or-later
// What is written for an event type: actions and their field rules. Pure data, read from resources/mappings/*.json.
#pragma once

#include "base/result.h"
#include "domain/condition.h"
#include "domain/crm.h"
#include "domain/objectreader.h"
#include "domain/propertyrules.h"
#include "domain/transformstep.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace leadferry::domain {

/// source path (or template, or constant) → transforms → property, with a write mode
struct FieldRule
{
    QString
        from; ///< path into the planning context (planningcontext.h): "person.email", "portal.dealStage"; alternatives
              ///< are separated by "|" and the first with a value counts: "data.priority | data.urgency"
    QString constant;     ///< a fixed value; only when `from` and `textTemplate` are empty
    QStringList inTurn;   ///< each event gets the next of these: owners in a round robin; only without the others
    QString textTemplate; ///< Mustache; values are HTML-escaped unless the property is plain text (see planner.h)
    QList<TransformStep> transforms; ///< applied in order
    QString property;                ///< HubSpot's internal name
    WriteMode mode = WriteMode::Overwrite;
    std::optional<ValueType> type; ///< what the property takes, where the mapping says so; else the portal does
    bool onlyWhenKnown = false;    ///< left out silently where the portal has no such property
};

/// What becomes of a contact for whom no e-mail address is known.
enum class WithoutEmail {
    Create, ///< it is made where a name is known; else ticket and note stand alone
    Skip,   ///< never made: ticket and note stand alone
    Hold,   ///< waits until a person starts it
};
QString toString(WithoutEmail choice);

/// How many records of an action there may be.
enum class OnePer {
    Event,        ///< each event has its own
    Conversation, ///< while the conversation's is open, later events write to it instead of making another
};
QString toString(OnePer choice);

struct Action
{
    QString id; ///< permanent within the mapping: part of the operation's key
    CrmObject object = CrmObject::Contact;
    Condition onlyIf;                                 ///< over context paths (or alternatives); empty: always
    WithoutEmail withoutEmail = WithoutEmail::Create; ///< of contacts
    OnePer onePer = OnePer::Event;                    ///< of tickets and deals
    bool onlyExisting = false; ///< writes to a record that is there; makes none. A ticket or deal: the last one of the
                               ///< conversation, with OnePer::Conversation only while it is open
    QList<FieldRule> fields;
    QStringList linkTo; ///< ids of earlier actions whose records this one is linked to; the first is its parent
    QString
        longText; ///< the property that may be continued in numbered notes when it exceeds HubSpot's 65,536 characters
};

struct Mapping
{
    QString eventType;
    int version = 1;
    bool active = true;
    QList<Action> actions;
};

/// The form is described in resources/mappings/README.md. Errors name the place ("actions[1].fields[0].property:
/// missing").
base::Result<Mapping> mappingFromJson(const QJsonObject& json);
/// The same fault in its parts; nothing: it is a mapping.
std::optional<DocumentFault> faultOfMapping(const QJsonObject& json);
QJsonObject toJson(const Mapping& mapping);

} // namespace leadferry::domain
