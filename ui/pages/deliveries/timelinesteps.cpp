// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/timelinesteps.h"

#include "presentation/deliverydetailmodel.h"
#include "presentation/enrichmenttexts.h"
#include "presentation/replytexts.h"
#include "ui/pages/tones.h"

#include <QCoreApplication>

namespace leadferry::ui {

using presentation::DeliveryDetailModel;
using presentation::EnrichmentLook;
using presentation::ReplyLook;

namespace {

struct TimelineSteps
{
    Q_DECLARE_TR_FUNCTIONS(TimelineSteps)
};

constexpr int summaryLines = 4;
constexpr int reasonLines = 2;

QList<TimelineLink> exchangeLinks()
{
    return {{timelinelink::exchange, TimelineSteps::tr("Show request and answer"), {}},
            {timelinelink::curl, TimelineSteps::tr("Copy as cURL"), {}}};
}

void showOperation(const QModelIndex& index, TimelineStep& step)
{
    step.tone = toneOf(static_cast<domain::OperationState>(index.data(DeliveryDetailModel::StateRole).toInt()));
    if (!index.data(DeliveryDetailModel::LinkRole).toString().isEmpty()) {
        step.titleLinks = {
            {timelinelink::record, TimelineSteps::tr("Open in HubSpot"), QStringLiteral("open-external")}};
    }
    if (step.tone != Tone::Ok && index.model()->rowCount(index) > 0) { // the last try, without unfolding
        step.captionLinks = exchangeLinks();
    }
}

void showReply(const QModelIndex& index, TimelineStep& step)
{
    switch (static_cast<ReplyLook>(index.data(DeliveryDetailModel::ReplyRole).toInt())) {
    case ReplyLook::Taken:
    case ReplyLook::Waiting:
        step.icon = QStringLiteral("conversations");
        return;
    case ReplyLook::TooOld:
        step.tone = Tone::Skipped;
        return;
    case ReplyLook::Trouble:
        step.tone = Tone::Waiting;
        break;
    case ReplyLook::Failed:
        step.tone = Tone::Failed;
        break;
    }
    step.captionLinks = {{timelinelink::reply, TimelineSteps::tr("Send to the bot again"), {}}};
}

void showEnrichment(const QModelIndex& index, TimelineStep& step)
{
    switch (static_cast<EnrichmentLook>(index.data(DeliveryDetailModel::EnrichmentRole).toInt())) {
    case EnrichmentLook::Read:
        step.icon = QStringLiteral("bot");
        step.captionLines = summaryLines;
        break;
    case EnrichmentLook::Waiting:
        step.icon = QStringLiteral("bot");
        break;
    case EnrichmentLook::Nothing:
        step.tone = Tone::Skipped;
        break;
    case EnrichmentLook::Trouble:
        step.tone = Tone::Waiting;
        break;
    case EnrichmentLook::Failed:
        step.tone = Tone::Failed;
        step.captionLines = reasonLines;
        step.captionLinks = {{timelinelink::ask, TimelineSteps::tr("Ask the language model"), {}}};
        break;
    }
}

} // namespace

TimelineStep timelineStepOf(const QModelIndex& index)
{
    using Node = DeliveryDetailModel::Node;
    TimelineStep step;
    step.title = index.data().toString();
    step.captions =
        index.data(DeliveryDetailModel::CaptionRole).toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    step.time = index.data(DeliveryDetailModel::TimeRole).toString();
    switch (static_cast<Node>(index.data(DeliveryDetailModel::NodeRole).toInt())) {
    case Node::Step:
        step.icon = QStringLiteral("message");
        step.titleLinks = {{timelinelink::delivery, TimelineSteps::tr("Show"), {}}};
        break;
    case Node::Handling:
        step.icon = QStringLiteral("contact");
        break;
    case Node::Reply:
        showReply(index, step);
        break;
    case Node::Enrichment:
        showEnrichment(index, step);
        break;
    case Node::Received:
        step.icon = QStringLiteral("sources");
        break;
    case Node::Mapped:
        step.icon = QStringLiteral("mapping");
        step.captionLinks = {{timelinelink::fields, TimelineSteps::tr("Why these values?"), {}}};
        break;
    case Node::Operation:
        showOperation(index, step);
        break;
    case Node::Attempt:
        step.icon = QStringLiteral("code");
        step.captionLinks = exchangeLinks();
        break;
    }
    return step;
}

} // namespace leadferry::ui
