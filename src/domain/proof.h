// SPDX-License-Identifier: GPL-3.0-or-later
// The proof: what deliveries have written against what HubSpot holds now, and what of it differs. Pure.
#pragma once

#include "base/result.h"
#include "domain/crmgateway.h"
#include "domain/portal.h"
#include "domain/states.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace leadferry::domain {

enum class ProofKind {
    NotDelivered, ///< the delivery has not gone out, or not all of it
    NoDelivery,   ///< an event is stored and nothing was ever to be done with it
    RecordGone,   ///< deleted in HubSpot since
    ValueDiffers, ///< HubSpot never had the value, as far as it tells
    LinkMissing,  ///< two records are not linked any more
    PlaceMissing, ///< a contact is not on the list it was put on
    // What a person in HubSpot may do, and no fault: told, and never undone by itself.
    ValueChanged, ///< it was there, and somebody has set another one since
    RecordMerged, ///< merged into another record, which was compared in its stead
    ListGone,     ///< a list was deleted, and the places on it with it
    ListFilled,   ///< a list is filled by its own rules by now: nobody is put on it any more
};
QString toString(ProofKind kind);
std::optional<ProofKind> proofKindFromString(const QString& name);
/// It is to be put right; else it is only told.
bool isDifference(ProofKind kind);

struct ProofDifference
{
    qint64 id = 0; ///< of the stored one
    ProofKind kind = ProofKind::NotDelivered;
    qint64 eventSequence = 0;
    qint64 deliveryId = 0; ///< 0: NoDelivery
    qint64 operationId = 0;
    qint64 targetId = 0; ///< LinkMissing, PlaceMissing: the operation at the far end
    qint64 portalId = 0;
    QString portal;
    CrmObject object = CrmObject::Contact;
    QString recordId;
    QString url;                          ///< into the portal
    QString property;                     ///< of the two about values
    QString label;                        ///< as HubSpot shows it; else its name
    QString wanted;                       ///< of those about lists: the list's name
    QString found;                        ///< RecordMerged: the record that is left; NotDelivered: the cause
    CrmObject other = CrmObject::Contact; ///< LinkMissing: the far end; of those about lists: the list
    QString otherId;
    DeliveryState state = DeliveryState::Delivered; ///< NotDelivered
    QString source;         ///< ValueChanged: HubSpot's word for who set it ("CRM_UI"); empty: it does not say
    qint64 changedAtMs = 0; ///< ValueChanged; 0: not known
    QString person;         ///< as the log shows it
    qint64 replayedMs = 0;  ///< 0: not sent again
    bool operator==(const ProofDifference&) const = default;
};

/// One proof, as it is kept.
struct ProofReport
{
    qint64 id = 0;
    qint64 startedMs = 0;
    qint64 finishedMs = 0;
    qint64 sinceMs = 0; ///< deliveries that changed from here …
    qint64 untilMs = 0; ///< … until before here
    QString portal;     ///< empty: all
    QString actor;      ///< who asked: "engine" by night, else "person"
    int deliveries = 0;
    int records = 0;   ///< read back, each as often as deliveries wrote to it
    int differing = 0; ///< deliveries or events with something to be put right
    int differences = 0;
    int told = 0;                               ///< only told (isDifference)
    int replayed = 0;                           ///< of the differences
    std::optional<base::ErrorKind> troubleKind; ///< why not all could be read
    QString trouble;
    bool operator==(const ProofReport&) const = default;
};

/// Which event set a property of a record last, as the engine remembers it.
struct LastSet
{
    QString fingerprint; ///< of what was written; empty: it was so already
    qint64 eventSequence = 0;
};

/// An operation that is done.
struct ProvedOperation
{
    qint64 deliveryId = 0;
    qint64 operationId = 0;
    qint64 eventSequence = 0;
    qint64 portalId = 0;
    CrmObject object = CrmObject::Contact;
    QString recordId;
    bool madeRecord = false;    ///< it made the record with all its fields: then nothing is remembered of each
    QList<PlannedField> fields; ///< as planned, without those that are held
    QHash<QString, LastSet> lastSet;
};

/// Both ends are in HubSpot, and were linked.
struct ProvedLink
{
    qint64 deliveryId = 0;
    qint64 operationId = 0;
    qint64 targetId = 0;
    qint64 eventSequence = 0;
    qint64 portalId = 0;
    CrmObject object = CrmObject::Contact;
    QString recordId;
    CrmObject other = CrmObject::Contact;
    QString otherId;
};

/// A contact was put on a list.
struct ProvedPlace
{
    qint64 deliveryId = 0;
    qint64 operationId = 0;
    qint64 targetId = 0; ///< the contact's operation
    qint64 eventSequence = 0;
    qint64 portalId = 0;
    QString contactId;
    QString listId;
    QString list; ///< as the mapping names it
};

/// What HubSpot holds under an id now.
struct FoundRecord
{
    QString recordId; ///< another one after a merge; empty: there is none
    CrmProperties properties;
};

/// What has to be read to prove it.
QStringList propertiesToRead(const ProvedOperation& operation);

/// What of the operation HubSpot does not hold, compared as a test lead is: a property that a later event has set, or
/// that HubSpot only writes in another way, is none. ValueDiffers is what delivering it again would change, as far as
/// earlier values do not tell it apart (see toldApart()); ValueChanged, what its rule leaves to people.
QList<ProofDifference> differencesOf(const ProvedOperation& operation, const FoundRecord& found, const Portal& portal);

/// A value that differs, in the light of the values its property has had, the newest first.
ProofDifference toldApart(const ProofDifference& difference, const QList<CrmVersion>& versions, const Portal& portal);

/// What is to be said of a place on a list; `list`: its name. Of one that is gone or fills itself it is said once, not
/// of each contact.
ProofDifference placeDifference(ProofKind kind, const ProvedPlace& place, const QString& list, const Portal& portal);

QJsonObject toJson(const ProofDifference& difference);
QJsonObject toJson(const ProofReport& report);
/// Invalid: it is of another version.
base::Result<ProofDifference> proofDifferenceFromJson(const QJsonObject& json);
base::Result<ProofReport> proofReportFromJson(const QJsonObject& json);

} // namespace leadferry::domain
