// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/overview.h"

#include <QJsonArray>

namespace leadferry::domain {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr qsizetype mostSpans = 400;

QString q(const char* name)
{
    return QString::fromLatin1(name);
}

QJsonArray spanJson(const TimeSpan& span)
{
    return {span.fromMs, span.untilMs};
}

TimeSpan spanFrom(const QJsonValue& json)
{
    return {json[0].toInteger(), json[1].toInteger()};
}

QJsonArray spansJson(const QList<TimeSpan>& spans)
{
    QJsonArray json;
    for (const TimeSpan& span : spans) {
        json.append(spanJson(span));
    }
    return json;
}

Result<QList<TimeSpan>> spansFrom(const QJsonValue& json)
{
    QList<TimeSpan> spans;
    const QJsonArray values = json.toArray();
    if (values.size() > mostSpans) {
        return Error{ErrorKind::Invalid, QStringLiteral("an overview has at most %1 spans of time").arg(mostSpans)};
    }
    for (const auto& value : values) {
        const TimeSpan span = spanFrom(value);
        if (span.untilMs < span.fromMs) {
            return Error{ErrorKind::Invalid, QStringLiteral("a span of time ends before it begins")};
        }
        spans.append(span);
    }
    return spans;
}

QJsonObject causeJson(const CauseGroup& group)
{
    QJsonArray trend;
    for (const int count : group.trend) {
        trend.append(count);
    }
    return {{q("portalId"), group.portalId}, {q("portal"), group.portalName}, {q("state"), toString(group.state)},
            {q("cause"), group.cause},       {q("count"), group.count},       {q("newest"), group.newestId},
            {q("sinceMs"), group.sinceMs},   {q("type"), group.eventType},    {q("trend"), trend}};
}

} // namespace

std::optional<Outcome> outcomeOf(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Delivered:
    case DeliveryState::Skipped:
        return Outcome::Delivered;
    case DeliveryState::Queued:
    case DeliveryState::InFlight:
    case DeliveryState::Waiting:
    case DeliveryState::Unclear:
        return Outcome::Waiting;
    case DeliveryState::DeliveredWithHeld:
    case DeliveryState::Held:
    case DeliveryState::Unrouted:
        return Outcome::Held;
    case DeliveryState::Exhausted:
        return Outcome::Failed;
    case DeliveryState::Cancelled:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const OverviewQuestion& question)
{
    return {{q("days"), spansJson(question.days)},
            {q("bars"), spansJson(question.bars)},
            {q("speed"), spanJson(question.speed)},
            {q("trend"), spansJson(question.trend)}};
}

Result<OverviewQuestion> overviewQuestionFromJson(const QJsonObject& json)
{
    const auto days = spansFrom(json.value(QLatin1String("days")));
    const auto bars = spansFrom(json.value(QLatin1String("bars")));
    const auto trend = spansFrom(json.value(QLatin1String("trend")));
    for (const auto* spans : {&days, &bars, &trend}) {
        if (!*spans) {
            return spans->error();
        }
    }
    return OverviewQuestion{*days, *bars, spanFrom(json.value(QLatin1String("speed"))), *trend};
}

QJsonObject toJson(const Overview& overview)
{
    QJsonArray days;
    for (const DayTotals& day : overview.days) {
        days.append(QJsonArray{day.leads, day.tickets, day.deals, day.replies});
    }
    QJsonArray bars;
    for (const OutcomeCounts& bar : overview.bars) {
        bars.append(QJsonArray{bar.delivered, bar.waiting, bar.held, bar.failed});
    }
    QJsonArray causes;
    for (const CauseGroup& group : overview.causes) {
        causes.append(causeJson(group));
    }
    return {{q("days"), days},
            {q("bars"), bars},
            {q("timed"), overview.timed},
            {q("medianMs"), overview.medianMs},
            {q("slow95Ms"), overview.slow95Ms},
            {q("causes"), causes},
            {q("lastDeliveredMs"), overview.lastDeliveredMs}};
}

Result<Overview> overviewFromJson(const QJsonObject& json)
{
    Overview overview;
    const QJsonArray days = json.value(QLatin1String("days")).toArray();
    for (const auto& day : days) {
        overview.days.append({day[0].toInt(), day[1].toInt(), day[2].toInt(), day[3].toInt()});
    }
    const QJsonArray bars = json.value(QLatin1String("bars")).toArray();
    for (const auto& bar : bars) {
        overview.bars.append({bar[0].toInt(), bar[1].toInt(), bar[2].toInt(), bar[3].toInt()});
    }
    const QJsonArray causes = json.value(QLatin1String("causes")).toArray();
    for (const auto& cause : causes) {
        const auto state = deliveryStateFromString(cause[QLatin1String("state")].toString());
        if (!state) {
            return Error{ErrorKind::Invalid, QStringLiteral("the overview is of another version")};
        }
        QList<int> trend;
        const QJsonArray counts = cause[QLatin1String("trend")].toArray();
        for (const auto& count : counts) {
            trend.append(count.toInt());
        }
        overview.causes.append({cause[QLatin1String("portalId")].toInteger(), cause[QLatin1String("portal")].toString(),
                                *state, cause[QLatin1String("cause")].toString(),
                                cause[QLatin1String("type")].toString(), cause[QLatin1String("count")].toInt(),
                                cause[QLatin1String("newest")].toInteger(), cause[QLatin1String("sinceMs")].toInteger(),
                                trend});
    }
    overview.timed = json.value(QLatin1String("timed")).toInt();
    overview.medianMs = json.value(QLatin1String("medianMs")).toInteger();
    overview.slow95Ms = json.value(QLatin1String("slow95Ms")).toInteger();
    overview.lastDeliveredMs = json.value(QLatin1String("lastDeliveredMs")).toInteger();
    return overview;
}

} // namespace leadferry::domain
