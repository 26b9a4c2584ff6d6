// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proofreadings.h"

#include <algorithm>

namespace leadferry::app {

using domain::CrmObject;
using domain::CrmRequest;
using domain::CrmVerb;
using domain::ProofDifference;
using domain::ProofKind;

namespace {

/// Which ids a record had before it was merged into; so a record that answers under another one is found.
const QString mergedIds = QStringLiteral("hs_merged_object_ids");

bool mayBeToldApart(const ProofDifference& difference)
{
    return difference.kind == ProofKind::ValueDiffers ||
           (difference.kind == ProofKind::ValueChanged && difference.changedAtMs == 0);
}

struct ToRead
{
    QStringList ids;
    QStringList properties;
};

} // namespace

ProofReadings::ProofReadings(store::ProofPage page, QHash<qint64, domain::Portal> portals)
    : m_page(std::move(page)), m_portals(std::move(portals))
{
    m_page.operations.removeIf([this](const auto& operation) { return !m_portals.contains(operation.portalId); });
    m_page.links.removeIf([this](const auto& link) { return !m_portals.contains(link.portalId); });
    planRecords();
}

std::optional<CrmRequest> ProofReadings::next()
{
    while (m_calls.isEmpty() && m_phase != Phase::Done) {
        switch (m_phase) {
        case Phase::Records:
            compare();
            planHistory();
            m_phase = Phase::History;
            break;
        case Phase::History:
            planLinks();
            m_phase = Phase::Links;
            break;
        case Phase::Links:
            lookAtLinks();
            m_phase = Phase::Done;
            break;
        case Phase::Done:
            break;
        }
    }
    return m_calls.isEmpty() ? std::nullopt : std::optional(m_calls.constFirst());
}

void ProofReadings::take(const domain::CrmOutcome& outcome)
{
    const CrmRequest request = m_calls.takeFirst();
    switch (m_phase) {
    case Phase::Records:
        takeRecords(request, outcome);
        break;
    case Phase::History:
        takeHistory(request, outcome);
        break;
    case Phase::Links:
        takeLinks(request, outcome);
        break;
    case Phase::Done:
        break;
    }
}

void ProofReadings::skip()
{
    m_calls.removeFirst();
}

void ProofReadings::skipPortal(qint64 portalId)
{
    m_portals.remove(portalId);
    m_calls.removeIf([portalId](const CrmRequest& request) { return request.portalId == portalId; });
}

void ProofReadings::add(CrmRequest request, const QStringList& ids, int atOnce)
{
    request.urgency = domain::Urgency::Background;
    for (qsizetype from = 0; from < ids.size(); from += atOnce) {
        request.inputs.clear();
        const QStringList some = ids.mid(from, atOnce);
        for (const QString& id : some) {
            domain::CrmInput input;
            input.trace = id;
            input.recordId = id;
            request.inputs.append(input);
        }
        m_calls.append(request);
    }
}

// The records

void ProofReadings::planRecords()
{
    QMap<std::pair<qint64, CrmObject>, ToRead> wanted;
    for (const auto& operation : std::as_const(m_page.operations)) {
        ToRead& records = wanted[{operation.portalId, operation.object}];
        records.ids.append(operation.recordId);
        records.properties += domain::propertiesToRead(operation);
    }
    for (auto each = wanted.begin(); each != wanted.end(); ++each) {
        each->ids.removeDuplicates();
        each->properties.removeDuplicates();
        CrmRequest request;
        request.portalId = each.key().first;
        request.object = each.key().second;
        request.properties = each->properties + QStringList{mergedIds};
        add(request, each->ids, domain::mostInputs);
    }
}

void ProofReadings::takeRecords(const CrmRequest& request, const domain::CrmOutcome& outcome)
{
    for (const domain::CrmItem& item : outcome.items) {
        const Key key{request.portalId, request.object, item.trace};
        if (item.ok) {
            m_found.insert(key, {item.recordId, item.properties});
            ++m_read;
        } else if (item.error.kind == base::ErrorKind::NotFound) {
            m_found.insert(key, {});
            ++m_read;
        }
    }
}

void ProofReadings::compare()
{
    for (const auto& operation : std::as_const(m_page.operations)) {
        const auto found = m_found.constFind({operation.portalId, operation.object, operation.recordId});
        const auto portal = m_portals.constFind(operation.portalId);
        if (found != m_found.cend() && portal != m_portals.cend()) {
            m_differences += domain::differencesOf(operation, *found, *portal);
        }
    }
}

// Earlier values

void ProofReadings::planHistory()
{
    QMap<std::pair<qint64, CrmObject>, ToRead> wanted;
    for (const ProofDifference& difference : std::as_const(m_differences)) {
        if (mayBeToldApart(difference)) {
            ToRead& records = wanted[{difference.portalId, difference.object}];
            records.ids.append(idNow({difference.portalId, difference.object, difference.recordId}));
            records.properties.append(difference.property);
        }
    }
    for (auto each = wanted.begin(); each != wanted.end(); ++each) {
        each->ids.removeDuplicates();
        each->properties.removeDuplicates();
        CrmRequest request;
        request.portalId = each.key().first;
        request.object = each.key().second;
        request.history = each->properties;
        add(request, each->ids, domain::mostWithHistory);
    }
}

void ProofReadings::takeHistory(const CrmRequest& request, const domain::CrmOutcome& outcome)
{
    QHash<QString, domain::CrmHistory> histories;
    for (const domain::CrmItem& item : outcome.items) {
        histories.insert(item.trace, item.history);
    }
    for (ProofDifference& difference : m_differences) {
        const bool concerned = mayBeToldApart(difference) && difference.portalId == request.portalId &&
                               difference.object == request.object;
        if (!concerned) {
            continue;
        }
        const QString id = idNow({difference.portalId, difference.object, difference.recordId});
        const auto versions = histories.value(id).value(difference.property);
        if (!versions.isEmpty()) {
            difference = domain::toldApart(difference, versions, m_portals.value(difference.portalId));
        }
    }
}

// Links

QString ProofReadings::idNow(const Key& key) const
{
    return m_found.value(key).recordId;
}

QList<domain::ProvedPlace> ProofReadings::places() const
{
    QList<domain::ProvedPlace> places;
    for (domain::ProvedPlace place : m_page.places) {
        place.contactId = idNow({place.portalId, CrmObject::Contact, place.contactId});
        if (!place.contactId.isEmpty()) {
            places.append(place);
        }
    }
    return places;
}

void ProofReadings::planLinks()
{
    QMap<std::tuple<qint64, CrmObject, CrmObject>, QStringList> wanted;
    for (const auto& link : std::as_const(m_page.links)) {
        const QString from = idNow({link.portalId, link.object, link.recordId});
        const QString to = idNow({link.portalId, link.other, link.otherId});
        if (!from.isEmpty() && !to.isEmpty() && m_portals.contains(link.portalId)) { // else it is told of the record
            wanted[{link.portalId, link.object, link.other}].append(from);
        }
    }
    for (auto each = wanted.begin(); each != wanted.end(); ++each) {
        each->removeDuplicates();
        CrmRequest request;
        request.verb = CrmVerb::ListAssociated;
        std::tie(request.portalId, request.object, request.other) = each.key();
        add(request, *each, domain::mostInputs);
    }
}

void ProofReadings::takeLinks(const CrmRequest& request, const domain::CrmOutcome& outcome)
{
    for (const domain::CrmItem& item : outcome.items) {
        if (item.ok) {
            m_linked.insert({{request.portalId, request.object, item.trace}, request.other}, item.linkedIds);
        }
    }
}

void ProofReadings::lookAtLinks()
{
    for (const auto& link : std::as_const(m_page.links)) {
        const QString from = idNow({link.portalId, link.object, link.recordId});
        const QString to = idNow({link.portalId, link.other, link.otherId});
        const auto linked = m_linked.constFind({{link.portalId, link.object, from}, link.other});
        if (from.isEmpty() || to.isEmpty() || linked == m_linked.cend() || linked->contains(to)) {
            continue;
        }
        const domain::Portal portal = m_portals.value(link.portalId);
        ProofDifference difference;
        difference.kind = ProofKind::LinkMissing;
        difference.eventSequence = link.eventSequence;
        difference.deliveryId = link.deliveryId;
        difference.operationId = link.operationId;
        difference.targetId = link.targetId;
        difference.portalId = link.portalId;
        difference.portal = portal.name;
        difference.object = link.object;
        difference.recordId = from;
        difference.url = domain::recordUrl(portal, link.object, from);
        difference.other = link.other;
        difference.otherId = to;
        m_differences.append(difference);
    }
}

} // namespace leadferry::app
