// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/planrows.h"

#include "store/orphans.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::store {

using domain::toString;

QString identityOf(const domain::PlannedOperation& operation, const QString& person, const QString& personKey)
{
    if (operation.identity.isEmpty()) {
        return QStringLiteral("event:") + operation.key;
    }
    return operation.identity == personKey ? person : operation.identity;
}

QString fieldsToJson(const QList<domain::PlannedField>& fields)
{
    QJsonArray array;
    for (const auto& field : fields) {
        array.append(QJsonArray{field.property, field.value, toString(field.mode)});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<domain::PlannedField> fieldsFromJson(const QString& json)
{
    QList<domain::PlannedField> fields;
    const auto entries = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto& entry : entries) {
        fields.append({entry[0].toString(), entry[1].toString(),
                       domain::writeModeFromString(entry[2].toString()).value_or(domain::WriteMode::Overwrite)});
    }
    return fields;
}

qint64 insertPlanned(Transaction& transaction, qint64 portalId, const DeliveryStore::PlanOutput& output,
                     const domain::PlannedOperation& planned, const QString& person, const QList<qint64>& ids)
{
    const QVariant parent = planned.linkTo.isEmpty() ? QVariant() : QVariant(ids.at(planned.linkTo.first()));
    const bool isHeld = !planned.heldFor.isEmpty();
    const bool parentIsHeld =
        !planned.linkTo.isEmpty() && !output.plan.operations.at(planned.linkTo.first()).heldFor.isEmpty();
    // As when a contact is held later: tickets and deals go ahead, notes and tasks wait for it.
    const bool goesAhead =
        parentIsHeld && (planned.object == domain::CrmObject::Ticket || planned.object == domain::CrmObject::Deal);
    const auto state = isHeld                                  ? domain::OperationState::Held
                       : planned.linkTo.isEmpty() || goesAhead ? domain::OperationState::Ready
                                                               : domain::OperationState::Planned;
    const qint64 id = transaction.insert(
        QStringLiteral("INSERT INTO operation (delivery_id, portal_id, event_sequence, action_id, key, object, "
                       "state, person_key, parent_id, fields, complete, only_existing, per_conversation, only_open, "
                       "cause, cause_kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {output.deliveryId, portalId, output.eventSequence, planned.actionId, planned.key, toString(planned.object),
         toString(state), identityOf(planned, person, output.plan.personKey), parent, fieldsToJson(planned.fields),
         planned.complete, planned.onlyExisting, planned.perConversation, planned.onlyOpen, planned.heldFor,
         isHeld ? base::toString(base::ErrorKind::Invalid) : QString()});
    for (const int target : planned.linkTo) {
        transaction.run(QStringLiteral("INSERT INTO operation_link (operation_id, target_id) VALUES (?, ?)"),
                        {id, ids.at(target)});
    }
    if (planned.orphaned && !person.isEmpty()) {
        addOrphan(transaction, portalId, id, person);
    }
    return id;
}

} // namespace leadferry::store
