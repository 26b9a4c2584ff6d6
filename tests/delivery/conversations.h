// SPDX-License-Identifier: GPL-3.0-or-later
// Events of one conversation, and the tickets that come of them.
#pragma once

#include "benchmappings.h"

namespace leadferry::test {

inline constexpr QLatin1String escalation("escalation.requested");
inline constexpr QLatin1String rated("rated");
inline constexpr QLatin1String stage("hs_pipeline_stage");
inline constexpr QLatin1String content("content");

inline QJsonObject of(const QLatin1String& type, const QString& id, const QString& conversation,
                      const QJsonObject& data = {{QStringLiteral("topic"), QStringLiteral("Brakes")}})
{
    const QJsonObject message{{QStringLiteral("from"), QStringLiteral("visitor")},
                              {QStringLiteral("text"), QStringLiteral("This is %1").arg(id)}};
    const QJsonObject talk{{QStringLiteral("id"), conversation}, {QStringLiteral("messages"), QJsonArray{message}}};
    return DeliveryBench::event(type, id, mail(1), withData(data, {{QStringLiteral("conversation"), talk}}));
}

inline QJsonObject asksForHelp(const char* id, const char* conversation = "c1")
{
    return of(escalation, QString::fromLatin1(id), QString::fromLatin1(conversation));
}

inline QJsonObject rates(const char* id, const char* rating)
{
    return of(rated, QString::fromLatin1(id), QStringLiteral("c1"), data("rating", rating));
}

/// A rating for the ticket of the conversation; `more`: of the action.
inline void mapRatings(DeliveryBench& bench, const QByteArray& more = {})
{
    bench.map("{'eventType': 'rated.v1', 'actions': [{'id': 'ticket', 'object': 'ticket', 'onlyExisting': true," +
              more +
              "'fields': [{'property': 'rating', 'from': 'data.rating'},"
              "{'property': 'history', 'from': 'data.rating', 'mode': 'append'}]}]}");
}

/// A portal whose stages are known, as after connecting.
inline void knowStages(DeliveryBench& bench)
{
    auto portal = bench.portal;
    portal.directory.pipelines.insert(CrmObject::Ticket, {{QStringLiteral("0"),
                                                           QStringLiteral("Support"),
                                                           {{QStringLiteral("1"), QStringLiteral("New"), false},
                                                            {QStringLiteral("2"), QStringLiteral("Waiting"), false},
                                                            {QStringLiteral("4"), QStringLiteral("Closed"), true}}}});
    bench.connect(portal);
}

inline FakeCrm::Record& ticket(DeliveryBench& bench, int number = 0)
{
    return bench.crm.records[CrmObject::Ticket][number];
}

inline qsizetype tickets(DeliveryBench& bench)
{
    return bench.crm.records[CrmObject::Ticket].size();
}

/// The id of the record that a delivery shows.
inline QString writtenTo(DeliveryBench& bench, const QString& eventId)
{
    return bench.row(eventId).recordUrl.section(QLatin1Char('/'), -1);
}

inline bool isDelivered(DeliveryBench& bench, const char* id)
{
    return bench.row(QString::fromLatin1(id)).state == domain::DeliveryState::Delivered;
}

} // namespace leadferry::test
