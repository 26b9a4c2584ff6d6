// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dryrunreport.h"

#include "store/propertystore.h"

#include <QMap>

#include <set>

namespace leadferry::app {

using delivery::DryGateway;
using domain::CrmVerb;
using domain::OperationState;

namespace {

QJsonObject toJson(const domain::CrmProperties& properties)
{
    QJsonObject json;
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        json.insert(property.key(), *property);
    }
    return json;
}

QString realId(const QString& recordId)
{
    return DryGateway::isMadeUp(recordId) ? QString() : recordId;
}

QString writeOf(const domain::OperationRow& operation, const DryGateway::Write* write, bool recordIsWritten)
{
    if (write != nullptr && write->verb == CrmVerb::Join) {
        return QStringLiteral("join");
    }
    if (write != nullptr) {
        return write->verb == CrmVerb::Create ? QStringLiteral("create") : QStringLiteral("update");
    }
    switch (operation.state) {
    case OperationState::Held:
        return QStringLiteral("held");
    case OperationState::Done:
    case OperationState::Superseded:
        return recordIsWritten ? QStringLiteral("together") : QStringLiteral("nothing");
    case OperationState::Skipped:
        return QStringLiteral("skipped");
    case OperationState::Planned:
    case OperationState::Ready:
    case OperationState::InFlight:
    case OperationState::Unclear:
    case OperationState::Waiting:
    case OperationState::Exhausted:
    case OperationState::Cancelled:
        break;
    }
    return QStringLiteral("later");
}

QJsonArray associationsOf(const domain::OperationRow& operation)
{
    QJsonArray associations;
    for (const domain::LinkRow& link : operation.links) {
        associations.append(QJsonObject{{QStringLiteral("object"), domain::toString(link.object)},
                                        {QStringLiteral("action"), link.actionId},
                                        {QStringLiteral("recordId"), realId(link.recordId)}});
    }
    return associations;
}

QJsonObject brokenBy(const domain::CrmProperties& values, const domain::ValueRules& rules)
{
    QJsonObject broken;
    for (auto value = values.begin(); value != values.end(); ++value) {
        QList<domain::ValueRule> those = rules.value(value.key());
        those.removeIf([&value](const domain::ValueRule& rule) { return !breaks(rule, *value); });
        if (!those.isEmpty()) {
            broken.insert(value.key(), domain::toJson(those));
        }
    }
    return broken;
}

/// Counts while it writes.
class Report
{
public:
    Report(const DryRunOutcome& outcome, const KnownRules& rules) : m_outcome(outcome), m_rules(rules)
    {
        for (const DryDelivery& delivery : outcome.deliveries) {
            for (const auto& write : delivery.writes) {
                m_written.emplace(write.object, write.recordId);
            }
        }
    }

    QJsonArray deliveries()
    {
        QJsonArray json;
        for (const DryDelivery& delivery : m_outcome.deliveries) {
            json.append(deliveryOf(delivery));
        }
        return json;
    }

    /// After deliveries().
    [[nodiscard]] QJsonObject summary() const
    {
        QJsonObject objects;
        for (auto object = m_counts.begin(); object != m_counts.end(); ++object) {
            QJsonObject counts;
            for (auto write = object->begin(); write != object->end(); ++write) {
                counts.insert(write.key(), *write);
            }
            objects.insert(object.key(), counts);
        }
        return {{QStringLiteral("events"), m_outcome.deliveries.size()},
                {QStringLiteral("skipped"), m_skipped},
                {QStringLiteral("heldProperties"), m_heldProperties},
                {QStringLiteral("objects"), objects},
                {QStringLiteral("calls"), m_outcome.calls}};
    }

private:
    QJsonObject deliveryOf(const DryDelivery& delivery)
    {
        const domain::DeliveryRow& row = delivery.detail.row;
        m_skipped += row.state == domain::DeliveryState::Skipped ? 1 : 0;
        QJsonArray operations;
        for (const auto& operation : delivery.detail.operations) {
            const auto write = delivery.writes.constFind(operation.id);
            operations.append(operationOf(operation, write == delivery.writes.constEnd() ? nullptr : &*write));
        }
        return {{QStringLiteral("event"), row.eventId},         {QStringLiteral("type"), row.type},
                {QStringLiteral("person"), row.person},         {QStringLiteral("portal"), row.portalName},
                {QStringLiteral("state"), toString(row.state)}, {QStringLiteral("cause"), row.cause},
                {QStringLiteral("operations"), operations}};
    }

    QJsonObject operationOf(const domain::OperationRow& operation, const DryGateway::Write* write)
    {
        const QString object = domain::toString(operation.object);
        const QString word = writeOf(operation, write, m_written.contains({operation.object, operation.recordId}));
        ++m_counts[object][word];
        m_heldProperties += static_cast<int>(operation.heldProperties.size());
        const QString record = realId(operation.recordId);
        const domain::CrmProperties sent = write != nullptr ? write->values : domain::CrmProperties();
        return {{QStringLiteral("object"), object},
                {QStringLiteral("action"), operation.actionId},
                {QStringLiteral("write"), word},
                {QStringLiteral("recordId"), record},
                {QStringLiteral("recordUrl"), record.isEmpty() ? QString() : operation.recordUrl},
                {QStringLiteral("properties"), toJson(sent.isEmpty() ? operation.values : sent)},
                {QStringLiteral("before"), toJson(write != nullptr ? write->before : domain::CrmProperties())},
                {QStringLiteral("held"), QJsonArray::fromStringList(operation.heldProperties)},
                {QStringLiteral("cause"), operation.cause},
                {QStringLiteral("breaks"), brokenBy(sent, m_rules.value(operation.object))},
                {QStringLiteral("associations"), associationsOf(operation)}};
    }

    const DryRunOutcome& m_outcome;
    const KnownRules& m_rules;
    std::set<std::pair<domain::CrmObject, QString>> m_written;
    QMap<QString, QMap<QString, int>> m_counts; ///< by object, then by what would be done
    int m_skipped = 0;
    int m_heldProperties = 0;
};

} // namespace

KnownRules rulesKnownOf(store::Database& database, qint64 portalId)
{
    const auto report = store::PropertyStore(database).report(portalId);
    return report && *report ? domain::valueRulesIn(**report) : KnownRules();
}

DryRunReport reportOn(const DryRunOutcome& outcome, const KnownRules& rules)
{
    Report report(outcome, rules);
    const QJsonArray deliveries = report.deliveries();
    return {deliveries, report.summary()};
}

QStringList objectsWrittenIn(const QJsonObject& delivery)
{
    QStringList objects;
    const QJsonArray operations = delivery.value(QLatin1String("operations")).toArray();
    for (const auto& operation : operations) {
        const QString write = operation[QLatin1String("write")].toString();
        const QString object = operation[QLatin1String("object")].toString();
        const bool writes =
            write == QLatin1String("create") || write == QLatin1String("update") || write == QLatin1String("join");
        if (writes && !objects.contains(object)) {
            objects.append(object);
        }
    }
    return objects;
}

} // namespace leadferry::app
