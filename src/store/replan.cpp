// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DeliveryStore that plans again: what a person starts again, and what records went out without.
#include "store/deliverystate.h"
#include "store/deliverystore.h"
#include "store/orphans.h"
#include "store/personties.h"
#include "store/planrows.h"
#include "store/rowlists.h"

#include <algorithm>

namespace leadferry::store {

using base::Result;

namespace {

/// Not written, and certainly not in HubSpot either. With amendments: it is there, and lacks only those.
constexpr QLatin1String isOpen("state IN ('planned', 'ready', 'waiting', 'held', 'exhausted') "
                               "AND cause_kind <> 'unclear'");

qint64 rowOf(Transaction& transaction, qint64 portalId, const QString& key)
{
    const Rows rows =
        transaction.select(QStringLiteral("SELECT id FROM operation WHERE portal_id = ? AND key = ?"), {portalId, key});
    return rows.isEmpty() ? 0 : rows.first().first().toLongLong();
}

QList<qint64> planAgain(Transaction& transaction, qint64 portalId, const DeliveryStore::PlanOutput& output,
                        const QString& person)
{
    QList<qint64> ids;
    for (const auto& planned : output.plan.operations) {
        qint64 id = rowOf(transaction, portalId, planned.key);
        if (id == 0) {
            id = insertPlanned(transaction, portalId, output, planned, person, ids);
        } else {
            // What was held while its record went out will be amended.
            transaction.run(
                QStringLiteral(
                    "UPDATE operation SET fields = ?, complete = ?, only_existing = ?, per_conversation = ?, "
                    "only_open = ?, person_key = ? WHERE id = ? AND ((%1 AND amends = '[]') OR "
                    "(state IN ('done', 'superseded') AND held_properties <> '[]'))")
                    .arg(isOpen),
                {fieldsToJson(planned.fields), planned.complete, planned.onlyExisting, planned.perConversation,
                 planned.onlyOpen, identityOf(planned, person, output.plan.personKey), id});
        }
        ids.append(id);
    }
    return ids;
}

/// Takes the portal, then the types.
QString deliveredOf(const QStringList& eventTypes)
{
    return QStringLiteral("d.portal_id = ? AND d.state = 'delivered' AND d.mapping_version > 0 AND d.type IN (%1)")
        .arg(placeholders(eventTypes.size()));
}

/// Of the places those that the plan has a value for and the stored fields lack.
QStringList newlyWritten(const domain::PlannedOperation& planned, const QString& storedFields,
                         const PropertyPlaces& places)
{
    const auto has = [](const QList<domain::PlannedField>& fields, const QString& property) {
        return std::any_of(fields.begin(), fields.end(),
                           [&property](const domain::PlannedField& field) { return field.property == property; });
    };
    const auto stored = fieldsFromJson(storedFields);
    QStringList properties;
    for (const auto& [object, property] : places) {
        if (object == planned.object && has(planned.fields, property) && !has(stored, property)) {
            properties.append(property);
        }
    }
    return properties;
}

/// What the plan has otherwise than the record got it, and what the record went out without. Appending again would say
/// it twice.
QStringList changedIn(const domain::PlannedOperation& planned, const QString& storedFields, const QString& held)
{
    const auto stored = fieldsFromJson(storedFields);
    QStringList properties = heldFromJson(held).keys();
    for (const domain::PlannedField& field : planned.fields) {
        const bool same = std::any_of(stored.begin(), stored.end(), [&field](const domain::PlannedField& other) {
            return other.property == field.property && other.value == field.value;
        });
        if (!same && field.mode != domain::WriteMode::Append && !properties.contains(field.property)) {
            properties.append(field.property);
        }
    }
    return properties;
}

/// What we wrote ourselves is replaced although the rule only fills blanks; what somebody has changed since stays.
QList<domain::PlannedField> replacing(QList<domain::PlannedField> fields, const QStringList& properties)
{
    for (domain::PlannedField& field : fields) {
        const bool fills = field.mode == domain::WriteMode::OnlyIfEmpty || field.mode == domain::WriteMode::Never;
        const bool mayBeAnothers = field.property == QLatin1String("email"); // of several addresses the first
        if ((fills || mayBeAnothers) && properties.contains(field.property)) {
            field.mode = domain::WriteMode::OverwriteUnlessChanged;
        }
    }
    return fields;
}

/// What a written record gets otherwise than it got it.
struct Amendment
{
    qint64 operationId = 0;
    QList<domain::PlannedField> fields;
    QStringList properties;
};

QList<Amendment> amendmentsBy(Transaction& transaction, qint64 portalId, const DeliveryStore::PlanOutput& output)
{
    QList<Amendment> amendments;
    for (const auto& planned : output.plan.operations) {
        const Rows rows = transaction.select(
            QStringLiteral("SELECT id, fields, held_properties, amends FROM operation WHERE portal_id = ? AND key = ? "
                           "AND record_id <> '' AND (state IN ('done', 'superseded') OR (amends <> '[]' AND %1))")
                .arg(isOpen),
            {portalId, planned.key});
        if (rows.isEmpty()) {
            continue;
        }
        QStringList properties = changedIn(planned, rows.first().at(1).toString(), rows.first().at(2).toString());
        properties += stringsFromJson(rows.first().at(3).toString()); // what an earlier one has not brought there yet
        properties.removeDuplicates();
        if (!properties.isEmpty()) {
            amendments.append({rows.first().first().toLongLong(), replacing(planned.fields, properties), properties});
        }
    }
    return amendments;
}

void begin(Transaction& transaction, const Amendment& amendment)
{
    transaction.run(QStringLiteral("UPDATE operation SET fields = ?, amends = ?, held_properties = '[]', cause = '', "
                                   "cause_kind = '', state = 'ready', attempts = 0, due_at_ms = 0, batch_limit = 100, "
                                   "conflicts = 0 WHERE id = ?"),
                    {fieldsToJson(amendment.fields), toJson(amendment.properties), amendment.operationId});
}

bool amendOne(Transaction& transaction, qint64 portalId, const domain::PlannedOperation& planned,
              const PropertyPlaces& places)
{
    const Rows rows = transaction.select(
        QStringLiteral("SELECT id, fields FROM operation WHERE portal_id = ? AND key = ? AND record_id <> '' "
                       "AND state IN ('done', 'superseded') AND held_properties = '[]'"),
        {portalId, planned.key});
    if (rows.isEmpty()) {
        return false;
    }
    const QStringList properties = newlyWritten(planned, rows.first().at(1).toString(), places);
    if (properties.isEmpty()) {
        return false;
    }
    transaction.run(QStringLiteral("UPDATE operation SET fields = ?, amends = ?, state = 'ready', attempts = 0, "
                                   "due_at_ms = 0, batch_limit = 100, conflicts = 0 WHERE id = ?"),
                    {fieldsToJson(planned.fields), toJson(properties), rows.first().first()});
    return true;
}

} // namespace

Result<QList<DeliveryStore::PlanInput>> DeliveryStore::startable(const QList<qint64>& deliveryIds)
{
    return planInputs(QStringLiteral("d.mapping_version > 0 AND d.id IN (%1) AND EXISTS (SELECT 1 FROM operation o "
                                     "WHERE o.delivery_id = d.id AND (o.state IN ('held', 'exhausted', 'waiting') "
                                     "OR (o.state IN ('done', 'superseded') AND o.held_properties <> '[]')))")
                          .arg(placeholders(deliveryIds.size())),
                      toVariants(deliveryIds));
}

Result<QList<DeliveryStore::PlanInput>> DeliveryStore::unsent(const QStringList& eventTypes, qint64 afterId, int limit)
{
    return planInputs(
        QStringLiteral("d.mapping_version > 0 AND d.id > ? AND d.state IN ('queued', 'waiting', 'held') "
                       "AND d.type IN (%1) AND NOT EXISTS (SELECT 1 FROM operation o WHERE "
                       "o.delivery_id = d.id AND (o.attempts > 0 OR o.sent_at_ms > 0 OR o.record_id <> '')) "
                       "ORDER BY d.id LIMIT ?")
            .arg(placeholders(eventTypes.size())),
        QVariantList{afterId} + toVariants(eventTypes) + QVariantList{limit});
}

Result<QList<DeliveryStore::PlanInput>> DeliveryStore::plannedOf(qint64 eventSequence)
{
    return planInputs(QStringLiteral("d.mapping_version > 0 AND d.event_sequence = ?"), {eventSequence});
}

Result<void> DeliveryStore::replan(qint64 portalId, const QList<PlanOutput>& plans, qint64 nowMs, Written written)
{
    Transaction transaction(m_database);
    replan(transaction, portalId, plans, nowMs, written);
    return transaction.commit();
}

void DeliveryStore::replan(Transaction& transaction, qint64 portalId, const QList<PlanOutput>& plans, qint64 nowMs,
                           Written written)
{
    QSet<qint64> deliveries;
    for (const PlanOutput& output : plans) {
        const QList<Amendment> amendments =
            written == Written::Changes ? amendmentsBy(transaction, portalId, output) : QList<Amendment>();
        const QString person = settlePerson(transaction, portalId, output.plan.personKey, output.plan.ties);
        const QList<qint64> ids = planAgain(transaction, portalId, output, person);
        for (const Amendment& amendment : amendments) {
            begin(transaction, amendment);
        }
        deliveries += adoptOrphans(transaction, portalId, {person});
        transaction.run(QStringLiteral("UPDATE operation SET state = 'cancelled', due_at_ms = 0 "
                                       "WHERE delivery_id = ? AND id NOT IN (%1) AND %2 AND amends = '[]'")
                            .arg(placeholders(ids.size()), isOpen),
                        QVariantList{output.deliveryId} + toVariants(ids));
        transaction.run(
            QStringLiteral("UPDATE operation SET state = 'ready' WHERE delivery_id = ? AND state = 'planned' "
                           "AND parent_id IN (SELECT id FROM operation WHERE delivery_id = ? "
                           "AND state IN ('done', 'superseded', 'cancelled'))"),
            {output.deliveryId, output.deliveryId});
        transaction.run(QStringLiteral("UPDATE delivery SET mapping_version = ? WHERE id = ?"),
                        {output.mappingVersion, output.deliveryId});
        deliveries.insert(output.deliveryId);
    }
    m_changed.unite(deliveries);
    refreshDeliveries(transaction, deliveries, nowMs);
}

Result<QList<DeliveryStore::PlanInput>> DeliveryStore::delivered(qint64 portalId, const QStringList& eventTypes,
                                                                 qint64 afterId, int limit)
{
    return planInputs(QStringLiteral("d.id > ? AND %1 ORDER BY d.id LIMIT ?").arg(deliveredOf(eventTypes)),
                      QVariantList{afterId, portalId} + toVariants(eventTypes) + QVariantList{limit});
}

Result<int> DeliveryStore::countDelivered(qint64 portalId, const QStringList& eventTypes)
{
    const auto rows =
        m_database.select(QStringLiteral("SELECT count(*) FROM delivery d WHERE %1").arg(deliveredOf(eventTypes)),
                          QVariantList{portalId} + toVariants(eventTypes));
    return rows ? Result<int>(rows->first().first().toInt()) : rows.error();
}

Result<QList<qint64>> DeliveryStore::amend(qint64 portalId, const QList<PlanOutput>& plans,
                                           const PropertyPlaces& places, qint64 nowMs)
{
    Transaction transaction(m_database);
    QList<qint64> amended;
    for (const PlanOutput& output : plans) {
        bool any = false;
        for (const auto& planned : output.plan.operations) {
            any = amendOne(transaction, portalId, planned, places) || any;
        }
        if (any) {
            amended.append(output.deliveryId);
        }
    }
    const QSet<qint64> deliveries(amended.cbegin(), amended.cend());
    m_changed.unite(deliveries);
    refreshDeliveries(transaction, deliveries, nowMs);
    if (const auto done = transaction.commit(); !done) {
        return done.error();
    }
    return amended;
}

} // namespace leadferry::store
