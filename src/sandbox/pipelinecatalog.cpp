// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pipelinecatalog.h"

#include <algorithm>

namespace leadferry::sandbox {

const PipelineStage* Pipeline::stage(const QString& stageId) const
{
    const auto found = std::find_if(stages.begin(), stages.end(),
                                    [&](const PipelineStage& candidate) { return candidate.id == stageId; });
    return found == stages.end() ? nullptr : &*found;
}

namespace {

QList<Pipeline> ticketPipelines()
{
    return {{QStringLiteral("0"),
             QStringLiteral("Support Pipeline"),
             {{QStringLiteral("1"), QStringLiteral("New"), false, {}},
              {QStringLiteral("2"), QStringLiteral("Waiting on contact"), false, {}},
              {QStringLiteral("3"), QStringLiteral("Waiting on us"), false, {}},
              {QStringLiteral("4"), QStringLiteral("Closed"), true, {}}}}};
}

QList<Pipeline> dealPipelines()
{
    return {{QStringLiteral("default"),
             QStringLiteral("Sales Pipeline"),
             {{QStringLiteral("appointmentscheduled"), QStringLiteral("Appointment Scheduled"), false,
               QStringLiteral("0.2")},
              {QStringLiteral("qualifiedtobuy"), QStringLiteral("Qualified To Buy"), false, QStringLiteral("0.4")},
              {QStringLiteral("presentationscheduled"), QStringLiteral("Presentation Scheduled"), false,
               QStringLiteral("0.6")},
              {QStringLiteral("decisionmakerboughtin"), QStringLiteral("Decision Maker Bought-In"), false,
               QStringLiteral("0.8")},
              {QStringLiteral("contractsent"), QStringLiteral("Contract Sent"), false, QStringLiteral("0.9")},
              {QStringLiteral("closedwon"), QStringLiteral("Closed Won"), true, QStringLiteral("1.0")},
              {QStringLiteral("closedlost"), QStringLiteral("Closed Lost"), true, QStringLiteral("0.0")}}}};
}

} // namespace

const QList<Pipeline>& pipelinesOf(const ObjectType& type)
{
    static const QList<Pipeline> tickets = ticketPipelines();
    static const QList<Pipeline> deals = dealPipelines();
    static const QList<Pipeline> none;
    if (type.name == QLatin1String("tickets")) {
        return tickets;
    }
    return type.name == QLatin1String("deals") ? deals : none;
}

const QList<PortalOwner>& portalOwners()
{
    static const QList<PortalOwner> owners = {
        {QStringLiteral("77480021"), 5310021, QStringLiteral("maya.lind@example.com"), QStringLiteral("Maya"),
         QStringLiteral("Lind")},
        {QStringLiteral("77480022"), 5310022, QStringLiteral("jonas.weber@example.com"), QStringLiteral("Jonas"),
         QStringLiteral("Weber")},
        {QStringLiteral("77480023"), 5310023, QStringLiteral("aisha.khan@example.com"), QStringLiteral("Aisha"),
         QStringLiteral("Khan")},
    };
    return owners;
}

} // namespace leadferry::sandbox
