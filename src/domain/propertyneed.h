// SPDX-License-Identifier: GPL-3.0-or-later
// What a portal must have so that it takes everything the program writes there: properties with their options, keys
// that it holds unique, and the pipelines, stages, owners and lists that mappings name; and what of it the portal has.
// Pure values; how they are found: propertycheck.h.
#pragma once

#include "base/result.h"
#include "domain/mappingbinding.h"
#include "domain/propertydefinition.h"
#include "domain/valuerule.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace leadferry::domain {

enum class NeedState {
    Ready,
    Missing,
    Archived,      ///< there, but put away: nothing can be written to it
    WrongType,     ///< it takes other values than the mapping writes
    OptionMissing, ///< a list without a choice that the mapping writes
    ReadOnly,      ///< nobody may write it through the API
    NotUnique,     ///< a key that HubSpot does not hold unique: lost records are found by weaker means
    Unmapped,      ///< the portal asks for it on new records, and no mapping writes it
    Replaced,      ///< a name the portal lacks, for which the mapping has another that it takes
    Unread,        ///< the portal could not be asked
};
QString toString(NeedState state);

/// What Leadferry can do about it.
enum class NeedRepair {
    None,       ///< nothing is to be done
    Create,     ///< the property, and its group where that is missing
    Restore,    ///< an archived property
    AddOptions, ///< the missing ones; the others stay as they are
    ByHand,     ///< only a person can, in HubSpot or in the mapping
};
QString toString(NeedRepair repair);

/// Why it is needed.
struct NeedReason
{
    enum class Kind {
        Rule,   ///< a field rule of a mapping in use
        Key,    ///< records of ours are found again by it
        Own,    ///< somebody added it to the list
        Portal, ///< the portal asks for it on new records
    };
    Kind kind = Kind::Rule;
    QString eventType; ///< of a rule
    QString actionId;  ///< of a rule
    bool operator==(const NeedReason&) const = default;
};
QString toString(NeedReason::Kind kind);

struct PropertyNeed
{
    BindingProblem::Kind kind = BindingProblem::Kind::Property;
    PropertyDefinition wanted; ///< of another kind than Property: object, name and label only
    /// False: everything works without it, and is written where it is there.
    bool required = true;
    /// What it should be called and take is known; false: somebody's mapping names it, and a text is a guess.
    bool defined = true;
    NeedState state = NeedState::Ready;
    NeedRepair repair = NeedRepair::None;
    QString presentLabel;     ///< how HubSpot shows it; empty: it is not there
    QString presentType;      ///< HubSpot's type there
    QString presentFieldType; ///< HubSpot's field type there
    QList<PropertyChoice> missingChoices;
    QStringList choices; ///< what the portal has instead of a name, as people read it
    QString instead;     ///< Replaced: what is taken
    QList<NeedReason> reasons;
    QList<NeedReason> lackedBy = {}; ///< Unmapped: the actions that make such records without it
    int held = 0;                    ///< deliveries of the portal that wait for it
    /// What the portal's admin lets it take; nothing: HubSpot has never told.
    std::optional<QList<ValueRule>> valueRules = {};
    bool operator==(const PropertyNeed&) const = default;
};
/// Something does not go through as long as it is so.
bool isTrouble(const PropertyNeed& need);
/// Leadferry can do something about it by itself.
bool isRepairable(const PropertyNeed& need);

/// Own properties of an object type, used and allowed.
struct PropertyLimit
{
    int used = 0;
    int most = 0;
    bool operator==(const PropertyLimit&) const = default;
};

/// Something that was needed and there is no longer as it was; see propertychange.h.
struct PropertyChange
{
    qint64 seenAtMs = 0;
    CrmObject object = CrmObject::Contact;
    BindingProblem::Kind kind = BindingProblem::Kind::Property;
    QString name;
    QString label; ///< as people read it, before
    NeedState state = NeedState::Missing;
    QString detail; ///< the new label, the options that are gone, the new type, what is taken instead; else empty
    QList<ValueRule> rules = {}; ///< that are new; then it is about nothing else, and `state` is Ready
    bool operator==(const PropertyChange&) const = default;
};

struct PropertyReport
{
    qint64 checkedAtMs = 0;
    QList<PropertyNeed> needs;              ///< by object, keys and portal's own demands last, else by name
    QHash<CrmObject, PropertyLimit> limits; ///< of the object types that HubSpot told about
    std::optional<PropertyLimit> overall;   ///< of the account
    QList<PropertyChange> changes = {};     ///< seen in the last weeks, the newest first
    bool operator==(const PropertyReport&) const = default;
};

/// The rules for values that a report knows of.
QHash<CrmObject, ValueRules> valueRulesIn(const PropertyReport& report);

QJsonObject toJson(const PropertyNeed& need);
QJsonObject toJson(const PropertyChange& change);
/// Nothing: it is of another version.
std::optional<PropertyChange> propertyChangeFromJson(const QJsonObject& json);
QJsonObject toJson(const PropertyReport& report);
/// Invalid: it is not a report of this version.
base::Result<PropertyReport> propertyReportFromJson(const QJsonObject& json);

/// What became of one repair.
struct RepairOutcome
{
    enum class Kind {
        Done,
        Already, ///< somebody was quicker: it is there, and fits
        Failed,
    };
    /// Of Failed, so that words can be chosen.
    enum class Fault {
        Refused,     ///< `reason` has HubSpot's own words
        OnlyPeople,  ///< HubSpot lets no program restore it
        NotAsNeeded, ///< it is there, but as another thing
        NotReached,  ///< HubSpot does not answer for now, or asks for time
    };
    CrmObject object = CrmObject::Contact;
    QString name;
    NeedRepair repair = NeedRepair::Create;
    Kind kind = Kind::Done;
    QString reason;       ///< of Failed: plain English
    QString missingScope; ///< of Failed: the permission that is not granted; empty: that is not why
    Fault fault = Fault::Refused;
    bool operator==(const RepairOutcome&) const = default;
};
QString toString(RepairOutcome::Kind kind);
QString toString(RepairOutcome::Fault fault);
QJsonObject toJson(const RepairOutcome& outcome);
base::Result<RepairOutcome> repairOutcomeFromJson(const QJsonObject& json);

} // namespace leadferry::domain
