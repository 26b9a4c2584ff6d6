// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/openrecord.h"

#include <QStringList>

namespace leadferry::domain {

namespace {

constexpr QLatin1String ticketStage("hs_pipeline_stage");
constexpr QLatin1String ticketClosed("closed_date");
constexpr QLatin1String dealStage("dealstage");
constexpr QLatin1String dealIsClosed("hs_is_closed");

std::optional<bool> closedByStage(const QList<Pipeline>& pipelines, const QString& stageId)
{
    for (const Pipeline& pipeline : pipelines) {
        for (const PipelineStage& stage : pipeline.stages) {
            if (stage.id == stageId && stage.closed) {
                return stage.closed;
            }
        }
    }
    return std::nullopt;
}

} // namespace

QStringList propertiesThatTellOpen(CrmObject object)
{
    switch (object) {
    case CrmObject::Ticket:
        return {QString(ticketStage), QString(ticketClosed)};
    case CrmObject::Deal:
        return {QString(dealStage), QString(dealIsClosed)};
    case CrmObject::Contact:
    case CrmObject::Company:
    case CrmObject::Note:
    case CrmObject::Task:
    case CrmObject::List:
        return {};
    }
    Q_UNREACHABLE();
}

bool isOpen(CrmObject object, const CrmProperties& record, const PortalDirectory& directory)
{
    if (const QString closed = record.value(dealIsClosed); object == CrmObject::Deal && !closed.isEmpty()) {
        return closed != QLatin1String("true");
    }
    const QString stage = record.value(object == CrmObject::Deal ? dealStage : ticketStage);
    if (const auto closed = closedByStage(directory.pipelines.value(object), stage)) {
        return !*closed;
    }
    return object != CrmObject::Ticket || record.value(ticketClosed).isEmpty();
}

} // namespace leadferry::domain
