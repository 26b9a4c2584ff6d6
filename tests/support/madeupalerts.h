// SPDX-License-Identifier: GPL-3.0-or-later
// What an engine answers about alerts.
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace leadferry::test {

inline QJsonObject madeUpTrouble(const char* kind, const char* name, int count = 0)
{
    return {{QStringLiteral("kind"), QLatin1String(kind)},
            {QStringLiteral("portalId"), 1},
            {QStringLiteral("name"), QLatin1String(name)},
            {QStringLiteral("count"), count}};
}

/// As fresh as after the first start.
inline QJsonObject freshAlerts()
{
    return {{QStringLiteral("desktop"), true},
            {QStringLiteral("webhook"), QJsonObject{{QStringLiteral("set"), false}}},
            {QStringLiteral("told"), QJsonArray()}};
}

/// Everything is set, the webhook fails, and there was much to tell; `nowMs` is a little later.
inline QJsonObject fullAlerts(qint64 nowMs)
{
    const auto told = [nowMs](int minutesAgo, QJsonObject message) {
        message.insert(QStringLiteral("atMs"), nowMs - minutesAgo * 60'000LL);
        return message;
    };
    const QJsonObject lead{{QStringLiteral("kind"), QStringLiteral("new_lead")},
                           {QStringLiteral("bot"), QStringLiteral("website-bot")},
                           {QStringLiteral("portal"), QStringLiteral("Law firm")},
                           {QStringLiteral("count"), 4}};
    return {{QStringLiteral("desktop"), true},
            {QStringLiteral("sound"), true},
            {QStringLiteral("quietHours"), QStringLiteral("22:00-07:00")},
            {QStringLiteral("newLead"), true},
            {QStringLiteral("escalation"), true},
            {QStringLiteral("scoreAbove"), 80},
            {QStringLiteral("namePeople"), true},
            {QStringLiteral("language"), QStringLiteral("de")},
            {QStringLiteral("languages"), QJsonArray{QStringLiteral("de"), QStringLiteral("en")}},
            {QStringLiteral("webhook"),
             QJsonObject{{QStringLiteral("set"), true},
                         {QStringLiteral("triedAtMs"), nowMs - 240'000},
                         {QStringLiteral("failure"), QStringLiteral("the webhook fails for the moment (503)")}}},
            {QStringLiteral("told"),
             QJsonArray{told(4, {{QStringLiteral("over"), QJsonArray{madeUpTrouble("portal_silent", "Law firm")}}}),
                        told(37, {{QStringLiteral("began"), QJsonArray{madeUpTrouble("access_withdrawn", "Motor group"),
                                                                       madeUpTrouble("held", "Law firm", 7)}}}),
                        told(95, {{QStringLiteral("events"), QJsonArray{lead}}})}}};
}

} // namespace leadferry::test
