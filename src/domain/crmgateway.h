// SPDX-License-Identifier: GPL-3.0-or-later
// The port through which the delivery engine reaches a CRM. It knows batches of records, never paths or tokens.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "domain/crm.h"

#include <QByteArray>

#include <optional>

namespace leadferry::domain {

/// HubSpot takes so many inputs per batch (hubspot-facts: object batch endpoints).
constexpr int mostInputs = 100;

enum class CrmVerb {
    Read,           ///< by id, or by `idProperty`; at most `mostInputs`
    Create,         ///< with links to existing records; at most `mostInputs`
    Update,         ///< by record id; at most `mostInputs`
    Upsert,         ///< contacts only, by e-mail: creates or overwrites, all or nothing; at most `mostInputs`
    Search,         ///< exact values of `idProperty`; proves presence, never absence; at most 50 inputs. Contacts by
                    ///< `phone`: numbers in E.164, found in any spelling the CRM can look for; at most 30 inputs
    Associate,      ///< default association, harmless to repeat; at most 1,000 inputs
    Join,           ///< puts contacts on a list that is kept by hand, harmless to repeat; at most `mostInputs`
    ListAssociated, ///< ids of the records of type `other` linked to each input; at most 1,000 inputs
    ReadLists,      ///< lists of contacts, by id; at most `mostInputs`. NotFound: most likely it is gone
    ReadMembers,    ///< who is on a list: one page of it, with the list as the only input. NotFound: there is no such
                    ///< list
    ReadPlaces,     ///< which lists a contact is on; one input. NotFound: there is no such contact
};

/// HubSpot tells so many members of a list at once (OpenAPI, crm.lists.v3: memberships).
constexpr int mostMembers = 250;

/// Whether the verb writes: then a lost answer is Unclear instead of Transient.
bool writes(CrmVerb verb);

struct CrmLink
{
    CrmObject object = CrmObject::Contact; ///< type of the record linked to
    QString recordId;
    bool operator==(const CrmLink&) const = default;
};

struct CrmInput
{
    QString trace;            ///< the caller's own label, comes back with the item; unique within the request
    QString recordId;         ///< Update, Associate (from), ListAssociated; Read, Search: the id or the value of
                              ///< idProperty; Upsert: the e-mail
    QString otherId;          ///< Associate (to)
    CrmProperties properties; ///< Create, Update, Upsert
    QList<CrmLink> links;     ///< Create
};

/// Whom a call is for.
enum class Urgency {
    Delivery,   ///< the lane of what it reads or writes
    Background, ///< nobody waits for it: after all else
};

struct CrmRequest
{
    qint64 portalId = 0;
    CrmVerb verb = CrmVerb::Read;
    CrmObject object = CrmObject::Contact;
    CrmObject other = CrmObject::Contact; ///< Associate, ListAssociated: the far side
    QString listId = {};                  ///< Join: which list
    QString idProperty;                   ///< Read: empty for record ids; Search
    QString phoneCountry;                 ///< Search by phone: where numbers without a country code are; empty: nowhere
    QStringList properties;               ///< Read, Search: which to return
    QList<CrmInput> inputs;
    QStringList history = {}; ///< Read: of which to return earlier values too; at most `mostWithHistory` inputs
    Urgency urgency = Urgency::Delivery;
    QString after = {}; ///< ReadMembers: where the page begins, by the word of the one before; empty: the first
};

/// HubSpot reads so many records with earlier values at once (hubspot-facts: batch read with propertiesWithHistory).
constexpr int mostWithHistory = 50;

/// A property the portal refused.
struct Refusal
{
    QString property;
    QString reason;        ///< the portal's word for it, "INVALID_OPTION"; may be empty
    bool anyValue = false; ///< it would refuse every value: the property does not exist or is read-only
    bool operator==(const Refusal&) const = default;
};

/// What a property is refused for that was not sent at all: the portal asks for it.
inline constexpr QLatin1String askedForReason("REQUIRED");

/// A value that a property had, or has.
struct CrmVersion
{
    QString value;
    qint64 atMs = 0; ///< since when
    QString source;  ///< HubSpot's word for who set it: "CRM_UI", "INTEGRATION", "AUTOMATION_PLATFORM" …
    bool operator==(const CrmVersion&) const = default;
};
using CrmHistory = QMap<QString, QList<CrmVersion>>; ///< by property, the newest first

/// What HubSpot says of a list of contacts.
struct CrmList
{
    QString name;
    bool filled = false;             ///< by its own rules: nobody is put on it
    std::optional<qint64> size = {}; ///< members; nothing: it does not say
    bool operator==(const CrmList&) const = default;
};

/// What happened to one input. Read, Search: a record that does not exist, or is not the only one, is NotFound.
struct CrmItem
{
    QString trace;
    bool ok = false;
    base::Error error;        ///< only when not ok
    QString recordId;         ///< may differ from the one asked for (merged records)
    CrmProperties properties; ///< Read, Search
    CrmHistory history;       ///< Read, of the properties asked for
    QStringList linkedIds;    ///< ListAssociated; ReadMembers: contacts; ReadPlaces: lists
    CrmList list;             ///< ReadLists
    QString after;            ///< ReadMembers: where the next page begins; empty: this was the last
    QList<Refusal> refusals;  ///< Invalid: the properties the portal named
    QStringList demands;      ///< Invalid: properties the portal asks for, which the input lacks
    QString existingId;       ///< Conflict: the record the portal named, if it did
};

/// The exchange itself, for the log. Bodies are cut to 64 KiB; no token ever.
struct CrmExchange
{
    QString method;
    QString path;
    int httpStatus = 0; ///< 0: no answer
    bool left = false;  ///< the request has left this PC, at least in part: HubSpot may have seen it
    qint64 startedMs = 0;
    qint64 durationMs = 0;
    qint64 keptBackMs = 0; ///< for so long the limits on calls had kept calls of this kind from leaving
    QString correlationId;
    QByteArray requestBody;
    QByteArray responseBody;
};

struct CrmOutcome
{
    /// Whole call: ok, or why nothing (or an unknown part) of it was done. When ok, `items` has one entry per input.
    base::Result<void> call = base::Error{};
    QList<CrmItem> items;
    /// When not ok: the portal asks everybody to wait this long; 0 if it did not say. Unauthorized with a time: access
    /// is in doubt and asked for again then; without one it was withdrawn, and a person must connect again.
    qint64 retryAfterMs = 0;
    /// A refused batch (Invalid) that names its culprit: these properties or traces; both empty if it does not.
    QList<Refusal> refusals;
    QStringList badTraces;
    QStringList demands;       ///< Invalid: properties the portal asks for, which some of the inputs lack
    QString existingId;        ///< Conflict of the whole batch: the id the portal named
    QStringList missingScopes; ///< Forbidden: those of the feature that are not granted
    CrmExchange exchange;
};

/// Whether it is a Search of contacts by phone.
bool searchesByPhone(const CrmRequest& request);

class CrmCall : public base::Job
{
    Q_OBJECT
public:
    /// Valid once finished() is emitted.
    [[nodiscard]] const CrmOutcome& outcome() const { return m_outcome; }

protected:
    CrmOutcome m_outcome;
};

/// Whether a call gains by waiting.
enum class Pace {
    Spread, ///< more inputs may join it: once much of the budget is used, such calls keep a distance
    Now,    ///< it is full, or goes on with what others have begun
    Idle,   ///< nobody waits for it (Urgency::Background)
};

class CrmGateway
{
public:
    CrmGateway() = default;
    virtual ~CrmGateway() = default;
    Q_DISABLE_COPY_MOVE(CrmGateway)

    /// Makes a call that is not started yet.
    virtual CrmCall* prepare(const CrmRequest& request) = 0;
    /// 0: a call of this verb and object may leave now; else milliseconds until it is worth asking again.
    [[nodiscard]] virtual qint64 permitDelayMs(qint64 portalId, CrmVerb verb, CrmObject object, Pace pace) const = 0;
};

} // namespace leadferry::domain
