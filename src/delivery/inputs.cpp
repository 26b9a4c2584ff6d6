// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/inputs.h"

#include <algorithm>

namespace leadferry::delivery {

namespace {

bool canLinkNow(const store::StoredLink& link)
{
    const bool there =
        link.targetState == domain::OperationState::Done || link.targetState == domain::OperationState::Superseded;
    return there && !link.targetRecordId.isEmpty();
}

} // namespace

QList<store::StoredOperation> company(const QList<store::StoredOperation>& due, int most)
{
    QList<store::StoredOperation> together;
    for (const auto& operation : due) {
        if (together.isEmpty()) {
            most = std::min(most, operation.batchLimit);
        }
        if (together.size() >= most) {
            break;
        }
        if (together.size() < operation.batchLimit) {
            together.append(operation);
        }
    }
    return together;
}

QHash<QString, const domain::CrmItem*> itemsByTrace(const domain::CrmOutcome& outcome)
{
    QHash<QString, const domain::CrmItem*> items;
    for (const auto& item : outcome.items) {
        items.insert(item.trace, &item);
    }
    return items;
}

void addLinks(domain::CrmInput& input, const store::StoredOperation& operation)
{
    for (const auto& link : operation.links) {
        if (canLinkNow(link)) {
            input.links.append({link.targetObject, link.targetRecordId});
        }
    }
}

QList<qint64> linkedNow(const store::StoredOperation& operation)
{
    QList<qint64> targets;
    for (const auto& link : operation.links) {
        if (canLinkNow(link)) {
            targets.append(link.targetId);
        }
    }
    return targets;
}

QStringList leftOut(const store::StoredOperation& operation, const domain::PortalProfile& profile)
{
    QStringList properties;
    if (!operation.joins || !operation.amends.isEmpty()) {
        return properties;
    }
    const QString key = profile.key(operation.object).property;
    for (const auto& field : operation.fields) {
        if (field.mode == domain::WriteMode::Never || field.property == key) {
            properties.append(field.property);
        }
    }
    return properties;
}

} // namespace leadferry::delivery
