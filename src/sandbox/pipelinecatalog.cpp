// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pipelinecatalog.h"

namespace leadferry::sandbox {

namespace {

struct Row
{
    const char* object;
    const char* pipelineId;
    const char* pipelineLabel;
    const char* stageId;
    const char* stageLabel;
    const char* property; ///< what tells its state: "ticketState", "probability", "leadState"
    const char* state;
    const char* isClosed;
};

constexpr Row rows[] = {
    {"tickets", "0", "Support Pipeline", "1", "New", "ticketState", "OPEN", "false"},
    {"tickets", "0", "Support Pipeline", "2", "Waiting on contact", "ticketState", "OPEN", "false"},
    {"tickets", "0", "Support Pipeline", "3", "Waiting on us", "ticketState", "OPEN", "false"},
    {"tickets", "0", "Support Pipeline", "4", "Closed", "ticketState", "CLOSED", "true"},
    {"deals", "default", "Sales Pipeline", "appointmentscheduled", "Appointment Scheduled", "probability", "0.2",
     "false"},
    {"deals", "default", "Sales Pipeline", "qualifiedtobuy", "Qualified To Buy", "probability", "0.4", "false"},
    {"deals", "default", "Sales Pipeline", "presentationscheduled", "Presentation Scheduled", "probability", "0.6",
     "false"},
    {"deals", "default", "Sales Pipeline", "decisionmakerboughtin", "Decision Maker Bought-In", "probability", "0.8",
     "false"},
    {"deals", "default", "Sales Pipeline", "contractsent", "Contract Sent", "probability", "0.9", "false"},
    {"deals", "default", "Sales Pipeline", "closedwon", "Closed Won", "probability", "1.0", "true"},
    {"deals", "default", "Sales Pipeline", "closedlost", "Closed Lost", "probability", "0.0", "true"},
    {"leads", "lead-pipeline-id", "Lead Pipeline", "new-stage-id", "New", "leadState", "NEW", "false"},
    {"leads", "lead-pipeline-id", "Lead Pipeline", "attempting-stage-id", "Attempting", "leadState", "IN_PROGRESS",
     "false"},
    {"leads", "lead-pipeline-id", "Lead Pipeline", "connected-stage-id", "Connected", "leadState", "IN_PROGRESS",
     "false"},
    {"leads", "lead-pipeline-id", "Lead Pipeline", "qualified-stage-id", "Qualified", "leadState", "QUALIFIED", "true"},
    {"leads", "lead-pipeline-id", "Lead Pipeline", "unqualified-stage-id", "Disqualified", "leadState", "UNQUALIFIED",
     "true"},
};

} // namespace

QList<Pipeline> standardPipelines(const ObjectType& type, qint64 nowMs)
{
    QList<Pipeline> pipelines;
    for (const Row& row : rows) {
        if (type.name != QLatin1String(row.object)) {
            continue;
        }
        const QString id = QString::fromLatin1(row.pipelineId);
        if (pipelines.isEmpty() || pipelines.constLast().id != id) {
            pipelines.append({.id = id,
                              .label = QString::fromLatin1(row.pipelineLabel),
                              .displayOrder = int(pipelines.size()),
                              .createdMs = nowMs,
                              .updatedMs = nowMs});
        }
        auto& stages = pipelines.last().stages;
        stages.append({.id = QString::fromLatin1(row.stageId),
                       .label = QString::fromLatin1(row.stageLabel),
                       .displayOrder = int(stages.size()),
                       .metadata = {{QString::fromLatin1(row.property), QString::fromLatin1(row.state)},
                                    {QStringLiteral("isClosed"), QString::fromLatin1(row.isClosed)}},
                       .createdMs = nowMs,
                       .updatedMs = nowMs});
    }
    return pipelines;
}

} // namespace leadferry::sandbox
