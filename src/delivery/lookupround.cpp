// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/lookupround.h"

#include "delivery/inputs.h"
#include "delivery/recordoutcome.h"
#include "domain/htmltext.h"
#include "domain/reference.h"

namespace leadferry::delivery {

using domain::CrmObject;
using domain::CrmVerb;
using domain::OperationState;
using store::StoredOperation;

namespace {

/// What a company is told by, best first.
QStringList companyMarks()
{
    return {QStringLiteral("domain"), QStringLiteral("name")};
}

QString plannedValue(const StoredOperation& operation, const QString& property)
{
    for (const auto& field : operation.fields) {
        if (field.property == property) {
            return field.value;
        }
    }
    return {};
}

bool isSameCompany(const StoredOperation& operation, const domain::CrmProperties& record)
{
    const QStringList marks = companyMarks();
    for (const QString& mark : marks) {
        const QString planned = plannedValue(operation, mark);
        if (!planned.isEmpty()) {
            return record.value(mark).compare(planned, Qt::CaseInsensitive) == 0;
        }
    }
    return false;
}

/// The records it may have been linked to when it was created: not all of them need have been there by then.
QList<domain::CrmLink> knownParents(const StoredOperation& operation)
{
    QList<domain::CrmLink> parents;
    for (const auto& link : operation.links) {
        if (!link.targetRecordId.isEmpty()) {
            parents.append({link.targetObject, link.targetRecordId});
        }
    }
    return parents;
}

} // namespace

void LookupRound::run()
{
    if (m_object == CrmObject::Company && m_context.portal.profile.key(m_object).enforced()) {
        finish(); // read by the key before every write
        return;
    }
    auto unclear = m_context.store.unclear(m_context.portal.id, m_object, m_context.clock.nowMs(), domain::mostInputs);
    if (!unclear) {
        fail(unclear.error());
        return;
    }
    m_batch = company(*unclear, domain::mostInputs);
    if (m_batch.isEmpty()) {
        finish();
    } else if (m_context.portal.profile.key(m_object).enforced()) {
        readByKey();
    } else {
        setAsideOrphans();
    }
}

void LookupRound::readByKey()
{
    domain::CrmRequest request;
    request.portalId = m_context.portal.id;
    request.verb = CrmVerb::Read;
    request.object = m_object;
    request.idProperty = m_context.portal.profile.key(m_object).property;
    request.properties = QStringList{request.idProperty};
    for (const auto& operation : std::as_const(m_batch)) {
        domain::CrmInput input;
        input.trace = QString::number(operation.id);
        input.recordId = operation.key;
        request.inputs.append(input);
    }
    send(request, {}, [this](const domain::CrmOutcome& outcome) { absorbKeyed(outcome); });
}

void LookupRound::absorbKeyed(const domain::CrmOutcome& outcome)
{
    if (!outcome.call.ok()) {
        readFailed(outcome);
        return;
    }
    const auto items = itemsByTrace(outcome);
    store::Step step = stepFor(outcome);
    for (const auto& operation : std::as_const(m_batch)) {
        const auto* item = items.value(QString::number(operation.id));
        if (item != nullptr && item->ok) {
            step.operations.append(done(operation, item->recordId, QStringLiteral("found")));
            addConversationRecord(step, operation);
        } else if (item != nullptr && item->error.kind == base::ErrorKind::NotFound) {
            step.operations.append(afterNotFound(operation, true, moment()));
        } else {
            const Failure failure{item != nullptr ? item->error
                                                  : base::Error{base::ErrorKind::Transient,
                                                                QStringLiteral("the answer does not mention it")}};
            step.operations.append(afterFailedRead(operation, failure, moment()));
        }
    }
    if (record(std::move(step))) {
        finish();
    }
}

void LookupRound::setAsideOrphans()
{
    // Nothing to look through: only a person can tell.
    store::Step step;
    QList<StoredOperation> findable;
    for (const auto& operation : std::as_const(m_batch)) {
        const auto parents = knownParents(operation);
        for (const auto& parent : parents) {
            if (!m_parentTypes.contains(parent.object)) {
                m_parentTypes.append(parent.object);
            }
        }
        if (!parents.isEmpty()) {
            findable.append(operation);
            continue;
        }
        if (operation.lookups >= provingReadings) { // a person has looked and started it again
            step.operations.append(afterNotFound(operation, true, moment()));
            continue;
        }
        auto update = unchanged(operation);
        update.state = OperationState::Held;
        update.outcome = QStringLiteral("cannot be looked up");
        update.cause = {
            base::ErrorKind::Unclear,
            QStringLiteral("may or may not be in HubSpot: the portal has no key property for it and it hangs on "
                           "no other record")};
        step.operations.append(update);
    }
    m_batch = findable;
    if (!step.operations.isEmpty() && !record(std::move(step))) {
        return;
    }
    if (m_batch.isEmpty()) {
        finish();
    } else {
        listSiblings();
    }
}

void LookupRound::listSiblings()
{
    domain::CrmRequest request;
    request.portalId = m_context.portal.id;
    request.verb = CrmVerb::ListAssociated;
    request.object = m_parentTypes.takeFirst();
    request.other = m_object;
    QStringList seen;
    for (const auto& operation : std::as_const(m_batch)) {
        const auto parents = knownParents(operation);
        for (const auto& parent : parents) {
            if (parent.object == request.object && !seen.contains(parent.recordId)) {
                domain::CrmInput input;
                input.trace = parent.recordId;
                input.recordId = parent.recordId;
                request.inputs.append(input);
                seen.append(parent.recordId);
            }
        }
    }
    send(request, {}, [this](const domain::CrmOutcome& outcome) { absorbListing(outcome); });
}

void LookupRound::absorbListing(const domain::CrmOutcome& outcome)
{
    if (!outcome.call.ok()) {
        readFailed(outcome);
        return;
    }
    for (const auto& item : outcome.items) {
        for (const QString& id : item.linkedIds) {
            if (!m_siblings.contains(id)) {
                m_siblings.append(id);
            }
        }
    }
    if (!m_parentTypes.isEmpty()) {
        listSiblings();
    } else if (m_siblings.isEmpty()) {
        conclude(outcome);
    } else {
        readSiblings();
    }
}

void LookupRound::readSiblings()
{
    domain::CrmRequest request;
    request.portalId = m_context.portal.id;
    request.verb = CrmVerb::Read;
    request.object = m_object;
    request.properties =
        m_object == CrmObject::Company ? companyMarks() : QStringList{domain::bodyPropertyOf(m_object)};
    if (const QString key = m_context.portal.profile.key(m_object).property; !key.isEmpty()) {
        request.properties.append(key);
    }
    const QStringList ids = m_siblings.mid(0, domain::mostInputs);
    m_siblings = m_siblings.mid(domain::mostInputs);
    for (const QString& id : ids) {
        domain::CrmInput input;
        input.trace = id;
        input.recordId = id;
        request.inputs.append(input);
    }
    send(request, {}, [this](const domain::CrmOutcome& outcome) { absorbSiblings(outcome); });
}

void LookupRound::absorbSiblings(const domain::CrmOutcome& outcome)
{
    if (!outcome.call.ok()) {
        readFailed(outcome);
        return;
    }
    for (const auto& item : outcome.items) {
        for (const auto& operation : std::as_const(m_batch)) {
            if (item.ok && isOurs(operation, item.properties)) {
                m_found.insert(operation.id, item.recordId);
            }
        }
    }
    if (m_siblings.isEmpty()) {
        conclude(outcome);
    } else {
        readSiblings();
    }
}

bool LookupRound::isOurs(const StoredOperation& operation, const domain::CrmProperties& record) const
{
    const QString property = m_context.portal.profile.key(m_object).property;
    if (!property.isEmpty()) {
        const QString planned = plannedValue(operation, property);
        return record.value(property) == (planned.isEmpty() ? operation.key : planned);
    }
    if (m_object == CrmObject::Company) {
        return isSameCompany(operation, record);
    }
    return domain::carriesReference(record.value(domain::bodyPropertyOf(m_object)), operation.key);
}

void LookupRound::conclude(const domain::CrmOutcome& lastOutcome)
{
    store::Step step = stepFor(lastOutcome);
    for (const auto& operation : std::as_const(m_batch)) {
        const QString recordId = m_found.value(operation.id);
        if (recordId.isEmpty()) {
            step.operations.append(afterNotFound(operation, false, moment()));
        } else {
            adopt(step, operation, recordId);
        }
    }
    if (record(std::move(step))) {
        finish();
    }
}

void LookupRound::adopt(store::Step& step, const StoredOperation& operation, const QString& recordId)
{
    auto update = done(operation, recordId, QStringLiteral("found"));
    if (m_object == CrmObject::Company) {
        // Others write to it too: it is read and compared before anybody calls this done.
        update.state = OperationState::Ready;
        update.attempts = operation.attempts;
        step.identities.append({operation.personKey, recordId});
    }
    step.operations.append(update);
    addConversationRecord(step, operation);
}

void LookupRound::readFailed(const domain::CrmOutcome& outcome)
{
    store::Step step = stepFor(outcome);
    for (const auto& operation : std::as_const(m_batch)) {
        step.operations.append(
            afterFailedRead(operation, readFailure(outcome, static_cast<int>(m_batch.size())), moment()));
    }
    if (record(std::move(step))) {
        finish();
    }
}

} // namespace leadferry::delivery
