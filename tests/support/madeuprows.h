// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up deliveries and portals for tests and screenshots. Nobody in here exists.
#pragma once

#include "domain/deliverylog.h"

namespace leadferry::test {

inline constexpr qint64 madeUpNowMs = 1'795'450'841'000; ///< 2026-11-23 16:20:41 UTC, a Monday

inline domain::DeliveryRow madeUpRow(qint64 id, domain::DeliveryState state = domain::DeliveryState::Delivered)
{
    domain::DeliveryRow row;
    row.id = id;
    row.eventSequence = id;
    row.eventId = QStringLiteral("evt_%1").arg(id, 5, 10, QLatin1Char('0'));
    row.source = QStringLiteral("port");
    row.type = QStringLiteral("lead.captured.v1");
    row.bot = QStringLiteral("website-bot");
    row.person = QStringLiteral("Person %1").arg(id);
    row.portalId = 1;
    row.portalName = QStringLiteral("Law firm");
    row.state = state;
    row.attempts = 2;
    row.receivedAtMs = madeUpNowMs - 1000;
    row.changedAtMs = madeUpNowMs;
    row.written = {domain::CrmObject::Contact, domain::CrmObject::Note};
    row.recordUrl = QStringLiteral("https://app.hubspot.example.com/contacts/1/record/0-1/%1").arg(id);
    return row;
}

/// Newest first: ids `last` down to 1.
inline QList<domain::DeliveryRow> madeUpRows(qint64 last)
{
    QList<domain::DeliveryRow> rows;
    for (qint64 id = last; id > 0; --id) {
        rows.append(madeUpRow(id));
    }
    return rows;
}

} // namespace leadferry::test
