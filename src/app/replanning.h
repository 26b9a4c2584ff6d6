// SPDX-License-Identifier: GPL-3.0-or-later
// Plans deliveries again from their stored originals, with the mapping of today: before a person's retry sends them,
// when a mapping was saved, and when a property is there that their records went out without.
#pragma once

#include "domain/mapping.h"
#include "domain/portal.h"
#include "store/deliverystore.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace leadferry::app {

/// The mappings in use, the portals and the settings, as they are now.
class Replanning
{
public:
    static base::Result<Replanning> asOfNow(store::Database& database);

    /// Nothing: its type has no active mapping today, or its portal has gone.
    [[nodiscard]] std::optional<store::DeliveryStore::PlanOutput>
    plan(const store::DeliveryStore::PlanInput& input) const;
    [[nodiscard]] const QHash<QString, domain::Mapping>& mappings() const { return m_mappings; }

private:
    QHash<QString, domain::Mapping> m_mappings; ///< by event type
    QHash<qint64, domain::Portal> m_portals;    ///< by id
    QString m_phoneCountry;
};

/// Deliveries that have no plan yet, nothing left to send, or whose type has no active mapping today are left alone.
base::Result<void> planAgain(store::Database& database, const QList<qint64>& deliveryIds, qint64 nowMs);
/// Deliveries of these types that have a plan and of which nothing was ever sent. Returns how many were planned again.
base::Result<int> planUnsentAgain(store::Database& database, const QStringList& eventTypes, qint64 nowMs);

} // namespace leadferry::app
