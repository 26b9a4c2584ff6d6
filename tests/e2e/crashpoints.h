// SPDX-License-Identifier: GPL-3.0-or-later
// The points at which the engine is made to die, by the names of stepnames.h.
#pragma once

#include "e2e/networktap.h"

#include <QStringList>

namespace leadferry::test {

/// Just before a transaction's commit and just after it.
inline QStringList around(const QString& transaction)
{
    return {QStringLiteral("before commit: ") + transaction, QStringLiteral("after commit: ") + transaction};
}

inline QString atStage(CallStage stage, const QString& call)
{
    return QStringLiteral("%1: %2").arg(toString(stage), call);
}

/// Each stage of a call.
inline QStringList during(const QString& call)
{
    return {atStage(CallStage::Sent, call), atStage(CallStage::HalfAnswered, call), atStage(CallStage::Done, call)};
}

/// Every point there is in a portal that the default mappings and visits fill, whatever the weather; about in the order
/// in which the engine gets there.
inline QStringList everyPoint()
{
    QStringList points;
    for (const char* transaction :
         {"choose the journal", "migrate", "limit due times", "save mappings", "take in events"}) {
        points += around(QLatin1String(transaction));
    }
    points += during(QStringLiteral("read the account"));
    for (const char* object : {"contacts", "tickets", "deals", "notes", "tasks"}) {
        for (const char* call :
             {"read the properties of ", "make the property group of ", "make the key property of "}) {
            points += during(QLatin1String(call) + QLatin1String(object));
        }
    }
    points += during(QStringLiteral("read the pipelines of tickets")) +
              during(QStringLiteral("read the pipelines of deals")) + during(QStringLiteral("read the owners")) +
              during(QStringLiteral("read the lists"));
    for (const char* transaction : {"save the portal", "plan", "mark in flight", "note the portal's health",
                                    "note the portal's calls", "count the portal's failures"}) {
        points += around(QLatin1String(transaction));
    }
    for (const char* call : {"read contacts",
                             "create contacts",
                             "create tickets",
                             "create deals",
                             "create notes",
                             "read tickets",
                             "read deals",
                             "read notes",
                             "list notes of contacts",
                             "list notes of deals",
                             "link notes to contacts",
                             "link notes to deals",
                             "update contacts",
                             "search companies",
                             "create companies",
                             "create tasks",
                             "update tickets",
                             "update deals",
                             "add to a list",
                             "read tasks",
                             "list companies of contacts"}) {
        points += during(QLatin1String(call)) + around(QStringLiteral("record ") + QLatin1String(call));
    }
    for (const char* transaction : {"recover what was in flight", "open again what was given up", "start again by hand",
                                    "note what a person did"}) {
        points += around(QLatin1String(transaction));
    }
    return points;
}

/// What has to happen in an earlier life before the engine gets to `point`; empty: nothing.
inline QString preludeTo(const QString& point)
{
    for (const char* object : {"tickets", "deals", "tasks"}) {
        if (point.endsWith(QStringLiteral("read ") + QLatin1String(object))) {
            return atStage(CallStage::Done, QStringLiteral("create ") + QLatin1String(object));
        }
    }
    for (const char* part : {"read notes", "list notes", "link notes", "recover"}) {
        if (point.contains(QLatin1String(part))) {
            return atStage(CallStage::Done, QStringLiteral("create notes"));
        }
    }
    if (point.contains(QLatin1String("companies of contacts"))) {
        return atStage(CallStage::Done, QStringLiteral("create companies"));
    }
    return {};
}

} // namespace leadferry::test
