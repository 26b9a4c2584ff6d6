// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliverycells.h"

#include "presentation/deliverylogmodel.h"
#include "presentation/texts.h"
#include "presentation/timetexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace leadferry::presentation {

using domain::DeliveryRow;

namespace {

struct DeliveryCells
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryCells)
};

} // namespace

QString cellText(const DeliveryRow& row, int column, qint64 nowMs)
{
    const auto took = domain::tookMs(row);
    const auto orNothing = [](const QString& text) { return text.isEmpty() ? nothing() : text; };
    switch (column) {
    case DeliveryLogModel::StateColumn:
        return wordOf(row.state);
    case DeliveryLogModel::ChangedColumn:
        return timeText(row.changedAtMs, nowMs);
    case DeliveryLogModel::EventColumn:
        return eventTypeName(row.type);
    case DeliveryLogModel::PersonColumn:
        return orNothing(row.person);
    case DeliveryLogModel::BotColumn:
        return orNothing(row.bot);
    case DeliveryLogModel::PortalColumn:
        return orNothing(row.portalName);
    case DeliveryLogModel::WrittenColumn:
        return row.wouldWrite.isEmpty()
                   ? writtenShort(row.written)
                   : DeliveryCells::tr("would: %1", "written without shadow mode").arg(writtenShort(row.wouldWrite));
    case DeliveryLogModel::TriesColumn:
        return row.attempts == 0 ? nothing() : QLocale().toString(row.attempts);
    case DeliveryLogModel::RecordColumn:
        return row.recordUrl.isEmpty() ? QString() : DeliveryCells::tr("Open", "a record in HubSpot");
    case DeliveryLogModel::CameInColumn:
        return timeText(row.receivedAtMs, nowMs);
    case DeliveryLogModel::IdColumn:
        return row.eventId;
    case DeliveryLogModel::NextTryColumn:
        return row.nextTryMs == 0 ? nothing() : relativeText(row.nextTryMs, nowMs);
    case DeliveryLogModel::TookColumn:
        return took ? durationText(*took) : nothing();
    default:
        return {};
    }
}

QString cellToolTip(const DeliveryRow& row, int column)
{
    switch (column) {
    case DeliveryLogModel::StateColumn:
        return row.cause;
    case DeliveryLogModel::ChangedColumn:
        return exactTimeText(row.changedAtMs);
    case DeliveryLogModel::CameInColumn:
        return exactTimeText(row.receivedAtMs);
    case DeliveryLogModel::WrittenColumn:
        return !row.wouldWrite.isEmpty()
                   ? DeliveryCells::tr("Shadow mode. It would have written: %1").arg(writtenInFull(row.wouldWrite))
               : row.written.size() > 2 ? writtenInFull(row.written)
                                        : QString();
    case DeliveryLogModel::RecordColumn:
        return row.recordUrl;
    case DeliveryLogModel::NextTryColumn:
        return row.nextTryMs == 0 ? QString() : exactTimeText(row.nextTryMs);
    default:
        return {};
    }
}

QString cellHead(int column)
{
    switch (column) {
    case DeliveryLogModel::StateColumn:
        return DeliveryCells::tr("State");
    case DeliveryLogModel::ChangedColumn:
        return DeliveryCells::tr("Changed");
    case DeliveryLogModel::EventColumn:
        return DeliveryCells::tr("Event");
    case DeliveryLogModel::PersonColumn:
        return DeliveryCells::tr("Person");
    case DeliveryLogModel::BotColumn:
        return DeliveryCells::tr("Bot");
    case DeliveryLogModel::PortalColumn:
        return DeliveryCells::tr("Portal");
    case DeliveryLogModel::WrittenColumn:
        return DeliveryCells::tr("Written");
    case DeliveryLogModel::TriesColumn:
        return DeliveryCells::tr("Tries");
    case DeliveryLogModel::RecordColumn:
        return DeliveryCells::tr("Record");
    case DeliveryLogModel::CameInColumn:
        return DeliveryCells::tr("Came in");
    case DeliveryLogModel::IdColumn:
        return DeliveryCells::tr("Event ID");
    case DeliveryLogModel::NextTryColumn:
        return DeliveryCells::tr("Next try");
    case DeliveryLogModel::TookColumn:
        return DeliveryCells::tr("Took", "how long a delivery took");
    default:
        return {};
    }
}

QString cellSpoken(const QString& text, const QString& toolTip)
{
    return DeliveryCells::tr("%1: %2", "state, cause").arg(text, toolTip);
}

} // namespace leadferry::presentation
