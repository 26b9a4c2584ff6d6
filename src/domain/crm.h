// SPDX-License-Identifier: GPL-3.0-or-later
// The records of a CRM as values: object types, properties, links between records.
#pragma once

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace leadferry::domain {

enum class CrmObject {
    Contact,
    Company,
    Deal,
    Ticket,
    Note,
    Task,
    List, ///< no record, but a place on a list of contacts that people keep by hand
};

/// Our stable names: "contact", "company", "deal", "ticket", "note", "task", "list".
QString toString(CrmObject object);
std::optional<CrmObject> crmObjectFromString(const QString& name);
/// Those that are records.
const QList<CrmObject>& allCrmObjects();
/// Several events write the same record (contacts, companies); of the others each event has its own.
bool isShared(CrmObject object);
/// A conversation may have one of its own, which its later events write to: tickets and deals.
bool canBePerConversation(CrmObject object);
/// An event may write to a record that was there before it.
bool mayBeThere(CrmObject object);

/// The one field of an action for a list: its name, or its id.
inline constexpr QLatin1String listProperty("list");

/// Property name → value; HubSpot takes and gives every value as text. An empty value clears a property: never sent for
/// "unknown".
using CrmProperties = QMap<QString, QString>;

/// Fields that wait for a person: property → why, in the portal's own word for it ("INVALID_OPTION").
using HeldFields = QMap<QString, QString>;

/// How a field of an existing record is treated. A new record gets every field, whatever its mode.
enum class WriteMode {
    Overwrite,              ///< the newest value counts
    OverwriteUnlessChanged, ///< only while the record still holds what we wrote last: a person's own change stays
    OnlyIfEmpty,            ///< blanks are filled, nothing is replaced
    Append,                 ///< added on a new line, or to the options chosen, unless it is there already
    Never,                  ///< nothing: only new records get it
};
QString toString(WriteMode mode);
std::optional<WriteMode> writeModeFromString(const QString& name);

struct PlannedField
{
    QString property;
    QString value; ///< never empty
    WriteMode mode = WriteMode::Overwrite;
    bool manyChoices = false; ///< the property holds several options, "a;b"; known once it is screened for its portal
    bool operator==(const PlannedField&) const = default;
};

/// How a created record of ours can be found again (contract, "In the portal"), best first.
enum class KeyWay {
    UniqueProperty, ///< leadferry_key / leadferry_person, enforced unique by the portal
    HubSpotKey,     ///< hs_unique_creation_key, where the schema says unique and writable
    PlainProperty,  ///< a property of our name without the unique flag
    ReferenceLine,  ///< only the visible last line "Ref {key}" of the body
};
QString toString(KeyWay way);
std::optional<KeyWay> keyWayFromString(const QString& name);

struct KeyCapability
{
    KeyWay way = KeyWay::ReferenceLine;
    QString property; ///< empty for ReferenceLine
    /// The portal refuses a second record with the same key, so "missing" is proved by one reading.
    [[nodiscard]] bool enforced() const { return way == KeyWay::UniqueProperty || way == KeyWay::HubSpotKey; }
    bool operator==(const KeyCapability&) const = default;
};

} // namespace leadferry::domain
