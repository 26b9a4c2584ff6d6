// SPDX-License-Identifier: GPL-3.0-or-later
// What it would mean to move a delivery to another portal.
#pragma once

#include "base/result.h"
#include "domain/crm.h"

#include <QJsonObject>
#include <QList>

namespace leadferry::domain {

/// A record that a delivery has written; it stays where it is.
struct WrittenRecord
{
    CrmObject object = CrmObject::Contact;
    QString recordId;
    bool operator==(const WrittenRecord&) const = default;
};

struct DeliveryMove
{
    enum class Obstacle {
        None,
        Gone, ///< there is no such delivery
        SamePortal,
        OnItsWay,  ///< something of it is in flight
        Unclear,   ///< HubSpot may or may not have something of it
        AlsoThere, ///< the other portal has a delivery of the same event
    };

    qint64 deliveryId = 0;
    QString from; ///< the portal it is in; empty: none yet
    QList<WrittenRecord> records;
    Obstacle obstacle = Obstacle::None;
    qint64 otherId = 0; ///< AlsoThere: that delivery
    bool operator==(const DeliveryMove&) const = default;
};
QString toString(DeliveryMove::Obstacle obstacle);
/// Why it cannot be moved, in plain English; empty: it can.
QString wordsFor(const DeliveryMove& move);

/// {"id","from","records":[{"object","id"}],"obstacle","other"}; "obstacle" is "none" where it can be moved.
QJsonObject toJson(const DeliveryMove& move);
DeliveryMove deliveryMoveFromJson(const QJsonObject& json);

} // namespace leadferry::domain
