// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listreadings.h"

#include <algorithm>

namespace leadferry::app {

using domain::CrmRequest;
using domain::CrmVerb;
using domain::ProofDifference;
using domain::ProofKind;
using domain::ProvedPlace;

namespace {

CrmRequest reading(qint64 portalId, CrmVerb verb, const QStringList& ids)
{
    CrmRequest request;
    request.portalId = portalId;
    request.verb = verb;
    request.object = domain::CrmObject::List;
    request.urgency = domain::Urgency::Background;
    for (const QString& id : ids) {
        domain::CrmInput input;
        input.trace = id;
        input.recordId = id;
        request.inputs.append(input);
    }
    return request;
}

bool isNewer(const ProvedPlace& one, const ProvedPlace& other)
{
    return std::pair(one.eventSequence, one.operationId) > std::pair(other.eventSequence, other.operationId);
}

bool isMissing(const domain::CrmItem& item)
{
    return !item.ok && item.error.kind == base::ErrorKind::NotFound;
}

} // namespace

void ListReadings::add(const QList<ProvedPlace>& places)
{
    for (const ProvedPlace& place : places) {
        List& list = m_lists[{place.portalId, place.listId}];
        const auto known = list.places.find(place.contactId);
        if (known == list.places.end() && m_places == mostPlaces) {
            ++m_leftOut;
        } else if (known == list.places.end()) {
            ++m_places;
            list.places.insert(place.contactId, place);
        } else if (isNewer(place, *known)) {
            *known = place;
        }
    }
}

void ListReadings::begin(QHash<qint64, domain::Portal> portals)
{
    m_portals = std::move(portals);
    for (auto list = m_lists.begin(); list != m_lists.end();) {
        list = m_portals.contains(list.key().first) ? std::next(list) : m_lists.erase(list);
    }
    m_phase = Phase::Lists;
    planLists();
}

std::optional<CrmRequest> ListReadings::next()
{
    while (m_calls.isEmpty() && m_phase != Phase::Done) {
        switch (m_phase) {
        case Phase::Lists:
            m_phase = Phase::Members;
            planMembers();
            break;
        case Phase::Members:
            m_phase = Phase::Done;
            break;
        case Phase::Done:
            break;
        }
    }
    if (m_callsLeft <= 0) {
        m_calls.clear();
        m_phase = Phase::Done;
    }
    return m_calls.isEmpty() ? std::nullopt : std::optional(m_calls.constFirst());
}

void ListReadings::take(const domain::CrmOutcome& outcome)
{
    const CrmRequest request = m_calls.takeFirst();
    switch (request.verb) {
    case CrmVerb::ReadLists:
        takeLists(request, outcome);
        break;
    case CrmVerb::ReadMembers:
        takeMembers(request, outcome);
        break;
    case CrmVerb::ReadPlaces:
        takePlaces(request, outcome);
        break;
    case CrmVerb::Read:
    case CrmVerb::Create:
    case CrmVerb::Update:
    case CrmVerb::Upsert:
    case CrmVerb::Search:
    case CrmVerb::Associate:
    case CrmVerb::Join:
    case CrmVerb::ListAssociated:
        break; // never asked for
    }
}

void ListReadings::skip(const base::Error& error)
{
    if (m_calls.isEmpty()) {
        return;
    }
    const CrmRequest request = m_calls.takeFirst();
    if (error.kind == base::ErrorKind::Forbidden) {
        skipPortal(request.portalId);
        return;
    }
    for (const domain::CrmInput& input : request.inputs) {
        if (request.verb == CrmVerb::ReadPlaces) {
            m_skipped.insert({request.portalId, input.recordId});
        } else if (request.verb == CrmVerb::ReadMembers) {
            m_lists[{request.portalId, input.recordId}].skipped = true;
        }
    }
}

void ListReadings::skipPortal(qint64 portalId)
{
    m_unreadable.insert(portalId);
    m_calls.removeIf([portalId](const CrmRequest& request) { return request.portalId == portalId; });
}

// Which lists there are

void ListReadings::planLists()
{
    QMap<qint64, QStringList> ids;
    for (auto list = m_lists.cbegin(); list != m_lists.cend(); ++list) {
        ids[list.key().first].append(list.key().second);
    }
    for (auto portal = ids.cbegin(); portal != ids.cend(); ++portal) {
        for (qsizetype from = 0; from < portal->size(); from += domain::mostInputs) {
            m_calls.append(reading(portal.key(), CrmVerb::ReadLists, portal->mid(from, domain::mostInputs)));
        }
    }
}

/// One that HubSpot does not tell of is most likely gone: the reading of its members proves it.
void ListReadings::takeLists(const CrmRequest& request, const domain::CrmOutcome& outcome)
{
    for (const domain::CrmItem& item : outcome.items) {
        const auto list = m_lists.find({request.portalId, item.trace});
        if (list == m_lists.end()) {
            continue;
        }
        if (item.ok) {
            list->seen = true;
            list->facts = item.list;
        } else if (isMissing(item)) {
            m_calls.append(reading(request.portalId, CrmVerb::ReadMembers, {item.trace}));
        }
    }
}

// Who is on them

void ListReadings::planMembers()
{
    QMap<qint64, QList<domain::ListQuestion>> questions;
    for (auto list = m_lists.cbegin(); list != m_lists.cend(); ++list) {
        const bool isSettled = list->gone || list->whole || list->skipped || (list->seen && list->facts.filled);
        if (!isSettled && !list->places.isEmpty() && !m_unreadable.contains(list.key().first)) {
            QStringList contacts = list->places.keys();
            contacts.removeIf([&list](const QString& contact) { return list->members.contains(contact); });
            contacts.sort();
            questions[list.key().first].append({list.key().second, list->facts.size, contacts});
        }
    }
    // Each portal gets its share of the calls, and what one leaves goes to those after it.
    int calls = m_callsLeft;
    auto portals = questions.size();
    for (auto portal = questions.cbegin(); portal != questions.cend(); ++portal, --portals) {
        const auto plan = domain::cheapestReading(*portal, calls / static_cast<int>(portals));
        planMembersOf(portal.key(), plan);
        calls -= plan.calls;
    }
}

void ListReadings::planMembersOf(qint64 portalId, const domain::ListReading& plan)
{
    for (const QString& list : plan.lists) {
        m_calls.append(reading(portalId, CrmVerb::ReadMembers, {list}));
    }
    for (const QString& contact : plan.contacts) {
        m_calls.append(reading(portalId, CrmVerb::ReadPlaces, {contact}));
    }
}

void ListReadings::takeMembers(const CrmRequest& request, const domain::CrmOutcome& outcome)
{
    for (const domain::CrmItem& item : outcome.items) {
        List& list = m_lists[{request.portalId, item.trace}];
        list.members.unite({item.linkedIds.begin(), item.linkedIds.end()});
        list.gone = isMissing(item);
        list.whole = item.ok && item.after.isEmpty();
        if (item.ok && !list.whole && list.seen) { // else nobody knows how long it is
            CrmRequest further = request;
            further.after = item.after;
            m_calls.prepend(further);
        }
    }
}

void ListReadings::takePlaces(const CrmRequest& request, const domain::CrmOutcome& outcome)
{
    for (const domain::CrmItem& item : outcome.items) {
        if (item.ok) {
            m_listsOf.insert({request.portalId, item.trace}, item.linkedIds);
        } else {
            m_skipped.insert({request.portalId, item.trace}); // gone since its record was read
        }
    }
}

// What it means

QString ListReadings::nameOf(const ListKey& key, const List& list) const
{
    if (!list.facts.name.isEmpty()) {
        return list.facts.name;
    }
    const auto known = m_portals.value(key.first).directory.lists.value_or(QList<domain::ContactList>());
    const auto one = std::find_if(known.begin(), known.end(),
                                  [&key](const domain::ContactList& named) { return named.id == key.second; });
    return one == known.end() ? QString() : one->name;
}

ListReadings::Answer ListReadings::isOn(const ListKey& key, const List& list, const QString& contact) const
{
    const auto lists = m_listsOf.constFind({key.first, contact});
    if (list.members.contains(contact)) {
        return Answer::On;
    }
    if (lists != m_listsOf.cend()) {
        return lists->contains(key.second) ? Answer::On : Answer::Off;
    }
    if (list.whole) {
        return Answer::Off;
    }
    const bool isUnreadable =
        list.skipped || m_unreadable.contains(key.first) || m_skipped.contains({key.first, contact});
    return isUnreadable ? Answer::Unknown : Answer::Beyond;
}

QList<ProofDifference> ListReadings::differences() const
{
    QList<ProofDifference> differences;
    for (auto list = m_lists.cbegin(); list != m_lists.cend(); ++list) {
        const domain::Portal portal = m_portals.value(list.key().first);
        QList<ProvedPlace> places = list->places.values();
        std::sort(places.begin(), places.end(),
                  [](const ProvedPlace& one, const ProvedPlace& other) { return isNewer(other, one); });
        if (places.isEmpty()) {
            continue;
        }
        if (list->gone || list->facts.filled) {
            const ProofKind kind = list->gone ? ProofKind::ListGone : ProofKind::ListFilled;
            differences.append(placeDifference(kind, places.constLast(), nameOf(list.key(), *list), portal));
            continue;
        }
        for (const ProvedPlace& place : std::as_const(places)) {
            if (isOn(list.key(), *list, place.contactId) == Answer::Off) {
                differences.append(placeDifference(ProofKind::PlaceMissing, place, nameOf(list.key(), *list), portal));
            }
        }
    }
    return differences;
}

int ListReadings::beyondCalls() const
{
    int beyond = m_leftOut;
    for (auto list = m_lists.cbegin(); list != m_lists.cend(); ++list) {
        if (list->gone || list->facts.filled) {
            continue;
        }
        for (auto place = list->places.cbegin(); place != list->places.cend(); ++place) {
            beyond += isOn(list.key(), *list, place.key()) == Answer::Beyond ? 1 : 0;
        }
    }
    return beyond;
}

} // namespace leadferry::app
